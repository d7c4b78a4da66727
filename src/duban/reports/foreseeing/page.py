"""The page on the forecast of one promise."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from duban.reports.document import Block, Cell, Lines, Pairs, Section
from duban.reports.foreseeing.columns import CHANCE, LIKELY
from duban.reports.foreseeing.rows import Seen, cells, in_time, spread
from duban.rules.forecast import RANGES
from duban.words import Words, labels

BASIS: Final = Words("依据", "basis")
LEFT: Final = Words("剩余", "left")
AMOUNT: Final = Words("{amount} {unit}", "{amount} {unit}")
NEED: Final = Words("每周需", "needs a week")
MADE: Final = Words("近来每周", "made a week")
HOW: Final = Words("说明", "explanation")
OTHERS: Final = Words("不作预测的目标", "targets without a forecast")
RANGE_HEADS: Final = tuple(Words(f"{each}% 范围", f"{each}% range") for each in RANGES)
NOTE: Final = Words(
    "范围表示可能性：每 100 项中约有 80 项在 80% 范围内完成。"
    "依据“计划”的，已有进展太少，仅供参考。",
    "A range is a chance: of 100 promises, some 80 are complete within their 80 % range. Where the "
    "basis is the plan, too little progress is known.",
)


def page(each: Seen) -> Iterator[Section]:
    """Yield what there is to say of one promise."""
    yield Section(None, (Pairs(tuple(_pairs(each))), *_note(each)))


def _note(each: Seen) -> Iterator[Block]:
    if each.outlook.is_open:
        yield Lines((NOTE,))


def _pairs(each: Seen) -> Iterator[tuple[Words, Cell]]:
    row, outlook, others = cells(each), each.outlook, each.foresight.others
    yield labels.DEPARTMENT, row["department"]
    yield labels.DEADLINE, row["due"]
    yield BASIS, row["basis"]
    yield HOW, row["reason"]
    if not outlook.is_open:
        return
    if outlook.chance is not None:
        yield CHANCE, in_time(outlook)
    yield LIKELY, row["likely"]
    for head, percent in zip(RANGE_HEADS, RANGES, strict=True):
        yield head, spread(outlook, percent)
    for head, amount in ((LEFT, outlook.left), (NEED, outlook.needed), (MADE, outlook.recent)):
        if amount is not None:
            yield head, _amount(each, amount)
    if others:
        yield OTHERS, tuple(target.title or target.id for target in others)


def _amount(each: Seen, amount: Fraction) -> Cell:
    unit = each.foresight.target.unit if each.foresight.target else None
    return amount if unit is None else AMOUNT(amount=amount, unit=unit)
