"""序时进度: the share of the allotted time that had passed at the end of a day.

Time is counted in days, or in whole calendar months as many cities do: at the end of November
a January-to-December promise should stand at 11/12, 91.7 % (Xuancheng 2020). While the clock
stands still, by a suspension, no time passes; when it runs again, the deadline has moved by as
much, so the share goes on where it stopped.
"""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Final, Literal

from duban.model.clock import Stop
from duban.model.months import month_end

Kind = Literal["linear-day", "linear-month"]
Span = tuple[dt.date, dt.date]
Time = int | Fraction

DAY: Final = dt.timedelta(days=1)
ALL: Final = Fraction(1)
NONE: Final = Fraction(0)


def pace(
    start: dt.date, due: dt.date | None, kind: Kind, stopped: Sequence[Stop] = ()
) -> Callable[[dt.date], Fraction | None]:
    """Return the function that gives the share of the time that had passed by a day, 0 to 1.

    Args:
        start: the day from which time counts; at its end nothing has passed (by days).
        due: the last day; at its end everything has passed. None: there is no pace.
        kind: by days, or by whole calendar months, each of which passes on its last day.
        stopped: when the clock stood still: from a day, until the day on which it runs again;
            without an end where it still stands still.
    """
    standing, halted = _stops(stopped) if stopped else ((), None)
    passed = PASSED[kind]

    def share(day: dt.date) -> Fraction | None:
        if due is None:
            return None
        ran = day if halted is None else min(day, halted - DAY)
        if ran >= due:
            return ALL
        if ran < start:
            return NONE
        allotted = passed(start, due, due, standing)
        return Fraction(passed(start, due, ran, standing), allotted) if allotted else NONE

    return share


def _stops(stopped: Sequence[Stop]) -> tuple[tuple[Span, ...], dt.date | None]:
    """Return the spans in which the clock stood still, and since when it still does."""
    spans = [(first, end - DAY) for first, end in stopped if end is not None]
    return _joined(spans), min([first for first, end in stopped if end is None], default=None)


def _days(start: dt.date, _due: dt.date, day: dt.date, standing: Sequence[Span]) -> int:
    """Return the days after the start up to a day, without those on which the clock stood."""
    return (day - start).days - _stood(start + DAY, day, standing)


def _months(start: dt.date, due: dt.date, day: dt.date, standing: Sequence[Span]) -> Time:
    """Return the months that have ended by a day; one counts by the part in which time ran."""
    if not standing:
        years = day.year - start.year
        return 12 * years + day.month - start.month + (day in {due, month_end(day)})
    months = (each for each in _calendar(start, due) if each[1] <= day or day == due)
    return sum((1 - _still(month, standing) for month in months), Fraction(0))


def _still(month: Span, standing: Sequence[Span]) -> Fraction:
    return Fraction(_stood(*month, standing), month[1].day)


def _stood(first: dt.date, last: dt.date, standing: Sequence[Span]) -> int:
    if not standing:
        return 0
    overlaps = ((min(last, end) - max(first, begin)).days + 1 for begin, end in standing)
    return sum(days for days in overlaps if days > 0)


def _calendar(start: dt.date, due: dt.date) -> Iterator[Span]:
    first = start.replace(day=1)
    while first <= due:
        last = month_end(first)
        yield first, last
        first = last + DAY


def _joined(spans: Sequence[Span]) -> tuple[Span, ...]:
    """Return spans that do not overlap, so that no day is counted twice."""
    joined: list[Span] = []
    for first, last in sorted(spans):
        if joined and first <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(joined[-1][1], last)
        else:
            joined.append((first, last))
    return tuple(joined)


PASSED: Final[Mapping[str, Callable[[dt.date, dt.date, dt.date, Sequence[Span]], Time]]] = {
    "linear-day": _days,
    "linear-month": _months,
}
