"""Whether the decisions about a commitment could follow each other as they do.

Decisions of one day have no order among themselves, so each is given the benefit of the doubt.
"""

import datetime as dt
from collections.abc import Iterator
from typing import Final

from duban.model.decision import (
    Cancellation,
    CloseOut,
    Decision,
    Objection,
    Reopening,
    Resumption,
    Suspension,
    Verification,
)
from duban.model.diagnostic import Diagnostic, Fault
from duban.rules.checks.base import Check
from duban.rules.checks.index import Index, Promise
from duban.words import Words

NOTHING_TO_RESUME: Final = Fault(
    "nothing-to-resume",
    Words("{commitment} 没有中止，谈不上恢复", "{commitment} is resumed, but was not suspended"),
    Words("补记中止的决定，或核对编号", "record the suspension, or check the id"),
)
SUSPENDED_TWICE: Final = Fault(
    "suspended-twice",
    Words(
        "{commitment} 自 {since} 起已经中止",
        "{commitment} is suspended, but has been since {since}",
    ),
    Words("补记其间恢复的决定，或核对编号", "record the resumption between, or check the id"),
)
CLOSED_UNVERIFIED: Final = Fault(
    "closed-unverified",
    Words(
        "{commitment} 销号之前没有核查通过",
        "{commitment} is closed out without having passed a verification",
    ),
    Words(
        "先作核查决定（verification，outcome: passed），再销号",
        'record a verification with "outcome: passed" first',
    ),
)
NOTHING_TO_REOPEN: Final = Fault(
    "nothing-to-reopen",
    Words(
        "{commitment} 没有报完成、核查通过、销号或取消，谈不上重开",
        "{commitment} is reopened, but was neither claimed, verified, closed out nor cancelled",
    ),
    Words("核对编号和日期", "check the id and the day"),
)
DECIDED_AFTER_END: Final = Fault(
    "decided-after-end",
    Words(
        "{commitment} 已于 {end} {how}，此后又作了决定（{decided}）",
        "{commitment} was {how} on {end}, yet this was decided on {decided}",
    ),
    Words(
        "先作重开决定（reopening），或核对编号和日期",
        "record a reopening first, or check the id and the day",
    ),
)
CLOSED: Final = Words("销号", "closed out")
CANCELLED: Final = Words("取消", "cancelled")


def suspensions(index: Index) -> Iterator[Diagnostic]:
    """Yield suspensions and resumptions that do not alternate."""
    for promise in index.promises.values():
        since: dt.date | None = None
        for each in promise.decisions:
            if isinstance(each, Suspension):
                if since is not None:
                    place = each.at("kind")
                    yield SUSPENDED_TWICE.at(place, commitment=promise.id, since=since)
                since = since or each.decided
            if isinstance(each, Resumption):
                if since is None:
                    yield NOTHING_TO_RESUME.at(each.at("kind"), commitment=promise.id)
                since = None


def close_outs(index: Index) -> Iterator[Diagnostic]:
    """Yield close-outs of what no verification since the last reopening has found complete."""
    for promise in index.promises.values():
        for each in promise.decisions:
            if isinstance(each, CloseOut) and not _verified(promise, each.decided):
                yield CLOSED_UNVERIFIED.at(each.at("kind"), commitment=promise.id)


def _verified(promise: Promise, day: dt.date) -> bool:
    """Return whether on a day the last word was that it is complete."""
    found = [
        each
        for each in promise.decisions
        if isinstance(each, Verification) and each.milestone is None and each.decided <= day
    ]
    last = max((each.decided for each in found), default=None)
    reopened = _last(promise, Reopening, day)
    if last is None or (reopened is not None and reopened > last):
        return False
    return any(each.decided == last and each.outcome == "passed" for each in found)


def _last(promise: Promise, kind: type[Decision], day: dt.date) -> dt.date | None:
    days = (each.decided for each in promise.decisions if isinstance(each, kind))
    return max((each for each in days if each <= day), default=None)


def reopenings(index: Index) -> Iterator[Diagnostic]:
    """Yield reopenings of what nobody had said was complete."""
    for promise in index.promises.values():
        for each in promise.decisions:
            if isinstance(each, Reopening) and not _was_complete(promise, each.decided):
                yield NOTHING_TO_REOPEN.at(each.at("kind"), commitment=promise.id)


def _was_complete(promise: Promise, day: dt.date) -> bool:
    claimed = any(
        each.entry.claim and each.entry.milestone is None and each.filed <= day
        for each in promise.filed
    )
    return claimed or any(
        isinstance(each, CloseOut | Cancellation | Verification) and each.decided <= day
        for each in promise.decisions
    )


def decided_after_end(index: Index) -> Iterator[Diagnostic]:
    """Yield decisions about what was over, and not reopened by then."""
    for promise in index.promises.values():
        for each in promise.decisions:
            if isinstance(each, Reopening | Objection):
                continue
            end = ended(promise, each.decided)
            if end is not None:
                how = CLOSED if isinstance(end, CloseOut) else CANCELLED
                yield DECIDED_AFTER_END.at(
                    each.at("decided"),
                    commitment=promise.id,
                    end=end.decided,
                    how=how,
                    decided=each.decided,
                )


def ended(promise: Promise, day: dt.date) -> Decision | None:
    """Return what had ended a commitment before a day, if nothing has reopened it by then."""
    ends = (each for each in promise.decisions if isinstance(each, CloseOut | Cancellation))
    last = max((each for each in ends if each.decided < day), key=_decided, default=None)
    reopened = _last(promise, Reopening, day)
    if last is None or (reopened is not None and reopened >= last.decided):
        return None
    return last


def _decided(decision: Decision) -> dt.date:
    return decision.decided


CHECKS: Final = (
    Check(suspensions, (NOTHING_TO_RESUME, SUSPENDED_TWICE), needs=("decisions",)),
    Check(close_outs, (CLOSED_UNVERIFIED,), needs=("decisions",)),
    Check(reopenings, (NOTHING_TO_REOPEN,), needs=("decisions", "progress")),
    Check(decided_after_end, (DECIDED_AFTER_END,), needs=("decisions",)),
)
