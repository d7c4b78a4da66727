"""What a decision, or a record of an inspection, says in words."""

from typing import Final

from duban.model.decision import Decision, Extension, Objection, Verification
from duban.model.inspection import Finding, Inspection, Recheck, Rectification
from duban.rules.terms import new_deadline
from duban.words import Blank, Words

OUTCOMES: Final[dict[str, Words]] = {
    "granted": Words("批准", "granted"),
    "refused": Words("不予批准", "refused"),
    "passed": Words("通过", "passed"),
    "upheld": Words("成立", "upheld"),
    "rejected": Words("不成立", "rejected"),
    "pending": Words("办理中", "pending"),
}
NOT_PASSED: Final = Words("未通过", "not passed")
DECIDED: Final = Words(
    "{outcome}，时限 {deadline}：{reason}", "{outcome}, until {deadline}: {reason}"
)
DECIDED_ONLY: Final = Words("{outcome}：{reason}", "{outcome}: {reason}")
MOVED: Final = Words("时限 {deadline}：{reason}", "until {deadline}: {reason}")
SHOWN: Final = Words("{evidence}", "{evidence}")


def decided(decision: Decision) -> Blank:
    """Return what a decision says, in words."""
    outcome, deadline = _outcome(decision), new_deadline(decision)
    reason = decision.reason
    if outcome and deadline:
        return DECIDED(outcome=outcome, deadline=deadline.text, reason=reason)
    if outcome:
        return DECIDED_ONLY(outcome=outcome, reason=reason)
    return MOVED(deadline=deadline.text, reason=reason) if deadline else reason


def _outcome(decision: Decision) -> Words | None:
    if isinstance(decision, Verification) and decision.outcome == "refused":
        return NOT_PASSED
    if isinstance(decision, Extension | Verification | Objection):
        return OUTCOMES[decision.outcome]
    return None


def inspected(each: Inspection) -> Blank:
    """Return what a record of an inspection says, in words."""
    if isinstance(each, Finding):
        return each.what
    if isinstance(each, Recheck):
        return OUTCOMES["passed"] if each.outcome == "passed" else NOT_PASSED
    if isinstance(each, Rectification) and each.evidence:
        return SHOWN(evidence=each.evidence)
    return each.note or ""
