"""评分表: a published table as columns that have a role and rows that have a unit."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Final

from duban.frozen import frozen
from duban.rules.published.figures import Figure
from duban.rules.published.roles import Role

MOST: Final = Fraction(4, 5)
"""How many cells of a column tell to how many decimals it is printed: one may be printed longer."""


@frozen()
class Column:
    """One column.

    Attributes:
        index: where it stands, from 0.
        head: as people are told of it, with what stands above it.
        own, upper: its own head, and what stands above.
        role: what it is for.
        decimals: to how many most of its numbers are printed.
        weight, limit: the weight and the full mark that the table states.
        taken: whether its numbers are taken away.
        in_halves: whether all its numbers are whole or halves: given so, not rounded for print.
    """

    index: int
    head: str
    own: str
    upper: str
    role: Role
    decimals: int = 0
    weight: Fraction | None = None
    limit: Fraction | None = None
    taken: bool = False
    in_halves: bool = False


@frozen()
class Row:
    """One unit's row: the line it stands on, its name, its numbers by column.

    Attributes:
        unread: columns in which something stands that is no number.
        groups: by what the rows may be grouped: the column's index, or -1 for headings between.
    """

    line: int
    unit: str
    cells: tuple[str, ...]
    figures: Mapping[int, Figure]
    unread: frozenset[int]
    groups: Mapping[int, str]

    def value(self, column: int) -> Fraction | None:
        """Return the number in a column; None where there is none."""
        found = self.figures.get(column)
        return found.value if found else None

    def text(self, column: int) -> str:
        """Return what stands in a column."""
        return self.cells[column].strip() if column < len(self.cells) else ""


@frozen()
class Summary:
    """A row of sums or means.

    Attributes:
        name: what it says it is, such as 合计 or 平均.
        all_rows, since: the units' rows of the table, and those since the last such row.
    """

    name: str
    row: Row
    all_rows: tuple[Row, ...]
    since: tuple[Row, ...]


@frozen()
class Table:
    """A table: its columns of numbers and places, its rows, and the texts around it.

    Attributes:
        columns: those that hold numbers or places.
        groupings: the columns by which rows may be grouped, -1 for headings between the rows.
        texts: titles above and notes below, as they stand.
    """

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    groupings: tuple[int, ...]
    texts: tuple[str, ...]
    names: tuple[str, ...]
    summaries: tuple[Summary, ...] = ()

    def column(self, index: int) -> Column:
        """Return the column that stands at an index."""
        return next(each for each in self.columns if each.index == index)

    def of(self, *roles: Role) -> Iterator[Column]:
        """Return the columns that have one of some roles, from left to right."""
        return (each for each in self.columns if each.role in roles)


def usual_decimals(figures: Sequence[Figure]) -> int:
    """Return to how many decimals most numbers are printed: zeros at the end may be left out."""
    ordered = sorted(each.decimals for each in figures)
    return ordered[int((len(ordered) - 1) * MOST)] if ordered else 0
