"""Where a label stands beside a dot: clear of the lines of its picture, if that can be."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import Final, TypeAlias

from duban.formats.svg.sheet import Length
from duban.frozen import frozen

Spot: TypeAlias = tuple[Length, Length]
Line: TypeAlias = Sequence[Spot]

ABOVE: Final = 9
BELOW: Final = 18
"""From a dot, or a line, to the foot of a label above it and below it."""
RISE: Final = 14
FALL: Final = 6
"""How far letters, and a hair's breadth of paper, reach above the foot of a label and below it."""
FARTHEST: Final = 30
"""How far a label goes from its dot for the sake of a line that it may cover."""


@frozen()
class Place:
    """A label's place: where it begins or, by its anchor, ends; its foot; and how wide it is."""

    x: Length
    foot: Length
    wide: Length
    anchor: str = ""

    @property
    def span(self) -> tuple[Length, Length]:
        """Where it begins and where it ends."""
        return (self.x - self.wide, self.x) if self.anchor else (self.x, self.x + self.wide)

    def on(self, foot: Length) -> "Place":
        """Return the same place higher or lower."""
        return Place(self.x, foot, self.wide, self.anchor)


def clear(places: Sequence[Place], own: Line, other: Line, room: range) -> Place:
    """Return the first place, or the nearest to one, where a label covers no line.

    Args:
        places: where the label may stand, the best first.
        own: the line that it belongs to.
        other: a line that it keeps clear of too, where it need not go far for it.
        room: how far up and down its foot may be.
    """
    for lines, farthest in (((own, other), FARTHEST), ((own,), room.stop)):
        tried = sorted(_tried(places, lines, farthest), key=lambda pair: pair[0])
        free = (each for _, each in tried if _stands(each, lines, room))
        if (found := next(free, None)) is not None:
            return found
    return places[0]


def _tried(
    places: Sequence[Place], lines: Sequence[Line], farthest: int
) -> Iterator[tuple[Length, Place]]:
    """Yield the places, then those above and below all lines, each with how far it has moved."""
    yield from ((0, each) for each in places)
    for each in places:
        heights = [y for line in lines for y in _reach(line, each.span)]
        for foot in (min(heights) - ABOVE, max(heights) + BELOW) if heights else ():
            moved = max(foot - each.foot, each.foot - foot)
            if moved <= farthest:
                yield moved, each.on(foot)


def _stands(place: Place, lines: Sequence[Line], room: range) -> bool:
    """Return whether a label is in the picture and no line runs through its letters."""
    reaches = [found for each in lines if (found := tuple(_reach(each, place.span)))]
    return room.start <= place.foot < room.stop and not any(
        min(each) < place.foot + FALL and max(each) > place.foot - RISE for each in reaches
    )


def _reach(line: Line, span: tuple[Length, Length]) -> Iterator[Length]:
    """Yield how far down a line is where it enters a span, turns in it, and leaves it."""
    left, right = span
    yield from (y for x, y in line if left <= x <= right)
    for (x, y), (later, low) in pairwise(line):
        for edge in span:
            if x < edge < later:
                yield y + Fraction((low - y) * (edge - x), later - x)
