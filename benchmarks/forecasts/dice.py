"""Draws for the benchmark, the same on every machine: by counter, never by chance."""

import math
from collections.abc import Sequence
from typing import Final, TypeVar

from duban.rules.forecast.draws import WORD, draw

T = TypeVar("T")
SPREAD: Final = 1_000_003
"""Counters of one world lie so far from those of the next."""


class Dice:
    """A row of draws, begun anew for every task."""

    def __init__(self, world: int, task: int) -> None:
        self._at = draw(SPREAD * world + task)

    def share(self) -> float:
        """Return a number from 0 up to 1."""
        self._at += 1
        return draw(self._at) / (1 << WORD)

    def wait(self, mean: float) -> float:
        """Return a time that is as likely to end at every moment (exponential)."""
        return -mean * math.log(1 - self.share())

    def bell(self) -> float:
        """Return a normal draw of mean 0 and spread 1."""
        return math.sqrt(self.wait(2)) * math.cos(2 * math.pi * self.share())

    def factor(self, spread: float) -> float:
        """Return a factor that is as likely to double as to halve (log-normal)."""
        return math.exp(spread * self.bell())

    def hits(self, chance: float) -> bool:
        """Return whether something of a chance happens."""
        return self.share() < chance

    def one_of(self, choices: Sequence[T]) -> T:
        """Return one of several, each as likely."""
        return choices[int(self.share() * len(choices))]
