"""How a target's readings went against its plan."""

import datetime as dt
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import Final

from duban.frozen import replace
from duban.model.months import month_ends
from duban.reports.charts import BurnDown, Point
from duban.rules.case import Case, Gauge
from duban.rules.situation import Standing
from duban.words import Words

LEFT: Final = Words("剩余", "left")
PERCENT: Final = "%"
TITLE: Final = Words("{id}“{title}”剩余与计划", "{id} {title}: what is left, against the plan")
ONE: Final = dt.timedelta(days=1)
FEWEST: Final = 2
"""Points without which a plan is no curve."""


def burn_downs(standing: Standing, *, monthly: bool = False) -> Iterator[BurnDown]:
    """Yield a burn-down of each target that has a plan on the way, not only at its end.

    With `monthly`, its table tells the days of the plan alone, each with the figure of that day.
    """
    for gauge in standing.case.gauges:
        told = tuple(_points(standing.case, gauge))
        if sum(each.planned is not None for each in told) >= FEWEST:
            lines = tuple(_carried(standing.case, gauge, told)) if monthly else told
            points = sorted((*told, *_corners(standing.case, gauge)), key=lambda each: each.day)
            yield _chart(standing, gauge, tuple(points), lines)


def _corners(case: Case, gauge: Gauge) -> Iterator[Point]:
    """Yield the eves on which a plan that has stood still is about to move, as at a month's end.

    A line drawn from one day of the plan to the next would have it move all the while.
    """
    days = {each: _planned(case, gauge, each) for each in sorted(_days(case, gauge))}
    for (before, left), (day, after) in pairwise(days.items()):
        eve = day - ONE
        if before < eve and left == _planned(case, gauge, eve) != after:
            yield Point(eve, left, None)


def _carried(case: Case, gauge: Gauge, points: Sequence[Point]) -> Iterator[Point]:
    """Yield the plan by month, and at its own days, each with the figure last known by then."""
    known = {each.day: each.actual for each in points if each.actual is not None}
    end = case.due or case.as_of
    months = month_ends(case.start, end)
    for day in sorted({*_days(case, gauge), *months, min(case.as_of, end)}):
        told = [on for on in known if on <= day <= case.as_of]
        yield Point(day, _planned(case, gauge, day), known[max(told)] if told else None)


def _chart(
    standing: Standing, gauge: Gauge, points: tuple[Point, ...], lines: tuple[Point, ...]
) -> BurnDown:
    case, target = standing.case, gauge.target
    name = target.title or case.commitment.title
    return BurnDown(
        slug=f"{standing.id}-{target.id}",
        title=TITLE(id=standing.id, title=name),
        lines=lines,
        what=LEFT,
        unit=target.unit or (PERCENT if target.kind == "rate" else None),
        points=points,
        today=case.as_of,
        due=case.due,
    )


def _points(case: Case, gauge: Gauge) -> Iterator[Point]:
    """Yield what was planned to be left on the days of the plan, and on those of readings."""
    whole = gauge.target.full()
    if not whole or gauge.target.recurs or not gauge.target.rises() or case.due is None:
        return
    told = zip(gauge.readings, gauge.target.figures(gauge.readings, case.frame), strict=True)
    done = {each.on: figure for each, figure in told if figure is not None}
    for day in sorted({*_days(case, gauge), *done}):
        planned = _planned(case, gauge, day)
        actual = max(whole - done[day], Fraction()) if day in done else None
        if planned is not None or actual is not None:
            yield Point(day, planned, actual)


def _planned(case: Case, gauge: Gauge, day: dt.date) -> Fraction | None:
    """Return what was planned to be left at the end of a day."""
    expected, whole = gauge.target.expect(replace(case.frame, as_of=day)), gauge.target.full()
    return None if expected is None or not whole else max(whole * (1 - expected), Fraction())


def _days(case: Case, gauge: Gauge) -> Iterator[dt.date]:
    """Yield the start, the ends of months up to the deadline, and both sides of every stage."""
    if case.due is None or case.due <= case.start:
        return
    yield case.start
    if not gauge.target.stages:
        yield from month_ends(case.start, case.due)
        return
    yield case.due
    for _, due, _ in gauge.target.due_stages(case.frame):
        if case.start < due <= case.due:
            yield from (due - ONE, due)
