"""A slow second opinion: times found by trying one day after the other, by the definitions."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence

from duban.model.procedure import Link, Step
from duban.rules.calendar import default_calendar

WORKED = default_calendar().is_workday
FAR = 4000


def works(unit: str, day: int) -> bool:
    return unit == "days" or WORKED(dt.date.fromordinal(day))


def on(instant: int, unit: str, days: int) -> int:
    """Walk so many days from an instant, back where below 0, counting only those worked."""
    while days > 0:
        days -= works(unit, instant)
        instant += 1
    if days == 0:
        return instant
    while days < 0:
        instant -= 1
        days += works(unit, instant)
    while not works(unit, instant - 1):  # the end of the day before, not the beginning of this one
        instant -= 1
    return instant


def finish(step: Step, start: int) -> int:
    return on(start, step.unit, step.length)


def can_start(step: Step, day: int) -> bool:
    return step.length == 0 or works(step.unit, day)


def kept(
    steps: Sequence[Step], step: Step, link: Link, before: tuple[int, int], after: tuple[int, int]
) -> bool:
    """Return whether a link holds between two steps' starts and finishes."""
    first, second = link.link.split("-")
    from_ = before[1] if first == "finish" else before[0]
    to = after[1] if second == "finish" else after[0]
    lag = link.lag - link.lead
    if second == "finish" and lag <= 0:  # a Monday's beginning is the end of the Friday before
        own = next(each.unit for each in steps if each.id == link.step)
        while not works(own, from_ - 1):
            from_ -= 1
    return to >= on(from_, link.unit or step.unit, lag)


def earliest(steps: Sequence[Step], begin: int) -> dict[str, tuple[int, int]]:
    """Return the first start of every step that keeps all links; each starts as soon as it may."""
    times = {each.id: (begin, finish(each, begin)) for each in steps}
    return _settled(times, lambda now: _moved(steps, now, begin))


def _moved(
    steps: Sequence[Step], times: Mapping[str, tuple[int, int]], begin: int
) -> dict[str, tuple[int, int]]:
    found = {}
    for step in steps:
        start = times[step.id][0]
        while not (
            can_start(step, start)
            and start >= begin
            and all(
                kept(steps, step, each, times[each.step], (start, finish(step, start)))
                for each in step.after
            )
        ):
            start += 1
        found[step.id] = (start, finish(step, start))
    return found


def latest(steps: Sequence[Step], deadline: int) -> dict[str, tuple[int, int]]:
    """Return the last start of every step that keeps all links and the deadline."""
    times = {each.id: (deadline, finish(each, deadline)) for each in steps}
    return _settled(times, lambda now: _moved_back(steps, now, deadline))


def _moved_back(
    steps: Sequence[Step], times: Mapping[str, tuple[int, int]], deadline: int
) -> dict[str, tuple[int, int]]:
    found = {}
    for step in steps:
        start = times[step.id][0]
        waiting = [(each, link) for each in steps for link in each.after if link.step == step.id]
        while not (
            can_start(step, start)
            and finish(step, start) <= deadline
            and all(
                kept(steps, each, link, (start, finish(step, start)), times[each.id])
                for each, link in waiting
            )
        ):
            start -= 1
        found[step.id] = (start, finish(step, start))
    return found


def _settled(
    times: dict[str, tuple[int, int]],
    move: Callable[[dict[str, tuple[int, int]]], dict[str, tuple[int, int]]],
) -> dict[str, tuple[int, int]]:
    for _ in range(FAR):
        moved = move(times)
        if moved == times:
            return times
        times = moved
    raise AssertionError("no end")
