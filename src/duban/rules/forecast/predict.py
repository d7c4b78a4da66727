"""The forecast of one series: what was reached by when, and what is to be reached."""

import datetime as dt
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import Final

from duban.rules.forecast.course import Course, Figure, course, in_whole, reached_on
from duban.rules.forecast.draws import PATHS
from duban.rules.forecast.outlook import THOUSAND, Outlook, chance
from duban.rules.forecast.paths import drawn, finishes, times, waits
from duban.rules.forecast.stretches import (
    ALL,
    OF_EARLY,
    OF_LATE,
    OF_PLAN,
    OF_UNDATED,
    Futures,
    bent,
    futures,
)
from duban.rules.forecast.walk import LEAST, WEEK, Promise, Walk, ahead, walk
from duban.words import Words

RESAMPLED: Final = Words(
    "按最近 {steps} 段（每段 {days} 天）的实际进展重复抽样 {paths} 次推算",
    "its last {steps} spans of {days} days, resampled {paths} times",
)
FEW: Final = Words(
    "已有进展只够 {steps} 段，不足 {least} 段，按计划进度并大幅放宽推算，范围很宽",
    "{steps} spans of progress are known, fewer than {least}: the plan's pace, widely stretched",
)
DONE: Final = Words("{day} 已完成", "complete on {day}")
NO_GOAL: Final = Words("目标没有总数，或总数为 0，不作预测", "no forecast: no total, or one of 0")
NO_PLAN: Final = Words(
    "已有进展不足 {least} 段，又没有时限可依，不作预测",
    "no forecast: fewer than {least} spans of progress are known, and no deadline",
)
NO_STEP: Final = Words(
    "尚无进展，又没有时限可依，不作预测", "no forecast: nothing is done yet, and no deadline"
)
FARTHEST: Final = 5
"""Nothing is said beyond five times the time it was given, or has taken so far."""
UNBOUND: Final = 20
"""And without a deadline, beyond so many times what it has taken."""
SLOWEST: Final = 3
"""No chain is taken to be slower than the plan by more: what stands still is begun again, sooner
than its last weeks tell."""
TENTH: Final = 10
"""A tenth of the time that was given is what a deadline draws by at least, until it has passed."""
LAST_DAY: Final = dt.date.max.toordinal()


def forecast(
    readings: Iterable[tuple[dt.date, Figure]],
    goal: Figure | None,
    start: dt.date,
    deadline: dt.date | None,
    as_of: dt.date,
    stages: Iterable[tuple[dt.date, Figure]] = (),
) -> Outlook:
    """Return when a series will reach its goal, by what was told up to a day.

    Args:
        readings: days with the cumulative figure on each, in any order.
        goal: the figure that is to be reached.
        start: the day on which nothing was done; the first reading where that is earlier.
        deadline: the last day for it.
        as_of: the day it is asked; readings after it count for nothing.
        stages: days with the cumulative figure that is asked for by each, in any order.
    """
    if goal is None or goal <= 0:
        return Outlook("none", NO_GOAL)
    unit, told, wanted = in_whole(readings, goal, as_of)
    if (day := reached_on(told, wanted)) is not None:
        return finished(dt.date.fromordinal(day), deadline)
    due = deadline.toordinal() if deadline else None
    promise = Promise(wanted, start.toordinal(), due, _plan(stages, goal, start, deadline))
    return _open(walk(course(told, promise.start), as_of), promise, as_of.toordinal(), unit)


def _plan(
    stages: Iterable[tuple[dt.date, Figure]], goal: Figure, start: dt.date, due: dt.date | None
) -> tuple[tuple[int, int], ...]:
    """Return the shares that stages ask for on the way; one that asks for less says nothing."""
    found: list[tuple[int, int]] = []
    for day, figure in sorted(stages):
        share = int(Fraction(figure) * ALL / Fraction(goal))
        rises = not found or share > found[-1][0]
        if due is not None and start < day < due and 0 < share < ALL and rises:
            found.append((share, day.toordinal()))
    return tuple(found)


def finished(day: dt.date, deadline: dt.date | None) -> Outlook:
    """Return what there is to say of something that is complete since a day."""
    met = None if deadline is None else THOUSAND * (day <= deadline)
    return Outlook("finished", DONE(day=day), (day.toordinal(),), chance=met)


def _open(past: Walk, promise: Promise, today: int, unit: int) -> Outlook:
    """Return the outlook of what is not complete, its figures in so many parts of one."""
    known = len(past.steps)
    if promise.days is None and (known < LEAST or not past.course.reached):
        return Outlook("none", NO_PLAN(least=LEAST) if known < LEAST else NO_STEP)
    resampled = known >= LEAST
    begin = today if resampled else max(today, promise.start)
    found = _resampled(past, promise, today) if resampled else _planned(past.course, promise)
    horizon = min(begin + _farthest(past, promise), LAST_DAY)
    days = _within(found, begin, horizon)
    left = Fraction(promise.goal - past.course.reached, unit)
    time = 0 if promise.due is None else promise.due - today
    recent = past.per_week
    return Outlook(
        basis="resampled" if resampled else "plan",
        reason=RESAMPLED(steps=known, days=past.length, paths=PATHS)
        if resampled
        else FEW(steps=known, least=LEAST),
        finishes=days,
        horizon=horizon,
        chance=chance(days, promise.due, today),
        needed=left * WEEK / time if time > 0 else None,
        recent=None if recent is None else recent / unit,
        left=left,
    )


def _farthest(past: Walk, promise: Promise) -> int:
    if promise.days is None:
        return UNBOUND * past.passed
    return FARTHEST * max(past.passed, promise.days, WEEK)


def _within(found: Sequence[int], begin: int, horizon: int) -> tuple[int, ...]:
    """Return the finish days of futures, none beyond the horizon."""
    near = bisect_left(found, horizon - begin)
    return (*[begin + each for each in found[:near]], *[horizon] * (len(found) - near))


def _resampled(past: Walk, promise: Promise, today: int) -> list[int]:
    """Return the days until each future, drawn on the last steps, is complete."""
    spread = futures(_knots(promise, today))
    left = bent(promise.goal - past.course.reached, promise.goal)
    silent = THOUSAND * (today - past.end)
    made_up = times(ahead(past, promise), left, past.length, spread.bends)
    foreseen = [each - silent for each in made_up]
    if promise.days is not None:
        foreseen = list(
            map(min, foreseen, [SLOWEST * each for each in _by_plan(left, promise, spread)])
        )
    return finishes(
        drawn(foreseen, _pull(promise, today)), spread.stretches, waits(past.course.gap)
    )


def _knots(promise: Promise, today: int) -> Sequence[int]:
    if promise.days is None:
        return OF_UNDATED
    return OF_LATE if 2 * (today - promise.start) >= promise.days else OF_EARLY


def _pull(promise: Promise, today: int) -> int | None:
    """Return the thousandths of a day until the deadline that is still worked towards."""
    if promise.due is None or promise.due <= today:
        return None
    return THOUSAND * max(promise.due - today, (promise.days or 0) // TENTH)


def _planned(course: Course, promise: Promise) -> list[int]:
    """Return the days that the rest takes at the plan's pace, variously stretched."""
    spread, left = futures(OF_PLAN), bent(promise.goal - course.reached, promise.goal)
    return finishes(_by_plan(left, promise, spread), spread.stretches, waits(0))


def _by_plan(left: Mapping[int, int], promise: Promise, spread: Futures) -> list[int]:
    """Return the thousandths of a day that the rest takes in each future at the plan's pace."""
    takes = {bend: promise.planned(share) for bend, share in left.items()}
    return [takes[bend] for bend in spread.bends]
