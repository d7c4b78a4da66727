"""名次: which places follow from scores, by each way to deal with equal ones."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from typing import Final, Literal, TypeAlias, get_args

from duban.frozen import frozen, replace

Ties: TypeAlias = Literal["competition", "dense", "ordinal"]
TIES: Final[tuple[Ties, ...]] = get_args(Ties)
"""1, 1, 3; 1, 1, 2; and each its own, by what is not printed."""

SHARED: Final[tuple[Ties, ...]] = ("competition", "dense")
"""Those that give equal scores one place."""

Span: TypeAlias = tuple[int, int]
"""The first and the last place that follow from a score: the same unless ties are broken."""


@frozen()
class Way:
    """One way to give places: among whom, from which end, and how ties are dealt with.

    Attributes:
        labels: the group of each row.
        low: whether the lowest score comes first.
    """

    labels: tuple[str, ...]
    low: bool
    ties: Ties


def spans(keys: Sequence[int], way: Way) -> tuple[Span, ...]:
    """Return which places follow from each score."""
    groups: dict[str, list[int]] = defaultdict(list)
    for n, label in enumerate(way.labels):
        groups[label].append(n)
    found: list[Span] = [(0, 0)] * len(keys)
    for members in groups.values():
        values = sorted((keys[n] for n in members), reverse=not way.low)
        by_key = _by_key(values, way.ties)
        for n in members:
            found[n] = by_key[keys[n]]
    return tuple(found)


def _by_key(values: Sequence[int], ties: Ties) -> dict[int, Span]:
    """Return the places of each score of a group, given in their order."""
    found: dict[int, Span] = {}
    for place, value in enumerate(values, 1):
        if ties == "ordinal":
            found[value] = (found.get(value, (place, place))[0], place)
        elif value not in found:
            first = place if ties == "competition" else len(found) + 1
            found[value] = (first, first)
    return found


def wrong(keys: Sequence[int], places: Sequence[int | None], way: Way) -> tuple[int, ...]:
    """Return the rows whose place does not follow, by their numbers; those without one do.

    A place below zero is one from the last: it follows from the order turned about.
    """
    taken: set[tuple[str, int]] = set()
    found = []
    due = spans(keys, way)
    from_last = due if all((each or 0) >= 0 for each in places) else spans(keys, turned(way))
    for n, place in enumerate(places):
        if place is None:
            continue
        span = due[n] if place > 0 else from_last[n]
        fits = span[0] <= abs(place) <= span[1]
        twice = way.ties == "ordinal" and (way.labels[n], place) in taken
        if fits:  # one that is wrong takes no place from that whose it is
            taken.add((way.labels[n], place))
        if twice or not fits:
            found.append(n)
    return tuple(found)


def turned(way: Way) -> Way:
    """Return the same way from the other end."""
    return replace(way, low=not way.low)


def has_ties(keys: Sequence[int], labels: Sequence[str]) -> bool:
    """Return whether two of a group have the same score."""
    return len(set(zip(labels, keys, strict=True))) < len(keys)


def in_order(keys: Sequence[int], places: Sequence[int | None], way: Way) -> int:
    """Return how many rows can be kept so that their scores stand in the order of their places."""
    groups: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for key, place, label in zip(keys, places, way.labels, strict=True):
        if place is not None:
            groups[label].append((place, key if way.low else -key))
    return sum(
        _longest_rise([key for _, key in sorted(each, key=_from_first)]) for each in groups.values()
    )


def _from_first(each: tuple[int, int]) -> tuple[bool, tuple[int, int]]:
    """Return by what places are put in order: those counted from the last come last."""
    return each[0] < 0, each


def _longest_rise(keys: Sequence[int]) -> int:
    """Return the length of the longest run, with gaps, that nowhere falls."""
    ends: list[int] = []
    for key in keys:
        at = bisect_right(ends, key)
        ends[at : at + 1] = [key]
    return len(ends)
