"""Forward and backward through a network: the earliest and the latest times of each step.

The critical path method (Kelley and Walker, 1959) with the four links and lags of the precedence
diagramming method (Fondahl, 1961). Steps are not interrupted: what has to finish later starts
later.
"""

from collections.abc import Iterator, Mapping
from typing import Literal, TypeAlias

from duban.frozen import frozen
from duban.model.procedure import Step
from duban.rules.schedule import axis as by
from duban.rules.schedule.network import Network, Tie

Cause: TypeAlias = Tie | Literal["begin", "not-before", "calendar", "done", "under-way", "deadline"]


@frozen()
class Done:
    """What is known of a step: the day it was started, and the day it was finished, as instants.

    A step that was finished at the end of a day has the beginning of the next as its finish.
    """

    start: int
    finish: int | None = None


@frozen()
class Times:
    """When a step starts and finishes, and what decides it."""

    start: int
    finish: int
    cause: Cause


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
            _known(network, step, known, begin) if known else _earliest(network, step, begin, times)
        )
    return times


def _known(network: Network, step: Step, known: Done, begin: int) -> Times:
    if known.finish is not None:
        return Times(known.start, known.finish, "done")
    planned = by.finish(network.axis(step), known.start, step.length)
    return Times(known.start, max(planned, begin), "under-way")


def _earliest(network: Network, step: Step, begin: int, times: Mapping[str, Times]) -> Times:
    axis, length = network.axis(step), step.length
    start, cause = begin, "begin"
    found: Cause = cause  # type: ignore[assignment] # one of the words
    if step.not_before is not None and step.not_before.toordinal() > start:
        start, found = step.not_before.toordinal(), "not-before"
    for tie in network.into[step.id]:
        wanted = _start_after(network, step, tie, times[tie.before])
        if wanted > start:
            start, found = wanted, tie
    start = by.begin(axis, start, length)
    return Times(start, by.finish(axis, start, length), found)


def _start_after(network: Network, step: Step, tie: Tie, before: Times) -> int:
    """Return the first start of a step that a link allows."""
    axis = network.axes[tie.unit]
    instant = by.later(axis, before.finish if tie.from_finish else before.start, tie.lag)
    if not tie.to_finish:
        return instant
    return by.begin_to_finish_from(network.axis(step), instant, step.length)


def late(
    network: Network, deadline: int, done: Mapping[str, Done], limits: Mapping[str, int]
) -> dict[str, Times]:
    """Return the latest times of every step that keep the deadline.

    What is finished keeps its times; what has started can only finish later.

    Args:
        network: the steps.
        deadline: the instant by which all of it has to be finished.
        done: what has been started and finished.
        limits: by step, an instant by which it has to be finished of its own.
    """
    times: dict[str, Times] = {}
    for step in reversed(network.steps):
        known = done.get(step.id)
        if known and known.finish is not None:
            times[step.id] = Times(known.start, known.finish, "done")
            continue
        latest = _latest(network, step, min(deadline, limits.get(step.id, deadline)), times, done)
        times[step.id] = Times(known.start, latest.finish, latest.cause) if known else latest
    return times


def _latest(
    network: Network,
    step: Step,
    deadline: int,
    times: Mapping[str, Times],
    done: Mapping[str, Done],
) -> Times:
    axis, length = network.axis(step), step.length
    start, found = by.begin_to_finish_by(axis, deadline, length), "deadline"
    cause: Cause = found  # type: ignore[assignment] # one of the words
    for tie in _open(network, step, done):
        allowed = _start_before(network, step, tie, times[tie.after])
        if allowed < start:
            start, cause = allowed, tie
    return Times(start, by.finish(axis, start, length), cause)


def _open(network: Network, step: Step, done: Mapping[str, Done]) -> Iterator[Tie]:
    """Yield the links to steps that still can wait: not those that went ahead all the same."""
    for tie in network.out[step.id]:
        after = done.get(tie.after)
        if after is None or (tie.to_finish and after.finish is None):
            yield tie


def _start_before(network: Network, step: Step, tie: Tie, after: Times) -> int:
    """Return the last start of a step that a link allows."""
    axis = network.axes[tie.unit]
    instant = by.latest_before(axis, after.finish if tie.to_finish else after.start, tie.lag)
    own = network.axis(step)
    if tie.from_finish:
        return by.begin_to_finish_by(own, instant, step.length)
    return by.begin_by(own, instant, step.length)
