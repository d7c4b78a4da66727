"""路径: after how many days something is complete, if its steps come again in drawn order."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate
from math import isqrt
from typing import Final

from duban.rules.forecast.draws import CHAINS, LENGTH, picks
from duban.rules.forecast.stretches import Pair

THOUSAND: Final = 1000
SHORTEST: Final = 300
"""Thousandths of a day: what is not complete is not complete at once."""
MILLION: Final = 1_000_000


def times(
    steps: list[int], rests: Mapping[int, int], length: int, pairs: Sequence[Pair]
) -> list[int]:
    """Return the thousandths of a day until the steps of each future have made up its rest.

    A chain begins anew where it ends, as often as need be.

    Args:
        steps: what may be done in a step, each of them something.
        rests: by bend, what is to be done, in the same unit.
        length: the days of a step.
        pairs: the two futures of each chain.
    """
    day, found = THOUSAND * length, list[int]()
    for pick, pair in zip(picks(len(steps)), pairs, strict=True):
        sums = list(accumulate(pick(steps)))
        for _, bend in pair:
            laps, left = divmod(rests[bend], sums[-1])
            place = bisect_left(sums, left) if left else 0
            before = sums[place - 1] if place else 0
            # rounded up, so that a chain that has done more is never later by a rounding
            part = -(day * (before - left) // (sums[place] - before))
            found.append(day * (LENGTH * laps + place) + part)
    return found


def drawn(times: Iterable[int], pull: int | None) -> list[int]:
    """Return times drawn to the deadline by a quarter, as a geometric mean: it is worked towards.

    Args:
        times: in thousandths of a day.
        pull: the time that is left until the deadline; None where there is none to work towards.
    """
    if pull is None:
        return [max(each, SHORTEST) for each in times]
    return [isqrt(isqrt(max(each, SHORTEST) ** 3 * pull)) for each in times]


def finishes(times: Sequence[int], pairs: Iterable[Pair], waits: Sequence[int]) -> list[int]:
    """Return the days until completion of each future, the earliest first.

    Args:
        times: what is foreseen, in thousandths of a day: two futures of each chain.
        pairs: the futures, with the number that each has to be multiplied by.
        waits: the days until completion is filed, for each chain.
    """
    up = MILLION - 1
    stretched = [
        (each.stretch, wait) for pair, wait in zip(pairs, waits, strict=True) for each in pair
    ]
    return sorted(
        [
            (time * stretch + up) // MILLION + wait
            for time, (stretch, wait) in zip(times, stretched, strict=True)
        ]
    )


@lru_cache(maxsize=256)
def waits(gap: int) -> tuple[int, ...]:
    """Return the days until completion is filed, where filings are so many days apart.

    Some file on the day itself; others, every second chain, with the next filing that is due.
    """
    return tuple(gap * chain // CHAINS if chain % 2 else 0 for chain in range(CHAINS))
