"""赶时限: futures that end on the deadline, where many a promise is kept on its last day.

Progress foretells when something will be done if it goes on as it does; it knows nothing of a
deadline for which people finish, whatever was missing the week before. Earlier forecasts of the
ledger tell how many more were in time than was foretold: so large a share of those foretold to be
late was pulled back. In forecasts to come the same share of all futures ends on the deadline.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from duban.rules.forecast.draws import PATHS
from duban.rules.forecast.earlier import BELIEVED, LEAST
from duban.rules.foretold import Foretold


def on_due(told: Iterable[Foretold], ranks: Sequence[int]) -> int:
    """Return how many futures of `PATHS` end on the deadline; 0 where no more than foretold do.

    As many deadlines as `BELIEVED` are taken to have been met as foretold, beside those over.

    Args:
        told: what has become of earlier forecasts.
        ranks: which future of theirs stands for each, in their order.
    """
    over = [each for each in told if each.in_time is not None]
    met = PATHS * sum(each.in_time is True for each in over)
    said = sum(bisect_left(ranks, each.due) for each in over)
    if len(over) < LEAST or met <= said:
        return 0
    late = PATHS * len(over) - said
    return PATHS * (met - said) * len(over) // (late * (len(over) + BELIEVED))


def with_due(days: Sequence[int], due: int, count: int) -> list[int]:
    """Return the finish days of futures, of which so many end on the deadline instead.

    The others are taken evenly, and all stay in order: who has done more is never later for it.
    """
    others = len(days) - count
    kept = [days[(2 * each + 1) * len(days) // (2 * others)] for each in range(others)]
    return sorted([*kept, *[due] * count])
