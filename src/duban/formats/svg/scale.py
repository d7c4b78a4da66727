"""Round figures and days for the axes of a picture."""

import datetime as dt
from fractions import Fraction
from typing import Final

from duban.model.months import Month, month_of

STEPS: Final = (1, 2, 5)
MOST: Final = 5
"""Steps that an axis of figures has at most."""
DAYS: Final = 8
"""Days that an axis of days names at most."""


def ticks(low: Fraction, high: Fraction, *, whole: bool = False) -> tuple[Fraction, ...]:
    """Return round figures, evenly spread, from one not above `low` to one not below `high`.

    They are whole where `whole` says so: nobody counts half a school.
    """
    step = _step(max(high - low, Fraction(1) if whole else Fraction(1, 100)))
    step = max(step, Fraction(1)) if whole else step
    first, last = low // step, -(-high // step)
    return tuple(n * step for n in range(first, max(last, first + 1) + 1))


def _step(span: Fraction) -> Fraction:
    power = Fraction(1, 100)
    while True:
        for each in STEPS:
            if span <= MOST * each * power:
                return each * power
        power *= 10


def day_ticks(first: dt.date, last: dt.date) -> tuple[dt.date, ...]:
    """Return the first days of months between two days, or these two where there are too few."""
    month, found = month_of(first), []
    while month.first <= last:
        if month.first >= first:
            found.append(month.first)
        month = _next(month)
    if len(found) < 2:  # noqa: PLR2004 - one point makes no axis
        return (first, last) if first < last else (first,)
    return tuple(found[:: -(-len(found) // DAYS)])


def _next(month: Month) -> Month:
    return month_of(month.last + dt.timedelta(days=1))
