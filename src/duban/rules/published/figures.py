"""Numbers and places as people print them in tables."""

import re
import unicodedata
from fractions import Fraction
from functools import lru_cache
from typing import Final

from duban.frozen import frozen
from duban.words.visible import HIDDEN

LONGEST: Final = 40
"""Characters of a cell that may be a number."""

CELLS: Final = 1 << 16
"""Texts of cells that are remembered: each cell is asked several times what it is."""

FOOTNOTE: Final = re.compile(r"(?<=.)[①-⑳⓪❶-❿¹²³⁰-⁹₀-₉*＊※#▲△★☆↑↓]+$")
MINUS: Final = re.compile(r"^[−–—﹣－-](?=[0-9.])")
THOUSANDS: Final = re.compile(r"[+-]?[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?")
NUMBER: Final = re.compile(r"([+-]?)([0-9]{1,15})(?:\.([0-9]{0,15}))?(%|分|件|个|名|次)?")
BRACKETED: Final = re.compile(r"\((.+)\)")
NOTHING: Final = re.compile(
    r"[-—–―/\\.…_~*]*|无|缺|缺项|缺考|[不未]参评|未考核|不涉及|不适用|none|n/a|nan|null",
    re.IGNORECASE,
)
PLACE: Final = re.compile(
    r"(倒数|末)?(?:第|[Nn][Oo]\.?|TOP)?([0-9]{1,6}|[一二三四五六七八九十]{1,3})"
    r"(?:\.0+)?[名位]?(?:/[0-9]+)?"
)
LAST: Final = re.compile("末位|末名|垫底|最后一?[名位]?")
TIED: Final = re.compile(r"\(?并列\)?|[=*]|\(\)")
DIGITS: Final = "一二三四五六七八九"


@frozen()
class Figure:
    """A number, and to how many decimals it is printed."""

    value: Fraction
    decimals: int


@lru_cache(maxsize=CELLS)
def plain(text: str) -> str:
    """Return a cell's text without blanks, hidden characters and full-width forms."""
    if text.isascii() and text.isprintable():  # most cells: they have none of these
        return text.replace(" ", "")
    return "".join(unicodedata.normalize("NFKC", HIDDEN.sub("", text)).split())


@lru_cache(maxsize=CELLS)
def is_nothing(text: str) -> bool:
    """Return whether a cell says that there is nothing."""
    return len(text) <= LONGEST and NOTHING.fullmatch(plain(text)) is not None


@lru_cache(maxsize=CELLS)
def figure(text: str) -> Figure | None:
    """Return the number that a cell is; a percentage counts as its number before the sign."""
    if len(text) > LONGEST:
        return None
    short = plain(FOOTNOTE.sub("", text.strip())).removeprefix("'")
    if inside := BRACKETED.fullmatch(short):
        short = inside[1]
    short = MINUS.sub("-", short)
    if THOUSANDS.fullmatch(short):
        short = short.replace(",", "")
    found = NUMBER.fullmatch(short)
    if not found:
        return None
    sign, whole, rest = found[1], found[2], found[3] or ""
    return Figure(Fraction(int(f"{sign}{whole}{rest}"), 10 ** len(rest)), len(rest))


@lru_cache(maxsize=CELLS)
def place(text: str) -> int | None:
    """Return the place that a cell states, such as `3`, `第3名`, `3（并列）` or `第三`.

    Below zero it is counted from the last one: 倒数第二 is -2, 末位 -1.
    """
    if len(text) > LONGEST:
        return None
    short = TIED.sub("", plain(FOOTNOTE.sub("", text.strip()))).lstrip("★☆")
    if LAST.fullmatch(short):
        return -1
    found = PLACE.fullmatch(short)
    if not found:
        return None
    number = int(found[2]) if found[2].isdigit() else _chinese(found[2])
    return -number if number and found[1] else number


def _chinese(text: str) -> int | None:
    """Return a number below a hundred written in Chinese; None where it is none."""
    tens, ten, ones = text.rpartition("十")
    if not ten:
        return DIGITS.index(text) + 1 if len(text) == 1 else None
    if len(tens) > 1 or len(ones) > 1 or "十" in tens:
        return None
    high = DIGITS.index(tens) + 1 if tens else 1
    return high * 10 + (DIGITS.index(ones) + 1 if ones else 0)
