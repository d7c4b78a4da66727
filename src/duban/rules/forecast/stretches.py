"""How much longer than foreseen the rest of a promise takes: what the calibration has found.

A chain foresees a time by the pace of the last weeks. What comes after is another season: people
are moved, funds come late, a deadline nears. The knots say, for one future in so many, what the
foreseen time has to be multiplied by. `python -m benchmarks.forecasts` shows what comes of them;
docs/forecast.md says how they were set.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final

from duban.rules.forecast.draws import PATHS, places

SHARES: Final = (0, 100, 250, 500, 1000, 2500, 5000, 7500, 9000, 9500, 9750, 9900, 10_000)
"""The shares of futures, in ten-thousandths, that the knots below stand for."""
OF_FEW: Final = (60, 105, 155, 230, 325, 560, 1000, 1870, 3300, 4700, 7200, 10_500, 18_500)
"""Thousandths, where less than `MANY` steps are known."""
OF_MANY: Final = (80, 130, 185, 260, 360, 585, 1000, 1780, 2970, 4100, 6100, 8700, 14_500)
OF_UNDATED: Final = (45, 75, 105, 150, 230, 460, 900, 1680, 3000, 4300, 6800, 10_000, 17_500)
"""Thousandths, where there is no deadline, and so no plan to hold the pace against."""
OF_PLAN: Final = (120, 170, 230, 310, 430, 710, 1050, 1850, 3200, 4500, 6200, 8500, 12_500)
"""Thousandths of the time that the rest would take at the plan's pace, where nothing else is
known. The long end is long: what is late can be very late, what is early only so early."""
MANY: Final = 8
WHOLE: Final = 10_000


def of_steps(steps: int) -> Sequence[int]:
    """Return the knots for a forecast of so many known steps."""
    return OF_MANY if steps >= MANY else OF_FEW


@lru_cache(maxsize=4)
def stretches(knots: Sequence[int]) -> tuple[tuple[int, int], ...]:
    """Return the two stretches of each chain, in thousandths, the one as little as that is much.

    Each chain has another pair, and all of them together are spread as the knots say.
    """
    spread = tuple(_spread(knots))
    return tuple((spread[place], spread[-1 - place]) for place in places())


def _spread(knots: Sequence[int]) -> Iterator[int]:
    """Yield as many stretches as there are futures, on straight lines between the knots."""
    lines = tuple(pairwise(zip(SHARES, knots, strict=True)))
    for place in range(PATHS):
        share = WHOLE * (2 * place + 1) // (2 * PATHS)
        (low, least), (high, most) = next(line for line in lines if share < line[1][0])
        yield least + (most - least) * (share - low) // (high - low)
