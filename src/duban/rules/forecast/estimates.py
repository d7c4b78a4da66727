"""三点估计: how long a step takes in each of many futures.

Lengths are drawn from the triangle that the three figures span: the plain stand-in for the beta
distribution of PERT (Johnson 1997, The Statistician 46, 387-398), of which square roots, and so
whole numbers, are enough. The futures are spread evenly over it, one in each of as many slices
(Latin hypercube sampling, McKay, Beckman and Conover 1979), in an order that is drawn by the
step's id: so no step's draws depend on what other steps there are, or on the order of the file.
"""

from functools import lru_cache
from math import isqrt
from typing import Final

from duban.model.procedure import Spread, Step
from duban.rules.forecast.draws import PATHS, WORD, draw

THOUSAND: Final = 1000
FNV_OFFSET: Final = 0xCBF29CE484222325
FNV_PRIME: Final = 0x100000001B3


def lengths(step: Step, worked: int | None = None) -> tuple[int, ...]:
    """Return how many days a step takes in each future, in its own unit.

    What takes time takes a day at least. A step under way takes no less than what was worked on
    it and one day more: of the triangle, what lies beyond is left. One that has outlasted its
    worst estimate takes as much longer as the estimate was wide, the longer the less likely.

    Args:
        step: the step; without a spread it takes as long as is planned in every future.
        worked: the days that have been worked on it; None where it has not begun.
    """
    if step.spread is None:
        return (step.length,) * PATHS
    return _lengths(step.id, step.spread, None if worked is None else worked + 1)


@lru_cache(maxsize=4096)
def _lengths(name: str, spread: Spread, least: int | None) -> tuple[int, ...]:
    low, mode, high = spread.optimistic, spread.likely, spread.pessimistic
    floor, skipped = min(mode, 1), (0, 1)
    if least is not None and high > low:
        if least > high:
            low, mode, high = least, least, least + high - low
        else:
            floor, skipped = least, _share_below(2 * least - 1, low, mode, high)
    return tuple(max(_drawn(place, skipped, low, mode, high), floor) for place in order(name))


def _drawn(place: int, skipped: tuple[int, int], low: int, mode: int, high: int) -> int:
    """Return the length, in whole days, of a slice of what lies beyond a skipped share."""
    below, whole = skipped
    share = below * 2 * PATHS + (2 * place + 1) * (whole - below)
    whole *= 2 * PATHS
    width, square = high - low, THOUSAND * THOUSAND
    if share * width <= whole * (mode - low):
        found = THOUSAND * low + isqrt(square * share * width * (mode - low) // whole)
    else:
        found = THOUSAND * high - isqrt(square * (whole - share) * width * (high - mode) // whole)
    return (found + THOUSAND // 2) // THOUSAND


def _share_below(halves: int, low: int, mode: int, high: int) -> tuple[int, int]:
    """Return the share of the triangle below so many half days, as a fraction's two numbers."""
    if halves <= 2 * low:
        return 0, 1
    if halves <= 2 * mode:
        return (halves - 2 * low) ** 2, 4 * (high - low) * (mode - low)
    whole = 4 * (high - low) * (high - mode)
    return whole - (2 * high - halves) ** 2, whole


@lru_cache(maxsize=1024)
def order(name: str) -> tuple[int, ...]:
    """Return the slice of each future: every one once, in an order drawn by a name."""
    seed = number(name)
    return tuple(sorted(range(PATHS), key=lambda path: draw(seed + path)))


def number(name: str) -> int:
    """Return a number of 64 bits for a name (FNV-1a): the same for ever, unlike Python's hash."""
    found = FNV_OFFSET
    for byte in name.encode():
        found = (found ^ byte) * FNV_PRIME % (1 << WORD)
    return found
