"""Milestones: met by a claim that names them and has not been refused since."""

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Final

from duban.model.decision import Decision, Suspension
from duban.model.department import Milestone
from duban.model.ledger import Ledger
from duban.rules.case import Case
from duban.rules.completion import shown_on
from duban.rules.history import History
from duban.rules.owed.base import Source
from duban.rules.situation import Owed, Standing
from duban.rules.states import EXCUSED, OVER, voided_on
from duban.rules.terms import Terms, terms
from duban.words import Words


def milestones(_ledger: Ledger, standings: Sequence[Standing]) -> Iterator[Owed]:
    """Yield every milestone that has a due day; with its commitment over, nobody asks for it."""
    for each in standings:
        case = each.case
        for milestone in case.commitment.milestones:
            met = reached_on(milestone.id, case.history)
            held = milestone_terms(case, milestone, met)
            if held.on is None:
                continue
            yield Owed(
                what="milestone",
                id=f"{each.id}/{milestone.id}",
                title=milestone.title,
                due=held.on,
                met=met,
                department=case.department.id,
                commitment=each.id,
                excused=case.state in EXCUSED | OVER,
                terms=held,
            )


def milestone_terms(case: Case, milestone: Milestone, met: dt.date | None) -> Terms:
    """Return a milestone's deadline with the decisions about it laid over it."""
    decisions = [each for each in case.history.decisions if not _stops_after(each, met)]
    return terms(milestone.deadline, case.commitment.made, decisions, milestone.id)


def _stops_after(decision: Decision, met: dt.date | None) -> bool:
    """Return whether a decision stops the clock of what had been reached before it."""
    return isinstance(decision, Suspension) and met is not None and met <= decision.decided


def reached_on(milestone: str, history: History) -> dt.date | None:
    """Return the day on which a milestone was reached, by the claim that holds; None if not.

    A commitment that is opened again keeps the milestones it has passed.
    """
    voided = voided_on(history.decisions, milestone)
    claims = (
        shown_on(each, voided)
        for each in history.entries
        if each.entry.milestone == milestone
        and each.entry.claim
        and (voided is None or each.filed > voided)
    )
    return next(claims, None)


SOURCES: Final = (Source("milestone", Words("节点", "milestone"), milestones),)
