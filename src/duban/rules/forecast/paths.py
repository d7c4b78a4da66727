"""路径: after how many days something is complete, if its steps come again in drawn order."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate
from math import isqrt
from typing import Final

from duban.rules.forecast.draws import CHAINS, LENGTH, PATHS, picks

THOUSAND: Final = 1000
SHORTEST: Final = 300
"""Thousandths of a day: what is not complete is not complete at once."""
MILLION: Final = 1_000_000


def times(
    steps: list[int], rests: Mapping[int, int], length: int, bends: Sequence[int]
) -> list[int]:
    """Return the thousandths of a day until the steps of each future have made up its rest.

    A chain begins anew where it ends, as often as need be.

    Args:
        steps: what may be done in a step, each of them something.
        rests: by bend, what is to be done, in the same unit.
        length: the days of a step.
        bends: those of the futures, two of each chain.
    """
    day, found = THOUSAND * length, list[int]()
    for pick, low, high in zip(picks(len(steps)), bends[::2], bends[1::2], strict=True):
        sums = list(accumulate(pick(steps), initial=0))
        chain = sums[-1]
        for rest in (rests[low], rests[high]):
            left = rest % chain
            place = bisect_left(sums, left)
            # rounded up, so that a chain that has done more is never later by a rounding
            part = day * (sums[place] - left) // (sums[place] - sums[place - 1]) if place else 0
            found.append(day * (rest // chain * LENGTH + place) - part)
    return found


def drawn(times: Iterable[int], pull: int | None) -> list[int]:
    """Return times drawn to the deadline by a quarter, as a geometric mean: it is worked towards.

    Args:
        times: in thousandths of a day.
        pull: the time that is left until the deadline; None where there is none to work towards.
    """
    at_least = [max(SHORTEST, each) for each in times]
    return at_least if pull is None else [isqrt(each * isqrt(each * pull)) for each in at_least]


def finishes(times: Sequence[int], stretches: Sequence[int], waits: Sequence[int]) -> list[int]:
    """Return the days until completion of each future, the earliest first.

    Args:
        times: what is foreseen, in thousandths of a day.
        stretches: the numbers, in thousandths, that it has to be multiplied by.
        waits: the days until completion is filed.
    """
    up, each = MILLION - 1, zip(times, stretches, waits, strict=True)
    return sorted([(time * stretch + up) // MILLION + wait for time, stretch, wait in each])


@lru_cache(maxsize=256)
def waits(gap: int) -> tuple[int, ...]:
    """Return the days until completion is filed, where filings are so many days apart.

    Some file on the day itself; others, every second chain, with the next filing that is due.
    """
    of_chains = (gap * chain // CHAINS if chain % 2 else 0 for chain in range(CHAINS))
    return tuple(each for each in of_chains for _ in range(PATHS // CHAINS))
