"""Blockers, and whom they wait for, as rows."""

from collections.abc import Iterable, Mapping
from typing import Final

from duban.reports.blocking.words import KINDS, NOBODY, STATES, WHYS
from duban.reports.document import Cell, Named, Object
from duban.reports.step_names import Titles, named
from duban.rules.blockers.blocked import Blocked, Unit
from duban.rules.blockers.told import Blocker
from duban.rules.case import Case
from duban.rules.situation import Situation
from duban.words import Words

COUNTED: Final = Words("{unit} {count}", "{unit} {count}")


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
    return Named(told.step, named(steps, case.commitment, told.step, told.item))


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
