"""Whether a decision moves a deadline in the way that its kind may."""

import datetime as dt
from collections.abc import Iterator
from typing import Final

from duban.model.deadline import Deadline
from duban.model.decision import Decision, Extension, Ruling
from duban.model.diagnostic import Diagnostic, Fault
from duban.rules.checks.base import Check
from duban.rules.checks.index import Index, Promise
from duban.rules.checks.meaning import as_promised, meaning
from duban.rules.terms import Terms, laid_over, new_deadline
from duban.words import Words

EXTENDS_NOTHING: Final = Fault(
    "extension-not-later",
    Words(
        "{holder} 延期后的时限 {new} 不晚于原来的 {old}",
        "{holder}: the extension until {new} is no later than {old}",
    ),
    Words(
        "核对年份；确要提前的，用调整（amendment）",
        "check the year; an amendment is what makes a deadline earlier",
    ),
    severity="warning",
)
RULING_OUTSIDE: Final = Fault(
    "ruling-outside-wording",
    Words(
        "{holder} 的裁定日期 {new} 不在措辞“{text}”可指的 {earliest} 至 {latest} 之间",
        '{holder}: the ruling says {new}, but "{text}" can only mean {earliest} to {latest}',
    ),
    Words(
        "裁定只说明措辞指哪一天；改变时限的，用延期（extension）或调整（amendment）",
        "a ruling says what the wording means; an extension or amendment changes the day",
    ),
    severity="warning",
)


def moves(index: Index) -> Iterator[Diagnostic]:
    """Yield extensions that extend nothing and rulings that do more than rule."""
    for promise in index.decided:
        moved = {
            each.milestone for each in promise.decisions if isinstance(each, Extension | Ruling)
        }
        if not moved:
            continue
        deadlines: dict[str | None, Deadline] = {None: promise.commitment.deadline}
        deadlines |= {each.id: each.deadline for each in promise.commitment.milestones}
        for milestone in moved & deadlines.keys():
            held = as_promised(deadlines[milestone], promise.commitment.made)
            for decision in promise.touching(milestone):
                yield from _move(promise, decision, held, milestone)
                held = laid_over(held, decision, milestone)


def _move(
    promise: Promise, decision: Decision, before: Terms, milestone: str | None
) -> Iterator[Diagnostic]:
    if not isinstance(decision, Extension | Ruling) or decision.milestone != milestone:
        return
    deadline = new_deadline(decision)
    new = meaning(deadline, decision.decided).latest if deadline else None
    if new is None:
        return
    holder = f"{promise.id}/{milestone}" if milestone else promise.id
    yield from _extended(decision, before, new, holder)
    yield from _ruled(decision, before, new, holder)


def _extended(decision: Decision, before: Terms, new: dt.date, holder: str) -> Iterator[Diagnostic]:
    if isinstance(decision, Extension) and before.on is not None and new <= before.on:
        yield EXTENDS_NOTHING.at(decision.at("deadline"), holder=holder, new=new, old=before.on)


def _ruled(decision: Decision, before: Terms, new: dt.date, holder: str) -> Iterator[Diagnostic]:
    if not isinstance(decision, Ruling) or before.earliest is None or before.latest is None:
        return
    if not before.earliest <= new <= before.latest:
        yield RULING_OUTSIDE.at(
            decision.at("deadline"),
            holder=holder,
            new=new,
            text=before.text,
            earliest=before.earliest,
            latest=before.latest,
        )


CHECKS: Final = (Check(moves, (EXTENDS_NOTHING, RULING_OUTSIDE), needs=("decisions",)),)
