"""Whether promise, start, milestones and deadline follow each other."""

import datetime as dt
from collections.abc import Iterator
from typing import Final

from duban.model.decision import Ruling
from duban.model.department import Commitment, Milestone
from duban.model.diagnostic import Diagnostic, Fault
from duban.model.targets import Roster
from duban.rules.checks.base import Check
from duban.rules.checks.index import Index, Promise
from duban.rules.checks.meaning import meaning
from duban.rules.deadlines import Resolution
from duban.rules.terms import new_deadline
from duban.words import Words

DEADLINE_BEFORE_MADE: Final = Fault(
    "deadline-before-made",
    Words(
        "{holder} 的时限“{text}”（{due}）早于作出承诺的日期 {made}",
        '{holder}: the deadline "{text}" ({due}) lies before the promise was made ({made})',
    ),
    Words(
        "核对年份；措辞没写年份的，按作出承诺的那一年算",
        "check the year; a wording without one means the year of the promise",
    ),
)
DEADLINE_BEFORE_DECIDED: Final = Fault(
    "deadline-before-decided",
    Words(
        "{holder} 的新时限“{text}”（{due}）早于决定日期 {decided}",
        '{holder}: the new deadline "{text}" ({due}) lies before the decision ({decided})',
    ),
    Words(
        "核对年份；措辞没写年份的，按作出决定的那一年算",
        "check the year; a wording without one means the year of the decision",
    ),
    severity="warning",
)
MILESTONE_AFTER_DEADLINE: Final = Fault(
    "milestone-after-deadline",
    Words(
        "{holder} 的节点时限 {due} 晚于承诺事项的时限 {deadline}",
        "{holder}: the milestone is due {due}, after the commitment ({deadline})",
    ),
    Words("核对两个时限，节点不能晚于整体", "mend one of the two: a milestone comes first"),
)
MILESTONE_LEFT_BEHIND: Final = Fault(
    "milestone-left-behind",
    Words(
        "因作过调整，{holder} 的节点时限 {due} 晚于承诺事项的时限 {deadline}",
        "{holder}: decisions have left the milestone ({due}) after the commitment ({deadline})",
    ),
    Words("另作决定，把两个时限理顺", "put the two in order by another decision"),
    severity="warning",
)
ITEM_AFTER_DEADLINE: Final = Fault(
    "item-after-deadline",
    Words(
        "{holder} 的清单项目时限 {due} 晚于承诺事项的时限 {deadline}",
        "{holder}: the item is due {due}, after the commitment ({deadline})",
    ),
    Words(
        "核对两个时限；每一项都办完，整体才算完成", "mend one of the two: all waits for every item"
    ),
    severity="warning",
)
START_AFTER_DEADLINE: Final = Fault(
    "start-after-deadline",
    Words(
        "{holder} 计划启动时间 {start} 晚于时限 {deadline}",
        "{holder} is to start {start}, after its deadline {deadline}",
    ),
    Words("核对启动时间和时限的年份", 'check the years of "start" and "deadline"'),
)
LONGEST: Final = {
    "day": 0,
    "dekad": 10,
    "month": 30,
    "month-end": 30,
    "quarter": 91,
    "half-year": 183,
}
"""Days from the first to the last day of the periods that wordings name."""


def deadlines_before_made(index: Index) -> Iterator[Diagnostic]:
    """Yield deadlines, of commitments and milestones, that were over before the promise."""
    for _, each in index.ledger.commitments():
        yield from _passed(each.id, each, each.made)
        for milestone in each.milestones:
            yield from _passed(f"{each.id}/{milestone.id}", milestone, each.made)


def _passed(holder: str, record: Commitment | Milestone, made: dt.date) -> Iterator[Diagnostic]:
    due = meaning(record.deadline, made).latest
    if due is not None and due < made:
        place, text = record.at("deadline"), record.deadline.text
        yield DEADLINE_BEFORE_MADE.at(place, holder=holder, text=text, due=due, made=made)


def deadlines_before_decided(index: Index) -> Iterator[Diagnostic]:
    """Yield decisions that set a day already gone by; a ruling may say what was meant."""
    for each in index.ledger.decisions:
        deadline = new_deadline(each)
        if deadline is None or isinstance(each, Ruling):
            continue
        due = meaning(deadline, each.decided).latest
        if due is not None and due < each.decided:
            yield DEADLINE_BEFORE_DECIDED.at(
                each.at("deadline"),
                holder=each.commitment,
                text=deadline.text,
                due=due,
                decided=each.decided,
            )


def milestones_after_deadline(index: Index) -> Iterator[Diagnostic]:
    """Yield milestones that fall due after the commitment that they lead to."""
    for promise in index.promises.values():
        for milestone in promise.commitment.milestones:
            yield from _after(promise, milestone)


def _after(promise: Promise, milestone: Milestone) -> Iterator[Diagnostic]:
    made, deadline = promise.commitment.made, promise.terms.latest
    due = promise.terms_of(milestone.deadline, milestone.id).earliest
    if due is None or deadline is None or due <= deadline:
        return
    first = meaning(milestone.deadline, made).earliest
    last = meaning(promise.commitment.deadline, made).latest
    as_promised = first is not None and last is not None and first > last
    fault = MILESTONE_AFTER_DEADLINE if as_promised else MILESTONE_LEFT_BEHIND
    name = f"{promise.id}/{milestone.id}"
    yield fault.at(milestone.at("deadline"), holder=name, due=due, deadline=deadline)


def items_after_deadline(index: Index) -> Iterator[Diagnostic]:
    """Yield items of rosters that fall due after the commitment, as promised or as amended."""
    for promise in index.promises.values():
        latest = promise.terms.latest
        for goal in promise.commitment.goals if latest is not None else ():
            for item, deadline in goal.dated if isinstance(goal, Roster) else ():
                due = meaning(deadline, promise.commitment.made).earliest
                if due is not None and latest is not None and due > latest:
                    place, name = item.at("deadline"), f"{promise.id}/{item.id}"
                    yield ITEM_AFTER_DEADLINE.at(place, holder=name, due=due, deadline=latest)


def starts_after_deadline(index: Index) -> Iterator[Diagnostic]:
    """Yield commitments whose work is to begin only when it should be done."""
    for promise in index.promises.values():
        each = promise.commitment
        if each.start is None:
            continue
        start, deadline = _first_day(meaning(each.start, each.made)), promise.terms.latest
        if start is not None and deadline is not None and start > deadline:
            yield START_AFTER_DEADLINE.at(
                each.at("start"), holder=each.id, start=start, deadline=deadline
            )


def _first_day(found: Resolution) -> dt.date | None:
    """Return a day before which the work cannot begin, whatever period the wording names."""
    if found.starts is not None or found.earliest is None:
        return found.starts
    return found.earliest - dt.timedelta(days=LONGEST.get(found.precision, 365))


CHECKS: Final = (
    Check(deadlines_before_made, (DEADLINE_BEFORE_MADE,)),
    Check(deadlines_before_decided, (DEADLINE_BEFORE_DECIDED,)),
    Check(items_after_deadline, (ITEM_AFTER_DEADLINE,), needs=("decisions",)),
    Check(
        milestones_after_deadline,
        (MILESTONE_AFTER_DEADLINE, MILESTONE_LEFT_BEHIND),
        needs=("decisions",),
    ),
    Check(starts_after_deadline, (START_AFTER_DEADLINE,), needs=("decisions",)),
)
