"""决定类: extensions asked for late, claims that were refused, and what had to be reopened."""

import datetime as dt
from collections.abc import Iterator
from typing import Final, TypeVar

from duban.model.decision import Decision, Extension, Reopening, Verification
from duban.model.scoring import ScoringRule
from duban.rules.arrivals import since
from duban.rules.scoring.base import EVENT, Kind, Occurrence
from duban.rules.scoring.scope import Scope
from duban.rules.situation import Standing
from duban.words import Blank, Words

ASKED_LATE: Final = Words(
    "{id} {due} 到期，{day} 才申请延期", "{id} was due on {due}; an extension was asked on {day}"
)
REFUSED: Final = Words("{id} 报完成，核查退回：{reason}", "{id}: claim refused: {reason}")
RELAPSED: Final = Words("{id} 回潮重开：{reason}", "{id} was reopened: {reason}")

D = TypeVar("D", bound=Decision)


def asked_late(scope: Scope, _rule: ScoringRule) -> Iterator[Occurrence]:
    """Yield the extensions decided within the span that were asked for after expiry."""
    for standing, each, on in _decided(scope, Extension):
        due = standing.docket.expired(each)
        if due is not None:
            why = ASKED_LATE(id=standing.id, due=due, day=each.requested)
            yield _occurrence(standing, each, on, why)


def refused(scope: Scope, _rule: ScoringRule) -> Iterator[Occurrence]:
    """Yield the verifications of the span that refused a claim."""
    for standing, each, on in _decided(scope, Verification):
        if each.outcome == "refused":
            yield _occurrence(standing, each, on, REFUSED(id=standing.id, reason=each.reason))


def relapse(scope: Scope, _rule: ScoringRule) -> Iterator[Occurrence]:
    """Yield the reopenings of the span."""
    for standing, each, on in _decided(scope, Reopening):
        yield _occurrence(standing, each, on, RELAPSED(id=standing.id, reason=each.reason))


def _decided(scope: Scope, kind: type[D]) -> Iterator[tuple[Standing, D, dt.date]]:
    """Yield the decisions of a kind that hold from a day of the span, with that day."""
    for standing in scope.situation.standings:
        history = standing.case.history
        for each in history.decisions:
            if isinstance(each, kind) and scope.holds(since(each, history.late)):
                yield standing, each, since(each, history.late)


def _occurrence(standing: Standing, decision: Decision, on: dt.date, why: Blank) -> Occurrence:
    return Occurrence(
        department=standing.case.department.id,
        about=standing.id,
        on=on,
        why=why,
        place=decision.origin.place,
        commitment=standing.id,
    )


KINDS: Final = (
    Kind(
        "asked-late",
        Words("逾期申请延期", "extension asked late"),
        Words(
            "本期内作出的延期决定（准与不准都算），申请日期晚于当时时限的，每件一次；时限当天申请不算。"
            "没有确定时限的不算。",
            "Once for each extension decided within the period, granted or refused, that was "
            "asked for after the day that was in force then; on the day itself is in time. "
            "Nothing is late where no day was fixed.",
        ),
        EVENT,
        asked_late,
    ),
    Kind(
        "claim-refused",
        Words("核查退回", "claim refused"),
        Words(
            "本期内核查结果为退回的，每件一次，节点的也算。免责不影响。",
            "Once for each verification of the period that refused a claim, of a milestone too. "
            "An exemption does not touch it.",
        ),
        EVENT,
        refused,
        excusable=False,
    ),
    Kind(
        "relapse",
        Words("回潮", "relapse"),
        Words(
            "本期内的重开决定，每件一次。免责不影响。",
            "Once for each reopening of the period. An exemption does not touch it.",
        ),
        EVENT,
        relapse,
        excusable=False,
    ),
)
