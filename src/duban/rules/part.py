"""A part of a situation: what is about some departments, actions or lights."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from duban.frozen import frozen
from duban.rules.situation import Owed, Situation, Standing

Held: TypeAlias = tuple[Sequence[Standing], Sequence[Owed]]


def part_about(
    situation: Situation,
    departments: Iterable[str] = (),
    actions: Iterable[str] = (),
    lights: Iterable[str] = (),
) -> Situation:
    """Return the part about some departments, actions and lights, by id; empty: about all."""
    chosen = _Choice(frozenset(departments), frozenset(actions), frozenset(lights))
    if chosen.is_everything():
        return situation
    near_standings, near_owed = _near(situation, chosen.departments)
    standings = tuple(each for each in near_standings if chosen.takes(each))
    ids = {each.id for each in standings}
    return Situation(
        situation.ledger,
        situation.as_of,
        standings,
        tuple(each for each in near_owed if chosen.takes_owed(each, ids)),
        situation.workdays,
        situation.judge,
        situation.earlier,
        part_of=situation.whole,
    )


@frozen()
class _Choice:
    departments: frozenset[str]
    actions: frozenset[str]
    lights: frozenset[str]

    def is_everything(self) -> bool:
        return not (self.departments or self.actions or self.lights)

    def takes(self, standing: Standing) -> bool:
        case = standing.case
        return (
            (not self.departments or case.department.id in self.departments)
            and (not self.actions or case.commitment.action in self.actions)
            and (not self.lights or standing.light in self.lights)
        )

    def takes_owed(self, owed: Owed, ids: set[str]) -> bool:
        if owed.commitment is not None:
            return owed.commitment in ids
        if owed.about:
            return not ids.isdisjoint(owed.about)
        only_departments = not self.actions and not self.lights
        return only_departments and owed.department in self.departments


def _near(situation: Situation, departments: frozenset[str]) -> Held:
    """Return what may be about some departments, in order.

    Every department has a page of its own: what is about one is found without a look at the rest.
    """
    if len(departments) != 1:
        return situation.standings, situation.owed
    held = situation.once("by department", lambda: _by_department(situation))
    (department,) = departments
    return held.get(department, ((), ()))


def _by_department(situation: Situation) -> Mapping[str, Held]:
    held: defaultdict[str, tuple[list[Standing], list[Owed]]] = defaultdict(lambda: ([], []))
    for standing in situation.standings:
        held[standing.case.department.id][0].append(standing)
    for owed in situation.owed:
        for department in _whose(situation, owed):
            held[department][1].append(owed)
    return held


def _whose(situation: Situation, owed: Owed) -> Iterable[str]:
    """Return the departments whose commitments something is about, or the one that owes it."""
    about = owed.about if owed.commitment is None else (owed.commitment,)
    return {owed.department} if not about else set(_departments(situation, about))


def _departments(situation: Situation, ids: Iterable[str]) -> Iterator[str]:
    by_id = situation.by_id
    return (by_id[each].case.department.id for each in ids if each in by_id)
