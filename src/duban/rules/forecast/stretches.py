"""How much longer than foreseen the rest of a promise takes: what the calibration has found.

A chain foresees a time by the pace of the last weeks. What comes after is another season: people
are moved, funds come late, a deadline nears. The knots say, for one future in so many, what the
foreseen time has to be multiplied by. `python -m benchmarks.forecasts` shows what comes of them;
docs/forecast.md says how they were set.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from math import isqrt
from typing import Final

from duban.frozen import frozen
from duban.rules.forecast.draws import PATHS, places

SHARES: Final = (0, 100, 250, 500, 1000, 2500, 5000, 7500, 9000, 9500, 9750, 9900, 10_000)
"""The shares of futures, in ten-thousandths, that the knots below stand for."""
OF_EARLY: Final = (60, 100, 150, 210, 320, 480, 750, 1100, 1600, 2200, 2500, 2800, 4700)
"""Thousandths, until half of the time that was given has passed."""
OF_LATE: Final = (7, 12, 50, 80, 200, 360, 660, 1200, 1700, 2300, 2600, 3200, 5400)
"""And after that: what is open then was not done by those who keep their days."""
OF_UNDATED: Final = (10, 16, 50, 75, 150, 280, 540, 880, 1400, 2000, 2100, 3100, 5400)
"""Thousandths, where there is no deadline, and so no plan to hold the pace against."""
OF_PLAN: Final = (8, 12, 20, 100, 230, 500, 830, 1400, 2100, 2700, 3200, 3500, 5100)
"""Thousandths of the time that the rest would take at the plan's pace, where nothing else is
known. The long end is long: what is late can be very late, what is early only so early."""
BENDS: Final = (8, 8, 7, 6, 6, 5, 5, 4, 3, 3, 2, 2)
"""The bends of the futures between two knots: the powers, in eighths, of the share that is left.
What is hardly stretched takes as long as its share says; what is stretched most, far longer."""
EIGHTHS: Final = 8
SCALE: Final = 30
ALL: Final = 1 << SCALE
WHOLE: Final = 10_000


@frozen()
class Futures:
    """How futures differ from what their chains foresee: those of the first chain, and so on.

    Attributes:
        stretches: the number, in thousandths, that a future's time has to be multiplied by.
        bends: the power, in eighths, by which the share that is left has to be made up.
    """

    stretches: tuple[int, ...]
    bends: tuple[int, ...]


@lru_cache(maxsize=8)
def futures(knots: Sequence[int]) -> Futures:
    """Return two futures of each chain, the one stretched as little as the other is much.

    Each chain has another pair, and all of them together are spread as the knots say.
    """
    spread = tuple(_spread(knots))
    each = tuple(spread[at] for place in places() for at in (place, -1 - place))
    return Futures(*zip(*each, strict=True))


def _spread(knots: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the stretch, on straight lines between the knots, and the bend of every future."""
    lines = tuple(zip(pairwise(zip(SHARES, knots, strict=True)), BENDS, strict=True))
    for place in range(PATHS):
        share = WHOLE * (2 * place + 1) // (2 * PATHS)
        ((low, least), (high, most)), bend = next(each for each in lines if share < each[0][1][0])
        yield least + (most - least) * (share - low) // (high - low), bend


def bent(left: int, goal: int) -> dict[int, int]:
    """Return what is left of a goal as it weighs in futures of each bend: a share of `ALL`.

    The last part of a promise goes slower than the first, and nobody knows how much slower: in
    futures that are stretched much, a little that is left weighs far more than its share. More
    progress leaves less to any of them.
    """
    return {bend: _power(left, goal, bend) for bend in frozenset(BENDS)}


def _power(left: int, goal: int, eighths: int) -> int:
    share = (left << SCALE) // goal if goal else 0
    return isqrt(isqrt(isqrt(share**eighths << SCALE * (EIGHTHS - eighths))))
