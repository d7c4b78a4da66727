"""Whether the decisions about a commitment could follow each other as they do.

Decisions of one day have no order among themselves, so each is given the benefit of the doubt.
"""

import datetime as dt
from collections.abc import Iterator
from typing import Final

from duban.model.decision import (
    Cancellation,
    CloseOut,
    Objection,
    Reopening,
    Resumption,
    Suspension,
    Verification,
)
from duban.model.diagnostic import Diagnostic, Fault
from duban.rules.checks.base import Check
from duban.rules.checks.index import Index, Promise
from duban.rules.checks.promise import last_by
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
    for promise in index.decided:
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
    for promise in index.decided:
        if not promise.ends:
            continue
        passed = _passed(promise)
        days = tuple(passed)
        for each in promise.decisions:
            if isinstance(each, CloseOut):
                last = last_by(days, each.decided)
                reopened = last_by(promise.reopened, each.decided) or dt.date.min
                if last is None or reopened > last or not passed[last]:
                    yield CLOSED_UNVERIFIED.at(each.at("kind"), commitment=promise.id)


def _passed(promise: Promise) -> dict[dt.date, bool]:
    """Return the days on which the whole was verified, in order, and whether it passed."""
    passed: dict[dt.date, bool] = {}
    for each in promise.decisions:
        if isinstance(each, Verification) and each.milestone is None:
            passed[each.decided] = passed.get(each.decided, False) or each.outcome == "passed"
    return passed


def reopenings(index: Index) -> Iterator[Diagnostic]:
    """Yield reopenings of what nobody had said was complete."""
    for promise in index.decided:
        if not promise.reopened:
            continue
        since = min(_completions(promise), default=dt.date.max)
        for each in promise.decisions:
            if isinstance(each, Reopening) and each.decided < since:
                yield NOTHING_TO_REOPEN.at(each.at("kind"), commitment=promise.id)


def _completions(promise: Promise) -> Iterator[dt.date]:
    """Yield the days on which somebody said that it is complete, or over."""
    yield from (each.filed for each in promise.claims if each.entry.milestone is None)
    for each in promise.decisions:
        if isinstance(each, CloseOut | Cancellation | Verification):
            yield each.decided


def decided_after_end(index: Index) -> Iterator[Diagnostic]:
    """Yield decisions about what was over, and not reopened by then."""
    for promise in index.decided:
        for each in promise.decisions if promise.ends else ():
            if isinstance(each, Reopening | Objection):
                continue
            end = promise.ended(each.decided)
            if end is not None:
                how = CLOSED if isinstance(end, CloseOut) else CANCELLED
                yield DECIDED_AFTER_END.at(
                    each.at("decided"),
                    commitment=promise.id,
                    end=end.decided,
                    how=how,
                    decided=each.decided,
                )


CHECKS: Final = (
    Check(suspensions, (NOTHING_TO_RESUME, SUSPENDED_TWICE), needs=("decisions",)),
    Check(close_outs, (CLOSED_UNVERIFIED,), needs=("decisions",)),
    Check(reopenings, (NOTHING_TO_REOPEN,), needs=("decisions", "progress")),
    Check(decided_after_end, (DECIDED_AFTER_END,), needs=("decisions",)),
)
