"""按期可能是否说准: chances of meeting the deadline, held against what came."""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import Final

from duban.frozen import frozen
from duban.rules.forecast.backtest import Trial
from duban.rules.forecast.outlook import THOUSAND

BANDS: Final = 5
"""Chances are told apart in so many bands of the same width: 0 to 20 percent, and so on."""


@frozen()
class Told:
    """Chances of which it is known whether they came true.

    Attributes:
        said: each chance, from 0 to 1.
        came: whether each was in time.
    """

    said: tuple[Fraction, ...]
    came: tuple[bool, ...]

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.said)

    @property
    def expected(self) -> Fraction:
        """How many would have been in time by what was said: the sum of the chances."""
        return sum(self.said, Fraction(0))

    @property
    def in_time(self) -> int:
        """How many were in time."""
        return sum(self.came)

    @property
    def mean(self) -> Fraction | None:
        """The mean chance that was said, from 0 to 1; None without any."""
        return self.expected / self.count if self.count else None

    @property
    def share(self) -> Fraction | None:
        """The share that was in time, from 0 to 1; None without any."""
        return Fraction(self.in_time, self.count) if self.count else None

    @property
    def brier(self) -> Fraction | None:
        """The mean square by which chances missed, from 0 (the best) to 1; None without any.

        G. W. Brier, Verification of Forecasts Expressed in Terms of Probability (1950), Monthly
        Weather Review 78, 1-3, in the form that goes from 0 to 1.
        """
        missed = [(each - came) ** 2 for each, came in zip(self.said, self.came, strict=True)]
        return sum(missed, Fraction(0)) / self.count if self.count else None

    @property
    def brier_share(self) -> Fraction | None:
        """The same of saying the share that was in time of every one of them."""
        return None if self.share is None else self.share * (1 - self.share)


def told(trials: Iterable[Trial]) -> Told:
    """Return the chances of which it is known whether they came true."""
    judged = [
        (Fraction(each.outlook.chance, THOUSAND), came)
        for each in trials
        if each.outlook.chance is not None and (came := each.in_time()) is not None
    ]
    return Told(tuple(said for said, _ in judged), tuple(came for _, came in judged))


def bands(every: Told) -> Sequence[Told]:
    """Return the same by bands of chance, the least first; each begins where one before it ends."""
    found: list[list[tuple[Fraction, bool]]] = [[] for _ in range(BANDS)]
    for said, came in zip(every.said, every.came, strict=True):
        found[min(int(said * BANDS), BANDS - 1)].append((said, came))
    return [
        Told(tuple(said for said, _ in each), tuple(came for _, came in each)) for each in found
    ]
