"""步: the last steps of a course, all of one length, on which its future is drawn."""

import datetime as dt
from bisect import bisect_left
from fractions import Fraction
from itertools import pairwise
from operator import itemgetter
from typing import Final

from duban.frozen import frozen
from duban.rules.forecast.course import Course
from duban.rules.forecast.stretches import ALL

WEEK: Final = 7
THOUSAND: Final = 1000
WINDOW: Final = 8
"""Steps that are looked back upon, two months by weeks: what is older was done by other people in
another season, and counts in the pace of the whole."""
LEAST: Final = 4
"""Steps without which nothing is drawn: fewer tell no pace."""
SEVERAL: Final = 8
"""Where that many weeks have not passed and readings come often, a step is shorter than a week."""
PRIOR: Final = 9
"""Steps at the pace of the whole, as which what was planned and done since the beginning counts.
That is as much as the window: what was done of late tells less than it seems to."""
FIFTH: Final = 5


@frozen()
class Promise:
    """What is to be reached, from when and until when (ordinals; None: no deadline).

    Attributes:
        plan: shares of the goal, in parts of `ALL`, with the days by which they are asked for on
            the way, both rising. Between them, and from the start to the deadline where there are
            none, as much is planned for every day.
    """

    goal: int
    start: int
    due: int | None
    plan: tuple[tuple[int, int], ...] = ()

    @property
    def days(self) -> int | None:
        """The days it was given, one at least."""
        return None if self.due is None else max(self.due - self.start, 1)

    def planned(self, left: int) -> int:
        """Return the thousandths of a day that the plan gives to the last so many parts of `ALL`.

        One at least; the same for all that is done on the day before a time without plans.
        """
        days, done = self.days or 1, ALL - left
        if not self.plan:
            return max(THOUSAND * days * left // ALL, 1)
        marks = ((0, self.start), *self.plan, (ALL, self.start + days))
        place = bisect_left(marks, done, 1, len(marks) - 1, key=itemgetter(0))
        (low, first), (high, last) = marks[place - 1 : place + 1]
        more = THOUSAND * (last - first) * max(high - done, 0) // max(high - low, 1)
        return max(THOUSAND * (self.start + days - last) + more, 1)


@frozen()
class Walk:
    """The last steps of a course.

    Attributes:
        course: the whole of it.
        end: the day after which nothing is known, and at which the last step ends.
        length: the days of a step.
        steps: what was done in each, the earliest first; at most `WINDOW`.
        times: so many times what was done is what the steps say.
        passed: the days since the course began.
    """

    course: Course
    end: int
    length: int
    steps: tuple[int, ...]
    times: int
    passed: int

    @property
    def per_week(self) -> Fraction | None:
        """What was done in a week of these steps."""
        if not self.steps:
            return None
        return Fraction(sum(self.steps) * WEEK, self.length * len(self.steps) * self.times)


def walk(course: Course, as_of: dt.date) -> Walk:
    """Return the last steps of a course.

    Readings do not come every day, so a silence as long as is usual says nothing; a longer one
    counts as a time in which nothing was done. Where nothing was ever filed, nothing is known.
    """
    gap = course.gap
    end = max(course.days[-1], as_of.toordinal() - gap) if gap else course.days[-1]
    passed = end - course.days[0]
    length = max(gap, min(WEEK, passed // SEVERAL), 1)
    count = min(WINDOW, passed // length)
    times, marks = course.on([end - length * n for n in range(count, -1, -1)])
    steps = tuple([after - before for before, after in pairwise(marks)])
    return Walk(course, end, length, steps, times, passed)


def ahead(walk: Walk, promise: Promise) -> list[int]:
    """Return the steps that may come, as shares of the goal, in parts of `ALL`: each is something.

    Each step is drawn towards the pace of the whole, the middle of what was done since the
    beginning and what was planned. That weighs as much as `PRIOR` steps, and as a fifth of the
    time given: a good first month of a year's work is no pace.
    """
    reached, goal, passed = walk.course.reached, promise.goal, walk.passed
    days, planned = (promise.days, goal) if promise.days else (passed, reached)
    own, whole = FIFTH * walk.length * len(walk.steps), max(FIFTH * walk.length * PRIOR, days)
    pace = whole * walk.length * walk.times * (reached * days + planned * passed)
    steps = [2 * own * passed * days * each + pace for each in walk.steps]
    all_of_it = 2 * walk.times * passed * days * (own + whole) * goal
    return [max(ALL * each // all_of_it, 1) for each in steps]
