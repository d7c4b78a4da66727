"""Stretches of time that a wording can name, and the refusal of those that do not exist."""

import datetime as dt
from typing import Final, TypeAlias

from duban.frozen import frozen
from duban.model.months import last_of, month_end
from duban.rules.deadlines import messages
from duban.rules.deadlines.resolution import Nature, months_later
from duban.words import Said, Words

FIRST_YEAR: Final = 2000
LAST_YEAR: Final = 2100
MONTHS: Final = 12
DAY: Final = dt.timedelta(days=1)


@frozen()
class Period:
    """A stretch of time.

    Attributes:
        first: its first day.
        last: its last day, which is the deadline.
        precision: how exact the wording was.
        earliest: an earlier day that may be its last, where usage is divided (月初).
        exact: whether 前 includes the last day: so with days and ends, not with whole months.
        dated: whether the wording gave the year.
        past: whether the wording looks back (上月): rarely a deadline.
        inferred: whether its first day was inferred, so that a stated period takes precedence.
        hour: the hour of the day, as worded.
        because: why it is read like this.
    """

    first: dt.date
    last: dt.date
    precision: str
    earliest: dt.date | None = None
    exact: bool = False
    dated: bool = False
    past: bool = False
    inferred: bool = False
    hour: str | None = None
    because: Words | None = None


@frozen()
class Refused:
    """A wording that names no time that exists, with what to write instead.

    `firm` refusals (2月30日) refuse the whole wording; others (汛期前) only their own part.
    """

    suggestion: Said
    nature: Nature = "unknown"
    firm: bool = True


Found: TypeAlias = Period | Refused


def day_of(year: int, month: int, day: int) -> Found:
    """Return one day, or say why there is none: `2018-02-30`, `13月`, `0000年`."""
    whole = month_of(year, month)
    if isinstance(whole, Refused):
        return whole
    if not 1 <= day <= whole.last.day:
        return Refused(
            messages.NO_SUCH_DAY(
                year=year, month=month, day=day, last=whole.last.day, suggestion=whole.last
            )
        )
    only = whole.first.replace(day=day)
    return Period(only, only, "day", exact=True)


def month_of(year: int, month: int) -> Found:
    """Return a month of a year."""
    if refusal := _outside(year):
        return refusal
    if not 1 <= month <= MONTHS:
        return Refused(messages.NO_SUCH_MONTH(month=month, year=year))
    return Period(dt.date(year, month, 1), last_of(year, month), "month")


def months_of(year: int, first: int, last: int, precision: str) -> Found:
    """Return the months from one to another of a year: a quarter, a half, 前三季度."""
    begin, end = month_of(year, first), month_of(year, last)
    if isinstance(begin, Refused):
        return begin
    return end if isinstance(end, Refused) else Period(begin.first, end.last, precision)


def quarter_of(year: int, quarter: int) -> Found:
    """Return a quarter of a year."""
    if not 1 <= quarter <= 4:  # noqa: PLR2004 - a year has four quarters
        return Refused(messages.NO_SUCH_QUARTER(quarter=quarter, year=year))
    return months_of(year, quarter * 3 - 2, quarter * 3, "quarter")


def half_of(year: int, half: int) -> Found:
    """Return the first or second half of a year."""
    return months_of(year, half * 6 - 5, half * 6, "half-year")


def year_of(year: int) -> Found:
    """Return a calendar year."""
    return months_of(year, 1, MONTHS, "year")


def years_of(first: int, last: int) -> Found:
    """Return the calendar years from one to another."""
    begin, end = year_of(first), year_of(last)
    if isinstance(begin, Refused):
        return begin
    if isinstance(end, Refused):
        return end
    return between(begin, end, "year-range")


def between(begin: Period, end: Period, precision: str = "range") -> Found:
    """Return the stretch from the first day of one period to the last of another."""
    if end.last < begin.first:
        return Refused(messages.REVERSED(first=begin.first, last=end.last))
    return Period(
        begin.first, end.last, precision, end.earliest, dated=end.dated, hour=end.hour, exact=True
    )


def month_after(day: dt.date, count: int) -> Found:
    """Return the month that lies so many months after the one of a day."""
    there = months_later(day, count)
    return month_of(there.year, there.month)


def is_month_end(day: dt.date) -> bool:
    """Return whether a day is the last of its month."""
    return day == month_end(day)


def _outside(year: int) -> Refused | None:
    if FIRST_YEAR <= year <= LAST_YEAR:
        return None
    return Refused(messages.YEAR_OUTSIDE(year=f"{year:04d}", first=FIRST_YEAR, last=LAST_YEAR))
