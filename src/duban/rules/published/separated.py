"""Lines of cells from text whose separator nobody has told."""

import csv
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from duban.frozen import frozen
from duban.rules.published.refusals import BROKEN, TOO_LONG, TOO_WIDE, UnreadableError

SEPARATORS: Final = (",", "\t", ";", "，", "；", "|", "、")  # the likelier first
MOST_ROWS: Final = 20_000
MOST_COLUMNS: Final = 200
TRIED: Final = 200
"""Lines that the separator is told by."""

STRAY: Final = 20
"""Newlines in one cell from which on a quotation mark was surely never closed."""


PANEL: Final = 1 << 20
"""What is added to a line's number for each panel to the left: no file has so many lines."""


@frozen()
class Line:
    """One row of cells as they stand, and the line of the file that it begins on.

    Of panels side by side each has lines of its own: `line_of` tells that of the file.
    """

    number: int
    cells: tuple[str, ...]


def line_of(number: int) -> int:
    """Return the line of the file that a row's number stands for."""
    return number % PANEL


def lines_of(text: str) -> tuple[Line, ...]:
    """Return the rows of a text that hold anything.

    Raises:
        UnreadableError: where there are more than anybody publishes, or the csv module gives up.
    """
    plain = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if len(plain) > MOST_ROWS:
        raise UnreadableError(TOO_LONG(most=MOST_ROWS))
    separator = _separator(plain)
    if max(line.count(separator) for line in plain) > MOST_COLUMNS:
        raise UnreadableError(TOO_WIDE(most=MOST_COLUMNS))
    found = tuple(_read(plain, separator))
    if any(cell.count("\n") > STRAY for line in found for cell in line.cells):
        found = tuple(_read(plain, separator, quoted=False))
    return tuple(line for line in found if any(map(str.strip, line.cells)) and not _is_rule(line))


def _is_rule(line: Line) -> bool:
    """Return whether a row is the line below the heads of a table in Markdown."""
    filled = [cell.strip() for cell in line.cells if cell.strip()]
    return all(len(cell) > 1 and set(cell) <= set("-:=+") for cell in filled)


def _read(plain: Sequence[str], separator: str, *, quoted: bool = True) -> Iterator[Line]:
    ended = (f"{line}\n" for line in plain)
    if quoted:
        reader = csv.reader(ended, delimiter=separator)
    else:
        reader = csv.reader(ended, delimiter=separator, quoting=csv.QUOTE_NONE)
    before = 0
    try:
        for cells in reader:
            plain_cells = map(_unmarked, cells) if separator == "|" else cells
            yield Line(before + 1, tuple(plain_cells))
            before = reader.line_num
    except csv.Error:
        raise UnreadableError(BROKEN(line=before + 1)) from None


def _unmarked(cell: str) -> str:
    """Return a cell of a table in Markdown without the stars that set it in bold."""
    short = cell.strip()
    return short[2:-2] if len(short) > 4 and short[:2] == short[-2:] == "**" else cell  # noqa: PLR2004 - two and two


def _separator(plain: Sequence[str]) -> str:
    """Return the separator that cuts most lines into as many cells, the more the better."""
    return max(SEPARATORS, key=lambda each: _evenness(plain, each))


def _evenness(plain: Sequence[str], separator: str) -> int:
    counts = Counter(line.count(separator) for line in plain[:TRIED] if line.strip())
    return max((cuts * lines for cuts, lines in counts.items()), default=0)
