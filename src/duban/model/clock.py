"""What a judgement may know of time: the frame of one commitment on one day."""

import datetime as dt
from collections.abc import Callable
from fractions import Fraction
from typing import Any, Protocol, TypeAlias

from duban.frozen import frozen
from duban.model.curves import Along

Stop: TypeAlias = tuple[dt.date, dt.date | None]
"""When the clock stood still: from a day, until the day on which it runs again, if it does."""


class Workdays(Protocol):
    """What the records need of a working calendar."""

    def is_workday(self, day: dt.date) -> bool:
        """Return whether people work on a day."""
        ...

    def next_workday(self, day: dt.date) -> dt.date:
        """Return the day itself if it is a workday, otherwise the next one."""
        ...

    def last_workday(self, day: dt.date) -> dt.date:
        """Return the day itself if it is a workday, otherwise the last one before it."""
        ...

    def add_workdays(self, day: dt.date, count: int) -> dt.date:
        """Return the day so many workdays later."""
        ...


@frozen()
class Frame:
    """One commitment's time, seen on one day.

    Attributes:
        start: the day the promise was made, or its work was to begin.
        due: the day it is judged by (inclusive), or None while no day is fixed.
        as_of: the day the judgement is made for; nothing later is known.
        workdays: the working calendar.
        pace: the share of the allotted time that had passed by a day, 0 to 1; None without a
            due day. Time during which the clock stood still does not count.
        stops: the spans in which the clock stood still; the last one may be open.
        scheduled: returns the curve of a target's procedure from a day on, None where that cannot
            be planned; itself None where the ledger has no procedures.
    """

    start: dt.date
    due: dt.date | None
    as_of: dt.date
    workdays: Workdays
    pace: Callable[[dt.date], Fraction | None]
    stops: tuple[Stop, ...] = ()
    scheduled: Callable[[Any, dt.date], Along | None] | None = None

    def later(self, day: dt.date) -> dt.date:
        """Return a planned day, later by as long as the clock has stood still before it."""
        for began, ended in self.stops:
            if ended is not None and began <= day:
                day += ended - began
        return day
