"""What was filed of blockers, put together: when each arose, was answered and was out of the way.

Light rules ask for this on every commitment; what a blocker costs needs plans, and is in `harm`.
"""

import datetime as dt
from typing import Final

from duban.frozen import frozen
from duban.model.blocker import BlockerFiled
from duban.model.decision import Cancellation
from duban.rules.blockers.course import course, opened
from duban.rules.case import Case
from duban.rules.states import last

OTHER: Final = "other"
STANDING: Final = frozenset({"open", "answered"})
"""States in which it is still in the way."""


@frozen()
class Blocker:
    """堵点: one thing in the way of a commitment, by all that was known of it on a day.

    Attributes:
        id: unique within the commitment.
        kind: one of `BlockerKind`; other where no filing said.
        asks: whom it waits for, as filed.
        opened: the day that it arose.
        answered: the day that the unit answered, if it did by then.
        closed: the day that it was out of the way, if it was by then.
        until: the last day that counts: when it was closed, when the commitment was complete or
            cancelled all the same, or the day itself.
        step, item: which step of the procedure it holds, and of which item of a roster.
        note: what the department says of it; the `problem` of the entry where it says nothing.
        state: open; answered, which is not yet out of the way; closed; or lapsed, as the
            commitment is complete or cancelled with it.
        workdays: working days after the day that it arose, up to `until`.
        days: calendar days between the two.
    """

    id: str
    kind: str
    asks: str | None
    opened: dt.date
    answered: dt.date | None
    closed: dt.date | None
    until: dt.date
    step: str | None
    item: str | None
    note: str | None
    state: str
    workdays: int
    days: int

    @property
    def is_standing(self) -> bool:
        """Whether it is still in the way, answered or not."""
        return self.state in STANDING


def blockers(case: Case) -> tuple[Blocker, ...]:
    """Return the blockers of a commitment on its case's day, the oldest first."""
    found = {each.said.id: each.after for each in course(case.history.entries)}
    over = _over(case) if found else None
    made = (_blocker(case, each, over) for each in found.values())
    return tuple(sorted(made, key=lambda each: (each.opened, each.id)))


def _over(case: Case) -> dt.date | None:
    """Return the day from which nothing is in the way, as nothing is left to do."""
    cancelled = last(case.history.decisions, Cancellation) if case.state == "cancelled" else None
    return cancelled.decided if cancelled else case.met


def _blocker(case: Case, told: BlockerFiled, over: dt.date | None) -> Blocker:
    arose = opened(told)
    answered, closed = (_by(day, case.as_of) for day in (told.answered, told.closed))
    until = min(day for day in (closed, over, case.as_of) if day is not None)
    return Blocker(
        id=told.id,
        kind=told.kind or OTHER,
        asks=told.asks,
        opened=arose,
        answered=answered,
        closed=closed,
        until=until,
        step=told.step,
        item=told.item,
        note=told.note,
        state=_state(answered, closed, over),
        workdays=max(case.workdays.workdays_between(arose, until), 0),
        days=max((until - arose).days, 0),
    )


def _by(day: dt.date | None, as_of: dt.date) -> dt.date | None:
    """Return a day unless it is still to come: what is to come is not so yet."""
    return day if day is not None and day <= as_of else None


def _state(answered: dt.date | None, closed: dt.date | None, over: dt.date | None) -> str:
    if closed:
        return "closed"
    if over:
        return "lapsed"
    return "answered" if answered else "open"
