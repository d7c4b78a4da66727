"""工作日历: which days people work in mainland China, and how workdays are counted.

Counting is arithmetic: Mondays to Fridays follow from the day's number, and the published
free days and make-up workdays are corrections, summed up once. So a question about a thousand
years costs as much as one about a week. A day in a year without a published notice is computed
by weekends alone and is *estimated* (暂估).
"""

import datetime as dt
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from functools import cache, cached_property
from itertools import accumulate
from types import MappingProxyType
from typing import Final

from duban.frozen import frozen
from duban.model.ledger import Ledger
from duban.rules.workdays_cn import YEARS

DAY: Final = dt.timedelta(days=1)
SATURDAY: Final = 5


@frozen(slots=False, eq=False)
class WorkCalendar:
    """The working days of one ledger.

    Attributes:
        differences: days that differ from Monday-to-Friday weeks; True where they are worked.
        published: the years whose arrangement has been published.
    """

    differences: Mapping[dt.date, bool] = MappingProxyType({})
    published: frozenset[int] = frozenset()

    def with_differences(
        self, differences: Mapping[dt.date, bool], published: frozenset[int] = frozenset()
    ) -> "WorkCalendar":
        """Return this calendar with a ledger's own days laid over it.

        `published` names further years that the ledger's days describe completely.
        """
        merged = MappingProxyType({**self.differences, **differences})
        return WorkCalendar(merged, self.published | published)

    def is_workday(self, day: dt.date) -> bool:
        """Return whether people work on a day."""
        return self.differences.get(day, day.weekday() < SATURDAY)

    def is_estimated(self, day: dt.date) -> bool:
        """Return whether a day is 暂估: nothing has been published about it."""
        return day.year not in self.published and day not in self.differences

    def last_workday(self, day: dt.date) -> dt.date:
        """Return the day itself if it is a workday, otherwise the last one before it."""
        return day if self.is_workday(day) else self._numbered(self._number(day))

    def next_workday(self, day: dt.date) -> dt.date:
        """Return the day itself if it is a workday, otherwise the first one after it."""
        return day if self.is_workday(day) else self._numbered(self._number(day) + 1)

    def add_workdays(self, day: dt.date, count: int) -> dt.date:
        """Return the n-th workday after a day, or before it where the count is negative.

        The first and the last day that a date can name stand for anything beyond them.
        """
        if count == 0:
            return day
        number = self._number(day) + count
        return self._numbered(number if count > 0 else number + (not self.is_workday(day)))

    def workdays_between(self, after: dt.date, until: dt.date) -> int:
        """Return the number of workdays in (after, until]; negative where the two are swapped."""
        return self._number(until) - self._number(after)

    def free_days_around(self, day: dt.date) -> tuple[dt.date, dt.date]:
        """Return the first and last of the free days that surround a day (itself if worked)."""
        if self.is_workday(day):
            return day, day
        before, after = self.last_workday(day), self.next_workday(day)
        # where no workday is left, these are the first and the last day there is, free as well
        return (
            before + DAY if self.is_workday(before) else before,
            after - DAY if self.is_workday(after) else after,
        )

    @cached_property
    def _corrections(self) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """The days that differ, as numbers, and what they add up to before each of them."""
        changed = sorted(
            (day.toordinal(), 1 if worked else -1)
            for day, worked in self.differences.items()
            if worked != (day.weekday() < SATURDAY)
        )
        sums = accumulate((change for _, change in changed), initial=0)
        return tuple(day for day, _ in changed), tuple(sums)

    def _number(self, day: dt.date) -> int:
        return self._workdays_until(day.toordinal())

    def _workdays_until(self, ordinal: int) -> int:
        """Return the number of workdays from 0001-01-01, a Monday, to a day inclusive."""
        days, sums = self._corrections
        weeks, rest = divmod(ordinal, 7)
        return weeks * 5 + min(rest, 5) + sums[bisect_right(days, ordinal)]

    def _numbered(self, number: int) -> dt.date:
        """Return the workday with a number; beyond the calendar, its first or last day."""
        last = dt.date.max.toordinal()
        if number < 1:
            return dt.date.min
        ordinal = bisect_left(range(last + 1), number, lo=1, key=self._workdays_until)
        return dt.date.fromordinal(min(ordinal, last))


def _days(year: int, runs: str) -> Iterator[dt.date]:
    """Yield the days of `MM-DD` and `MM-DD/MM-DD` runs."""
    for run in runs.split():
        first, _, last = run.partition("/")
        day, end = (dt.date.fromisoformat(f"{year}-{each}") for each in (first, last or first))
        while day <= end:
            yield day
            day += DAY


@cache
def default_calendar() -> WorkCalendar:
    """Return the calendar as the State Council published it, from 2004 to the last notice."""
    free = {day: False for year, each in YEARS.items() for day in _days(year, each.free)}
    worked = {day: True for year, each in YEARS.items() for day in _days(year, each.worked)}
    return WorkCalendar(MappingProxyType({**free, **worked}), frozenset(YEARS))


def calendar_of(ledger: Ledger) -> WorkCalendar:
    """Return the working calendar with a ledger's own days; a year it gives counts as published."""
    if not ledger.calendar:
        return default_calendar()  # with what has been counted in it
    given = frozenset(year.year for year in ledger.calendar)
    return default_calendar().with_differences(ledger.differences(), given)
