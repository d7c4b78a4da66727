"""Whether what was claimed, or found to be complete, had been reported so."""

import datetime as dt
from collections.abc import Iterator
from fractions import Fraction
from typing import Any, Final

from duban.model.clock import Frame
from duban.model.decision import Verification
from duban.model.diagnostic import Diagnostic, Fault
from duban.model.targets import Dated, Target
from duban.rules.calendar import default_calendar
from duban.rules.checks.base import Check
from duban.rules.checks.index import Index, Promise
from duban.rules.history import Filed, History
from duban.words import Blank, Words

UNCLAIMED: Final = Fault(
    "verified-unclaimed",
    Words(
        "{holder} 在 {decided} 之前没有报过完成，却作了核查",
        "{holder} was verified on {decided}, though nobody had claimed it by then",
    ),
    Words(
        "请部门补报 claim: complete，或核对编号和日期",
        'let the department file "claim: complete", or check the id and the day',
    ),
    severity="warning",
)
CLAIM_WITHOUT_EVIDENCE: Final = Fault(
    "claim-without-evidence",
    Words("{holder} 报完成，没有佐证", "{holder} is claimed to be complete, without evidence"),
    Words("请部门补报 evidence", 'ask the department for "evidence"'),
    severity="warning",
)
CLAIM_SHORT: Final = Fault(
    "claim-short-of-target",
    Words(
        "{holder} 报完成，但已报数值为 {actual}，目标为 {total}",
        "{holder} is claimed to be complete, but the figures say {actual} of {total}",
    ),
    Words("请部门核对数值，或撤回报完成", "ask the department to mend the figure or the claim"),
    severity="warning",
)

CLAIM_ON_DAY_OF_REFUSAL: Final = Fault(
    "claim-on-day-of-refusal",
    Words(
        "{holder} 在被退回的当天（{day}）又报完成，这一次不算数：决定只记日期，分不出先后",
        "{holder} is claimed again on the day it was refused ({day}), which does not count: a "
        "decision has a day and no hour, so nobody can tell which came first",
    ),
    Words(
        "如果是退回之后报的，请部门改日再报一次", "if it came after, let it be claimed once more"
    ),
    severity="warning",
)


def verifications(index: Index) -> Iterator[Diagnostic]:
    """Yield verifications of what had not been claimed."""
    for promise in index.promises.values():
        for each in promise.decisions:
            if isinstance(each, Verification) and not _claimed(promise, each):
                part = f"/{each.milestone}" if each.milestone else ""
                yield UNCLAIMED.at(
                    each.at("kind"), holder=f"{promise.id}{part}", decided=each.decided
                )


def _claimed(promise: Promise, verification: Verification) -> bool:
    return any(
        each.entry.claim
        and each.entry.milestone == verification.milestone
        and each.filed <= verification.decided
        for each in promise.filed
    )


def claims_without_evidence(index: Index) -> Iterator[Diagnostic]:
    """Yield claims that nothing is shown for."""
    for promise in index.promises.values():
        for each in promise.filed:
            if each.entry.claim and not each.entry.evidence:
                part = f"/{each.entry.milestone}" if each.entry.milestone else ""
                holder = f"{promise.id}{part}"
                yield CLAIM_WITHOUT_EVIDENCE.at(each.entry.at("claim"), holder=holder)


def claims_on_days_of_refusal(index: Index) -> Iterator[Diagnostic]:
    """Yield claims filed on the day of a refusal that had an earlier claim to refuse."""
    for promise in index.promises.values():
        for refusal in promise.decisions:
            if isinstance(refusal, Verification) and refusal.outcome == "refused":
                yield from _again(promise, refusal)


def _again(promise: Promise, refusal: Verification) -> Iterator[Diagnostic]:
    claims = [
        each
        for each in promise.filed
        if each.entry.claim and each.entry.milestone == refusal.milestone
    ]
    if not any(each.filed < refusal.decided for each in claims):
        return
    part = f"/{refusal.milestone}" if refusal.milestone else ""
    for each in claims:
        if each.filed == refusal.decided:
            yield CLAIM_ON_DAY_OF_REFUSAL.at(
                each.entry.at("claim"), holder=f"{promise.id}{part}", day=refusal.decided
            )


def claims_short(index: Index) -> Iterator[Diagnostic]:
    """Yield claims that the figures filed by then do not bear out."""
    for promise in index.promises.values():
        for each in promise.filed:
            if each.entry.claim and each.entry.milestone is None:
                yield from _short(promise, each)


def _short(promise: Promise, claim: Filed) -> Iterator[Diagnostic]:
    goals = promise.goals(claim.on)
    named = claim.entry.target
    for name, goal in goals.items():
        if named in {None, name} and not goal.recurs:
            measure = goal.measure(_readings(promise, claim, goal), _frame(promise, claim.on))
            if measure.actual is not None and measure.total is not None and not measure.complete:
                holder = promise.id if len(goals) == 1 else f"{promise.id}/{name}"
                yield CLAIM_SHORT.at(
                    claim.entry.at("claim"),
                    holder=holder,
                    actual=_with_unit(measure.actual, goal),
                    total=_with_unit(measure.total, goal),
                )


def _readings(promise: Promise, claim: Filed, goal: Target) -> tuple[Dated[Any], ...]:
    until = claim.on, claim.filing.filed
    known = (each for each in promise.filed if (each.on, each.filing.filed) <= until)
    return History(tuple(known)).readings(goal)


def _frame(promise: Promise, day: dt.date) -> Frame:
    return Frame(promise.commitment.made, None, day, default_calendar(), _no_pace)


def _no_pace(_: dt.date) -> Fraction | None:
    return None


UNITS: Final = Words("{amount}{unit}", "{amount} {unit}")


def _with_unit(amount: Fraction, goal: Target) -> Blank:
    return UNITS(amount=amount, unit=goal.unit) if goal.unit else amount


CHECKS: Final = (
    Check(verifications, (UNCLAIMED,), needs=("progress",)),
    Check(claims_without_evidence, (CLAIM_WITHOUT_EVIDENCE,), needs=("progress",)),
    Check(claims_on_days_of_refusal, (CLAIM_ON_DAY_OF_REFUSAL,), needs=("progress", "decisions")),
    Check(claims_short, (CLAIM_SHORT,), needs=("progress", "decisions")),
)
