"""计划: the earliest and latest days of every step, what is to spare, and what decides.

`schedule` is the engine on plain steps, for whoever has no ledger; `plan` is the same on a network
that was made before, which a roster's items share.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from types import MappingProxyType
from typing import Final

from duban.frozen import frozen, replace
from duban.model.procedure import Step
from duban.rules.calendar import WorkCalendar
from duban.rules.schedule.axis import WORKDAYS, axes, later
from duban.rules.schedule.floats import Room, chain, critical, rooms
from duban.rules.schedule.network import Network, network
from duban.rules.schedule.passes import early, late
from duban.rules.schedule.times import Done, State, Times

NOTHING_DONE: Final[Mapping[str, Done]] = MappingProxyType({})
LAST: Final = dt.date.max.toordinal() - 1
"""The last instant that a day can be made of, on either side."""


class TooLongError(Exception):
    """Steps reach beyond the days that a date can name."""


@frozen()
class Planned:
    """One step in a plan.

    Attributes:
        room: what it has to spare; None where it is finished.
        critical: whether a day's delay of it delays the end of all.
    """

    step: Step
    early: Times
    late: Times
    room: Room | None
    critical: bool

    @property
    def state(self) -> State:
        """How far it is."""
        return self.early.state


@frozen(eq=False)
class Plan:
    """All steps of a procedure, each after all that it waits for.

    Attributes:
        begin: nothing that is still open begins before it.
        deadline: the instant by which all is to be over; the earliest end where none was given.
        end: the earliest instant at which all can be over.
        chain: the critical chain, the first step first.
        spare: working days between the end and the deadline; below 0 it is that much too late.
        done: what has been started and finished.
    """

    network: Network
    steps: tuple[Planned, ...]
    begin: int
    deadline: int
    end: int
    chain: tuple[str, ...]
    spare: int
    done: Mapping[str, Done] = NOTHING_DONE

    def __getitem__(self, name: str) -> Planned:
        """Return one step by its id."""
        return next(each for each in self.steps if each.step.id == name)


def schedule(
    steps: Iterable[Step],
    calendar: WorkCalendar,
    begin: dt.date,
    deadline: dt.date | None = None,
) -> Plan:
    """Return the plan of steps that begin on a day or later, none of them done.

    Args:
        steps: in any order.
        calendar: which days people work.
        begin: the first day on which any can begin.
        deadline: the last day by which all are to be over; the earliest end where left out.

    Raises:
        CircleError: where steps wait for each other.
        TooLongError: where they reach beyond the days that a date can name.
    """
    due = None if deadline is None else deadline.toordinal() + 1
    return plan(network(steps, axes(calendar)), begin.toordinal(), due)


def plan(
    net: Network,
    begin: int,
    deadline: int | None = None,
    done: Mapping[str, Done] = NOTHING_DONE,
) -> Plan:
    """Return the plan of a network; see `schedule`.

    Args:
        net: the steps.
        begin: nothing that is still open begins before this instant.
        deadline: the instant by which all are to be over; the earliest end where left out.
        done: what has been started and finished.
    """
    forward = early(net, begin, done)
    end = max((each.finish for each in forward.values()), default=begin)
    due = end if deadline is None else deadline
    backward = late(net, due, done)
    _within((*forward.values(), *backward.values()))
    deciding = critical(net, forward, backward if due == end else late(net, end, done))
    return Plan(
        network=net,
        steps=tuple(_planned(net, forward, backward, deciding)),
        begin=begin,
        deadline=due,
        end=end,
        chain=chain(net, forward),
        spare=net.axes[WORKDAYS].count(due) - net.axes[WORKDAYS].count(end),
        done=done,
    )


def over_today(made: Plan) -> Plan:
    """Return a plan in which what is open is over with the day on which it begins, or later.

    A network may begin with a moment, which is at the beginning of its first day. Where nothing
    but moments is left, and nobody has told of them, that would be over with the day before.
    """
    left = [each for each in made.steps if each.room]
    if made.end > made.begin or not left:
        return made
    count = made.network.axes[WORKDAYS].count
    end = max(later(made.network.axis(each.step), made.begin, 1) for each in left)
    steps = tuple(replace(each, room=_later(each.room)) for each in made.steps)
    spare = made.spare + count(made.end) - count(end)
    return replace(made, steps=steps, end=end, spare=spare)


def _later(room: Room | None) -> Room | None:
    return room and replace(room, total=room.total - 1)


def _planned(
    net: Network,
    forward: Mapping[str, Times],
    backward: Mapping[str, Times],
    deciding: AbstractSet[str],
) -> Iterator[Planned]:
    room = rooms(net, forward, backward)
    for each in net.steps:
        early_, late_ = forward[each.id], backward[each.id]
        yield Planned(each, early_, late_, room.get(each.id), critical=each.id in deciding)


def _within(times: Iterable[Times]) -> None:
    for each in times:
        if each.start < 1 or each.finish > LAST:
            raise TooLongError
