"""Formats: each turns a document into bytes, and knows no domain."""

from typing import Final

from duban.formats.as_csv import as_csv
from duban.formats.as_json import as_json
from duban.formats.as_markdown import as_markdown
from duban.formats.base import Format, Style
from duban.formats.later import when_asked
from duban.formats.table import table
from duban.words import shown

FORMATS: Final[tuple[Format, ...]] = (
    Format("table", shown.TABLE, (".txt",), table),
    Format("md", shown.MARKDOWN, (".md", ".markdown"), as_markdown, pictured=True),
    Format("json", shown.JSON, (".json",), as_json),
    Format("csv", shown.CSV, (".csv",), as_csv),
    Format("ics", shown.ICS, (".ics",), when_asked("as_ics"), "events"),
    Format("github", shown.GITHUB, (), when_asked("as_github"), "annotations"),
    Format("gitlab", shown.GITLAB, (), when_asked("as_gitlab"), "annotations"),
    Format("sarif", shown.SARIF, (".sarif",), when_asked("as_sarif"), "annotations"),
    Format("junit", shown.JUNIT, (".xml",), when_asked("as_junit"), "annotations"),
    Format("badge", shown.BADGE, (), when_asked("as_badge"), "badge"),
)
"""The formats, as `--format` names them; the first is the default."""


def format_named(name: str) -> Format | None:
    """Return the format of a name, if there is one."""
    return next((each for each in FORMATS if each.name == name), None)


__all__ = ["FORMATS", "Format", "Style", "format_named"]
