"""Moving along a calendar: by so many days on which something can be done."""

import datetime as dt
from collections.abc import Collection
from itertools import accumulate
from typing import Protocol

from duban.rules.calendar import WorkCalendar


class Axis(Protocol):
    """The days on which a step can be worked on, numbered from somewhere."""

    def count(self, instant: int) -> int:
        """Return how many such days lie before an instant."""

    def at(self, number: int) -> int:
        """Return the beginning of the day with a number: as many lie before it."""


class EveryDay:
    """Calendar days: each can be worked on."""

    def count(self, instant: int) -> int:
        """Return the instant itself."""
        return instant

    def at(self, number: int) -> int:
        """Return the number itself."""
        return number


class WorkDays:
    """Working days of a stretch of time; who goes beyond it has asked for too short a one."""

    def __init__(
        self, calendar: WorkCalendar, first: int, last: int, free: Collection[int] = ()
    ) -> None:
        """Number the working days from one instant to another.

        Args:
            calendar: which days people work.
            first: the first day.
            last: the last day.
            free: days on which the clock stands still all the same.
        """
        days = range(first, last + 1)
        worked = [
            each not in free and calendar.is_workday(dt.date.fromordinal(each)) for each in days
        ]
        self._first = first
        self._counts = tuple(accumulate(worked, initial=0))
        self._days = tuple(day for day, is_worked in zip(days, worked, strict=True) if is_worked)

    def count(self, instant: int) -> int:
        """Return how many working days lie before an instant, from the first one that is known."""
        if instant < self._first:
            raise IndexError(instant)
        return self._counts[instant - self._first]

    def at(self, number: int) -> int:
        """Return the beginning of a working day."""
        if number < 0:
            raise IndexError(number)
        return self._days[number]


def later(axis: Axis, instant: int, days: int) -> int:
    """Return the instant after so many days from an instant, or before it where below 0."""
    if days == 0:
        return instant
    number = axis.count(instant) + days
    return axis.at(number - 1) + 1 if days > 0 else axis.at(number)


def latest_before(axis: Axis, instant: int, days: int) -> int:
    """Return the last instant that is, so many days later, no later than a given one."""
    if days == 0:
        return instant
    if days > 0:
        return axis.at(axis.count(instant) - days)
    return axis.at(axis.count(instant + 1) - 1 - days)


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
