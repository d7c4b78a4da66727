"""Formats: each turns a document into bytes, and knows no domain."""

from typing import Final

from duban.formats.as_csv import as_csv
from duban.formats.as_ics import as_ics
from duban.formats.as_json import as_json
from duban.formats.as_markdown import as_markdown
from duban.formats.base import Format, Style
from duban.formats.table import table
from duban.words import shown

FORMATS: Final[tuple[Format, ...]] = (
    Format("table", shown.TABLE, (".txt",), table),
    Format("md", shown.MARKDOWN, (".md", ".markdown"), as_markdown),
    Format("json", shown.JSON, (".json",), as_json),
    Format("csv", shown.CSV, (".csv",), as_csv),
    Format("ics", shown.ICS, (".ics",), as_ics, dated=True),
)
"""The formats, as `--format` names them; the first is the default."""


def format_named(name: str) -> Format | None:
    """Return the format of a name, if there is one."""
    return next((each for each in FORMATS if each.name == name), None)


__all__ = ["FORMATS", "Format", "Style", "format_named"]
