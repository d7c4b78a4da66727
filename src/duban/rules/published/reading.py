"""From the bytes of a file to its score table."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final

from duban.frozen import frozen, replace
from duban.rules.published import figures
from duban.rules.published.columns import Layout, Told, layout_of
from duban.rules.published.heads import Heads
from duban.rules.published.refusals import NO_TABLE, UnreadableError
from duban.rules.published.separated import Line
from duban.rules.published.table import Column, Row, Summary, Table

SUMMARY: Final = re.compile(
    "^(本?组?(?:合计|总计|小计)|本?组?总?平均(分|值|得分|成绩)?|均值|组?均分|最高(分|值)?|最低(分|值)?|全[区市县]"
    "(合计|平均|总计)?|中位数|标准差)$"
)
STATED: Final = re.compile("权重|比重|占比|系数|满分|分值|标准分")
NOTE: Final = re.compile(
    "^[(*※]?(注|备注|说明|附注|附|填表|制表|审核|复核|联系人?|日期|数据来源|来源|排名说明|单位负责人)"
    "([一二三0-9]?[:、.)]|$)"
)
FULL: Final = re.compile(r"\(?(满分)?[0-9]+(\.[0-9]+)?分\)?")
BETWEEN: Final = -1
"""The grouping by headings that stand between the rows."""


@frozen()
class Body:
    """What stands below the heads: the units' rows, and what is said of weights and in notes.

    Attributes:
        summaries: rows of sums and means, each with how many units' rows stand above it.
    """

    rows: tuple[tuple[Line, str], ...]
    stated: tuple[Line, ...]
    summaries: tuple[tuple[Line, int], ...]
    texts: tuple[str, ...]


def table_of(lines: Sequence[Line], heads: Heads, told: Told) -> Table:
    """Return the table below some heads.

    Raises:
        UnreadableError: where no row of numbers stands below them.
    """
    body = _body(lines[heads.last + 1 :], lines[heads.first : heads.last + 1])
    layout = layout_of(heads, [line for line, _ in body.rows], told)
    rows = tuple(_rows(body.rows, layout))
    columns = tuple(_stated(each, body.stated) for each in layout.numbers)
    if not rows or not columns:
        raise UnreadableError(NO_TABLE())
    above = tuple(_text(line) for line in lines[: heads.first])
    groupings = (*layout.groupings, *((BETWEEN,) if len({s for _, s in body.rows}) > 1 else ()))
    summaries = tuple(_summaries(body.summaries, rows, layout))
    return Table(columns, rows, groupings, (*above, *body.texts), heads.shown, summaries)


def _summaries(
    found: Sequence[tuple[Line, int]], rows: tuple[Row, ...], layout: Layout
) -> Iterator[Summary]:
    before = 0
    for line, count in found:
        said = (figures.plain(cell) for cell in line.cells)
        name = next(cell for cell in said if SUMMARY.match(cell))
        yield Summary(name, _row(line, layout, {}), rows, rows[before:count])
        before = count


def _body(lines: Sequence[Line], heads: Sequence[Line]) -> Body:
    rows: list[tuple[Line, str]] = []
    stated: list[Line] = []
    summaries: list[tuple[Line, int]] = []
    texts: list[str] = []
    section = ""
    for line in lines:
        filled = [cell for cell in map(figures.plain, line.cells) if cell]
        kind = _kind(filled, line, heads)
        if kind == "row":
            rows.append((line, section))
        elif kind == "summary":
            summaries.append((line, len(rows)))
        elif kind == "stated":
            stated.append(line)
        elif kind == "text":
            texts.append(_text(line))
            section = filled[0] if _is_heading(filled) else section
    return Body(tuple(rows), tuple(stated), tuple(summaries), tuple(texts))


def _kind(filled: Sequence[str], line: Line, heads: Sequence[Line]) -> str:
    """Return what a line below the heads is."""
    if not filled or any(line.cells == head.cells for head in heads):
        return "again"
    if NOTE.match(filled[0]):
        return "text"
    is_numeric = any(figures.figure(cell) or figures.place(cell) for cell in reversed(filled))
    if any(SUMMARY.match(cell) for cell in filled[:3]):
        return "summary"
    if any(STATED.search(cell) for cell in filled[:2]) and is_numeric:
        return "stated"
    if len(set(filled)) == 1 or not is_numeric:
        return "text"
    nameless = not line.cells[0].strip()
    return "stated" if nameless and (_is_whole(line) or _are_full(filled)) else "row"


def _is_heading(filled: Sequence[str]) -> bool:
    """Return whether a line between the rows is the name of those that follow it."""
    return len(set(filled)) == 1 and not NOTE.match(filled[0])


def _is_whole(line: Line) -> bool:
    """Return whether the percentages of a line without a name make a hundred."""
    found = [figures.figure(cell) for cell in line.cells if "%" in cell or "％" in cell]
    return len(found) > 1 and sum((each.value for each in found if each), Fraction(0)) == 100  # noqa: PLR2004 - per cent


def _are_full(filled: Sequence[str]) -> bool:
    """Return whether all that stands in a line without a name are full marks, such as （40分）."""
    return len(filled) > 1 and all(FULL.fullmatch(cell) for cell in filled)


def _text(line: Line) -> str:
    return " ".join(cell.strip() for cell in line.cells if cell.strip())


def _rows(body: Sequence[tuple[Line, str]], layout: Layout) -> Iterator[Row]:
    """Return the rows; a group's name that stands in its first row only holds for the next too."""
    carried: dict[int, str] = {}
    for line, section in body:
        for n in layout.groupings:
            if text := _text_in(line, n):
                carried[n] = figures.plain(text)
        yield _row(line, layout, {**carried, BETWEEN: section})


def _row(line: Line, layout: Layout, groups: dict[int, str]) -> Row:
    found, unread = {}, set()
    for column in layout.numbers:
        text = _text_in(line, column.index)
        if number := figures.figure(text):
            found[column.index] = number
        elif not figures.is_nothing(text):
            unread.add(column.index)
    unit = _text_in(line, layout.unit)
    return Row(line.number, unit, line.cells, found, frozenset(unread), groups)


def _text_in(line: Line, column: int | None) -> str:
    """Return what stands in a column; nothing where the line ends before it."""
    if column is None or column >= len(line.cells):
        return ""
    return line.cells[column].strip()


def _stated(column: Column, stated: Sequence[Line]) -> Column:
    """Return a column with the weight or the full mark that a row below the heads gives it."""
    for line in stated:
        text = _text_in(line, column.index)
        number = figures.figure(text)
        if number is None or number.value <= 0:
            continue
        if "%" in text or "％" in text:
            column = replace(column, weight=number.value / 100)
        elif number.value <= 1:
            column = replace(column, weight=number.value)
        else:
            column = replace(column, limit=number.value)
    return column
