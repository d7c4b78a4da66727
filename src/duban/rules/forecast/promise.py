"""The forecast of a commitment: that of the one of its targets that will take the longest.

Where both its own progress and a schedule tell of a target, the schedule counts if steps of it
have been filed, of each item still open: who keeps it up works by it. Otherwise own progress
counts, if there is enough of it, then the schedule, and last the plan's pace.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import Final

from duban.frozen import frozen, replace
from duban.model.clock import Stop
from duban.model.targets import Target
from duban.model.targets.paced import Paced
from duban.rules.case import Case
from duban.rules.forecast.outlook import Outlook
from duban.rules.forecast.predict import NO_GOAL, finished, forecast
from duban.rules.forecast.scheduled import scheduled
from duban.rules.states import EXCUSED
from duban.words import Words

AT_REST: Final = Words(
    "已中止、取消或免责，不作预测", "no forecast: suspended, cancelled or exempt"
)
NO_TARGET: Final = Words("没有可衡量的目标，不作预测", "no forecast: there is no target")
REACHED: Final = Words(
    "数值已达目标，但被退回或重开，不作预测",
    "no forecast: the figures reach the targets, but were refused or reopened",
)
UNFILED: Final = Words(
    "没有报送过数值，不知从何算起，不作预测", "no forecast: no figure to begin from was filed"
)
TENTHS: Final = 10
ABOVE: Final = Words(
    "起初就在目标以上，不作预测", "no forecast: it was above the target when first filed"
)


@frozen()
class Series:
    """What was reached by when, of how much, since when.

    Attributes:
        stages: what is asked for on the way, by when.
    """

    readings: tuple[tuple[dt.date, Fraction], ...]
    goal: Fraction
    start: dt.date
    stages: tuple[tuple[dt.date, Fraction], ...] = ()


@frozen()
class Foresight:
    """A commitment's forecast.

    Attributes:
        outlook: that of its targets of which most is still to be done; the chance is the least.
        target: which one that is; None where it is about none of them.
        others: the targets still open of which nothing is said.
    """

    outlook: Outlook
    target: Target | None = None
    others: tuple[Target, ...] = ()


def foreseen(case: Case) -> Foresight:
    """Return the forecast of a commitment, as known at the end of the case's day, by itself."""
    if case.met is not None:
        return Foresight(finished(case.met, case.due))
    if case.state in EXCUSED:
        return Foresight(Outlook("none", AT_REST))
    asked = [each for each in case.gauges if not each.measure.complete]
    if not asked:
        return Foresight(Outlook("none", REACHED) if case.gauges else _untargeted(case))
    told = [(_of_target(case, each.target), each.target) for each in asked]
    known = [each for each in told if each[0].is_open]
    others = tuple([target for outlook, target in told if not outlook.is_open])
    if not known:
        return Foresight(told[0][0], told[0][1], others)
    outlook, target = max(known, key=lambda each: each[0].days(500) or 0)
    chances = [each.chance for each, _ in known if each.chance is not None]
    return Foresight(replace(outlook, chance=min(chances, default=None)), target, others)


def _untargeted(case: Case) -> Outlook:
    found = scheduled(case, None)
    return found.outlook if found else Outlook("none", NO_TARGET)


def _of_target(case: Case, target: Target) -> Outlook:
    own, planned = _by_readings(case, target), scheduled(case, target)
    if planned is None or (own.basis == "resampled" and not planned.filed):
        return own
    return planned.outlook


def _by_readings(case: Case, target: Target) -> Outlook:
    found = series(case, target)
    if not isinstance(found, Series):
        return Outlook("none", found)
    return forecast(found.readings, found.goal, found.start, case.due, case.as_of, found.stages)


def series(case: Case, target: Target) -> Series | Words:
    """Return what a target's forecast goes by, or why there is none.

    A count begins at nothing, a rate where it first stood. Of one day the figure that counts
    last is taken. Days on which the clock stood still (中止) are no days: what was before them
    is moved up to where they end.
    """
    if why := target.unforeseen():
        return why
    goal, readings = target.full(), case.history.readings(target)
    if not goal:
        return NO_GOAL
    grown = zip(readings, target.growth(readings, case.frame), strict=True)
    by_day = {each.on: figure for each, figure in grown if figure is not None}
    start, first = case.start, Fraction(0)
    if not target.steady:
        if not by_day:
            return UNFILED
        start, first = next(iter(by_day.items()))
    if first >= goal:
        return ABOVE
    stops = case.frame.stops
    return Series(
        tuple([(moved(day, stops), figure - first) for day, figure in by_day.items()]),
        goal - first,
        moved(start, stops),
        tuple(stages(case, target, first)),
    )


def moved(day: dt.date, stops: Iterable[Stop]) -> dt.date:
    """Return a day later by as long as the clock has stood still since."""
    for began, ended in stops:
        if ended is not None and ended > day:
            day += ended - max(began, day)
    return day


def stages(case: Case, target: Target, first: Fraction) -> Iterator[tuple[dt.date, Fraction]]:
    """Yield what a target is to have reached beyond a first figure, by when.

    Its stages say so, or else its curve, at each tenth of the time; a straight line need not.
    """
    if target.stages:
        for _, due, figure in target.due_stages(case.frame):
            yield moved(due, case.frame.stops), figure - first
    elif isinstance(target, Paced) and target.curve != "linear" and case.due:
        whole = target.full() or Fraction(0)
        for n in range(1, TENTHS):
            day = case.start + (case.due - case.start) * n // TENTHS
            share = target.expect(replace(case.frame, as_of=day))
            if share is not None:
                yield moved(day, case.frame.stops), share * whole - first
