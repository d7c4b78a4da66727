"""状态: where a commitment stands in its life, by what has been filed and decided."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, TypeVar

from duban.model.decision import (
    Cancellation,
    CloseOut,
    Decision,
    Exemption,
    Reopening,
    Verification,
)
from duban.rules.history import Filed, History
from duban.rules.terms import Terms
from duban.words import Words

STATES: Final[Mapping[str, Words]] = {
    "ongoing": Words("推进中", "ongoing"),
    "claimed": Words("已报完成", "claimed complete"),
    "verified": Words("核查通过", "verified"),
    "closed": Words("已销号", "closed"),
    "undated": Words("时限待定", "no date yet"),
    "standing": Words("长期坚持", "standing"),
    "suspended": Words("中止", "suspended"),
    "exempt": Words("免责", "exempt"),
    "cancelled": Words("取消", "cancelled"),
}
OVER: Final = frozenset({"closed", "cancelled"})
EXCUSED: Final = frozenset({"cancelled", "suspended", "exempt"})
COMPLETE: Final = frozenset({"claimed", "verified", "closed"})
AT_REST: Final = COMPLETE | EXCUSED
"""States in which nobody asks for progress."""

D = TypeVar("D", bound=Decision)


def state(terms: Terms, history: History, as_of: dt.date) -> str:
    """Return the state on a day; what ends a life goes before what interrupts it."""
    lived = _since_reopening(history)
    if decided := _decided(lived):
        return decided
    if claim(history):
        return "claimed"
    return _open_state(terms, lived, as_of)


def _decided(lived: Sequence[Decision]) -> str | None:
    if not lived:
        return None
    if last(lived, Cancellation):
        return "cancelled"
    if last(lived, CloseOut):
        return "closed"
    return "verified" if _passed(lived) else None


def _open_state(terms: Terms, decisions: Iterable[Decision], as_of: dt.date) -> str:
    if terms.is_stopped:
        return "suspended"
    exemption = last(decisions, Exemption)
    if exemption and (exemption.until is None or as_of <= exemption.until):
        return "exempt"
    if terms.nature in {"standing", "recurring"}:
        return "standing"
    return "undated" if terms.on is None else "ongoing"


def claim(history: History) -> Filed | None:
    """Return the claim of completion that holds: the first since a refusal or a reopening."""
    claims = [each for each in history.entries if each.entry.claim and each.entry.milestone is None]
    if not claims:
        return None
    voided = voided_on(history.decisions)
    return next((each for each in claims if voided is None or each.filed > voided), None)


def voided_on(decisions: Iterable[Decision], milestone: str | None = None) -> dt.date | None:
    """Return the last day on which a claim was refused, or the commitment was reopened.

    A milestone's claim is only voided by a verification that names it: what was passed on the
    way stays passed when the commitment as a whole is open again.
    """
    days = (each.decided for each in decisions if _voids(each, milestone))
    return max(days, default=None)


def _voids(decision: Decision, milestone: str | None) -> bool:
    if isinstance(decision, Verification):
        return decision.outcome == "refused" and decision.milestone == milestone
    return isinstance(decision, Reopening) and milestone is None


def last(decisions: Iterable[Decision], kind: type[D]) -> D | None:
    """Return the last decision of a kind, or None."""
    found = [each for each in decisions if isinstance(each, kind)]
    return found[-1] if found else None


def _since_reopening(history: History) -> tuple[Decision, ...]:
    reopened = [n for n, each in enumerate(history.decisions) if isinstance(each, Reopening)]
    return history.decisions[reopened[-1] + 1 :] if reopened else history.decisions


def _passed(decisions: Iterable[Decision]) -> bool:
    whole = [
        each for each in decisions if isinstance(each, Verification) and each.milestone is None
    ]
    return bool(whole) and whole[-1].outcome == "passed"
