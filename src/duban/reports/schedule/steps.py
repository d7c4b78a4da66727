"""The steps of a plan as rows, in the order in which they can begin."""

import datetime as dt
from collections.abc import Iterator
from typing import Final

from duban.model.weeks import week_of
from duban.reports.document import Cell, Named
from duban.reports.schedule import words
from duban.reports.schedule.foreseen import foreseen_of
from duban.reports.schedule.hindered import hindering
from duban.reports.schedule.reasons import why_early, why_late
from duban.rules.schedule import days
from duban.rules.schedule.axis import begin
from duban.rules.schedule.filed import UNTOLD
from duban.rules.schedule.outcomes import Outcome
from duban.rules.schedule.plan import Plan, Planned
from duban.rules.situation import Situation
from duban.words import Said, Words

LATE: Final = frozenset({"late", "late-days"})


def rows(situation: Situation, outcome: Outcome) -> Iterator[dict[str, Cell]]:
    """Yield the values of `columns.STEPS` for every step of a plan; none where there is none."""
    plan = outcome.plan
    if plan is None:
        return
    known = {each.step.id: each for each in plan.steps}
    found = foreseen_of(outcome)
    for each in outcome.steps:
        yield {
            "criticality": found.decisive.get(each.step.id) if found else None,
            **_whole(situation, outcome, each),
            **_dates(outcome, plan, each),
            "why": why_late(plan, each, known),
            "why_early": why_early(plan, each, known),
            "blockers": hindering(outcome, each),
        }


def _whole(situation: Situation, outcome: Outcome, each: Planned) -> dict[str, Cell]:
    step = each.step
    return {
        "id": outcome.id,
        "step": step.id,
        "title": step.title,
        "by": who(situation, outcome, each),
        "outside": step.outside,
        "state": Named(each.state, words.STATES[each.state]),
        "duration": step.length,
        "unit": Named(step.unit, words.UNITS[step.unit]),
        "critical": each.critical,
        "urgency": urgency(situation.as_of, outcome, each),
    }


def _dates(outcome: Outcome, plan: Plan, each: Planned) -> dict[str, Cell]:
    told = outcome.filed.get(each.step.id, UNTOLD)
    soonest, latest = days.early(each), days.late(plan.network, each)
    is_done, has_begun = each.state == "done", each.state != "open"
    return {
        "started": told.started,
        "finished": told.finished,
        "earliest_start": None if has_begun else soonest[0],
        "earliest_finish": None if is_done else soonest[1],
        "latest_start": None if has_begun else latest[0],
        "latest_finish": None if is_done else latest[1],
        "total_float": each.room.total if each.room else None,
        "free_float": each.room.free if each.room else None,
    }


def who(situation: Situation, outcome: Outcome, each: Planned) -> str:
    """Return who does a step: a department by its name; the one that leads where none is named."""
    by = each.step.by
    if by is None:
        return outcome.standing.case.department.name
    return situation.departments.get(by, by)


def urgency(as_of: dt.date, outcome: Outcome, each: Planned) -> Named | None:
    """Return how urgent it is that a step begins, or ends where it has begun; None if it is not."""
    if each.room is None:
        return None
    if each.room.total < 0:
        key = "late" if each.step.unit == "workdays" else "late-days"
        return Named(key, words.URGENCIES[key](days=-each.room.total))
    if each.state != "open" or outcome.plan is None or not _begins_today(outcome, outcome.plan):
        return None
    start, _ = days.late(outcome.plan.network, each)
    if start <= as_of:
        return Named("today", words.URGENCIES["today"])
    return Named("week", words.URGENCIES["week"]) if start <= week_of(as_of).last else None


def starting(by: dt.date, outcome: Outcome) -> tuple[Planned, ...]:
    """Return the steps that have to begin by a day at the latest, and that can.

    What still waits for another is not asked of anybody yet, however late it is: the other is. On
    a day off it can begin on the next that is worked.
    """
    plan = outcome.plan
    if plan is None or not _begins_today(outcome, plan):
        return ()
    return tuple(each for each in outcome.steps if _has_to_start(by, plan, each))


def _begins_today(outcome: Outcome, plan: Plan) -> bool:
    """Return whether a plan is made as of today: of another, nothing has to begin today."""
    return plan.begin == outcome.standing.case.as_of.toordinal()


def _has_to_start(by: dt.date, plan: Plan, each: Planned) -> bool:
    if each.state != "open" or days.late(plan.network, each)[0] > by:
        return False
    soonest = begin(plan.network.axis(each.step), plan.begin, each.step.length)
    return each.early.start <= max(by.toordinal(), soonest)


def titles(steps: tuple[Planned, ...]) -> tuple[Words | Said | str, ...]:
    """Return what steps are called."""
    return tuple(each.step.title for each in steps)
