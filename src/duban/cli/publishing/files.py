"""The files of a set: what each is, and what it is called."""

import datetime as dt
from typing import Final

from duban.formats import Format
from duban.frozen import frozen

ASSETS: Final = "assets"


@frozen()
class File:
    """One file of a set.

    Attributes:
        name: below the folder, with `/`; ASCII, and no name that a file system reserves.
        data: its bytes.
        report: the name of the report that it is of.
        kind: the name of its format, or `svg`.
        title: what people call it.
        as_of: the last day that it knows of.
        department: the id of the one department that it is for.
        week: the week that it is about.
    """

    name: str
    data: bytes
    report: str
    kind: str
    title: str
    as_of: dt.date
    department: str = ""
    week: str = ""


def name_of(report: str, made: Format, part: str = "") -> str:
    """Return what the file of a report is called; `part` is a department's id, or a week.

    The report's name stands before the part: a department may be called `con`, and no file of
    that name can be written on Windows.
    """
    if made.needs == "badge":
        return f"badges/{report}.json"
    suffix = made.suffixes[0]
    return f"{report}/{report}-{part}{suffix}" if part else f"{report}{suffix}"


def assets_of(part: str) -> str:
    """Return the folder of the pictures of a document, below that of the set."""
    return f"{ASSETS}/for-{part}" if part else ASSETS


def linked_from(part: str) -> str:
    """Return that folder as the document links it; one about a part lies in a folder itself."""
    return f"../{assets_of(part)}" if part else ASSETS
