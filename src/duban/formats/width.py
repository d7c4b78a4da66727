"""How many columns a text takes on a screen, and how it is folded without losing a sign."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

OPENING: Final = "（《“‘「『〔【〈"
CLOSING: Final = "，。、；：？！）》”’」』〕】〉％%…,.;:?!)"
UNIT: Final = re.compile(f"[{OPENING}]*(?:[!-~]+|.)[{re.escape(CLOSING)}]*", re.DOTALL)
"""What stays on one line where it can: a word with the punctuation that belongs to it."""


def width(text: str) -> int:
    """Return the columns that a text takes on a screen: two for a Chinese character."""
    return len(text) if text.isascii() else sum(map(_columns, text))


@lru_cache(maxsize=8192)
def _columns(char: str) -> int:
    if unicodedata.east_asian_width(char) in "WF":
        return 2
    return 0 if unicodedata.category(char) in {"Mn", "Me"} else 1


def padded(text: str, columns: int, *, right: bool = False) -> str:
    """Return a text filled up with spaces; `right` puts them before it."""
    spaces = " " * (columns - width(text))
    return spaces + text if right else text + spaces


def fold(text: str, columns: int) -> tuple[str, ...]:
    """Return a text as lines no wider than `columns`; nothing is lost but spaces at the folds.

    No line begins with a full stop or ends with an opening bracket, where there is room.
    """
    lines: list[str] = []
    current, taken = "", 0
    for unit in _units(text, columns):
        needed = width(unit)
        if taken + needed > columns:
            lines.append(current.rstrip(" "))
            current, taken = "", 0
        if current or unit != " " or not lines:
            current, taken = current + unit, taken + needed
    return (*lines, current.rstrip(" "))


def hung(prefix: str, text: str, columns: int) -> tuple[str, ...]:
    """Return a text folded under its prefix, its further lines indented as far as the first."""
    indent = width(prefix)
    if indent > columns // 2:
        head, *rest = fold(prefix + text, columns)
        return (head, *(f"  {part}" for part in fold(" ".join(rest), columns - 2) if part))
    head, *rest = fold(text, columns - indent)
    return (prefix + head, *(" " * indent + part for part in rest))


def _units(text: str, columns: int) -> Iterator[str]:
    for found in UNIT.finditer(text):
        unit = found[0]
        if width(unit) <= columns:
            yield unit
        else:
            yield from unit  # longer than a whole line: it breaks wherever the line ends
