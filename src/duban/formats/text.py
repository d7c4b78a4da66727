"""How values leave as text for people: one line, nothing hidden, in one language."""

import datetime as dt
import re
from decimal import Decimal
from fractions import Fraction
from typing import Final

from duban.reports.document import Cell, Kind, Lamp, Named, Object
from duban.words import Lang, decimal_text, say, shown
from duban.words.base import BETWEEN
from duban.words.visible import visible

NEW_LINE: Final = re.compile(r"[ \t]*[\t\r\n][ \t\r\n]*")


def line(text: str) -> str:
    """Return a text of any origin as one line with every hidden character written out."""
    return visible(NEW_LINE.sub(" ", text.strip(" \t\r\n")))


def cell_text(cell: Cell, lang: Lang, kind: Kind = "text") -> str:
    """Return what people see of a cell; `—` where there is nothing to see."""
    return line(_said(cell, lang, kind)) or shown.NONE


def _said(cell: Cell, lang: Lang, kind: Kind) -> str:
    match cell:
        case None:
            return ""
        case bool():
            return say(shown.YES if cell else shown.NO, lang)
        case tuple():
            return BETWEEN[lang].join(_said(part, lang, "text") for part in cell)
        case Object():
            return _said(cell.shown, lang, "text")
        case Named():
            return say(cell.words, lang)
        case Lamp():
            return say(cell.short, lang)
        case _:
            return _value(cell, lang, kind)


def _value(cell: Cell, lang: Lang, kind: Kind) -> str:
    match cell:
        case dt.datetime():
            return cell.isoformat(" ", "minutes")
        case int() | Fraction() | Decimal() if kind == "share":
            return f"{decimal_text(Fraction(cell) * 100, 1)}%"
        case Named() | Lamp() | Object() | tuple() | None:
            return ""  # said above
        case _:
            return say(cell, lang)


def number_text(number: float | Decimal | Fraction) -> str:
    """Return a number for programs: half-up to six decimals, without trailing zeros."""
    return decimal_text(Fraction(number), 6)
