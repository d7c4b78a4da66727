"""Findings of inspections, and how far they have been put right."""

from collections.abc import Collection
from typing import Final

from duban.frozen import frozen
from duban.model.inspection import Finding, Recheck
from duban.rules.owed.rectifications import rectified
from duban.rules.situation import Situation
from duban.words import Words

OPEN: Final = Words("待整改", "to be put right")
LATE: Final = Words("逾期未整改", "overdue")
RECTIFIED: Final = Words("已整改，待复查", "put right, to be rechecked")
PASSED: Final = Words("复查通过", "recheck passed")
STATES: Final = {"open": OPEN, "late": LATE, "rectified": RECTIFIED, "passed": PASSED}


@frozen()
class Visit:
    """One finding and its state: one of `STATES`."""

    finding: Finding
    state: str


def visits(situation: Situation, departments: Collection[str] = ()) -> tuple[Visit, ...]:
    """Return every finding that is known, by the day of the inspection and id."""
    known = situation.ledger.inspections
    met = rectified(known)
    findings = sorted(
        (each for each in known if isinstance(each, Finding)),
        key=lambda each: (each.inspected, each.id),
    )
    passed = {
        each.finding
        for each in sorted(known, key=lambda record: (record.recorded, record.id))
        if isinstance(each, Recheck) and each.outcome == "passed" and each.finding in met
    }
    return tuple(
        Visit(each, _state(each, met, passed, situation))
        for each in findings
        if not departments or each.department in departments
    )


def _state(
    finding: Finding, met: Collection[str], passed: Collection[str], situation: Situation
) -> str:
    if finding.id in passed:
        return "passed"
    if finding.id in met:
        return "rectified"
    return "late" if finding.rectify_by < situation.as_of else "open"
