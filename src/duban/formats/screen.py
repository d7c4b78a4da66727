"""A table on a terminal: columns where they fit, one card a row where they do not."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from duban.formats.grid import RIGHT, Grid, grid, labelled
from duban.formats.ink import BOLD, cell, ink
from duban.formats.layout import Plan, plan
from duban.formats.width import fold, hung, padded, width
from duban.reports.document import Table
from duban.words import Lang, shown

if TYPE_CHECKING:
    from rich.table import Table as RichTable
    from rich.text import Text

CARDS_BELOW: Final = 72
OPEN: Final = 4
"""Rows that are higher than this on average are ruled off from each other."""


def on_screen(table: Table, lang: Lang, columns: int) -> "Iterator[RichTable | Text]":
    """Return a table as rich draws it, or the lines of its cards."""
    texts = grid(table, lang)
    plans = plan(texts, columns) if columns >= CARDS_BELOW else None
    if plans:
        yield _columns(table, texts, plans, lang)
    else:
        yield from _cards(table, texts, lang, columns)


def _columns(table: Table, texts: Grid, plans: Plan, lang: Lang) -> "RichTable":
    from rich import box
    from rich.table import Table as RichTable

    rows = [_folded(row, texts, plans, lang) for row in texts.rows]
    tall = sum(max(map(len, row)) for row in rows) > OPEN * len(rows)
    drawn = RichTable(
        box=box.HORIZONTALS, show_edge=False, pad_edge=False, padding=(0, 1, 0, 0), show_lines=tall
    )
    for index, columns in zip(plans.kept, plans.widths, strict=True):
        right = texts.columns[index].kind in RIGHT
        drawn.add_column(
            cell(fold(texts.heads[index], columns), BOLD),
            justify="right" if right else "left",
            overflow="fold",
            width=columns,
        )
    for values, row in zip(table.rows, rows, strict=True):
        styles = (ink(values[index]) for index in plans.kept)
        drawn.add_row(*(cell(lines, style) for lines, style in zip(row, styles, strict=True)))
    return drawn


def _folded(row: tuple[str, ...], texts: Grid, plans: Plan, lang: Lang) -> list[tuple[str, ...]]:
    """Return the lines of each cell that stands; the host also tells what was given up."""
    lines = []
    for index, columns in zip(plans.kept, plans.widths, strict=True):
        told = plans.given if index == plans.host else ()
        extra = (
            fold(labelled(texts.heads[each], row[each], lang), columns)
            for each in told
            if row[each] != shown.NONE
        )
        lines.append((*fold(row[index], columns), *(part for parts in extra for part in parts)))
    return lines


def _cards(table: Table, texts: Grid, lang: Lang, columns: int) -> "Iterator[Text]":
    labels = [labelled(head, "", lang) for head in texts.heads]
    widest = max(map(width, labels), default=0)
    for number, (values, row) in enumerate(zip(table.rows, texts.rows, strict=True)):
        if number:
            yield cell(("─" * columns,))
        for label, text, value in zip(labels, row, values, strict=True):
            yield labelled_line(padded(label, widest), text, ink(value), columns)


def labelled_line(label: str, text: str, style: str, columns: int) -> "Text":
    """Return a text folded under its label, the text alone in a style."""
    drawn = cell(hung(label, text, columns))
    if style:
        drawn.stylize(style, start=len(label))
    return drawn


def texts_on_screen(texts: Iterable[str], columns: int, style: str = "") -> "Iterator[Text]":
    """Return texts as folded lines."""
    for text in texts:
        yield cell(fold(text, columns), style)
