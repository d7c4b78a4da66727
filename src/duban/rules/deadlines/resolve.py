"""From a wording to its meaning."""

import datetime as dt
from functools import lru_cache
from typing import Final

from duban.frozen import replace
from duban.model.deadline import Deadline
from duban.model.parsing import parse_day
from duban.rules.deadlines import fold, messages
from duban.rules.deadlines.cycles import rolled
from duban.rules.deadlines.joins import joined
from duban.rules.deadlines.period import Refused
from duban.rules.deadlines.resolution import Resolution
from duban.rules.deadlines.scan import hits
from duban.rules.deadlines.suggest import shortened, suggestion
from duban.rules.deadlines.text import (
    LONGEST,
    foreign_signs,
    has_invisible,
    normal,
    without_invisible,
)

TORN_NUMBERS: Final = frozenset("万亿千百")
UNITS: Final = frozenset("年月日天周季")
TURNS: Final = frozenset("上下")


def resolve(text: str, made: dt.date) -> Resolution:
    """Return what a deadline's wording means, seen from the day it was written.

    The last day is inclusive. A month, quarter, half or year is due on its last day. Where the
    wording names no year it is that of `made` (or the one named before in the same wording),
    and `passed` says so if the day then lies before `made`; only festivals at the year's turn
    (元旦, 春节, 除夕, 元宵) mean the coming one. A day before 以前 is included, as the Civil Code
    has it (民法典 art. 1259: 以前 … 包括本数); a whole period before 以前 is ambiguous. What the
    grammar does not know is `unknown`, with a suggestion; nothing is guessed, nothing raised.
    """
    if day := _plain_day(text):
        return Resolution("day", day, day, precision="day", passed=day < made)
    if len(text) > LONGEST:
        return Resolution("unknown", suggestion=messages.TOO_LONG(length=len(text), most=LONGEST))
    if has_invisible(text):
        plain = shortened(normal(without_invisible(text)))
        return Resolution("damaged", suggestion=messages.INVISIBLE(suggestion=plain))
    if signs := foreign_signs(text):
        return Resolution("unknown", suggestion=messages.FOREIGN(signs=signs))
    return resolved(normal(text), made)


def _plain_day(text: str) -> dt.date | None:
    """Return the day of a text such as `2018-11-30`, which needs no grammar; None for others."""
    try:
        return parse_day(text)
    except ValueError:
        return None


@lru_cache(maxsize=4096)
def resolved(text: str, made: dt.date) -> Resolution:
    """Return what a normalised wording means; a ledger asks for the same one many times."""
    found = fold.relevant(joined(hits(text, made), text))
    for hit in found:
        if isinstance(hit.meaning, Refused) and hit.meaning.firm:
            return fold.resolution(hit, made)
    if not found or any(_is_torn(text, hit.start) for hit in found):
        return Resolution("unknown", suggestion=suggestion(text) if text else messages.EMPTY)
    return rolled(fold.combined(fold.meanings(found, text, made)), text)


def _is_torn(text: str, start: int) -> bool:
    """Return whether a phrase begins in the middle of another: 万|年内, 上上|上半年."""
    before, first = text[start - 1 : start], text[start : start + 1]
    return (before in TORN_NUMBERS and first in UNITS) or (before == first and first in TURNS)


def resolve_deadline(deadline: Deadline, made: dt.date) -> Resolution:
    """Return what a recorded deadline means: days that were fixed win over its wording."""
    found = resolve(deadline.text, made)
    if deadline.on:
        return _fixed(found, deadline.on, deadline.on, made)
    if deadline.earliest or deadline.latest:
        earliest = deadline.earliest or found.earliest or deadline.latest
        latest = deadline.latest or found.latest or deadline.earliest
        assert earliest is not None
        assert latest is not None
        return _fixed(found, min(earliest, latest), max(earliest, latest), made)
    return found


def _fixed(found: Resolution, earliest: dt.date, latest: dt.date, made: dt.date) -> Resolution:
    nature = found.nature if found.nature in {"window", "recurring"} else "day"
    return replace(
        found,
        nature=nature,
        earliest=earliest,
        latest=latest,
        starts=found.starts if found.starts and found.starts <= latest else None,
        precision="day",
        because=messages.FIXED,
        suggestion=None,
        passed=latest < made,
    )
