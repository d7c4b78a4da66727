"""Forward and backward through a network: the earliest and the latest times of each step.

The critical path method (Kelley and Walker, 1959) with the four links and lags of the precedence
diagramming method (Fondahl, 1961). Steps are not interrupted: what has to finish later starts
later.
"""

from collections.abc import Iterator, Mapping

from duban.frozen import replace
from duban.model.procedure import Step
from duban.rules.schedule import axis as by
from duban.rules.schedule.network import Network, Tie
from duban.rules.schedule.times import Cause, Done, Times


def early(network: Network, begin: int, done: Mapping[str, Done]) -> dict[str, Times]:
    """Return the earliest times of every step.

    Args:
        network: the steps.
        begin: nothing that has not started starts before it, and nothing unfinished finishes.
        done: what has been started and finished.
    """
    times: dict[str, Times] = {}
    for step in network.steps:
        known = done.get(step.id)
        times[step.id] = (
            _earliest(network, step, begin, times)
            if known is None
            else begun(network, step, known, begin, times)
            if known.finish is None
            else _over(known.start, known.finish)
        )
    return times


def _over(start: int, finish: int) -> Times:
    return Times(start, finish, "done", finish, "done")


def begun(
    network: Network, step: Step, known: Done, begin: int, times: Mapping[str, Times]
) -> Times:
    """Return when a step is over that has begun; its end waits for what it waited for before."""
    axis = network.axis(step)
    bound = _after_pauses(axis, known, step.length)
    found: Cause = "under-way"
    # what should have been over takes the rest of the day at least
    end = max(bound, by.finish(axis, begin, min(step.length, 1)))
    for tie in (each for each in network.into[step.id] if each.to_finish):
        asked = _wanted(network, tie, times[tie.before])
        if asked > end:
            found, bound, end = tie, asked, end_after(network, step, tie, times[tie.before])
    return Times(known.start, end, found, bound, "under-way")


def end_after(network: Network, step: Step, tie: Tie, before: Times) -> int:
    """Return the first end that a link allows a step that has begun: of a day it is worked on."""
    axis, asked = network.axis(step), _wanted(network, tie, before)
    return by.finish(axis, by.begin_to_finish_from(axis, asked, 1), 1)


def _after_pauses(axis: by.Axis, known: Done, length: int) -> int:
    """Return when a step finishes whose clock stood still now and then."""
    for first, last in known.pauses:
        if by.finish(axis, known.start, length) > first:
            length += max(axis.count(last) - axis.count(max(first, known.start)), 0)
    return by.finish(axis, known.start, length)


def _earliest(network: Network, step: Step, begin: int, times: Mapping[str, Times]) -> Times:
    axis, length = network.axis(step), step.length
    start = begin
    found: Cause = "begin"
    if step.not_before is not None and step.not_before.toordinal() > start:
        start, found = step.not_before.toordinal(), "not-before"
    for tie in network.into[step.id]:
        wanted = start_after(network, step, tie, times[tie.before])
        if wanted > start:
            start, found = wanted, tie
    bound, start = start, by.begin(axis, start, length)
    at_end = isinstance(found, Tie) and _is_at_end(found, times[found.before])
    return Times(start, by.finish(axis, start, length), found, bound, at_end=at_end)


def _is_at_end(tie: Tie, before: Times) -> bool:
    return bool(tie.lag) or before.ends(tie, at_finish=tie.from_finish)


def start_after(network: Network, step: Step, tie: Tie, before: Times) -> int:
    """Return the first start of a step that a link allows."""
    instant = _wanted(network, tie, before)
    if not tie.to_finish:
        return instant
    return by.begin_to_finish_from(network.axis(step), instant, step.length)


def _wanted(network: Network, tie: Tie, before: Times) -> int:
    """Return the instant before which a link lets the step after neither start nor finish."""
    instant = before.finish if tie.from_finish else before.start
    if tie.touches:
        instant = by.ended(network.axes[tie.worked], instant)
    return by.later(network.axes[tie.unit], instant, tie.lag)


def late(network: Network, deadline: int, done: Mapping[str, Done]) -> dict[str, Times]:
    """Return the latest times of every step that keep the deadline.

    What is finished keeps its times; what has started can only finish later.

    Args:
        network: the steps.
        deadline: the instant by which all of it has to be finished.
        done: what has been started and finished.
    """
    times: dict[str, Times] = {}
    for step in reversed(network.steps):
        known = done.get(step.id)
        if known and known.finish is not None:
            times[step.id] = _over(known.start, known.finish)
            continue
        latest = _latest(network, step, deadline, times, done)
        times[step.id] = replace(latest, start=known.start, state="under-way") if known else latest
    return times


def _latest(
    network: Network,
    step: Step,
    deadline: int,
    times: Mapping[str, Times],
    done: Mapping[str, Done],
) -> Times:
    axis, length = network.axis(step), step.length
    cause: Cause = "deadline"
    start, bound = by.begin_to_finish_by(axis, deadline, length), deadline
    for tie in _open(network, step, done):
        limit = bound_before(network, tie, times[tie.after])
        allowed = start_by(network, step, tie, limit)
        if allowed < start:
            start, cause, bound = allowed, tie, limit
    at_end = not isinstance(cause, Tie) or times[cause.after].ends(cause, at_finish=False)
    return Times(start, by.finish(axis, start, length), cause, bound, at_end=at_end)


def _open(network: Network, step: Step, done: Mapping[str, Done]) -> Iterator[Tie]:
    """Yield the links that still bind: not from a start that was made, nor to what went ahead."""
    for tie in network.out[step.id]:
        after = done.get(tie.after)
        waits = after is None or (tie.to_finish and after.finish is None)
        if waits and (tie.from_finish or step.id not in done):
            yield tie


def bound_before(network: Network, tie: Tie, after: Times) -> int:
    """Return the instant that a link sets to the finish, or the start, of the step before."""
    instant = after.finish if tie.to_finish else after.start
    return by.latest_before(network.axes[tie.unit], instant, tie.lag)


def start_by(network: Network, step: Step, tie: Tie, bound: int) -> int:
    """Return the last start of a step that keeps its finish, or its start, within a bound."""
    axis, length = network.axis(step), step.length
    from_point = not (tie.from_finish and length)
    if from_point and (tie.touches or network.uniform):
        return axis.at(axis.count(bound))
    last = by.begin_to_finish_by if tie.from_finish else by.begin_by
    return last(axis, bound, length)
