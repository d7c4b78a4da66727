"""Tasks of every kind, and what is filed of them: seldom, often, or when something is done."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from benchmarks.forecasts.dice import Dice
from benchmarks.forecasts.processes import KINDS, Plan, noisy

START: Final = dt.date(2018, 1, 1)
LONGEST: Final = 6 * 365
"""What takes longer is given up, and no task of the world."""
SHORTEST_PLAN: Final = 25
LONGEST_PLAN: Final = 900
USUAL_PLAN: Final = 150
WHOLES: Final = (10, 20, 50, 100, 100, 1000)
"""How many a promise is of: figures are whole numbers."""
FILED: Final[Mapping[str, Callable[[Dice], int]]] = MappingProxyType(
    {
        "daily": lambda _: 1,
        "weekly": lambda _: 7,
        "fortnightly": lambda _: 14,
        "monthly": lambda _: 30,
        "now and then": lambda dice: max(1, int(dice.wait(12))),
        "when done": lambda _: 1,
    }
)
"""Days until the next filing, by the habit of who files."""
SEEN_LATE: Final = 0.4
"""Part of the tasks of which completion shows only with the filing after it."""


@dataclass(frozen=True, slots=True)
class Task:
    """A task from its first day to its last.

    Attributes:
        readings: days with what was done by then, all of them before the finish.
    """

    kind: str
    filed: str
    whole: int
    deadline: dt.date
    readings: tuple[tuple[dt.date, int], ...]
    finish: dt.date


def tasks(world: int, kinds: tuple[str, ...] = tuple(KINDS)) -> Iterator[Task]:
    """Yield tasks without end, one kind after the other."""
    number = 0
    while True:
        kind = kinds[number % len(kinds)]
        found = _task(kind, Dice(world, number))
        number += 1
        if found is not None:
            yield found


def _task(kind: str, dice: Dice) -> Task | None:
    days = int(min(max(USUAL_PLAN * dice.factor(0.7), SHORTEST_PLAN), LONGEST_PLAN))
    plan = Plan(days, max(8.0, 1.16 * days * dice.factor(0.45)))
    done = _done(noisy(KINDS[kind](plan, dice), dice))
    if done[-1] < 1:
        return None
    whole, filed = dice.one_of(WHOLES), dice.one_of(tuple(FILED))
    finish, days_filed = len(done) - 1, _filed(filed, len(done) - 1, dice)
    readings = [(day, int(done[day] * whole)) for day in days_filed[:-1]]
    if filed == "when done":
        readings = [
            each for n, each in enumerate(readings) if each[1] != ([(0, 0), *readings][n][1])
        ]
    elif dice.hits(SEEN_LATE):
        finish = days_filed[-1]
    told = tuple((_day(day), figure) for day, figure in readings)
    return Task(kind, filed, whole, _day(plan.days), told, _day(finish))


def _done(course: Iterator[float]) -> list[float]:
    """Return the part that is done by the end of each day, up to the first day with all of it."""
    done = [0.0]
    for step in course:
        done.append(min(max(done[-1] + step, 0.0), 1.0))
        if done[-1] >= 1 or len(done) > LONGEST:
            return done
    return done


def _filed(how: str, finish: int, dice: Dice) -> list[int]:
    """Return the days of filings, the last of them on the finish or after it."""
    days = [0]
    while days[-1] < finish:
        days.append(days[-1] + FILED[how](dice))
    return days[1:]


def _day(number: int) -> dt.date:
    return START + dt.timedelta(number)
