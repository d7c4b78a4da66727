"""Shows what forecasts are worth and what they cost: `python -m benchmarks.forecasts --help`."""

import argparse
import sys
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import islice
from typing import Final

from benchmarks.forecasts.processes import KINDS
from benchmarks.forecasts.worlds import START, Task, tasks
from duban.model.months import month_ends
from duban.rules.forecast import RANGES, forecast
from duban.rules.forecast.backtest import Trial, trial
from duban.rules.forecast.chances import BANDS, bands, told
from duban.rules.forecast.promise import Series

TASKS: Final = 2300
PROMISES: Final = 5000
WORLD: Final = 7
"""The world of the figures in docs/forecast.md; the ranges were set on others."""
HUNDRED: Final = 100
FEW: Final = 12
"""What is of no more is of a few."""
QUARTERS: Final = 4


def main() -> int:
    """Print how often ranges held, for all and for each kind, and the time that forecasts took."""
    parser = argparse.ArgumentParser("python -m benchmarks.forecasts", description=__doc__)
    parser.add_argument("--tasks", type=int, default=TASKS, help="how many tasks are drawn")
    parser.add_argument("--world", type=int, default=WORLD, help="another number, other tasks")
    parser.add_argument("--promises", type=int, default=PROMISES, help="how many are timed")
    asked = parser.parse_args()
    drawn = tuple(islice(tasks(asked.world), asked.tasks))
    trials = {task: tuple(_trials(task)) for task in drawn}
    for line in (*_lines(trials), "", *_bands(trials)):
        sys.stdout.write(f"{line}\n")
    sys.stdout.write(f"\n{_speed(drawn, asked.promises)}\n")
    return 0


def _trials(task: Task) -> Iterator[Trial]:
    """Yield what was foreseen of a task at each month's end while it was open."""
    readings = tuple((day, Fraction(figure)) for day, figure in task.readings)
    series = Series(readings, Fraction(task.whole), START)
    for day in month_ends(START, task.now):
        if day < task.now:
            found = trial(series, task.deadline, day, task.finish, task.now)
            if found is not None:
                yield found


def _lines(trials: Mapping[Task, Sequence[Trial]]) -> Iterator[str]:
    groups: defaultdict[str, list[Trial]] = defaultdict(list)
    for task, of_task in trials.items():
        for each in of_task:
            for name in ("all", *_groups(task, each), task.kind):
                groups[name].append(each)
    losses = ("loss", "last rate", "mean pace")
    heads = ("", "forecasts", *(f"{each} %" for each in RANGES), *losses, "chance", "in time")
    yield "| " + " | ".join(heads) + " |"
    yield "|---" * len(heads) + "|"
    first = [name for name in groups if name not in KINDS]
    for name in (*first, *KINDS):
        if groups[name]:
            yield "| " + " | ".join((name, *_figures(groups[name]))) + " |"


def _groups(task: Task, of: Trial) -> Iterator[str]:
    yield of.outlook.basis
    if task.deadline is None:
        yield "without a deadline"
    else:
        yield "after the deadline" if of.asked >= task.deadline else "before the deadline"
    yield f"filed {task.filed}"
    yield "of a few" if task.whole <= FEW else "of many"
    done = max((each[1] for each in task.readings if each[0] <= of.asked), default=0)
    share = QUARTERS * done // task.whole + 1
    yield f"in the {min(share, QUARTERS)}. quarter"


def _figures(trials: Sequence[Trial]) -> Iterator[str]:
    """Yield how many there are, how many percent of ranges held, mean losses, and chances."""
    yield str(len(trials))
    for percent in RANGES:
        held = [found for each in trials if (found := each.held(percent)) is not None]
        yield f"{HUNDRED * sum(held) / len(held):.1f}"
    losses = [lost for each in trials if (lost := each.losses()) is not None]
    for n in range(3):
        yield f"{float(sum(each[n] for each in losses) / len(losses)):.1f}" if losses else "–"
    chances = told(trials)
    yield from (_percent(each) for each in (chances.mean, chances.share))


def _bands(trials: Mapping[Task, Sequence[Trial]]) -> Iterator[str]:
    """Yield whether chances came true, by bands, and how far off they were on the whole."""
    every = told(each for of_task in trials.values() for each in of_task)
    yield "| chance | forecasts | mean chance | in time |\n|---|---|---|---|"
    for n, each in enumerate(bands(every)):
        band = f"{HUNDRED * n // BANDS}–{HUNDRED * (n + 1) // BANDS} %"
        yield f"| {band} | {each.count} | {_percent(each.mean)} | {_percent(each.share)} |"
    if every.brier is not None and every.brier_share is not None:
        one, other = float(every.brier), float(every.brier_share)
        yield f"\nBrier score {one:.3f}; {other:.3f} for saying the same share of each"


def _percent(share: Fraction | None) -> str:
    return "–" if share is None else f"{float(HUNDRED * share):.1f}"


def _speed(drawn: Sequence[Task], promises: int) -> str:
    """Return how long so many forecasts took."""
    asked = [drawn[n % len(drawn)] for n in range(promises)]
    begun = time.process_time()
    for one in asked:
        middle = START + (one.now - START) / 2
        forecast(one.readings, one.whole, START, one.deadline, middle).span(80)
    took = time.process_time() - begun
    each = 1000 * took / promises
    return f"{promises} forecasts: {took:.2f} s of processor time, {each:.2f} ms each"


if __name__ == "__main__":
    sys.exit(main())
