"""The forecast of a schedule: its network gone through once for each of many futures.

Monte Carlo over the network, and how often each step decides (its criticality index), after Van
Slyke 1963 (Operations Research 11, 839-860): the likely durations alone say too early a day where
several chains come together, and each of them can be the late one.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Final

from duban.frozen import frozen
from duban.model.procedure import Step
from duban.rules.forecast.columns import deciding, drawn
from duban.rules.forecast.draws import PATHS
from duban.rules.forecast.outlook import Outlook, chance
from duban.rules.schedule.network import Network
from duban.rules.schedule.plan import LAST, TooLongError
from duban.rules.schedule.times import Done
from duban.words import Words

ESTIMATED: Final = Words(
    "按倒排工期各步骤的三点估计推算 {paths} 次",
    "the schedule's steps, drawn {paths} times from their three-point durations",
)


@frozen(eq=False)
class Futures:
    """What becomes of a schedule in each of many futures.

    Attributes:
        ends: the instants at which all is over, one for each future, in the order of the draws.
        decisive: in how many futures a step lies on a chain that decides the end (criticality).
    """

    ends: tuple[int, ...]
    decisive: Mapping[str, int]


def is_estimated(steps: Iterable[Step]) -> bool:
    """Return whether a schedule has three-point durations, without which nothing is drawn."""
    return any(each.spread for each in steps)


def futures(net: Network, begin: int, done: Mapping[str, Done]) -> Futures:
    """Return the futures of a network, from what is done so far.

    Args:
        net: the steps.
        begin: nothing that is still open begins before this instant.
        done: what has been started and finished.

    Raises:
        TooLongError: where a future reaches beyond the days that a date can name.
    """
    return _futures(net, begin, tuple(sorted(done.items(), key=lambda each: each[0])))


@lru_cache(maxsize=512)  # items of a roster that stand alike have the same futures
def _futures(net: Network, begin: int, done: tuple[tuple[str, Done], ...]) -> Futures:
    columns = drawn(net, begin, dict(done))
    finishes = [each.finishes for each in columns.values()]
    ends = tuple(map(max, zip(*finishes, strict=True))) if finishes else (begin,) * PATHS
    if max(ends) > LAST:
        raise TooLongError
    return Futures(ends, deciding(net, columns, ends))


def foreseen(ends: Sequence[int], due: int | None, today: int) -> Outlook:
    """Return the outlook of futures.

    Args:
        ends: the instants at which all is over.
        due: the last day for it (ordinal); None without a deadline.
        today: what is open may still be over on this day (ordinal).
    """
    days = sorted(max(end - 1, today) for end in ends)
    return Outlook(
        basis="schedule",
        reason=ESTIMATED(paths=PATHS),
        finishes=days,
        horizon=days[-1] + 1,
        chance=chance(days, due, today - 1),
    )
