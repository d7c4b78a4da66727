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

JOINED: Final = (range(0x1160, 0x1200), range(0xD7B0, 0xD800))
"""Hangul vowels and finals, which stand in the square of the consonant before them."""
WIDENED: Final = (
    *(range(0x2630, 0x2638), range(0x268A, 0x2690)),
    *(range(0x4DC0, 0x4E00), range(0x1D300, 0x1D377)),
)
"""Signs of the I Ching: wide since Unicode 16, which not every Python has."""
EASTERN: Final = (range(0x2E80, 0xA4D0), range(0xF900, 0xFB00), range(0x16FE0, 0x3FFFE))
"""Where what no Python knows yet will be wide: Chinese characters and emoji stand there."""
WIDE: Final = re.compile("[\u3001-\u3029\u4e00-\u9fff\uff01-\uff60]+")
"""What nearly all Chinese text is made of, counted in runs; the rest is asked for one by one."""


def width(text: str) -> int:
    """Return the columns that a text takes on a screen: two for a Chinese character."""
    if text.isascii():
        return len(text)
    rest = WIDE.sub("", text)
    wide = 2 * (len(text) - len(rest))
    return wide + (len(rest) if rest.isascii() else sum(map(_columns, rest)))


@lru_cache(maxsize=8192)
def _columns(char: str) -> int:
    category = unicodedata.category(char)
    if category == "Cn":
        return 2 if _stands_in(char, EASTERN) else 1
    if category in {"Mn", "Me", "Mc", "Cf"} or _stands_in(char, JOINED):
        return 0
    wide = unicodedata.east_asian_width(char) in "WF" or _stands_in(char, WIDENED)
    return 2 if wide else 1


def _stands_in(char: str, ranges: tuple[range, ...]) -> bool:
    return any(ord(char) in each for each in ranges)


def padded(text: str, columns: int, *, right: bool = False) -> str:
    """Return a text filled up with spaces; `right` puts them before it."""
    spaces = " " * (columns - width(text))
    return spaces + text if right else text + spaces


def fold(text: str, columns: int) -> tuple[str, ...]:
    """Return a text as lines no wider than `columns`; nothing is lost but spaces at the folds.

    No line begins with a full stop or ends with an opening bracket, where there is room.
    """
    if width(text) <= columns:
        return (text.rstrip(" "),)
    lines: list[str] = []
    current, taken = "", 0
    for unit in _units(text, columns):
        needed = _unit_width(unit)
        if taken + needed > columns:
            lines.append(current.rstrip(" "))
            current, taken = "", 0
        if current or unit != " " or not lines:
            current, taken = current + unit, taken + needed
    return (*lines, current.rstrip(" "))


_unit_width = lru_cache(maxsize=8192)(width)  # most units are one character, and common


def hung(prefix: str, text: str, columns: int) -> tuple[str, ...]:
    """Return a text folded under its prefix, its further lines indented as far as the first."""
    indent = width(prefix)
    if indent > columns // 2:
        head, *rest = fold(prefix + text, columns - 2)
        return (head, *(f"  {part}" for part in rest))
    head, *rest = fold(text, columns - indent)
    return (prefix + head, *(" " * indent + part for part in rest))


def _units(text: str, columns: int) -> Iterator[str]:
    for unit in UNIT.findall(text):
        if _unit_width(unit) <= columns:
            yield unit
        else:
            yield from unit  # longer than a whole line: it breaks wherever the line ends
