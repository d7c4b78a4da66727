"""A table on a terminal: columns where they fit, one card a row where they do not."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from duban.formats.grid import RIGHT, Grid, grid, labelled
from duban.formats.ink import BOLD, ink, painted
from duban.formats.layout import GAP, Plan, plan
from duban.formats.width import fold, hung, padded, width
from duban.frozen import frozen
from duban.reports.document import Cell, Table
from duban.words import Lang, shown

CARDS_BELOW: Final = 72
OPEN: Final = 4
"""Rows that are higher than this on average are ruled off from each other."""
RULE: Final = "─"


@frozen()
class Screen:
    """A terminal: its reader's language, its width, and whether it shows weight and colour."""

    lang: Lang
    columns: int
    color: bool

    def painted(self, text: str, code: str) -> str:
        """Return a text in weight or colour, where the terminal shows them."""
        return painted(text, code) if self.color else text

    def folded(self, texts: Iterable[str], code: str = "") -> Iterator[str]:
        """Return texts as lines that fit."""
        for text in texts:
            for line in fold(text, self.columns):
                yield self.painted(line, code)

    def labelled(self, label: str, text: str, code: str) -> Iterator[str]:
        """Return a text folded under its label, the text alone in weight or colour."""
        bare = len(label)
        for line in hung(label, text, self.columns):
            yield line[:bare] + self.painted(line[bare:], code)
            bare = max(bare - len(line) - 1, 0)

    def table(self, table: Table) -> Iterator[str]:
        """Return a table as lines: in columns, or as cards."""
        texts = grid(table, self.lang)
        plans = plan(texts, self.columns) if self.columns >= CARDS_BELOW else None
        return _columns(self, table, texts, plans) if plans else _cards(self, table, texts)


def _columns(screen: Screen, table: Table, texts: Grid, plans: Plan) -> Iterator[str]:
    rule = RULE * (sum(plans.widths) + GAP * (len(plans.widths) - 1))
    rows = [_folded(row, texts, plans, screen.lang) for row in texts.rows]
    tall = sum(max(map(len, row)) for row in rows) > OPEN * len(rows)
    yield from _heads(screen, texts, plans)
    for number, (values, row) in enumerate(zip(table.rows, rows, strict=True)):
        if tall or not number:
            yield rule
        yield from _row(screen, texts, plans, row, values)


def _heads(screen: Screen, texts: Grid, plans: Plan) -> Iterator[str]:
    """Return the lines of the heads, which stand on the rule, bold with the space beside them."""
    heads = [fold(texts.heads[index], columns) for index, columns in plans.places()]
    height = max(map(len, heads))
    cells = []
    for (index, columns), lines in zip(plans.places(), heads, strict=True):
        beside = "" if index == plans.kept[-1] else " "
        right = texts.columns[index].kind in RIGHT
        above = [screen.painted(" " * columns + beside, BOLD)] * (height - len(lines))
        bold = [screen.painted(padded(line, columns, right=right), BOLD) for line in lines]
        cells.append([*above, *(line + screen.painted(beside, BOLD) for line in bold)])
    return map(" ".join, zip(*cells, strict=True))


def _row(
    screen: Screen, texts: Grid, plans: Plan, row: Sequence[tuple[str, ...]], values: Sequence[Cell]
) -> Iterator[str]:
    height = max(map(len, row))
    cells = []
    for (index, columns), lines in zip(plans.places(), row, strict=True):
        right, code = texts.columns[index].kind in RIGHT, ink(values[index])
        drawn = [padded(line, columns, right=right) for line in lines]
        below = [" " * columns] * (height - len(lines))
        cells.append([*(screen.painted(line, code) for line in drawn), *below])
    return map((" " * GAP).join, zip(*cells, strict=True))


def _folded(row: tuple[str, ...], texts: Grid, plans: Plan, lang: Lang) -> list[tuple[str, ...]]:
    """Return the lines of each cell that stands; the host also tells what was given up."""
    lines = []
    for index, columns in plans.places():
        told = plans.given if index == plans.host else ()
        extra = (
            fold(labelled(texts.heads[each], row[each], lang), columns)
            for each in told
            if row[each] != shown.NONE
        )
        lines.append((*fold(row[index], columns), *(part for parts in extra for part in parts)))
    return lines


def _cards(screen: Screen, table: Table, texts: Grid) -> Iterator[str]:
    labels = [labelled(head, "", screen.lang) for head in texts.heads]
    widest = max(map(width, labels), default=0)
    names = [padded(label, widest) for label in labels]
    for number, (values, row) in enumerate(zip(table.rows, texts.rows, strict=True)):
        if number:
            yield RULE * screen.columns
        for name, text, value in zip(names, row, values, strict=True):
            yield from screen.labelled(name, text, ink(value))
