"""Kinds of courses: how much of a promise is done on each day.

Each kind is a function of a plan and dice that yields, day after day, the part of the whole that
is done on it, at a pace for which the whole takes `natural` days if nothing happens.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import count
from types import MappingProxyType
from typing import Final

from benchmarks.forecasts.dice import Dice

WEEK: Final = 7
LEAST: Final = 0.12
"""Part of the mean pace that is left at the slow ends of a course."""


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan: the days given, and the days it would take if nothing happened."""

    days: int
    natural: float


Course = Callable[[Plan, Dice], Iterator[float]]


def steady(plan: Plan, _dice: Dice) -> Iterator[float]:
    """Yield the same every day."""
    while True:
        yield 1 / plan.natural


def shaped(shape: Callable[[float], float]) -> Course:
    """Return a course whose pace is a shape of the part of its time that is over."""

    def course(plan: Plan, _dice: Dice) -> Iterator[float]:
        for day in count():
            yield max(shape(min(day / plan.natural, 1.0)), LEAST) / plan.natural

    return course


def bursts(plan: Plan, dice: Dice) -> Iterator[float]:
    """Yield much for some ten days, then next to nothing for twenty."""
    busy = True
    while True:
        busy = busy != dice.hits(1 / 10 if busy else 1 / 20)
        yield (3 if busy else 0.05) / plan.natural


def rush(plan: Plan, _dice: Dice) -> Iterator[float]:
    """Yield little at first, and more and more as the deadline nears."""
    for day in count():
        over = day / plan.days
        yield (2.4 if over >= 1 else 0.4 + 2.5 * max(0.0, over - 0.6) / 0.4) / plan.days


def in_time(plan: Plan, _dice: Dice) -> Iterator[float]:
    """Yield what it takes to be done on the deadline, whatever is left."""
    done = 0.0
    for day in count():
        step = max(1 - done, 0.06) / max(0.98 * plan.days - day, 4)
        done += step
        yield step


def stalls(plan: Plan, dice: Dice) -> Iterator[float]:
    """Yield nothing in one to three spells of a quarter of the time each, or so."""
    begun = [dice.share() * plan.natural for _ in range(dice.one_of((1, 1, 2, 3)))]
    spells = [(first, first + dice.wait(plan.natural / 4)) for first in begun]
    for day in count():
        still = any(first <= day < last for first, last in spells)
        yield 0.0 if still else 1.5 / plan.natural


def restart(plan: Plan, dice: Dice) -> Iterator[float]:
    """Yield nothing for a while, then go on at another pace."""
    first, pace = dice.share() * plan.natural, dice.factor(0.8)
    last = first + 0.3 * plan.natural
    for day in count():
        yield (1 if day < first else 0 if day < last else pace) / plan.natural


def relapse(plan: Plan, dice: Dice) -> Iterator[float]:
    """Yield the same every day, but lose a part of the whole now and then."""
    while True:
        lost = 0.15 * dice.share() if dice.hits(0.01) else 0.0
        yield 1 / plan.natural - lost


def lumpy(plan: Plan, dice: Dice) -> Iterator[float]:
    """Yield one of a few items, on days that nobody knows before."""
    items = dice.one_of(range(4, 21))
    while True:
        yield 1 / items if dice.hits(items / plan.natural) else 0.0


def seasons(days: int, spread: float, *, lasting: bool) -> Course:
    """Return a course whose pace changes every so many days, by itself or from the last one."""

    def course(plan: Plan, dice: Dice) -> Iterator[float]:
        pace = dice.factor(spread)
        for day in count(1):
            yield pace / plan.natural
            if not day % days:
                pace = min(max(dice.factor(spread) * (pace if lasting else 1), 0.15), 6)

    return course


KINDS: Final[Mapping[str, Course]] = MappingProxyType(
    {
        "steady": steady,
        "s-curve": shaped(lambda over: 6 * over * (1 - over)),
        "slow start": shaped(lambda over: 2.5 * over**1.5),
        "slow end": shaped(lambda over: 2.5 * (1 - over) ** 1.5),
        "front-loaded": shaped(lambda over: 1.5 * (1 - over) ** 0.5),
        "bursts": bursts,
        "deadline rush": rush,
        "in time": in_time,
        "stalls": stalls,
        "restart": restart,
        "relapse": relapse,
        "lumpy": lumpy,
        "months apart": seasons(30, 0.9, lasting=False),
        "drifting": seasons(60, 0.6, lasting=True),
    }
)
"""Every kind of course by its name."""


def noisy(course: Iterator[float], dice: Dice) -> Iterator[float]:
    """Yield a course with better and worse weeks, each of which may be like the one before."""
    like, even = dice.one_of((0.0, 0.5, 0.8)), dice.one_of((1, 1, 3))
    luck = 1.0
    for day, step in enumerate(course):
        if not day % WEEK:
            week = sum(dice.wait(1 / even) for _ in range(even))
            luck = like * luck + (1 - like) * week
        yield step * luck if step > 0 else step
