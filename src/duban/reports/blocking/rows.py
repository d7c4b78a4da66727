"""Blockers, and whom they wait for, as rows."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final, TypeAlias

from duban.model.targets import Roster
from duban.reports.blocking.words import KINDS, NOBODY, STATES, WHYS
from duban.reports.document import Cell, Named, Object
from duban.rules.blockers.blocked import Blocked, Unit
from duban.rules.blockers.told import Blocker
from duban.rules.case import Case
from duban.rules.situation import Situation
from duban.words import Words

Titles: TypeAlias = Mapping[tuple[str, str], str]
"""The titles of steps by the ids of their procedure and their own."""
COUNTED: Final = Words("{unit} {count}", "{unit} {count}")


def titles(situation: Situation) -> Titles:
    """Return the titles of all steps, those that variants merge too, by procedure and id."""
    found: dict[tuple[str, str], str] = {}
    for each in situation.ledger.procedures:
        merges = (merge for variant in each.variants for merge in variant.merge)
        found.update({(each.id, merge.into): merge.title for merge in merges})
        found.update({(each.id, step.id): step.title for step in each.steps})
    return found


def row(situation: Situation, each: Blocked, steps: Titles) -> dict[str, Cell]:
    """Return the values of `columns.COLUMNS` for one blocker."""
    case, told = each.standing.case, each.blocker
    return {
        "id": each.standing.id,
        "blocker": told.id,
        "kind": Named(told.kind, KINDS[told.kind]),
        "title": case.commitment.title,
        "department": Named(case.department.id, case.department.name),
        "asks": _unit(situation, each.unit),
        "state": Named(told.state, STATES[told.state]),
        "opened": told.opened,
        "answered": told.answered,
        "closed": told.closed,
        "workdays_open": told.workdays,
        "days_open": told.days,
        "step": _step(case, told, steps),
        "item": told.item,
        "note": told.note,
        **_harm(each),
        **_escalation(each),
    }


def _step(case: Case, told: Blocker, steps: Titles) -> Named | None:
    if told.step is None:
        return None
    known = (steps.get((name, told.step)) for name in _followed(case, told.item))
    return Named(told.step, next((title for title in known if title), told.step))


def _followed(case: Case, item: str | None) -> Iterator[str]:
    """Yield the procedures that a commitment goes through, or that an item of a roster does."""
    if item is None:
        if case.commitment.procedure is not None:
            yield case.commitment.procedure.id
        return
    rosters = (goal for goal in case.commitment.goals if isinstance(goal, Roster))
    for goal in rosters:
        for each in goal.items:
            followed = goal.followed(each)
            if each.id == item and followed is not None:
                yield followed.id


def _harm(each: Blocked) -> dict[str, Cell]:
    harm = each.harm
    return {
        "ahead": harm.ahead,
        "float": harm.spare,
        "eaten": harm.eaten,
        "overrun": harm.overrun,
        "why": WHYS[harm.why] if harm.why else None,
    }


def _escalation(each: Blocked) -> dict[str, Cell]:
    reached, coming = each.reached, each.ahead
    return {
        "escalation": reached.step.to if reached else None,
        "escalation_what": reached.step.what if reached else None,
        "escalated_on": reached.on if reached else None,
        "next_escalation": coming.step.to if coming else None,
        "next_on": coming.on if coming else None,
    }


def unit_row(situation: Situation, each: Unit) -> dict[str, Cell]:
    """Return the values of `columns.UNITS` for one unit."""
    return {
        "asks": _unit(situation, each.unit),
        "waiting": len(each.waiting),
        "answered": each.answered,
        "oldest": each.oldest,
        "workdays": each.workdays,
        "overrun": each.overrun,
        "unknown": each.unknown,
        "ids": tuple(sorted({one.standing.id for one in each.waiting})),
    }


def counted(rows: Iterable[Mapping[str, Cell]]) -> tuple[Cell, ...]:
    """Return the rows of units as one cell: named values, and each in a few words."""
    return tuple(Object(_said(each), each) for each in rows)


def _said(each: Mapping[str, Cell]) -> Cell:
    unit, count = each["asks"], each["waiting"]
    words = unit.words if isinstance(unit, Named) else NOBODY
    return COUNTED(unit=words, count=count if isinstance(count, int) else 0)


def _unit(situation: Situation, unit: str | None) -> Named | None:
    return None if unit is None else Named(unit, situation.departments.get(unit, unit))
