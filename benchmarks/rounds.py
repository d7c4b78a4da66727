"""Runs all trials in turn, round after round, so that a busy minute falls on each alike."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final

from benchmarks.measure import Cost, FailedError, measured
from benchmarks.trial import Trial

SECOND: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class Sample:
    """What the runs of one trial took.

    Attributes:
        counted: how many promises it says are overdue; None where it does not say.
    """

    name: str
    costs: tuple[Cost, ...]
    counted: int | None = None

    def wall(self) -> float:
        """Return the median of the microseconds on the clock."""
        return median(each.wall for each in self.costs)

    def cpu(self) -> float:
        """Return the median of a processor's microseconds."""
        return median(each.cpu for each in self.costs)

    def peak(self) -> float:
        """Return the median of the most memory, in KiB."""
        return median(each.peak for each in self.costs)

    def times(self, other: "Sample") -> float:
        """Return the median, over the rounds, of its CPU by the other's in the same round."""
        return median(
            mine.cpu / its.cpu for mine, its in zip(self.costs, other.costs, strict=False)
        )


def sampled(
    trials: Sequence[Trial], runs: int, patience: int, tell: Callable[[str], None]
) -> tuple[Sample, ...]:
    """Return a sample of every trial that works: so many runs, fewer where patience ends first.

    The first run of each warms it up and costs no patience; it is kept only where no other is
    made.
    """
    warm = tuple(filter(None, (_warmed(each, tell) for each in trials)))
    costs: tuple[list[Cost], ...] = tuple([] for _ in warm)
    for _ in range(runs):
        for (trial, _, _), own in zip(warm, costs, strict=True):
            if sum(each.wall for each in own) < patience * SECOND:
                own.append(measured(trial)[0])
    return tuple(
        Sample(trial.name, tuple(own or [first]), counted)
        for (trial, first, counted), own in zip(warm, costs, strict=True)
    )


def _warmed(trial: Trial, tell: Callable[[str], None]) -> tuple[Trial, Cost, int | None] | None:
    try:
        cost, text = measured(trial)
    except FailedError as failure:
        tell(str(failure))
        return None
    tell(f"{trial.name}: {cost.wall / SECOND:.2f} s")
    return trial, cost, trial.count(text) if trial.count else None
