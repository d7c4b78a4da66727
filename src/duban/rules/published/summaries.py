"""合计、平均: whether the rows of sums and means follow from the rows of units."""

import re
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Final

from duban.frozen import frozen, replace
from duban.rules.published import texts
from duban.rules.published.figures import Figure
from duban.rules.published.outcome import Finding, Outcome
from duban.rules.published.separated import line_of
from duban.rules.published.table import Column, Row, Summary, Table
from duban.rules.published.totals import Totals
from duban.rules.rounding import HALF, ROUNDINGS, printed, rounded, unit
from duban.words import Said

MEAN: Final = re.compile("均")
HIGHEST: Final = re.compile("最高")
LOWEST: Final = re.compile("最低")
NOT_MADE: Final = re.compile("中位数|标准差")
FEWEST: Final = 2
MANY: Final = 4
ENOUGH: Final = Fraction(3, 5)

Mended = Mapping[tuple[int, int], Fraction]


@frozen()
class Cell:
    """A cell of such a row: its column, what stands there, and what may follow, the likelier first.

    Attributes:
        slack: by how much the rounding of the figures above may move what follows.
    """

    column: Column
    stated: Fraction
    decimals: int
    due: tuple[Fraction, ...]
    slack: Fraction

    @property
    def is_right(self) -> bool:
        """Whether it is one of them, as rounded, or nearly so where the rows were rounded."""
        return any(self._is(each) for each in self.due)

    def _is(self, due: Fraction) -> bool:
        if any(rounded(due, self.decimals, how) == self.stated for how in ROUNDINGS):
            return True
        return abs(due - self.stated) <= unit(self.decimals) * HALF + self.slack


def checked_summaries(totals: Totals, table: Table) -> Outcome:
    """Return which sums and means below the units' rows do not follow from those."""
    mended = {
        (each.row.line, found.target.index): each.expected
        for found in totals.fits()
        for each in found.judged
        if each.verdict == "off"
    }
    rows = [(each, _best(each, totals, table, mended)) for each in table.summaries]
    rows = [(each, cells) for each, cells in rows if cells]
    every = [cell.is_right for _, cells in rows for cell in cells]
    is_usual = sum(every) >= MANY and sum(every) >= ENOUGH * len(every)
    known = [(each, cells) for each, cells in rows if _is_known(cells, is_usual=is_usual)]
    left = (each for each, cells in rows if not _is_known(cells, is_usual=is_usual))
    return Outcome(
        0,
        sum(len(cells) for _, cells in known),
        tuple(_way(each, cells) for each, cells in known),
        (),
        tuple(_finding(each, cell) for each, cells in known for cell in cells if not cell.is_right),
        tuple(texts.NO_SUMMARY(row=each.name, line=line_of(each.row.line)) for each in left),
    )


def _is_known(cells: Sequence[Cell], *, is_usual: bool) -> bool:
    """Return whether a row is made of those shown: as most of its cells say, or other such rows."""
    right = sum(1 for each in cells if each.is_right)
    if is_usual and right:
        return True
    return right >= min(FEWEST, len(cells)) and right >= ENOUGH * len(cells)


def _way(summary: Summary, cells: Sequence[Cell]) -> Said:
    right = sum(1 for each in cells if each.is_right)
    return texts.SUMMARY(row=summary.name, follows=right, cells=len(cells))


def _best(summary: Summary, totals: Totals, table: Table, mended: Mended) -> tuple[Cell, ...]:
    """Return the cells of a row among the rows that it is about: all, or those since the last."""
    if NOT_MADE.search(summary.name):
        return ()
    every = (
        tuple(_cells(summary, rows, totals, mended, table))
        for rows in (summary.all_rows, summary.since)
        if rows
    )
    return max(every, key=lambda cells: sum(1 for each in cells if each.is_right), default=())


def _cells(
    summary: Summary, rows: Sequence[Row], totals: Totals, mended: Mended, table: Table
) -> Iterator[Cell]:
    columns = tuple(table.of("part", "past", "subtotal", "score", "total"))
    made = {
        each.index: tuple(_made_of(summary.name, rows, each, mended))
        for each in columns
        if any(each.index in row.figures for row in rows)
    }
    right = {n: Figure(values[0], 0) for n, values in made.items()}
    whole = replace(summary.row, figures=right, unread=frozenset())
    for column in columns:
        stated = summary.row.figures.get(column.index)
        if stated is None or column.index not in made:
            continue
        found = totals.fit_of(column)
        as_rule = [found.rule.value(each) for each in (whole, summary.row)] if found else []
        ruled = [each for each in as_rule if each is not None]
        is_rate = found is not None and found.rule.origin == "ratio"
        own = made[column.index]
        due = (*ruled, *own) if is_rate else (*own, *ruled)
        slack = unit(column.decimals) * HALF if MEAN.search(summary.name) else Fraction(0)
        yield Cell(column, stated.value, stated.decimals, due, slack)


def _made_of(name: str, rows: Sequence[Row], column: Column, mended: Mended) -> Iterator[Fraction]:
    """Return what a row makes of a column: of its figures as recomputed, and as printed.

    Of rates and scores a row of sums may hold the mean.
    """
    held = [row for row in rows if column.index in row.figures]
    printed_ = [row.figures[column.index].value for row in held]
    right = [mended.get((row.line, column.index), row.figures[column.index].value) for row in held]
    yield _made(name, right)
    yield _made(name, printed_)
    if not MEAN.search(name):
        yield _made("平均", right)


def _made(name: str, values: Sequence[Fraction]) -> Fraction:
    if HIGHEST.search(name):
        return max(values)
    if LOWEST.search(name):
        return min(values)
    whole = sum(values, Fraction(0))
    return whole / len(values) if MEAN.search(name) else whole


def _finding(summary: Summary, cell: Cell) -> Finding:
    stated = summary.row.text(cell.column.index)
    sign = "%" if stated.endswith(("%", "％")) else ""
    expected = f"{printed(cell.due[0], cell.decimals)}{sign}"
    why = texts.SUMMARY_OFF(row=summary.name)
    return Finding(summary.row.line, cell.column.head, summary.name, stated, expected, why)
