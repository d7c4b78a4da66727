"""CSV for Excel and WPS: BOM, CRLF, quoted, and no cell that a spreadsheet would compute."""

import datetime as dt
import unicodedata
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Final

from duban.formats.base import Style
from duban.formats.text import cell_text, line, number_text
from duban.reports.document import Cell, Column, Document, Object
from duban.words import Lang, say, shown

FORMULA: Final = ("=", "+", "-", "@")
"""What makes a spreadsheet compute, full-width forms included (OWASP, CSV injection)."""


def as_csv(document: Document, style: Style) -> bytes:
    """Return a document's data as CSV; the parts of an object have columns of their own."""
    heads = [_quoted(head) for column in document.columns for head in _heads(column, style.lang)]
    rows = [
        [_field(part, style.lang) for part in _parts(row, document.columns)]
        for row in document.rows
    ]
    return "".join(f"{','.join(fields)}\r\n" for fields in (heads, *rows)).encode("utf-8-sig")


def _heads(column: Column, lang: Lang) -> Iterator[str]:
    whole = say(column.head, lang)
    if column.kind != "object" or not column.fields:
        yield whole
        return
    for each in column.fields:
        yield from (say(shown.PART(whole=whole, part=part), lang) for part in _heads(each, lang))


def _parts(row: tuple[Cell, ...], columns: tuple[Column, ...]) -> Iterator[Cell]:
    """Return a row's cells, an object's values in the place of the object."""
    for cell, column in zip(row, columns, strict=True):
        if column.kind == "object" and column.fields:
            values = cell.values if isinstance(cell, Object) else {}
            yield from _parts(tuple(values.get(each.key) for each in column.fields), column.fields)
        else:
            yield cell


def _field(cell: Cell, lang: Lang) -> str:
    match cell:
        case None:
            return '""'
        case int() | Fraction() | Decimal() if not isinstance(cell, bool):
            return number_text(cell)
        case dt.date():
            return _quoted(cell.isoformat())
        case _:
            text = cell_text(cell, lang)
            return _quoted("" if text == shown.NONE else text)


def _quoted(text: str) -> str:
    return '"{}"'.format(_harmless(line(text)).replace('"', '""'))


def _harmless(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula: an apostrophe says that it is text."""
    first = unicodedata.normalize("NFKC", text.lstrip()[:1])
    return f"'{text}" if first.startswith(FORMULA) else text
