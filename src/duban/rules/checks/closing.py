"""Whether what is closed out was verified by others, and shown to the public for long enough."""

import datetime as dt
from collections.abc import Iterator
from typing import Final

from duban.model.decision import CloseOut, Verification
from duban.model.diagnostic import Diagnostic, Fault
from duban.rules.checks.base import Check
from duban.rules.checks.independence import plain
from duban.rules.checks.index import Index, Promise
from duban.words import Words

VERIFIED_BY_CLAIMANT: Final = Fault(
    "verified-by-claimant",
    Words(
        "{commitment} 由“{by}”报完成，又由“{by}”核查",
        '{commitment}: claimed and verified by the same person, "{by}"',
    ),
    Words("核查须由报完成者以外的人作出", "somebody other than the claimant has to verify it"),
)
NOTICE_TOO_SHORT: Final = Fault(
    "public-notice-too-short",
    Words(
        "{commitment} 于 {decided} 销号，规则要求先公示 {days} 天（至 {until} 止）",
        "{commitment}: closed out {decided}; public notice of {days} days ends {until}",
    ),
    Words("公示期满后再销号", "close it out when the notice is over"),
)
NO_NOTICE: Final = Fault(
    "closed-without-public-notice",
    Words(
        "{commitment} 于 {decided} 销号，没有写公示；规则要求先公示 {days} 天",
        "{commitment}: closed out {decided} without the public notice of {days} days",
    ),
    Words("公示后再销号，用 noticed 写公示开始的日期", 'give the first day of it as "noticed"'),
)


def verified_by_claimants(index: Index) -> Iterator[Diagnostic]:
    """Yield verifications by those who claimed what they verify."""
    for promise in index.decided:
        claimants = _claimants(promise)
        for each in promise.decisions:
            if isinstance(each, Verification) and (each.milestone, plain(each.by)) in claimants:
                yield VERIFIED_BY_CLAIMANT.at(each.at("by"), commitment=promise.id, by=each.by)


def _claimants(promise: Promise) -> frozenset[tuple[str | None, str]]:
    """Return who claimed the commitment (None), or which milestone of it."""
    return frozenset((each.entry.milestone, plain(each.filing.by)) for each in promise.claims)


def notices(index: Index) -> Iterator[Diagnostic]:
    """Yield close-outs before the public notice that the policy asks for was over.

    Of n days the first is the one on which it is put up: 四平铁东, 7 days before a close-out.
    """
    days = index.ledger.policy.notice_days
    for promise in index.decided if days else ():
        for each in promise.decisions:
            if not isinstance(each, CloseOut):
                continue
            if each.noticed is None:
                place = each.at("kind")
                yield NO_NOTICE.at(place, commitment=promise.id, decided=each.decided, days=days)
                continue
            until = each.noticed + dt.timedelta(days=days - 1)
            if each.decided <= until:
                yield NOTICE_TOO_SHORT.at(
                    each.at("decided"),
                    commitment=promise.id,
                    decided=each.decided,
                    days=days,
                    until=until,
                )


CHECKS: Final = (
    Check(verified_by_claimants, (VERIFIED_BY_CLAIMANT,)),
    Check(notices, (NO_NOTICE, NOTICE_TOO_SHORT), needs=("policies",)),
)
