"""Tables printed side by side: the same heads again, further to the right."""

from collections.abc import Iterator, Sequence
from typing import Final

from duban.frozen import replace
from duban.rules.published.figures import plain
from duban.rules.published.heads import Heads, heads_of
from duban.rules.published.roles import UNIT, label, role_of
from duban.rules.published.separated import PANEL, Line

NARROWEST: Final = 2
"""Columns of a panel: a name and what is said of it."""

Span = tuple[int, int]


def panels(lines: Sequence[Line]) -> Iterator[Sequence[Line]]:
    """Return the tables that stand side by side, each below its heads; one that goes on as one.

    Where the same stands above all of them, it is one table folded to save paper. Otherwise they
    are several, such as the first and the last of a ranking, or one of towns and one of offices. A
    text that spans all of them stands in the first column.

    Raises:
        UnreadableError: where no row looks like heads.
    """
    heads = heads_of(lines)
    spans = _spans(heads)
    if len(spans) == 1:
        yield lines
        return
    every = {
        (tuple(map(plain, heads.upper[first:end])), tuple(heads.own[first:end]))
        for first, end in spans
    }
    if len(every) > 1:
        yield from (_cut(lines, span) for span in spans)
        return
    yield _folded(lines, spans, heads.last)


def _spans(heads: Heads) -> Sequence[Span]:
    """Return from which column to which each panel goes; one span where nothing is repeated."""
    own = heads.own
    if not own or not own[0]:
        return ((0, len(own)),)
    starts = [n for n, head in enumerate(own) if head == own[0]]
    if len(starts) == 1 and _names_units(own[0]):
        starts = [n for n, head in enumerate(own) if _names_units(head)]
    ends = [*starts[1:], len(own)]
    blocks = [_filled(own[start:end]) for start, end in zip(starts, ends, strict=True)]
    is_same = len(set(map(_alike, blocks))) == 1 and len(blocks[0]) >= NARROWEST
    if len(starts) == 1 or not is_same or not any(UNIT.search(label(each)) for each in blocks[0]):
        return ((0, len(own)),)
    return tuple((start, start + len(blocks[0])) for start in starts)


def _names_units(head: str) -> bool:
    """Return whether units stand below a head, such as 乡镇 or 部门, and no numbers of them."""
    return role_of(head) == "part" and UNIT.search(label(head)) is not None


def _alike(block: Sequence[str]) -> tuple[str, ...]:
    """Return the heads of a panel, whatever kind of units it is about."""
    return tuple("" if _names_units(each) else each for each in block)


def _filled(block: Sequence[str]) -> tuple[str, ...]:
    """Return heads without the blank columns that part them from the next."""
    end = next((n for n in range(len(block), 0, -1) if block[n - 1]), 0)
    return tuple(block[:end])


def _cut(lines: Sequence[Line], span: Span) -> list[Line]:
    """Return what lines hold in some columns, without those that hold nothing there."""
    cut = (replace(line, cells=line.cells[slice(*span)]) for line in lines)
    return [line for line in cut if any(map(str.strip, line.cells))]


def _folded(lines: Sequence[Line], spans: Sequence[Span], last: int) -> list[Line]:
    """Return one table: the rows of the first panel, then of the next; notes last."""
    below = lines[last + 1 :]
    width = spans[0][1]
    texts = [line for line in below if _is_text(line)]
    rows = [line for line in below if not _is_text(line)]
    panel_rows = (
        replace(each, number=each.number + n * PANEL)
        for n, span in enumerate(spans)
        for each in _cut(rows, span)
    )
    above = (replace(line, cells=line.cells[:width]) for line in lines[: last + 1])
    return [*above, *panel_rows, *texts]


def _is_text(line: Line) -> bool:
    return sum(1 for cell in line.cells if cell.strip()) == 1
