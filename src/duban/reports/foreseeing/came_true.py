"""Whether chances of being in time came true: in a few words, and by bands of chance."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from duban.reports.document import Cell, Column, Lines, Object, Section, Table
from duban.reports.foreseeing.columns import BAND
from duban.rules.forecast.chances import BANDS, Told, bands
from duban.words import Said, Words

TITLE: Final = Words("按期可能说得准不准", "Whether chances of being in time came true")
SAID: Final = Words(
    "可判 {count} 次：说“按期可能”平均 {mean}%，预计按期 {expected} 次；"
    "后来按期 {in_time} 次，占 {share}%。",
    "{count} decided: a chance of {mean} % was said on average, so {expected} were expected in "
    "time; {in_time} were, {share} %.",
)
SCORE: Final = Words(
    "布里尔分 {brier}；一律说“{share}%”的为 {plain}。分数为可能与结果之差的平方的平均，越小越好。",
    "Brier score {brier}; {plain} for saying {share} % of each. It is the mean square of what lies "
    "between a chance and what came: less is better.",
)
HOW: Final = Words(
    "只看时限未到时作的预测，按当时的时限，后来延期的也按原来那一天算；已免责、取消、中止的不计。",
    "These are forecasts made before the deadline, by the deadline of that day, whether or not it "
    "was extended later; what has been exempted, cancelled or suspended since is not counted.",
)
RANGE: Final = Words("{first}%–{last}%", "{first}–{last} %")
COLUMNS: Final = (Column("band", Words("说“按期可能”", "chance said"), "text"), *BAND[2:])
HUNDRED: Final = 100
STEP: Final = HUNDRED // BANDS


def listed(every: Told) -> tuple[Object, ...]:
    """Return the bands of chance that hold any, for programs."""
    return tuple(Object(_range(n), _band(n, each)) for n, each in _held(every))


def sections(every: Told) -> Iterator[Section]:
    """Yield what there is to say of chances that are decided; nothing where none is."""
    mean, share, brier, plain = every.mean, every.share, every.brier, every.brier_share
    if mean is None or share is None or brier is None or plain is None:
        return
    percent = HUNDRED * share
    said = SAID(
        count=every.count,
        mean=HUNDRED * mean,
        expected=every.expected,
        in_time=every.in_time,
        share=percent,
    )
    score = SCORE(brier=brier, plain=plain, share=percent)
    yield Section(TITLE, (Lines((said, score)), Lines((HOW,))))
    rows = tuple((_range(n), *list(_band(n, each).values())[2:]) for n, each in _held(every))
    yield Section(None, (Table(COLUMNS, rows),))


def _held(every: Told) -> Iterator[tuple[int, Told]]:
    return ((n, each) for n, each in enumerate(bands(every)) if each.count)


def _band(number: int, held: Told) -> dict[str, Cell]:
    return {
        "from": Fraction(number, BANDS),
        "to": Fraction(number + 1, BANDS),
        "forecasts": held.count,
        "mean_chance": held.mean,
        "in_time": held.share,
    }


def _range(number: int) -> Said:
    return RANGE(first=STEP * number, last=STEP * (number + 1))
