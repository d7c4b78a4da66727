"""进程: what was reached by when, as far as it lasted.

Days are ordinals and figures whole numbers here: of a unit in which all that was told is whole.
That is exact, as fractions are, at a tenth of the price; there are thousands of promises.
"""

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from itertools import accumulate, pairwise
from math import lcm
from typing import Final, TypeAlias

from duban.frozen import frozen

Figure: TypeAlias = Fraction | Decimal | int
Told: TypeAlias = tuple[tuple[int, int], ...]
"""Days with the cumulative figure on each, the earliest first."""
LOOKED_AT: Final = 12
"""So many of the last gaps say how far apart readings are."""


@frozen()
class Course:
    """A rising course: from a day on which nothing was done to the last reading.

    Attributes:
        days: one day or more, the earliest first.
        figures: what had been reached by each, as far as it was still there at the end.
    """

    days: tuple[int, ...]
    figures: tuple[int, ...]

    @property
    def reached(self) -> int:
        """The last figure."""
        return self.figures[-1]

    @property
    def gap(self) -> int:
        """Days between readings: the middle one of the last gaps, 0 without a reading."""
        last = self.days[-LOOKED_AT - 1 :]
        gaps = sorted([after - before for before, after in pairwise(last)])
        return gaps[(len(gaps) - 1) // 2] if gaps else 0

    def on(self, days: Iterable[int]) -> tuple[int, list[int]]:
        """Return a number, and so many times the figure of each day.

        Between two readings a figure grows by the same every day. The number is the one that
        makes all of them whole.
        """
        found = [self._on(day) for day in days]
        times = lcm(*[parts for _, parts in found])
        return times, [figure * (times // parts) for figure, parts in found]

    def _on(self, day: int) -> tuple[int, int]:
        """Return the figure of a day as a number of parts, and how many parts make one."""
        place = bisect_right(self.days, day)
        if place == len(self.days):
            return self.reached, 1
        before, after = self.days[place - 1 : place + 1]
        low, high = self.figures[place - 1 : place + 1]
        if low == high:
            return low, 1
        return low * (after - day) + high * (day - before), after - before


def in_whole(
    readings: Iterable[tuple[dt.date, Figure]], goal: Figure, as_of: dt.date
) -> tuple[int, Told, int]:
    """Return how many parts make one, and what was told up to a day and the goal in such parts.

    Of one day the highest figure counts: two orders of the same readings tell the same.
    """
    known = [
        (day.toordinal(), *figure.as_integer_ratio()) for day, figure in readings if day <= as_of
    ]
    wanted, parts = goal.as_integer_ratio()
    unit = lcm(parts, *{each for _, _, each in known})
    by_day: dict[int, int] = {}
    for day, figure, each in sorted(known):
        said = figure * (unit // each)
        by_day[day] = max(by_day.get(day, said), said)
    return unit, tuple(by_day.items()), wanted * (unit // parts)


def reached_on(told: Told, goal: int) -> int | None:
    """Return the day since which the goal is reached; None where the last figure falls short."""
    found = None
    for day, figure in reversed(told):
        if figure < goal:
            break
        found = day
    return found


def course(told: Told, start: int) -> Course:
    """Return the course of what was told, from nothing on its first day.

    What was undone later (回潮) was not progress: a figure counts as far as none after it is
    lower. So the steps of a course add up to what is there, and none of them leads back.
    """
    lasting = tuple(accumulate([max(figure, 0) for _, figure in reversed(told)], min))[::-1]
    days = tuple([day for day, _ in told])
    if days and days[0] <= start:
        return Course(days, lasting)
    return Course((start, *days), (0, *lasting))
