"""Float: by how many days a step can be later without harm, and which steps decide."""

from collections.abc import Iterator, Mapping

from duban.frozen import frozen
from duban.model.procedure import Step
from duban.rules.schedule import axis as by
from duban.rules.schedule.network import Network, Tie
from duban.rules.schedule.passes import bound_before, start_by
from duban.rules.schedule.times import Times


@frozen()
class Room:
    """What a step has to spare, in days of its own calendar.

    Attributes:
        total: by how much it can be later with the deadline kept; below 0 it is that much late.
        free: by how much it can be later with no other step's earliest day moved.
    """

    total: int
    free: int


def rooms(
    network: Network, early: Mapping[str, Times], late: Mapping[str, Times]
) -> dict[str, Room]:
    """Return what every step has to spare; a finished one has none to speak of."""
    end = max((each.finish for each in early.values()), default=0)
    return {
        step.id: Room(
            _total(network, step, early[step.id], late[step.id]),
            _free(network, step, early, end),
        )
        for step in network.steps
        if early[step.id].state != "done"
    }


def _total(network: Network, step: Step, early: Times, late: Times) -> int:
    axis = network.axis(step)
    if early.state == "under-way":
        return axis.count(late.finish) - axis.count(early.finish)
    return axis.count(late.start) - axis.count(early.start)


def _free(network: Network, step: Step, early: Mapping[str, Times], end: int) -> int:
    """Return how much later a step can be while what waits for it keeps its earliest days."""
    axis, own = network.axis(step), early[step.id]
    waiting = [each for each in network.out[step.id] if _waits(each, early[each.after])]
    bounds = [(each, bound_before(network, each, early[each.after])) for each in waiting]
    if own.state == "under-way":  # only its end can move
        ends = (bound for tie, bound in bounds if tie.from_finish)
        return max(axis.count(min((end, *ends))) - axis.count(own.finish), 0)
    starts = (start_by(network, step, tie, bound) for tie, bound in bounds)
    latest = min((by.begin_to_finish_by(axis, end, step.length), *starts))
    return max(axis.count(latest) - axis.count(own.start), 0)


def _waits(tie: Tie, after: Times) -> bool:
    """Return whether the step after still waits by a link, or went ahead all the same."""
    return after.state == "open" or (after.state == "under-way" and tie.to_finish)


def critical(
    network: Network, early: Mapping[str, Times], tight: Mapping[str, Times]
) -> frozenset[str]:
    """Return the steps of which a day's delay delays the end of all.

    Args:
        network: the steps.
        early: the earliest times.
        tight: the latest times that keep the earliest end; floats against a deadline do not tell
            it, as they are in working days here and in calendar days there.
    """
    return frozenset(
        step.id
        for step in network.steps
        if early[step.id].state != "done"
        and _total(network, step, early[step.id], tight[step.id]) <= 0
    )


def chain(network: Network, early: Mapping[str, Times]) -> tuple[str, ...]:
    """Return the critical chain, the first step first: what decides when all of it is over.

    It begins at the end, with the step that finishes last, and goes back along what decided each
    step's earliest start.
    """
    open_ = [each for each in reversed(network.steps) if early[each.id].state != "done"]
    if not open_:
        return ()
    last = max(open_, key=lambda each: early[each.id].finish)
    return tuple(_back(early, last.id))[::-1]


def _back(early: Mapping[str, Times], step: str) -> Iterator[str]:
    yield step
    cause = early[step].cause
    while isinstance(cause, Tie):
        yield cause.before
        cause = early[cause.before].cause
