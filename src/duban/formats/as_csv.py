"""CSV for Excel and WPS: BOM, CRLF, quoted, and no cell that a spreadsheet would compute."""

import datetime as dt
import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from duban.formats.base import Style
from duban.formats.text import cell_text, line, number_text
from duban.reports.document import Cell, Column, Document, Lamp, Named, Object
from duban.words import Lang, Said, Words, say, shown

QUOTE: Final = '"'
FORMULA: Final = ("=", "+", "-", "@")
"""What makes a spreadsheet compute, full-width forms included (OWASP, CSV injection)."""
NUMBER: Final = re.compile(r"[+-][0-9]+(?:[.][0-9]+)?")


def as_csv(document: Document, style: Style) -> bytes:
    """Return a document's data as CSV; the parts of an object have columns of their own."""
    heads = [
        _quoted(line(head)) for column in document.columns for head in _heads(column, style.lang)
    ]
    rows = (
        ",".join([_field(part, style.lang) for part in _parts(row, document.columns)])
        for row in document.rows
    )
    return "".join(f"{row}\r\n" for row in (",".join(heads), *rows)).encode("utf-8-sig")


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
            return QUOTE * 2
        case dt.date():
            return f'"{cell.isoformat()}"'
        case str() | bool() | Named() | Lamp() | Words() | Said() | Object() | tuple():
            text = cell_text(cell, lang)
            return QUOTE * 2 if text == shown.NONE else _quoted(text)
        case _:
            return number_text(cell)


@lru_cache(maxsize=4096)  # names, rules and clauses stand in every row
def _quoted(text: str) -> str:
    return f'"{_harmless(text).replace(QUOTE, QUOTE * 2)}"'


def _harmless(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula: an apostrophe says that it is text.

    A text that is a decimal from end to end computes nothing, and stays as it is: -0.5.
    """
    if NUMBER.fullmatch(text):
        return text
    first = text.lstrip()[:1]
    plain = first if first.isascii() else unicodedata.normalize("NFKC", first)
    return f"'{text}" if plain.startswith(FORMULA) else text
