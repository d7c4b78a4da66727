"""校准: ranges held against what has become of earlier forecasts of the same ledger.

How far futures are stretched was set on courses of many kinds; one district's promises are of a
few. So earlier forecasts of others are asked at which of their futures completion came, or has not
come yet. What they tell is the distribution by Kaplan and Meier (1958, Journal of the American
Statistical Association 53, 457-481), held together by `BELIEVED` forecasts more that came true
evenly. Each future then stands for the one at the same share of that distribution. What clusters
at deadlines is told apart (`in_time`).

A commitment's own past does not count, so that more progress never makes its forecast later.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

from duban.frozen import frozen, replace
from duban.rules.case import Case
from duban.rules.forecast.draws import PATHS
from duban.rules.forecast.earlier import BELIEVED, LEAST
from duban.rules.forecast.in_time import on_due, with_due
from duban.rules.forecast.outlook import Outlook, chance
from duban.rules.forecast.promise import Foresight, foreseen
from duban.rules.foretold import Foretold
from duban.words import Words

SCALE: Final = 60
CALIBRATED: Final = Words(
    "{reason}；范围已按本台账以往 {count} 次预测的结果校准",
    "{reason}; ranges held against {count} earlier forecasts of this ledger",
)
ON_DUE: Final = Words(
    "{reason}；以往按期的比预测的多，{paths} 种将来中有 {on_due} 种按赶在时限当天完成计",
    "{reason}; more of them were in time than was foretold: of {paths} futures {on_due} are taken "
    "to end on the deadline",
)


@lru_cache(maxsize=1)  # a rule and its reason ask for the same case, one by one
def foresight(case: Case) -> Foresight:
    """Return the forecast of a commitment, its ranges as earlier ones of the ledger came true."""
    seen, name = foreseen(case), case.commitment.id
    if seen.outlook.basis not in {"resampled", "plan"}:
        return seen
    told = case.foretold()
    past = _past(told, seen.outlook.basis, name if name in _names(told) else "")
    return replace(seen, outlook=_held(seen.outlook, past, case)) if past.ranks else seen


@frozen()
class _Past:
    """What a ledger's past tells of forecasts that rest on the same.

    Attributes:
        count: how many it tells of.
        ranks: which future stands for each, in their order; empty where too few are told of.
        on_due: how many futures of `PATHS` end on a deadline that is still to come.
    """

    count: int
    ranks: tuple[int, ...] = ()
    on_due: int = 0


@lru_cache(maxsize=16)
def _names(told: Sequence[Foretold]) -> frozenset[str]:
    return frozenset(each.commitment for each in told)


@lru_cache(maxsize=512)
def _past(told: Sequence[Foretold], basis: str, own: str) -> _Past:
    """Return what is told of a basis, but for a commitment's own past."""
    others = [each for each in told if each.basis == basis and each.commitment != own]
    if len(others) < LEAST:
        return _Past(len(others))
    ranks = places([(each.place, each.is_open) for each in others])
    return _Past(len(others), ranks, on_due(others, ranks))


def _held(outlook: Outlook, past: _Past, case: Case) -> Outlook:
    days, today = [outlook.finishes[rank] for rank in past.ranks], case.as_of.toordinal()
    due = case.due.toordinal() if case.due else None
    reason = CALIBRATED(reason=outlook.reason, count=past.count)
    if past.on_due and due is not None and due > today:
        days = with_due(days, due, past.on_due)
        reason = ON_DUE(reason=reason, on_due=past.on_due, paths=PATHS)
    odds = chance(days, due, today)
    return replace(outlook, finishes=tuple(days), chance=odds, reason=reason)


def places(told: Iterable[tuple[int, bool]]) -> tuple[int, ...]:
    """Return for each future which one stands for it, in their order.

    Args:
        told: at which place earlier forecasts came true, and whether they are still open there.
    """
    over, gone = [BELIEVED] * PATHS + [0], [0] * (PATHS + 1)
    for place, is_open in told:
        (gone if is_open else over)[place] += PATHS
    found: list[int] = []
    left, risk = 1 << SCALE, sum(over) + sum(gone)
    for place in range(PATHS):
        left = left * (risk - over[place]) // risk if risk else left
        risk -= over[place] + gone[place]
        while len(found) < PATHS and _is_over(left, len(found)):
            found.append(place)
    return (*found, *[PATHS - 1] * (PATHS - len(found)))


def _is_over(left: int, future: int) -> bool:
    """Return whether no more are left than come after the middle of a future's slice."""
    return left * 2 * PATHS <= (2 * PATHS - 2 * future - 1) << SCALE
