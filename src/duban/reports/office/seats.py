"""Who speaks at the monthly meeting: the first and the last of each group."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Final

from duban.frozen import frozen, replace
from duban.reports.office.found import Found
from duban.reports.office.scored import Scored
from duban.reports.ranking.figures import printed
from duban.reports.tallies import by_light
from duban.words import Blank, Words

POINTS: Final = Words("{total} 分", "{total} points")
LIGHTS: Final = Words("{lights}；到期未完成 {late} 项", "{lights}; due and unmet: {late}")
LIT: Final = Words("{light} {count} 项", "{light}: {count}")
NO_WARNING: Final = Words("没有亮灯预警", "no light asks for attention")


@frozen()
class Seat:
    """One department with its place among those of its group, and what the place rests on."""

    department: str
    group: str
    place: int
    tied: bool
    why: Blank


@frozen()
class Seats:
    """Who speaks as first and as last, in order, and who does not for a reason."""

    first: tuple[Seat, ...]
    last: tuple[Seat, ...]
    kept_first: tuple[tuple[str, Blank], ...] = ()
    kept_last: tuple[tuple[str, Blank], ...] = ()


def seats(found: Found, first: int, last: int) -> Seats:
    """Return who speaks: of each group so many, half of it at most, equal places all alike.

    Whom the policy keeps off a board for a reason does not speak as what the board stands for.
    """
    all_seats = by_score(found.scored) if found.scored else by_lights(found)
    barred = found.scored.barred if found.scored else {}
    tops, bottoms, passed, spared = [], [], [], []
    for _, group in groupby(all_seats, key=lambda each: each.group):
        own = list(group)
        half = len(own) // 2
        top, over = _taken(own, min(first, half), barred.get("first", {}))
        bottom, under = _taken(own[::-1], min(last, half), barred.get("last", {}))
        tops += [each for each in top if each not in bottom]
        bottoms += [each for each in bottom if each not in top]
        passed += over
        spared += under
    return Seats(tuple(tops), tuple(bottoms), tuple(passed), tuple(spared))


def _taken(
    own: Sequence[Seat], count: int, barred: Mapping[str, Blank]
) -> tuple[list[Seat], list[tuple[str, Blank]]]:
    """Return the first so many that nothing bars, with their equals, and who was passed over."""
    free = [each for each in own if each.department not in barred]
    if not count:
        return [], []
    edge = free[count - 1].place if count <= len(free) else None
    taken = [each for n, each in enumerate(free) if n < count or each.place == edge]
    until = own.index(taken[-1]) if edge is not None else len(own)
    passed = [each.department for each in own[:until] if each.department in barred]
    return taken, [(each, barred[each]) for each in passed]


def by_score(scored: Scored) -> list[Seat]:
    """Return everybody with a place, group by group, the first first."""
    return [
        Seat(
            each.score.who,
            each.group,
            each.place,
            each.tied,
            POINTS(total=printed(total, scored.scoring)),
        )
        for each in scored.ranked
        if each.place is not None and (total := each.score.total) is not None
    ]


def by_lights(found: Found) -> list[Seat]:
    """Return everybody by lights, where there are no scores: fewest of the worst first.

    Equal numbers of every light that asks for attention leave it to what is due and unmet.
    """
    groups = {each.id: each.group or "" for each in found.situation.ledger.departments}
    order = [each.id for each in found.situation.ledger.policy.groups]
    keys = _keys(found)
    ranked = sorted(keys, key=lambda each: (_rank(groups[each], order), keys[each], each))
    made: list[Seat] = []
    for group, own in groupby(ranked, key=lambda each: groups[each]):
        made += _placed(found, group, [(each, keys[each]) for each in own])
    return made


def _rank(group: str, order: Sequence[str]) -> tuple[int, str]:
    return (order.index(group) if group in order else len(order)), group


def _keys(found: Found) -> dict[str, tuple[int, ...]]:
    late = Counter(each.department for each in found.owed if each.what == "commitment")
    lights = [each.id for each in found.situation.lights[:-1]]
    keys: dict[str, tuple[int, ...]] = {}
    for name in {each.case.department.id for each in found.standings}:
        own = [each for each in found.standings if each.case.department.id == name]
        counts = by_light(found.situation, own)
        keys[name] = (*(counts[light] for light in lights), late[name])
    return keys


def _placed(found: Found, group: str, own: Sequence[tuple[str, tuple[int, ...]]]) -> Iterator[Seat]:
    seen = Counter(key for _, key in own)
    for name, key in own:
        place = 1 + sum(other < key for _, other in own)
        yield replace(Seat(name, group, place, seen[key] > 1, NO_WARNING), why=_why(found, key))


def _why(found: Found, key: Sequence[int]) -> Blank:
    named = tuple(
        LIT(light=light.name, count=count)
        for light, count in zip(found.situation.lights[:-1], key[:-1], strict=True)
        if count
    )
    return LIGHTS(lights=named or NO_WARNING, late=key[-1])
