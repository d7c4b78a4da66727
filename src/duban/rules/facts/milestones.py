"""节点类指标: milestones that are past their day."""

import datetime as dt
from collections.abc import Iterator
from typing import Final

from duban.rules.case import Case
from duban.rules.facts.base import DAYS, NOT_APPLICABLE, Fact, Value
from duban.rules.owed.milestones import milestone_terms, reached_on
from duban.rules.states import AT_REST
from duban.words import Words


def late_milestones(case: Case) -> Value:
    """Return how many milestones are past their day and not reached."""
    return len(_late(case)) if _is_asked(case) else NOT_APPLICABLE


def milestone_days_late(case: Case) -> Value:
    """Return by how many days the milestone that is longest overdue is late."""
    if not _is_asked(case):
        return NOT_APPLICABLE
    return max(((case.as_of - due).days for due in _late(case)), default=0)


def _late(case: Case) -> tuple[dt.date, ...]:
    return tuple(due for due in _open(case) if due < case.as_of)


def _open(case: Case) -> Iterator[dt.date]:
    """Yield the days of the milestones that have one and are not reached."""
    for each in case.commitment.milestones:
        due = milestone_terms(case, each, None).on
        if due is not None and reached_on(each.id, case.history) is None:
            yield due


def _is_asked(case: Case) -> bool:
    return bool(case.commitment.milestones) and case.state not in AT_REST


FACTS: Final = (
    Fact(
        "late_milestones",
        Words("个节点", "milestones"),
        Words("逾期节点", "late milestones"),
        Words(
            "超过时限仍未报完成的节点数；节点时限当天不算逾期，次日起算。报完成被退回的重新计入，"
            "时限待定的节点不计。没有节点，或事项已报完成、中止、取消、免责的，不适用。",
            "Milestones past their day and not claimed as complete; the day itself is in time. A "
            "refused claim counts again; milestones without a date are left out. Does not apply "
            "without milestones, once the commitment is claimed complete, or while it is "
            "suspended, cancelled or exempt.",
        ),
        late_milestones,
    ),
    Fact(
        "milestone_days_late",
        DAYS,
        Words("节点逾期天数", "days a milestone is late"),
        Words(
            "逾期最久的未完成节点已超过时限的天数；没有逾期节点的为 0。"
            "适用范围同 late_milestones。",
            "Days past its day of the open milestone that is longest overdue; 0 where none is. "
            "Applies as late_milestones does.",
        ),
        milestone_days_late,
    ),
)
