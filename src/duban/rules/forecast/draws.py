"""The draws that every forecast rests on: a table, the same for ever and for everybody.

The generator is SplitMix64 by counter: draw n is a function of n alone, in whole numbers. That
all commitments share one table is on purpose. Neither an id nor a reading decides what is drawn,
so that a reading which says more moves every future forward and none back.
"""

from collections.abc import Callable
from functools import lru_cache
from operator import itemgetter
from typing import Final

PATHS: Final = 200
"""How many futures a forecast looks at: one in two hundred is as fine as its chances get."""
CHAINS: Final = PATHS // 2
"""How many orders of the steps are drawn; each is looked at twice, stretched little and much."""
LENGTH: Final = 12
"""Steps of a chain until it begins anew."""
BLOCK: Final = 3
"""Steps in a row that are drawn together: a slow week seldom comes alone."""

WORD: Final = 64
ALL: Final = (1 << WORD) - 1
GAMMA: Final = 0x9E3779B97F4A7C15
FIRST: Final = 0xBF58476D1CE4E5B9
SECOND: Final = 0x94D049BB133111EB

Pick = Callable[[list[int]], tuple[int, ...]]


def draw(number: int) -> int:
    """Return the draw of a number, from 0 to 2^64 - 1 (SplitMix64, Steele and others 2014)."""
    mixed = number * GAMMA & ALL
    mixed = (mixed ^ mixed >> 30) * FIRST & ALL
    mixed = (mixed ^ mixed >> 27) * SECOND & ALL
    return mixed ^ mixed >> 31


@lru_cache(maxsize=LENGTH)
def picks(steps: int) -> tuple[Pick, ...]:
    """Return for each chain what picks its steps from so many, in blocks of `BLOCK` in a row."""
    blocks = LENGTH // BLOCK
    return tuple(
        itemgetter(
            *(
                (first + n) % steps
                for block in range(blocks)
                for first in [draw(1 + chain * blocks + block) * steps >> WORD]
                for n in range(BLOCK)
            )
        )
        for chain in range(CHAINS)
    )


@lru_cache(maxsize=1)
def places() -> tuple[int, ...]:
    """Return for each chain its place in the lower half of the stretches, in drawn order."""
    return tuple(sorted(range(CHAINS), key=lambda chain: draw(-1 - chain)))
