"""The figures that a filing gives of each kind of target when a share of the work is done."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor
from typing import Final

from duban.demo.course import relapsed, share
from duban.demo.draw import between, chance
from duban.demo.story import Promise, Raw, day
from duban.model.notation import Mapped, Value

TENTHS: Final = frozenset({"公里", "亿元", "万平方米", "平方公里", "万人次"})


@dataclass(frozen=True, slots=True)
class Way:
    """One target on one day, with the share of it that is done."""

    promise: Promise
    goal: Raw
    done: Fraction
    on: dt.date


def goal_on(promise: Promise, goal: Raw, on: dt.date) -> Raw:
    """Return a target as amended by a day."""
    for each in promise.decisions:
        if each["kind"] == "amendment" and "target" in each and day(each["decided"]) < on:
            return each["target"]  # type: ignore[no-any-return] # a mapping of the story
    return goal


def figures(promise: Promise, number: int, on: dt.date) -> Mapped:
    """Return the reading of one of a commitment's targets on a day, as it stands in a file."""
    goal = goal_on(promise, promise.goals[number], on)
    done = min(share(promise, on) * (1 if number == 0 else Fraction(9, 8)), Fraction(1))
    return KINDS[goal["kind"]](Way(promise, goal, done, on))


def decimal(number: Fraction, step: int) -> str:
    """Return a number in so many parts of one, written without needless zeros."""
    whole, rest = divmod(floor(number * step), step)
    places = len(str(step)) - 1
    return f"{whole}.{rest:0{places}d}".rstrip("0").rstrip(".") if places else str(whole)


def _count(way: Way) -> Mapped:
    total = Fraction(way.goal.get("total") or way.promise.course["reach"])
    step = 10 if way.goal.get("unit") in TENTHS else 1
    figure = Fraction(floor(total * way.done * step), step)
    if way.promise.countdown:
        return {"remaining": decimal(total - figure, step)}
    return {"done": decimal(figure, step)}


def _rate(way: Way) -> Mapped:
    course, target = way.promise.course, Fraction(way.goal["percent"])
    base = Fraction(course["base"])
    if relapsed(way.promise, way.on):
        base = (target + base) / 2
    level = base + (target - base) * way.done
    if "whole" in course:
        return _parts(int(course["whole"]), level, way.done)
    if way.goal.get("bound") == "at-most":
        better = target / 10 if way.done == 1 else Fraction(0)
        return {"percent": decimal(Fraction(ceil((level - better) * 100), 100), 100)}
    better = Fraction(between(0, 12, way.promise.id, "better"), 10)
    return {"percent": decimal(level + (better if way.done == 1 else 0), 10)}


def _parts(whole: int, level: Fraction, done: Fraction) -> Mapped:
    part = whole * level / 100
    return {"numerator": ceil(part) if done == 1 else floor(part), "denominator": whole}


def _roster(way: Way) -> Mapped:
    items = way.goal["items"]
    count = max(len(items), int(way.goal.get("expected", 0)))
    stands = {
        item["id"]: _step(way.goal, _part(way.done, place, count), way.promise.id + item["id"])
        for place, item in enumerate(items, 1)
    }
    begun = {item: step for item, step in stands.items() if step}
    return {"items": begun} if begun else {}


def _part(done: Fraction, place: int, count: int) -> Fraction:
    last = Fraction(2, 5) + Fraction(3 * place, 5 * count)
    first = max(last - Fraction(1, 2), Fraction(0))
    return min(max((done - first) / (last - first), Fraction(0)), Fraction(1))


def _step(goal: Raw, part: Fraction, key: str) -> Value:
    if "rubric" in goal:
        points = goal["rubric"]
        turn = between(0, len(points) - 1, key)
        kept = (points[turn:] + points[:turn])[: floor(part * len(points))]
        return [point for point in points if point in kept]
    ladder = goal.get("ladder", ["done"])
    steps = ladder[: ladder.index(goal.get("goal", ladder[-1])) + 1]
    height = floor(part * len(steps))
    return str(steps[height - 1]) if height else ""


def _rank(way: Way) -> Mapped:
    best, base = int(way.goal["place"]), int(way.promise.course["base"])
    place = best + ceil((base - best) * (1 - way.done))
    wobble = way.done < 1 and chance(25, way.promise.id, way.on)
    return {"place": place + wobble, "of": way.goal["of"]}


def _deliverable(way: Way) -> Mapped:
    return {"done": way.done == 1}


KINDS: Final[Mapping[str, Callable[[Way], Mapped]]] = {
    "count": _count,
    "rate": _rate,
    "roster": _roster,
    "rank": _rank,
    "deliverable": _deliverable,
}
