"""路径: after how many days something is complete, if its steps come again in drawn order."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate
from math import gcd, isqrt
from typing import Final

from duban.rules.forecast.draws import CHAINS, LENGTH, picks

THOUSAND: Final = 1000
SHORTEST: Final = 300
"""Thousandths of a day: what is not complete is not complete at once."""
MILLION: Final = 1_000_000


def times(steps: Sequence[int], rest: int, length: int) -> Iterator[int]:
    """Yield for each chain the thousandths of a day until its steps have made up the rest.

    A chain begins anew where it ends, as often as need be.

    Args:
        steps: what may be done in a step, each of them something.
        rest: what is to be done, in the same unit.
        length: the days of a step.
    """
    common = gcd(rest, *steps)
    small, wanted, day = [each // common for each in steps], rest // common, THOUSAND * length
    for pick in picks(len(small)):
        sums = list(accumulate(pick(small)))
        laps, left = divmod(wanted, sums[-1])
        if not left:
            yield day * LENGTH * laps
            continue
        place = bisect_left(sums, left)
        before = sums[place - 1] if place else 0
        # rounded up, so that a chain that has done more is never later by a rounding
        part = -(day * (before - left) // (sums[place] - before))
        yield day * (LENGTH * laps + place) + part


def drawn(times: Sequence[int], pull: int | None) -> list[int]:
    """Return times drawn to the deadline by a quarter, as a geometric mean: it is worked towards.

    Args:
        times: in thousandths of a day.
        pull: the time that is left until the deadline; None where there is none to work towards.
    """
    if pull is None:
        return [max(each, SHORTEST) for each in times]
    return [isqrt(isqrt(max(each, SHORTEST) ** 3 * pull)) for each in times]


def finishes(
    times: Sequence[int], stretches: Sequence[tuple[int, int]], waits: Sequence[int]
) -> list[int]:
    """Return the days until completion: two futures of each chain, the earliest first.

    Args:
        times: what each chain foresees, in thousandths of a day.
        stretches: the two numbers, in thousandths, that it has to be multiplied by.
        waits: the days until completion is filed.
    """
    up = MILLION - 1
    found = [
        (time * each + up) // MILLION + wait
        for time, pair, wait in zip(times, stretches, waits, strict=True)
        for each in pair
    ]
    return sorted(found)


@lru_cache(maxsize=256)
def waits(gap: int) -> tuple[int, ...]:
    """Return the days until completion is filed, where filings are so many days apart.

    Some file on the day itself; others, every second chain, with the next filing that is due.
    """
    return tuple(gap * chain // CHAINS if chain % 2 else 0 for chain in range(CHAINS))
