"""Tasks of every kind, and what is filed of them: seldom, often, or when something is done."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from benchmarks.forecasts.dice import Dice
from benchmarks.forecasts.processes import BY_ITEM, KINDS, Plan, noisy

START: Final = dt.date(2018, 1, 1)
LONGEST: Final = 6 * 365
"""No task is looked at for longer."""
SHORTEST_PLAN: Final = 25
LONGEST_PLAN: Final = 900
USUAL_PLAN: Final = 150
WHOLES: Final = (3, 5, 12, 12, 20, 46, 100, 100, 1000)
"""How many a promise is of: figures are whole numbers."""
FILED: Final[Mapping[str, Callable[[Dice], int]]] = MappingProxyType(
    {
        "daily": lambda _: 1,
        "weekly": lambda _: 7,
        "fortnightly": lambda _: 14,
        "monthly": lambda _: 30,
        "quarterly": lambda _: 91,
        "now and then": lambda dice: max(1, int(dice.wait(12))),
        "when done": lambda _: 1,
    }
)
"""Days until the next filing, by the habit of who files."""
SEEN_LATE: Final = 0.4
"""Part of the tasks of which completion shows only with the filing after it."""
DATED: Final = 0.75
"""Part of the tasks that have a deadline."""
KNOWN: Final = (1.5, 3.0, 6.0)
"""So many times the time given is over when the data end; what is open then is open."""


@dataclass(frozen=True, slots=True)
class Task:
    """A task from its first day to its last.

    Attributes:
        deadline: the last day for it, if there is one.
        readings: days with what was done by then, all of them before the finish.
        finish: the day on which it was complete; None where it is not.
        now: the last day of which anything is known.
    """

    kind: str
    filed: str
    whole: int
    deadline: dt.date | None
    readings: tuple[tuple[dt.date, int], ...]
    finish: dt.date | None
    now: dt.date


def tasks(world: int, kinds: tuple[str, ...] = tuple(KINDS)) -> Iterator[Task]:
    """Yield tasks without end, one kind after the other."""
    number = 0
    while True:
        kind = kinds[number % len(kinds)]
        yield _task(kind, Dice(world, number))
        number += 1


def _task(kind: str, dice: Dice) -> Task:
    days = int(min(max(USUAL_PLAN * dice.factor(0.7), SHORTEST_PLAN), LONGEST_PLAN))
    plan = Plan(days, max(8.0, 1.16 * days * dice.factor(0.45)))
    known = int(min(dice.one_of(KNOWN) * days, LONGEST))
    course = KINDS[kind](plan, dice)
    done = _done(course if kind in BY_ITEM else noisy(course, dice), known)
    whole, filed = dice.one_of(WHOLES), dice.one_of(tuple(FILED))
    finish, days_filed = len(done) - 1, _filed(filed, len(done) - 1, dice)
    is_over = done[-1] >= 1
    readings = [(day, int(done[day] * whole)) for day in days_filed[:-1]]
    if filed == "when done":
        readings = [
            each for n, each in enumerate(readings) if each[1] != ([(0, 0), *readings][n][1])
        ]
    elif dice.hits(SEEN_LATE):
        finish = days_filed[-1]
    told = tuple((_day(day), figure) for day, figure in readings)
    deadline = _day(plan.days) if dice.hits(DATED) else None
    return Task(kind, filed, whole, deadline, told, _day(finish) if is_over else None, _day(finish))


def _done(course: Iterator[float], known: int) -> list[float]:
    """Return the part that is done by the end of each day, up to the first day with all of it.

    What takes longer than is known ends there.
    """
    done = [0.0]
    for step in course:
        done.append(min(max(done[-1] + step, 0.0), 1.0))
        if done[-1] >= 1 or len(done) > known:
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
