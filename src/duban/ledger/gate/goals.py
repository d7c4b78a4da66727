"""Which targets the commitments have on which day: what a filing's figures are about."""

from collections.abc import Iterable
from typing import TypeAlias

from duban.ledger.gate.entries import Goals
from duban.model.decision import Amendment, Decision
from duban.model.department import Department
from duban.model.targets import Target

Kinds: TypeAlias = dict[str, str]
"""Ids of targets, each with its kind."""


def goals_of(departments: Iterable[Department], decisions: Iterable[Decision]) -> Goals:
    """Return the targets of every commitment: as promised, then as amended day by day."""
    goals: dict[str, tuple[tuple[str, Kinds], ...]] = {
        commitment.id: (("", _kinds(commitment.goals)),)
        for department in departments
        for commitment in department.commitments
    }
    amendments = (each for each in decisions if isinstance(each, Amendment))
    for each in sorted(amendments, key=lambda amendment: amendment.decided):
        if each.goals and each.commitment in goals:
            before = goals[each.commitment]
            kinds = _amended(before[-1][1], _kinds(each.goals))
            goals[each.commitment] = (*before, (each.decided.isoformat(), kinds))
    return goals


def _kinds(targets: Iterable[Target]) -> Kinds:
    return {target.id: target.kind for target in targets}


def _amended(before: Kinds, changed: Kinds) -> Kinds:
    """Return the targets after a change: the one that it names, or else all of them."""
    return {**before, **changed} if before.keys() >= changed.keys() else changed
