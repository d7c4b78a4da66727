"""Whether the wording of every deadline can be read, and says when."""

import datetime as dt
from collections.abc import Iterator
from typing import Final, NamedTuple

from duban.model.deadline import Deadline
from duban.model.diagnostic import Diagnostic, Fault
from duban.model.record import Place, Record
from duban.model.targets import Roster
from duban.rules.checks.base import Check
from duban.rules.checks.index import Index, Promise
from duban.rules.checks.meaning import meaning, wording
from duban.rules.terms import Terms
from duban.words import Words

UNKNOWN_WORDING: Final = Fault(
    "unknown-deadline-wording",
    Words("{holder} 的时限“{text}”未能识别", '{holder}: the deadline "{text}" was not understood'),
    Words("{suggestion}", "{suggestion}"),
)
SLOGAN: Final = Fault(
    "slogan-as-deadline",
    Words("{holder} 的时限“{text}”是口号", '{holder}: the deadline "{text}" is a slogan'),
    Words("{suggestion}", "{suggestion}"),
    severity="warning",
)
NEEDS_ANCHOR: Final = Fault(
    "deadline-needs-anchor",
    Words(
        "{holder} 的时限“{text}”不知从哪天起算",
        '{holder}: nobody says from which day "{text}" counts',
    ),
    Words("{suggestion}", "{suggestion}"),
    severity="warning",
)
RECURRING: Final = Fault(
    "recurring-deadline-without-duty",
    Words(
        "{holder} 的时限“{text}”是周期性的，目标却不是常规职责",
        '{holder}: "{text}" recurs, but there is no target of kind duty',
    ),
    Words(
        "目标写成 {{kind: duty, every: {every}}}，才能逐期督办",
        "give it the target {{kind: duty, every: {every}}}, so that every period is looked after",
    ),
    severity="warning",
)
OPEN: Final = Fault(
    "deadline-open",
    Words(
        "{holder} 的时限“{text}”没有日期，也没有记下要问的问题",
        '{holder}: "{text}" names no day, and no question about it is on record',
    ),
    Words(
        "在 questions 里写明要向谁问什么，问清后作一份裁定（ruling）",
        'note in "questions" what to ask, and record a ruling once it is answered',
    ),
    severity="warning",
)
AMBIGUOUS: Final = Fault(
    "deadline-ambiguous",
    Words(
        "{holder} 的时限“{text}”可指 {earliest}，也可指 {latest}，待裁定",
        '{holder}: "{text}" may mean {earliest} or {latest}, and nobody has ruled on it',
    ),
    Words(
        "作一份裁定（ruling）写定日期，或在 questions 里记下要问的问题；裁定前按较早的日期判定",
        'record a ruling, or the question in "questions"; until then the earlier day counts',
    ),
    severity="warning",
)
DAYS_DISAGREE: Final = Fault(
    "deadline-days-disagree",
    Words(
        "{holder} 的时限写定的日期互相矛盾：{days}",
        "{holder}: the days fixed for the deadline contradict each other: {days}",
    ),
    Words(
        "earliest 不晚于 latest，on 在两者之间",
        '"earliest" is not after "latest", and "on" lies between them',
    ),
)
LONGEST: Final = 40


class Worded(NamedTuple):
    """A deadline, whose it is, since when it is worded so, and the record and key that give it."""

    holder: str
    deadline: Deadline
    since: dt.date
    record: Record
    key: str = "deadline"

    @property
    def place(self) -> Place:
        """Where it stands."""
        return self.record.at(self.key)


def worded(index: Index) -> Iterator[Worded]:
    """Yield every deadline of commitments, milestones, items of rosters and decisions."""
    for _, each in index.ledger.commitments():
        yield Worded(each.id, each.deadline, each.made, each)
        if each.start is not None:
            yield Worded(each.id, each.start, each.made, each, "start")
        for milestone in each.milestones:
            name = f"{each.id}/{milestone.id}"
            yield Worded(name, milestone.deadline, each.made, milestone)
        for goal in each.goals:
            for item, due in goal.dated if isinstance(goal, Roster) else ():
                yield Worded(f"{each.id}/{item.id}", due, each.made, item)
    for decision in index.ledger.decisions:
        deadline = getattr(decision, "deadline", None)
        if deadline is not None:
            yield Worded(decision.commitment, deadline, decision.decided, decision)


def unread_wordings(index: Index) -> Iterator[Diagnostic]:
    """Yield deadlines whose wording cannot be read, or is none."""
    faults = {
        "unknown": UNKNOWN_WORDING,
        "damaged": UNKNOWN_WORDING,
        "slogan": SLOGAN,
        "anchored": NEEDS_ANCHOR,
    }
    for each in worded(index):
        found = meaning(each.deadline, each.since)
        if found.nature in faults:
            yield faults[found.nature].at(
                each.place,
                holder=each.holder,
                text=_short(each.deadline.text),
                suggestion=found.suggestion or "",
            )


def days_disagree(index: Index) -> Iterator[Diagnostic]:
    """Yield deadlines whose fixed days are not in order."""
    for each in worded(index):
        given = (each.deadline.earliest, each.deadline.on, each.deadline.latest)
        days = [day for day in given if day is not None]
        if len(days) > 1 and days != sorted(days):
            yield DAYS_DISAGREE.at(each.place, holder=each.holder, days=tuple(days))


def unsettled_deadlines(index: Index) -> Iterator[Diagnostic]:
    """Yield what is left open about a deadline without anybody having noted the question."""
    for promise in index.promises.values():
        held = promise.terms
        if (held.ambiguous or held.on is None) and not promise.ends:
            yield from _unsettled(promise, held)


def _unsettled(promise: Promise, held: Terms) -> Iterator[Diagnostic]:
    if promise.commitment.questions:
        return
    place, text = promise.commitment.at("deadline"), _short(held.text)
    if held.nature == "open" and held.on is None:
        yield OPEN.at(place, holder=promise.id, text=text)
    elif held.ambiguous and held.earliest and held.latest:
        yield AMBIGUOUS.at(
            place, holder=promise.id, text=text, earliest=held.earliest, latest=held.latest
        )


def recurring_without_duty(index: Index) -> Iterator[Diagnostic]:
    """Yield commitments that fall due again and again, but whose target does not."""
    for _, each in index.ledger.commitments():
        if any(goal.recurs for goal in each.goals):
            continue
        found = wording(each.deadline.text, each.made)
        if found.nature == "recurring" and found.recurrence is not None:
            every, text = found.recurrence.every, _short(each.deadline.text)
            yield RECURRING.at(each.at("deadline"), holder=each.id, text=text, every=every)


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"


CHECKS: Final = (
    Check(unread_wordings, (UNKNOWN_WORDING, SLOGAN, NEEDS_ANCHOR)),
    Check(days_disagree, (DAYS_DISAGREE,)),
    Check(unsettled_deadlines, (OPEN, AMBIGUOUS), needs=("decisions",)),
    Check(recurring_without_duty, (RECURRING,)),
)
