"""Cells that say by how much something rose or fell: ↑1, 下降2位, 持平, +0.3."""

import re
from collections.abc import Sequence
from fractions import Fraction
from typing import Final

from duban.rules.published import figures
from duban.rules.rounding import printed

STEP: Final = re.compile(
    r"(?P<up>↑|▲|上升|前进|提[升高]|升|进|\+)?(?P<down>↓|▼|下降|后退|降低|降|退|-)?"
    r"(?P<number>[0-9]{1,4}(?:\.[0-9]{1,4})?)个?(?:位次?|名次?|分)?(?P<after>↑|▲|↓|▼)?"
)
STILL: Final = re.compile("持平|不变|无变化|没有变化|未变|→|=")
DOWN: Final = frozenset("↓▼")
MIRRORED: Final = str.maketrans("↑↓▲▼升降进退+-", "↓↑▼▲降升退进-+")
WORDS: Final = (("上升", "下降"), ("前进", "后退"))
DECIMALS: Final = re.compile(r"([0-9])\.([0-9]+)")
NUMBER: Final = re.compile(r"[0-9]+(\.[0-9]+)?")


def step(text: str) -> Fraction | None:
    """Return the move that a cell states, up as more, such as 1 for `↑1`, -2 for `下降2位`."""
    short = figures.plain(text).translate({ord("−"): "-", ord("—"): "-", ord("–"): "-"})
    if short and (STILL.fullmatch(short) or figures.is_nothing(short)):
        return Fraction(0)
    found = STEP.fullmatch(short)
    if not found:
        return None
    is_down = found["down"] or (found["after"] or "") in DOWN
    return Fraction(found["number"]) * (-1 if is_down else 1)


def written(due: Fraction, column: Sequence[str]) -> str:
    """Return a move as a column writes such: as another cell does, with another number."""
    cells = [(text, step(text)) for text in column]
    if not due:
        return next((text for text, each in cells if each == 0), "0")
    decimals = max(
        (len(found[2]) for text, _ in cells if (found := DECIMALS.search(text))), default=0
    )
    number = printed(abs(due), decimals)
    for text, each in cells:
        if each and (each > 0) == (due > 0):
            return NUMBER.sub(number, text, count=1)
    like = next((text for text, each in cells if each), "")
    return NUMBER.sub(number, _mirrored(like), count=1)


def _mirrored(text: str) -> str:
    """Return how a move the other way is written."""
    for one, other in WORDS:
        if one in text:
            return text.replace(one, other)
        if other in text:
            return text.replace(other, one)
    return text.translate(MIRRORED)
