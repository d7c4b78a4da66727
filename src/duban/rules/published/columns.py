"""Which columns of a table hold numbers, places, names and groups."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Final

from duban.frozen import frozen
from duban.rules.published import figures
from duban.rules.published.heads import Heads
from duban.rules.published.roles import (
    NAMED,
    UNIT,
    label,
    limit_in,
    role_of,
    takes_away,
    weight_in,
)
from duban.rules.published.separated import Line
from duban.rules.published.table import Column, usual_decimals

HALF: Final = Fraction(1, 2)
MANY: Final = 5
"""So many numbers are hardly ever all whole or halves by rounding: one in five is, of tenths."""


@frozen()
class Told:
    """What the user says of the columns himself, by their heads; None where he leaves it to us."""

    unit: int | None = None
    group: int | None = None
    total: int | None = None
    place: int | None = None


@frozen()
class Layout:
    """The columns by use: those of numbers, that of names, and those that may group the rows."""

    numbers: tuple[Column, ...]
    unit: int | None
    groupings: tuple[int, ...]


def layout_of(heads: Heads, body: Sequence[Line], told: Told) -> Layout:
    """Return what each column is for."""
    cells = [[_cell(line, n) for line in body] for n in range(len(heads.own))]
    numeric = [n for n, column in enumerate(cells) if _share(column) >= HALF]
    texts = [n for n, column in enumerate(cells) if n not in numeric and any(column)]
    unit = told.unit if told.unit is not None else _unit(heads, texts)
    groupings = tuple(
        n
        for n in range(len(heads.own))
        if n != unit and (n == told.group or (n in texts or _role(heads, n) == "group"))
    )
    numbers = tuple(
        _column(heads, n, cells[n], told)
        for n in numeric
        if n not in {unit, told.group} and _role(heads, n) not in {"serial", "group"}
    )
    if told.group is not None:
        groupings = (told.group,)
    return Layout(numbers, unit, groupings)


def _cell(line: Line, column: int) -> str:
    text = line.cells[column] if column < len(line.cells) else ""
    return "" if figures.is_nothing(text) else text


def _share(column: Sequence[str]) -> Fraction:
    """Return which share of the cells that hold anything hold a number or a place."""
    filled = [each for each in column if each]
    found = sum(1 for each in filled if figures.figure(each) or figures.place(each))
    return Fraction(found, len(filled)) if filled else Fraction(0)


def _role(heads: Heads, column: int) -> str:
    return role_of(heads.own[column], heads.upper[column])


def _unit(heads: Heads, texts: Sequence[int]) -> int | None:
    """Return the column of the names: as its head says, otherwise the first one of texts."""
    free = [n for n in texts if _role(heads, n) not in {"group", "note", "serial"}]
    for form in (UNIT, NAMED):
        if named := [n for n in free if form.search(label(heads.own[n]))]:
            return named[0]
    return next(iter(free), next(iter(texts), None))


def _column(heads: Heads, index: int, cells: Sequence[str], told: Told) -> Column:
    own, upper = heads.own[index], heads.upper[index]
    found = [each for each in map(figures.figure, cells) if each]
    role = role_of(own, upper)
    if index == told.place:
        role = "place"
    elif index == told.total:
        role = "total"
    elif role == "place" and not any(map(figures.place, cells)):
        role = "part"
    return Column(
        index,
        heads.shown[index],
        own,
        upper,
        role,
        usual_decimals(found),
        weight_in(own) or (weight_in(upper) if role == "score" else None),
        limit_in(own),
        takes_away(own, upper) and not any(each.value < 0 for each in found),
        len(found) >= MANY and all((each.value * 2).denominator == 1 for each in found),
    )
