"""进度类指标: how far a commitment is, and how far behind its pace."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Final

from duban.model.measure import percent_of
from duban.rules.case import Case
from duban.rules.facts.base import (
    NOT_APPLICABLE,
    PERCENT,
    POINTS,
    UNKNOWN,
    Fact,
    Unknown,
    Value,
)
from duban.rules.facts.gauges import Stand, paced, stands
from duban.words import Words

NOTHING: Final = Fraction(0)


def expected(case: Case) -> Value:
    """Return the share that should be reached, in percent."""
    due = paced(case)
    if not due:
        return NOT_APPLICABLE
    known = [each for each in due if each.is_known] or due
    return percent_of(_furthest(known).expected or NOTHING)


def actual(case: Case) -> Value:
    """Return the share that is reached, in percent."""
    asked = paced(case) or stands(case)
    if not asked:
        return NOT_APPLICABLE
    if any(each.progress is None for each in asked):
        return UNKNOWN
    return percent_of(_furthest(asked).progress or NOTHING)


def gap_points(case: Case) -> Value:
    """Return how many percentage points a commitment is behind; negative where it is ahead."""
    return _largest([each.gap for each in paced(case)])


def gap_relative(case: Case) -> Value:
    """Return the part of the expected that is missing, in percent."""
    return _largest([_relative(each) for each in paced(case) if each.expected])


def _relative(stand: Stand) -> Fraction | None:
    assert stand.expected
    return None if stand.gap is None else stand.gap / stand.expected


def _largest(shares: list[Fraction | None]) -> Value:
    """Return the largest share in percent; where some are unknown, it is that much at least."""
    known = [share for share in shares if share is not None]
    if not shares:
        return NOT_APPLICABLE
    if not known:
        return UNKNOWN
    largest = percent_of(max(known))
    return largest if len(known) == len(shares) else Unknown(low=largest)


def _furthest(stands: Sequence[Stand]) -> Stand:
    return stands[0] if len(stands) == 1 else max(stands, key=_urgency)


def _urgency(stand: Stand) -> tuple[Fraction, Fraction]:
    """Order by how far behind; without a pace, by how little is reached."""
    reached = NOTHING if stand.progress is None else stand.progress
    due = NOTHING if stand.expected is None else stand.expected
    return due - reached, -reached


FACTS: Final = (
    Fact(
        "expected",
        PERCENT,
        Words("应完成", "expected"),
        Words(
            "截至日应完成的百分比：有阶段目标的按阶段目标，数量、清单类按序时进度，"
            "其余目标到时限当天才应完成；时限当天起一律为 100%。有多个目标的，取落后最多的一个。"
            "到期前没有进度要求的，不适用。",
            "The percentage that should be reached: by the target's stages if it has any; by the "
            "policy's pace for counts and rosters; other targets are due as a whole on the due "
            "day. From the due day on it is 100 for all, whatever the stages say. Of several "
            "targets, the one furthest behind. Does not apply while nothing is expected yet.",
        ),
        expected,
    ),
    Fact(
        "actual",
        PERCENT,
        Words("实际完成", "actual"),
        Words(
            "最近报送数值占总数的百分比，可超过 100%。有多个目标的，取落后最多的一个；"
            "任一目标没有数值即为不明。报完成而未报数值的，按 100% 计；核查通过的为 100%。"
            "没有目标的，不适用。",
            "The figure last filed, as a percentage of the total; it may exceed 100. Of several "
            "targets, the one furthest behind; unknown if any has no figure. A claim of "
            "completion without a figure counts as 100; what was verified is 100. Does not apply "
            "without a target.",
        ),
        actual,
    ),
    Fact(
        "gap_points",
        POINTS,
        Words("落后序时", "behind pace"),
        Words(
            "应完成减实际完成，单位为百分点；超前为负数。有多个目标的，取落后最多的一个；"
            "其中有未报数值的，至少落后这么多。没有数值即为不明；没有进度要求的，不适用。",
            "Expected less actual, in percentage points; negative when ahead. Of several targets, "
            "the one furthest behind; with figures missing for some, at least that much. Unknown "
            "without a figure; does not apply where nothing is expected yet.",
        ),
        gap_points,
    ),
    Fact(
        "gap_relative",
        PERCENT,
        Words("相对落后", "behind, of the expected"),
        Words(
            "未完成部分占应完成的百分比：（应完成 − 实际完成）÷ 应完成；超前为负数。"
            "应完成为 0 时不适用。应完成 50%、实际 42%：落后 8 个百分点，相对落后 16%。",
            "The part of the expected that is missing, in percent: (expected - actual) / expected; "
            "negative when ahead. Does not apply while 0 is expected. With 50 % expected and 42 % "
            "reached: 8 points behind, 16 % of the expected.",
        ),
        gap_relative,
    ),
)
