"""How values leave as text for people: one line, nothing hidden, in one language."""

import datetime as dt
import re
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import Final

from duban.reports.document import Cell, Kind, Lamp, Named, Object
from duban.words import Lang, Said, Words, decimal_text, say, shown
from duban.words.base import BETWEEN, Number
from duban.words.visible import is_plain, visible

NEW_LINE: Final = re.compile(r"[ \t]*[\t\r\n][ \t\r\n]*")


@lru_cache(maxsize=4096)  # a table says the same in many of its rows
def line(text: str) -> str:
    """Return a text of any origin as one line with every hidden character written out."""
    if is_plain(text):
        return text.strip(" ")
    return visible(NEW_LINE.sub(" ", text.strip(" \t\r\n")))


def cell_text(cell: Cell, lang: Lang, kind: Kind = "text") -> str:
    """Return what people see of a cell; `—` where there is nothing to see."""
    return line(_said(cell, lang, kind)) or shown.NONE


def _said(cell: Cell, lang: Lang, kind: Kind) -> str:
    match cell:  # the commonest first: a report of thousands of rows has a hundred thousand cells
        case str():
            return cell
        case None:
            return ""
        case Words() | Said():
            return say(cell, lang)
        case dt.date():
            return _day(cell)
        case Named():
            return say(cell.words, lang)
        case Lamp():
            return say(cell.short, lang)
        case _:
            return _value(cell, lang, kind)


def _day(day: dt.date) -> str:
    return day.isoformat(" ", "minutes") if isinstance(day, dt.datetime) else day.isoformat()


def _value(
    cell: Object | tuple[Cell, ...] | int | Fraction | Decimal, lang: Lang, kind: Kind
) -> str:
    match cell:
        case Object():
            return _said(cell.shown, lang, "text")
        case tuple():
            return BETWEEN[lang].join(_said(part, lang, "text") for part in cell)
        case bool():
            return say(shown.YES if cell else shown.NO, lang)
        case _ if kind == "share":
            return f"{decimal_text(cell, 1, times=100)}%"
        case _:
            return decimal_text(cell)


def number_text(number: Number) -> str:
    """Return a number for programs: half-up to six decimals, without trailing zeros."""
    return decimal_text(number, 6)
