"""Where the heads of a table stand, over one row or more, and what they say together."""

from collections.abc import Callable, Sequence
from typing import Final

from duban.frozen import frozen
from duban.rules.published.figures import figure, is_nothing, place, plain
from duban.rules.published.refusals import NO_TABLE, UnreadableError
from duban.rules.published.roles import is_known, is_of_progress
from duban.rules.published.separated import Line

SEARCHED: Final = 60
"""Lines from the top in which the heads are looked for: above them stand titles only."""

DEEPEST: Final = 3
LONGEST: Final = 40


@frozen()
class Heads:
    """The heads of a table: what each column says itself, and what stands above it.

    Attributes:
        first, last: the rows that they stand in, counted from 0.
        own, upper: by column; `upper` is empty where nothing stands above.
        shown: by column, both as they stand in the file.
    """

    first: int
    last: int
    own: tuple[str, ...]
    upper: tuple[str, ...]
    shown: tuple[str, ...]


def heads_of(lines: Sequence[Line]) -> Heads:
    """Return the heads of the first table.

    Raises:
        UnreadableError: where no row looks like heads.
    """
    first, last = _rows_of_heads(lines)
    width = max(len(line.cells) for line in lines)
    grid = (tuple(map(plain, line.cells)) for line in lines[first : last + 1])
    rows = [cells + ("",) * (width - len(cells)) for cells in grid]
    raw = [_raw(line.cells, width) for line in lines[first : last + 1]]
    told = [_stacked(rows, column) for column in range(width)]
    shown = (_stacked(raw, column) for column in range(width))
    return Heads(
        first,
        last,
        tuple(own for own, _ in told),
        tuple(upper for _, upper in told),
        tuple(f"{upper}·{own}" if upper else own for own, upper in shown),
    )


def _rows_of_heads(lines: Sequence[Line]) -> tuple[int, int]:
    """Return the first and the last row of the heads of the first table.

    Raises:
        UnreadableError: where no row looks like heads.
    """
    near = lines[: SEARCHED + DEEPEST + 1]
    grid = tuple(tuple(plain(cell) for cell in line.cells) for line in near)
    known = [_known(cells) for cells in grid[:SEARCHED]]
    if not any(known):
        known = [_known(cells, is_of_progress) for cells in grid[:SEARCHED]]
    best = max(range(len(known)), key=known.__getitem__, default=None)
    if best is None or not known[best]:
        raise UnreadableError(NO_TABLE())
    first = last = best
    while first > 0 and best - first < DEEPEST and _is_above(grid[first - 1], grid[first]):
        first -= 1
    while last + 1 < len(grid) and last - best < DEEPEST and _is_below(grid[last], grid[last + 1]):
        last += 1
    return first, last


def _raw(cells: Sequence[str], width: int) -> tuple[str, ...]:
    """Return cells as they stand, but for blanks and line breaks within them."""
    return tuple("".join(cell.split()) if plain(cell) else "" for cell in cells) + ("",) * (
        width - len(cells)
    )


def is_heads(cells: Sequence[str]) -> bool:
    """Return whether a row below a table is the heads of another one."""
    return _known(cells) > 1


def _known(cells: Sequence[str], says: Callable[[str], bool] = is_known) -> int:
    """Return how many cells say what every score table says; a row with numbers has no heads."""
    filled = [cell for cell in cells if cell]
    if len(set(filled)) <= 1 or any(len(cell) > LONGEST for cell in filled):
        return 0
    return 0 if _has_number(cells) else sum(1 for cell in filled if says(cell))


def _has_number(cells: Sequence[str]) -> bool:
    return any(cell and not is_nothing(cell) and (figure(cell) or place(cell)) for cell in cells)


def _is_above(upper: Sequence[str], lower: Sequence[str]) -> bool:
    """Return whether a row belongs to the heads below it, and is no title and no letterhead."""
    filled = [cell for cell in upper if cell]
    if len(set(filled)) <= 1 or _has_number(upper) or any(":" in cell for cell in filled):
        return False
    gaps = any(u and not low for u, low in zip(upper, lower, strict=False))
    same = any(u and u == low for u, low in zip(upper, lower, strict=False))
    return gaps or same or len(filled) > len(lower) // 2


def _is_below(upper: Sequence[str], lower: Sequence[str]) -> bool:
    """Return whether a row goes on with the heads above: blank, or the same, where a unit stands.

    The first column holds a number or a name in every row of the table itself.
    """
    filled = [cell for cell in lower if cell]
    if not filled or _has_number(lower) or any(len(cell) > LONGEST for cell in filled):
        return False
    if lower[0] and lower[0] != upper[0]:
        return False
    return len(set(filled)) > 1 or filled[0] != lower[0]


def _stacked(rows: Sequence[Sequence[str]], column: int) -> tuple[str, str]:
    """Return a column's own head and what stands above it, which may have begun to the left."""
    parts: list[str] = []
    for depth, cells in enumerate(rows):
        text = cells[column] or _begun(rows, depth, column)
        if text and text not in parts:
            parts.append(text)
    return (parts[-1], "·".join(parts[:-1])) if parts else ("", "")


def _begun(rows: Sequence[Sequence[str]], depth: int, column: int) -> str:
    """Return the head to the left that spans a blank cell: both have heads of their own below."""
    below = rows[depth + 1 :]
    if not any(cells[column] for cells in below):
        return ""
    for left in range(column - 1, -1, -1):
        if text := rows[depth][left]:
            return text if any(cells[left] for cells in below) else ""
    return ""
