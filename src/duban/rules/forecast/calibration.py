"""校准: ranges held against what has become of earlier forecasts of the same ledger.

How far futures are stretched was set on courses of many kinds; one district's promises are of a
few. So earlier forecasts of others are asked at which of their futures completion came, or has not
come yet. What they tell is the distribution by Kaplan and Meier (1958, Journal of the American
Statistical Association 53, 457-481), held together by as many forecasts as `BELIEVED` that came
true evenly. Each future then stands for the one at the same share of that distribution.

A commitment's own past does not count, so that more progress never makes its forecast later.
"""

import datetime as dt
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice
from typing import Final, TypeAlias

from duban.frozen import replace
from duban.model.months import month_end, month_ends
from duban.rules.case import Case
from duban.rules.forecast.draws import PATHS, draw
from duban.rules.forecast.estimates import number
from duban.rules.forecast.outlook import Outlook, chance
from duban.rules.forecast.promise import Foresight, foreseen
from duban.rules.foretold import Foretold
from duban.rules.states import EXCUSED
from duban.words import Words

Followed: TypeAlias = tuple[str, dt.date, Callable[[dt.date], Case]]
"""A commitment's id, the day it was made, and what gives its case on a day."""
SAMPLE: Final = 200
"""Earlier forecasts that are made anew: more would tell little more, and take their time."""
LEAST: Final = 12
"""Fewer say nothing."""
BELIEVED: Final = 15
"""Forecasts that are taken to have come true evenly, beside those that were made.

Tried from 5 to 60 on drawn ledgers of five mixtures. Fewer hold the ranges nearer to what they say
(80 % ranges of 250 promises: 77 to 84 % with 5, 77 to 87 % with 15, 77 to 91 % with 60); more make
losses and Brier scores (0.192, 0.189, 0.186) a little less. docs/forecast.md has all.
"""
SCALE: Final = 60
ONE_DAY: Final = dt.timedelta(days=1)
CALIBRATED: Final = Words(
    "{reason}；范围已按本台账以往 {count} 次预测的结果校准",
    "{reason}; ranges held against {count} earlier forecasts of this ledger",
)


@lru_cache(maxsize=1)  # a rule and its reason ask for the same case, one by one
def foresight(case: Case) -> Foresight:
    """Return the forecast of a commitment, its ranges as earlier ones of the ledger came true."""
    seen, name = foreseen(case), case.commitment.id
    if seen.outlook.basis not in {"resampled", "plan"}:
        return seen
    told = case.foretold()
    own = name if name in _names(told) else ""
    count, ranks = _ranks(told, seen.outlook.basis, own)
    return replace(seen, outlook=_ranked(seen.outlook, ranks, case, count)) if ranks else seen


@lru_cache(maxsize=16)
def _names(told: Sequence[Foretold]) -> frozenset[str]:
    return frozenset(each.commitment for each in told)


@lru_cache(maxsize=512)
def _ranks(told: Sequence[Foretold], basis: str, own: str) -> tuple[int, tuple[int, ...]]:
    """Return how many tell of a basis, all but a commitment's own, and which futures they mean."""
    others = [each for each in told if each.basis == basis and each.commitment != own]
    if len(others) < LEAST:
        return len(others), ()
    return len(others), places([(each.place, each.is_open) for each in others])


def _ranked(outlook: Outlook, ranks: Sequence[int], case: Case, count: int) -> Outlook:
    days = tuple([outlook.finishes[rank] for rank in ranks])
    due = case.due.toordinal() if case.due else None
    return replace(
        outlook,
        finishes=days,
        chance=chance(days, due, case.as_of.toordinal()),
        reason=CALIBRATED(reason=outlook.reason, count=count),
    )


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


def foretold(promises: Iterable[Followed], day: dt.date) -> tuple[Foretold, ...]:
    """Return what has become of a sample of earlier forecasts, by what is known on a day.

    Commitments are asked in an order drawn by their ids, each about one month's end that is drawn
    as well: neither rests on how it went.
    """
    asked = sorted(promises, key=lambda each: (draw(number(each[0])), each[0]))
    return tuple(islice(_foretold(asked, day), SAMPLE))


def _foretold(promises: Iterable[Followed], day: dt.date) -> Iterator[Foretold]:
    for name, made, case_on in promises:
        until = month_ends(made, day - ONE_DAY)
        ends = [each for each in until if each == month_end(each) and each >= made]
        if ends:
            then = ends[draw(number(name) + 1) % len(ends)]
            found = _place(case_on(then), case_on(day))
            if found is not None:
                yield found


def _place(then: Case, now: Case) -> Foretold | None:
    """Return what has become of one forecast; None where none was made that can be told of."""
    if now.state in EXCUSED or now.frame.stops != then.frame.stops:
        return None
    seen = foreseen(then)
    days, name = seen.outlook.finishes, then.commitment.id
    if seen.outlook.basis not in {"resampled", "plan"} or seen.target is None or seen.others:
        return None
    if now.met is None:
        place = bisect_right(days, now.as_of.toordinal())
        return Foretold(name, seen.outlook.basis, place, is_open=True)
    if now.met <= then.as_of:  # filed later for a day before
        return None
    day = now.met.toordinal()
    place = (bisect_left(days, day) + bisect_right(days, day)) // 2
    return Foretold(name, seen.outlook.basis, place, is_open=False)
