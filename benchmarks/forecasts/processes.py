"""Kinds of courses: how much of a promise is done on each day.

Each kind is a function of a plan and dice that yields, day after day, the part of the whole that
is done on it, at a pace for which the whole takes `natural` days if nothing happens.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from types import MappingProxyType
from typing import Final

from benchmarks.forecasts.dice import Dice

WEEK: Final = 7
YEAR: Final = 365
WINTER: Final = 90
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


def by_finish(days: Iterable[float], parts: Sequence[float]) -> Iterator[float]:
    """Yield each part on the day on which it is finished."""
    due = sorted(zip(days, parts, strict=True), reverse=True)
    for day in count():
        step = 0.0
        while due and due[-1][0] <= day:
            step += due.pop()[1]
        yield step


def alike(items: int) -> tuple[float, ...]:
    """Return the parts of so many items that count the same, a little more than all together."""
    return ((1 + 1e-9) / items,) * items


def stragglers(plan: Plan, dice: Dice) -> Iterator[float]:
    """Yield items that are begun one after the other; most take days, a few take for ever."""
    items = int(min(6 * dice.factor(1.0) + 3, 200))
    usual = 0.05 * plan.natural
    begun = [0.8 * plan.natural * dice.share() for _ in range(items)]
    return by_finish([each + usual * dice.factor(1.2) for each in begun], alike(items))


def all_at_once(plan: Plan, dice: Dice) -> Iterator[float]:
    """Yield items that are all begun on the first day."""
    items = int(min(8 * dice.factor(1.0) + 3, 200))
    return by_finish([0.35 * plan.natural * dice.factor(0.8) for _ in range(items)], alike(items))


def queue(plan: Plan, dice: Dice) -> Iterator[float]:
    """Yield items of all sizes, done one by one by a few people who have other work as well."""
    items, people = int(min(10 * dice.factor(0.9) + 3, 200)), dice.one_of((1, 2, 3))
    usual = 0.5 * plan.natural * people / items
    free = [0.0] * people
    finished: list[float] = []
    for _ in range(items):
        first = free.index(min(free))
        away = dice.wait(plan.natural / 8) if dice.hits(2.5 / items) else 0.0
        free[first] += usual * dice.factor(1.0) + away
        finished.append(free[first])
    return by_finish(finished, alike(items))


def batches(plan: Plan, dice: Dice) -> Iterator[float]:
    """Yield all of it in two to eight parts of any size, on days that nobody knows before."""
    parts = [dice.wait(1) for _ in range(dice.one_of((2, 3, 4, 6, 8)))]
    days = [plan.natural * dice.share() * dice.factor(0.3) for _ in parts]
    return by_finish(days, [1.000001 * each / sum(parts) for each in parts])


def long_pause(plan: Plan, dice: Dice) -> Iterator[float]:
    """Yield the same every day, but for one pause that can be longer than all the rest."""
    first, pause = dice.share() * plan.natural, dice.wait(0.7 * plan.natural)
    for day in count():
        yield 0.0 if first <= day < first + pause else 1.2 / plan.natural


def last_mile(plan: Plan, dice: Dice) -> Iterator[float]:
    """Yield the same every day until little is left, and then a fraction of that."""
    left, slow, done = 0.03 + 0.17 * dice.share(), 0.05 + 0.35 * dice.share(), 0.0
    while True:
        step = (1.3 if done < 1 - left else slow) / plan.natural
        done += step
        yield step


def drag(plan: Plan, dice: Dice) -> Iterator[float]:
    """Yield a rush to a deadline that is missed, and then as little as before."""
    for day, step in enumerate(rush(plan, dice)):
        yield step if day < plan.days else 0.3 / plan.days


def winters(plan: Plan, dice: Dice) -> Iterator[float]:
    """Yield next to nothing for three months of each year."""
    first = int(YEAR * dice.share())
    for day in count(first):
        yield (0.05 if day % YEAR < WINTER else 1.25) / plan.natural


def given_up(plan: Plan, dice: Dice) -> Iterator[float]:
    """Yield the same every day up to some point and then, one time of four, nothing ever again."""
    last, done = 0.4 + 0.58 * dice.share() if dice.hits(1 / 4) else 1.0, 0.0
    while True:
        step = 1 / plan.natural if done < last else 0.0
        done += step
        yield step


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
        "stragglers": stragglers,
        "all at once": all_at_once,
        "queue": queue,
        "batches": batches,
        "long pause": long_pause,
        "last mile": last_mile,
        "drag": drag,
        "winters": winters,
        "given up": given_up,
    }
)
"""Every kind of course by its name."""
BY_ITEM: Final = frozenset({"stragglers", "all at once", "queue", "batches"})
"""Those whose parts are whole items: they have no better and worse weeks beside that."""


def noisy(course: Iterator[float], dice: Dice) -> Iterator[float]:
    """Yield a course with better and worse weeks, each of which may be like the one before."""
    like, even = dice.one_of((0.0, 0.5, 0.8)), dice.one_of((1, 1, 3))
    luck = 1.0
    for day, step in enumerate(course):
        if not day % WEEK:
            week = sum(dice.wait(1 / even) for _ in range(even))
            luck = like * luck + (1 - like) * week
        yield step * luck if step > 0 else step
