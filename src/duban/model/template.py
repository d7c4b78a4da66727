"""模板: the text of a report in one language, as it ships or as an office has written its own."""

from typing import Final

from duban.frozen import frozen
from duban.words import Lang

FOLDER: Final = "templates"
PATH: Final = f"{FOLDER}/<report>.<zh|en>.j2"


@frozen()
class Template:
    """One template.

    Attributes:
        report: the report's name.
        lang: the language it is written in.
        text: what the file holds.
        file: how faults call it.
    """

    report: str
    lang: Lang
    text: str
    file: str


def file_of(report: str, lang: Lang) -> str:
    """Return the name of a ledger's own template for a report, below the ledger's folder."""
    return f"{FOLDER}/{report}.{lang}.j2"
