"""去掉最高分和最低分: the mean of what judges give without the best and the worst of it."""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import Final

from duban.frozen import frozen
from duban.rules.published.formula import Origin
from duban.rules.published.sets import Set
from duban.rules.published.table import Row, Table

FEWEST: Final = 4
"""Columns of which something is left without two of them that is a mean."""


@frozen()
class Trimmed:
    """The mean of some columns, less the highest and the lowest number of the row."""

    columns: tuple[int, ...]
    origin: Origin = "mean"

    def value(self, row: Row) -> Fraction | None:
        """Return what it makes of a row; None where too few numbers stand there."""
        found = sorted(row.figures[n].value for n in self.columns if n in row.figures)
        if len(found) < FEWEST or row.unread.intersection(self.columns):
            return None
        return sum(found[1:-1], Fraction(0)) / (len(found) - 2)

    def said(self, table: Table) -> str:
        """Return it as people write it."""
        first, last = table.column(self.columns[0]).head, table.column(self.columns[-1]).head
        return f"({first}+…+{last}-最高-最低)÷{len(self.columns) - 2}"


def trimmed(every: Iterable[Set]) -> Iterator[Trimmed]:
    """Return the means of those sets of columns that are large enough."""
    return (Trimmed(each) for each in every if len(each) >= FEWEST)
