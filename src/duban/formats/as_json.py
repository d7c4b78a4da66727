"""JSON: the data of a document, exact, for programs."""

import datetime as dt
import re
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import Final

from duban.formats.base import Style
from duban.formats.text import number_text
from duban.frozen import fields
from duban.reports.attached import Seal
from duban.reports.document import Cell, Column, Document, Lamp, Named, Object
from duban.words import Lang, Said, Words, say
from duban.words.visible import HIDDEN, SURROGATE, is_plain, visible

LONE: Final = re.compile(f"[{SURROGATE}]")
ESCAPED: Final = re.compile(rf'["\\]|{HIDDEN.pattern}')
BEYOND: Final = 0x10000


def as_json(document: Document, style: Style) -> bytes:
    """Return a document's data as one JSON object, one row a line."""
    about: dict[str, Cell] = {
        "report": document.report,
        "ledger": document.ledger,
        "as_of": document.as_of,
        **({"month": document.month} if document.month else {}),
        **({"release": _release(document.release)} if document.release else {}),
    }
    head = "".join(f"\n  {_key(key)}{_value(value, style.lang)}," for key, value in about.items())
    rows = [f"\n    {_row(row, document.columns, style.lang)}".encode() for row in document.rows]
    totals = _mapping(document.totals, (), style.lang)
    return b"".join(
        (
            f"{{{head}\n  {_key('rows')}[".encode(),
            b",".join(rows) + b"\n  " if rows else b"",
            f"],\n  {_key('totals')}{totals}\n}}\n".encode(),
        )
    )


def _release(seal: Seal) -> Object:
    return Object("", {key: getattr(seal, key) for key in fields(Seal)})


def _row(row: tuple[Cell, ...], columns: tuple[Column, ...], lang: Lang) -> str:
    pairs = (
        _key(column.key) + _value(cell, lang, column.fields)
        for column, cell in zip(columns, row, strict=True)
    )
    return f"{{{', '.join(pairs)}}}"


def _mapping(values: Mapping[str, Cell], columns: tuple[Column, ...], lang: Lang) -> str:
    """Return named values as an object: in the order of their columns, those absent null."""
    known = [
        _key(column.key) + _value(values.get(column.key), lang, column.fields) for column in columns
    ]
    named = {column.key for column in columns}
    others = [_key(key) + _value(value, lang) for key, value in values.items() if key not in named]
    return f"{{{', '.join(known + others)}}}"


def _value(cell: Cell, lang: Lang, fields: tuple[Column, ...] = ()) -> str:
    match cell:  # the commonest first
        case str():
            return _string(cell)
        case None:
            return "null"
        case dt.date():
            return f'"{cell.isoformat()}"'
        case Named():
            return _string(cell.key)
        case Lamp():
            return _string(cell.light)
        case Words() | Said():
            return _string(say(cell, lang))
        case _:
            return _other(cell, lang, fields)


def _other(
    cell: Object | tuple[Cell, ...] | int | Decimal | Fraction,
    lang: Lang,
    fields: tuple[Column, ...],
) -> str:
    match cell:
        case bool():
            return "true" if cell else "false"
        case Object():
            return _mapping(cell.values, fields, lang)
        case tuple():
            return f"[{', '.join(_value(part, lang, fields) for part in cell)}]"
        case _:
            return number_text(cell)


def _string(text: str) -> str:
    """Return a JSON string; what nobody can see is escaped, so that it reads back as it was."""
    if is_plain(text):
        return '"{}"'.format(text.replace("\\", "\\\\").replace('"', '\\"'))
    # a lone surrogate is no character: RFC 7493 forbids it even when escaped
    whole = LONE.sub(lambda found: visible(found[0]), text)
    return f'"{ESCAPED.sub(lambda found: _escape(found[0]), whole)}"'


def _escape(char: str) -> str:
    point = ord(char)
    if char in '"\\':
        return f"\\{char}"
    if point < BEYOND:
        return f"\\u{point:04x}"
    high, low = divmod(point - BEYOND, 0x400)
    return f"\\u{0xD800 + high:04x}\\u{0xDC00 + low:04x}"


@lru_cache(maxsize=1024)  # every row has the same keys
def _key(key: str) -> str:
    return f"{_string(key)}: "
