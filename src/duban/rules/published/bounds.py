"""Caps and floors: a total of no more than a hundred, or of no less than nothing."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final

from duban.rules.published.table import Column, Row

CAP: Final = re.compile(
    r"(?:不(?:得)?(?:超过|高于|突破)|不超|封顶|最高(?:得|为|计|不超过)?|上限(?:为)?|最多(?:得|计)?)"
    r"([0-9]{1,4}(?:\.[0-9]+)?)(?!%)|([0-9]{1,4})分?(?:为上限|封顶)"
)
FLOOR: Final = re.compile("扣完为止|扣[至到]0分?为止|不[得计]负分|不[倒得]扣|最低(?:得|为|计)?0分")
ROUND: Final = 10
"""A cap that nobody states is a multiple of this."""

SHARED: Final = 2
"""Rows that stand at a cap that nobody states: one alone may stand there by itself."""

Bounds = tuple[Fraction | None, Fraction | None]


def stated_bounds(target: Column, texts: Sequence[str]) -> Iterator[Bounds]:
    """Return between which bounds notes and heads say that a total is kept."""
    told = "".join((*texts, target.head))
    highs = dict.fromkeys(Fraction(found[1] or found[2]) for found in CAP.finditer(told))
    return _pairs(Fraction(0) if FLOOR.search(told) else None, tuple(highs))


def shown_bounds(target: Column, rows: Sequence[Row]) -> Iterator[Bounds]:
    """Return between which bounds a total may have been kept, as its figures show."""
    values = [row.figures[target.index].value for row in rows]
    top = max(values, default=Fraction(1))
    is_cap = top % ROUND == 0 and values.count(top) >= SHARED
    return _pairs(Fraction(0) if 0 in values else None, (top,) if is_cap else ())


def _pairs(low: Fraction | None, highs: Sequence[Fraction]) -> Iterator[Bounds]:
    for high in highs:
        yield low, high
    if low is not None:
        yield low, None
