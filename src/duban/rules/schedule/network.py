"""Steps in order: what waits for what, and where they wait for each other in a circle."""

from collections.abc import Iterable, Mapping, Sequence
from graphlib import CycleError, TopologicalSorter
from typing import Final

from duban.frozen import frozen
from duban.model.procedure import Link, Step
from duban.rules.schedule.axis import Axis


class CircleError(Exception):
    """Steps that wait for each other, each for the one before it."""

    def __init__(self, steps: Sequence[str]) -> None:
        super().__init__(" → ".join(steps))
        self.steps = tuple(steps)


@frozen()
class Tie:
    """One link between two steps of a network.

    Attributes:
        before: the step that goes before.
        after: the step that waits.
        from_finish: whether the finish of the first counts; otherwise its start.
        to_finish: whether the finish of the second waits; otherwise its start.
        lag: by how many days of `unit` the second is later; below 0 it may be earlier.
        unit: workdays or days.
        worked: the unit of the step that goes before.
    """

    before: str
    after: str
    from_finish: bool
    to_finish: bool
    lag: int
    unit: str
    worked: str

    @property
    def touches(self) -> bool:
        """Whether it asks of a finish no more than to touch what it counts from.

        Who starts on a Monday starts where the Friday before ended: an end that has to reach that
        start is on the Friday, as in any plan that numbers working days.
        """
        return self.to_finish and self.lag <= 0


@frozen(eq=False)
class Network:
    """Steps, each after all that it waits for, with their links from both sides.

    Attributes:
        uniform: whether all is counted in days of one kind. Then a moment at the end of a Friday
            is one at the beginning of the Monday; to who works on the Saturday it is not.
    """

    steps: tuple[Step, ...]
    into: Mapping[str, tuple[Tie, ...]]
    out: Mapping[str, tuple[Tie, ...]]
    axes: Mapping[str, Axis]
    uniform: bool

    def axis(self, step: Step) -> Axis:
        """Return the calendar that a step is worked by."""
        return self.axes[step.unit]


FINISH_FIRST: Final = frozenset({"finish-start", "finish-finish"})
FINISH_SECOND: Final = frozenset({"finish-finish", "start-finish"})


def network(steps: Iterable[Step], axes: Mapping[str, Axis]) -> Network:
    """Return steps as a network; links to steps that are not there are left to the checks.

    Raises:
        CircleError: where steps wait for each other.
    """
    by_id = {each.id: each for each in steps}
    into = {
        each.id: tuple(
            _tie(by_id[link.step], each, link) for link in each.after if link.step in by_id
        )
        for each in by_id.values()
    }
    out: dict[str, list[Tie]] = {name: [] for name in by_id}
    for ties in into.values():
        for tie in ties:
            out[tie.before].append(tie)
    order = _ordered(into)
    units: set[str] = {each.unit for each in by_id.values()}
    units.update(tie.unit for ties in into.values() for tie in ties)
    return Network(
        tuple(by_id[name] for name in order),
        into,
        {name: tuple(ties) for name, ties in out.items()},
        axes,
        uniform=len(units) <= 1,
    )


def _ordered(into: Mapping[str, Sequence[Tie]]) -> tuple[str, ...]:
    waits = {name: [tie.before for tie in ties] for name, ties in into.items()}
    try:
        return tuple(TopologicalSorter(waits).static_order())
    except CycleError as error:
        raise CircleError(tuple(error.args[1])) from None


def _tie(before: Step, step: Step, link: Link) -> Tie:
    return Tie(
        before=before.id,
        after=step.id,
        from_finish=link.link in FINISH_FIRST,
        to_finish=link.link in FINISH_SECOND,
        lag=link.lag - link.lead,
        unit=link.unit or step.unit,
        worked=before.unit,
    )
