"""Moving along a calendar: by so many days on which something can be done."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping
from functools import lru_cache
from itertools import accumulate
from typing import Final, Protocol

from duban.rules.calendar import WorkCalendar

DAYS: Final = "days"
WORKDAYS: Final = "workdays"
WEEKDAYS: Final = 5
WEEK: Final = 7


class Axis(Protocol):
    """The days on which a step can be worked on, numbered from somewhere."""

    def count(self, instant: int) -> int:
        """Return how many such days lie before an instant."""

    def at(self, number: int) -> int:
        """Return the beginning of the day with a number: as many lie before it."""

    def __hash__(self) -> int:
        """Return what tells it from others, so that answers can be kept by axis."""


class EveryDay:
    """Calendar days: each can be worked on."""

    def count(self, instant: int) -> int:
        """Return the instant itself."""
        return instant

    def at(self, number: int) -> int:
        """Return the number itself."""
        return number


class _Known(dict[int, int]):
    """What a function gives, each worked out once: plans ask of the same few hundred days."""

    def __init__(self, of: Callable[[int], int]) -> None:
        super().__init__()
        self._of = of

    def __missing__(self, number: int) -> int:
        found = self[number] = self._of(number)
        return found


class WorkDays:
    """The working days of a calendar, beyond the days that a date can name as well.

    Weeks have five of them; each day that differs is a correction, and both ways are arithmetic.
    A thousand plans ask a hundred thousand times, and a table of days would have to end somewhere.
    """

    def __init__(self, calendar: WorkCalendar) -> None:
        """Sum up the days that differ from weeks of five days."""
        differing = sorted(
            (day.toordinal(), 1 if worked else -1)
            for day, worked in calendar.differences.items()
            if worked != (day.weekday() < WEEKDAYS)
        )
        self._days = tuple(day for day, _ in differing)
        self._sums = tuple(accumulate((change for _, change in differing), initial=0))
        sums = self._sums[1:]
        self._counts = tuple(
            _weekdays(day) + added for day, added in zip(self._days, sums, strict=True)
        )

        self._counted = _Known(self._count)
        self._begun = _Known(self._at)

    def count(self, instant: int) -> int:
        """Return how many working days lie before an instant, from 0001-01-01."""
        return self._counted[instant]

    def at(self, number: int) -> int:
        """Return the beginning of the working day that has so many before it."""
        return self._begun[number]

    def _count(self, instant: int) -> int:
        day = instant - 1
        return _weekdays(day) + self._sums[bisect_right(self._days, day)]

    def _at(self, number: int) -> int:
        until = number + 1
        passed = bisect_left(self._counts, until)
        weeks, rest = divmod(until - self._sums[passed] - 1, WEEKDAYS)
        day = weeks * WEEK + rest + 1
        # no weekday before the next day that differs is the one: then it is that make-up workday
        return min(day, self._days[passed]) if passed < len(self._days) else day


def _weekdays(day: int) -> int:
    """Return how many Mondays to Fridays there are up to a day; the first day is a Monday."""
    weeks, rest = divmod(day, WEEK)
    return weeks * WEEKDAYS + min(rest, WEEKDAYS)


@lru_cache(maxsize=8)
def axes(calendar: WorkCalendar) -> Mapping[str, Axis]:
    """Return the axes of a calendar by unit; every plan of a ledger shares them."""
    return {DAYS: EveryDay(), WORKDAYS: WorkDays(calendar)}


def later(axis: Axis, instant: int, days: int) -> int:
    """Return the instant after so many days from an instant, or before it where below 0.

    It is the end of the day that is reached, whichever way: a lead back to a Friday's end is over
    with that Friday, and does not hang on the Monday that begins at the same number.
    """
    return axis.at(axis.count(instant) + days - 1) + 1 if days else instant


def latest_before(axis: Axis, instant: int, days: int) -> int:
    """Return the last instant that is, so many days later, no later than a given one."""
    return axis.at(axis.count(instant) - days) if days else instant


def ended(axis: Axis, instant: int) -> int:
    """Return the end of the last day before an instant: the same, to who works by this calendar."""
    return axis.at(axis.count(instant) - 1) + 1


def begin(axis: Axis, instant: int, length: int) -> int:
    """Return when something can begin that may not before an instant: on a day it is worked on."""
    return axis.at(axis.count(instant)) if length else instant


def begin_by(axis: Axis, instant: int, length: int) -> int:
    """Return the last day it is worked on that begins no later than an instant."""
    return axis.at(axis.count(instant + 1) - 1) if length else instant


def finish(axis: Axis, start: int, length: int) -> int:
    """Return when something finishes that starts at an instant."""
    return later(axis, start, length)


def begin_to_finish_from(axis: Axis, instant: int, length: int) -> int:
    """Return the first start whose finish is no earlier than an instant."""
    if length == 0:
        return instant
    return axis.at(axis.count(instant - 1) - length + 1)


def begin_to_finish_by(axis: Axis, instant: int, length: int) -> int:
    """Return the last start whose finish is no later than an instant."""
    return axis.at(axis.count(instant) - length) if length else instant
