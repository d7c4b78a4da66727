"""Calendar months, and where they end."""

import datetime as dt
from calendar import monthrange
from collections.abc import Iterator
from functools import lru_cache

from duban.frozen import frozen


@lru_cache(maxsize=1024)  # asked of every commitment for every month
def last_of(year: int, month: int) -> dt.date:
    """Return the last day of a month of a year."""
    return dt.date(year, month, monthrange(year, month)[1])


def month_end(day: dt.date) -> dt.date:
    """Return the last day of a day's month."""
    return last_of(day.year, day.month)


@lru_cache(maxsize=1024)
def month_before(day: dt.date) -> dt.date:
    """Return the last day of the month before a day's."""
    return day.replace(day=1) - dt.timedelta(days=1)


def month_ends(first: dt.date, last: dt.date) -> Iterator[dt.date]:
    """Yield the last day of each month from a first day, and last the last day itself."""
    day = month_end(first)
    while day < last:
        yield day
        day = month_end(day + dt.timedelta(days=1))
    yield last


@frozen(order=True)
class Month:
    """A calendar month."""

    year: int
    month: int

    def __str__(self) -> str:
        return f"{self.year:04d}-{self.month:02d}"

    @property
    def first(self) -> dt.date:
        """The first day."""
        return dt.date(self.year, self.month, 1)

    @property
    def last(self) -> dt.date:
        """The last day."""
        return last_of(self.year, self.month)

    def holds(self, day: dt.date) -> bool:
        """Return whether a day lies in the month."""
        return (day.year, day.month) == (self.year, self.month)


def month_of(day: dt.date) -> Month:
    """Return the month that a day lies in."""
    return Month(day.year, day.month)
