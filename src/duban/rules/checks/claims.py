"""Whether what was claimed, or found to be complete, had been reported so."""

import datetime as dt
from bisect import bisect_right
from collections.abc import Callable, Container, Iterator
from fractions import Fraction
from typing import Any, Final, TypeAlias

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

Figures: TypeAlias = Callable[[Target, Filed], tuple[Dated[Any], ...]]


def verifications(index: Index) -> Iterator[Diagnostic]:
    """Yield verifications of what had not been claimed."""
    for promise in index.decided:
        since = _first_claims(promise)
        for each in promise.decisions:
            if not isinstance(each, Verification):
                continue
            claimed = since.get(each.milestone)
            if claimed is None or claimed > each.decided:
                holder = _part(promise, each.milestone)
                yield UNCLAIMED.at(each.at("kind"), holder=holder, decided=each.decided)


def _first_claims(promise: Promise) -> dict[str | None, dt.date]:
    """Return when the commitment (None), and each of its milestones, was first claimed."""
    first: dict[str | None, dt.date] = {}
    for each in promise.claims:
        before = first.get(each.entry.milestone, each.filed)
        first[each.entry.milestone] = min(before, each.filed)
    return first


def _part(promise: Promise, milestone: str | None) -> str:
    return f"{promise.id}/{milestone}" if milestone else promise.id


def claims_without_evidence(index: Index) -> Iterator[Diagnostic]:
    """Yield claims that nothing is shown for."""
    for promise in index.promises.values():
        for claim in promise.claims:
            if not claim.entry.evidence:
                holder = _part(promise, claim.entry.milestone)
                yield CLAIM_WITHOUT_EVIDENCE.at(claim.entry.at("claim"), holder=holder)


def claims_on_days_of_refusal(index: Index) -> Iterator[Diagnostic]:
    """Yield claims filed on the day of a refusal that had an earlier claim to refuse."""
    for promise in index.decided:
        refused = {
            (each.milestone, each.decided)
            for each in promise.decisions
            if isinstance(each, Verification) and each.outcome == "refused"
        }
        if refused:
            yield from _again(promise, refused)


def _again(
    promise: Promise, refused: Container[tuple[str | None, dt.date]]
) -> Iterator[Diagnostic]:
    first = _first_claims(promise)
    for claim in promise.claims:
        part, day = claim.entry.milestone, claim.filed
        if (part, day) in refused and first[part] < day:
            holder = _part(promise, part)
            yield CLAIM_ON_DAY_OF_REFUSAL.at(claim.entry.at("claim"), holder=holder, day=day)


def claims_short(index: Index) -> Iterator[Diagnostic]:
    """Yield claims that the figures filed by then do not bear out."""
    for promise in index.promises.values():
        if promise.claims:
            yield from _short_of(promise)


def _short_of(promise: Promise) -> Iterator[Diagnostic]:
    until = _figures(promise)
    for claim in promise.claims:
        if claim.entry.milestone is None:
            yield from _short(promise, claim, until)


def _short(promise: Promise, claim: Filed, until: Figures) -> Iterator[Diagnostic]:
    goals = promise.goals(claim.on)
    named = claim.entry.target
    for name, goal in goals.items():
        if named in {None, name} and not goal.recurs:
            measure = goal.measure(until(goal, claim), _frame(promise, claim.on))
            if measure.actual is not None and measure.total is not None and not measure.complete:
                holder = promise.id if len(goals) == 1 else f"{promise.id}/{name}"
                yield CLAIM_SHORT.at(
                    claim.entry.at("claim"),
                    holder=holder,
                    actual=_with_unit(measure.actual, goal),
                    total=_with_unit(measure.total, goal),
                )


def _figures(promise: Promise) -> Figures:
    """Return a function that gives the readings of a target known when something was claimed."""
    known = History(promise.filed)
    read: dict[tuple[str, str], tuple[tuple[Filed, ...], tuple[Dated[Any], ...]]] = {}

    def until(goal: Target, claim: Filed) -> tuple[Dated[Any], ...]:
        key = goal.id, goal.kind  # a commitment may be claimed, or amended, many times
        if key not in read:
            read[key] = known.about(goal), known.readings(goal)
        entries, readings = read[key]
        return readings[: bisect_right(entries, _moment(claim), key=_moment)]

    return until


def _moment(filed: Filed) -> tuple[dt.date, dt.datetime]:
    return filed.on, filed.filing.filed


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
