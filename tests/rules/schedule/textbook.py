"""The critical path method as textbooks have it, on days that are numbered one after the other.

Every link is an inequality between two starts. A start is the longest way to it, found by going
over all inequalities until none is left that is not kept (Bellman, 1958): no order of steps, no
calendar, no day that nobody works. Where all is counted in one kind of day, this is all there is.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

import chinese_calendar

from duban.model.procedure import Step

PUBLISHED = range(2004, 2027)


@dataclass(frozen=True)
class Answer:
    """Times of a step as numbers of days from the first: it works from `start` up to `finish`."""

    start: int
    finish: int
    late_start: int
    late_finish: int
    total: int
    free: int


def answers(steps: Sequence[Step], deadline: int | None = None) -> tuple[dict[str, Answer], int]:
    """Return the times of every step, and the length of all; late times keep it, or a deadline."""
    arcs = [arc for step in steps for arc in _arcs(steps, step)]
    soonest = _longest({each.id: 0 for each in steps}, arcs)
    length = max(soonest[each.id] + each.length for each in steps)
    end = length if deadline is None else deadline
    back = [(after, before, apart) for before, after, apart in arcs]
    # the last start is the longest way to the end, counted backward from it
    rest = _longest({each.id: each.length for each in steps}, back)
    answer = {}
    for each in steps:
        start, late = soonest[each.id], end - rest[each.id]
        rooms = [soonest[b] - start - apart for a, b, apart in arcs if a == each.id]
        answer[each.id] = Answer(
            start=start,
            finish=start + each.length,
            late_start=late,
            late_finish=late + each.length,
            total=late - start,
            free=min([length - start - each.length, *rooms]),
        )
    return answer, length


def _arcs(steps: Sequence[Step], step: Step) -> list[tuple[str, str, int]]:
    """Return the links of a step as (before, after, days between the two starts at least)."""
    length = {each.id: each.length for each in steps}
    found = []
    for link in step.after:
        first, second = link.link.split("-")
        apart = link.lag - link.lead
        apart += length[link.step] if first == "finish" else 0
        apart -= step.length if second == "finish" else 0
        found.append((link.step, step.id, apart))
    return found


def _longest(at_least: dict[str, int], arcs: Sequence[tuple[str, str, int]]) -> dict[str, int]:
    found = dict(at_least)
    moved = True
    while moved:
        moved = False
        for before, after, apart in arcs:
            if found[after] < found[before] + apart:
                found[after] = found[before] + apart
                moved = True
    return found


def worked(day: dt.date) -> bool:
    """Return whether people work on a day, by somebody else's table; unpublished: by the week."""
    if day.year in PUBLISHED:
        return bool(chinese_calendar.is_workday(day))
    return day.weekday() < 5


def workdays(first: dt.date, count: int) -> list[dt.date]:
    """Return so many working days from a day on."""
    found: list[dt.date] = []
    while len(found) < count:
        if worked(first):
            found.append(first)
        first += dt.timedelta(days=1)
    return found
