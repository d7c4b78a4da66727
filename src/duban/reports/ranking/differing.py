"""Which lines of a score differ between what is and what would be."""

from collections import Counter
from collections.abc import Iterator
from typing import Literal, TypeAlias

from duban.frozen import frozen, replace
from duban.model.scoring import Component
from duban.rules.scoring.lines import Line, Score

Change: TypeAlias = Literal["removed", "added"]


@frozen()
class Differing:
    """A line that only one of two scores has."""

    change: Change
    component: Component
    line: Line


def differing(now: Score | None, then: Score | None) -> tuple[Differing, ...]:
    """Return the lines that are gone, then those that are new, of each component.

    Where a line rests only on a later filing than before, it is the same line.
    """
    before, after = tuple(_lines(now)), tuple(_lines(then))
    gone = _only(before, after)
    new = _only(after, before)
    return (
        *(Differing("removed", component, line) for component, line in gone),
        *(Differing("added", component, line) for component, line in new),
    )


def _lines(score: Score | None) -> Iterator[tuple[Component, Line]]:
    for part in score.parts if score else ():
        yield from ((part.component, line) for line in part.lines)


def _only(
    mine: tuple[tuple[Component, Line], ...], others: tuple[tuple[Component, Line], ...]
) -> Iterator[tuple[Component, Line]]:
    left = Counter(_key(*each) for each in others)
    for component, line in mine:
        key = _key(component, line)
        if left[key]:
            left[key] -= 1
        else:
            yield component, line


def _key(component: Component, line: Line) -> tuple[str, Line]:
    return component.id, replace(line, place=None, clause=None)
