"""预测类指标: when a commitment will be complete if it goes on as it went, and whether in time."""

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from duban.model.measure import percent_of
from duban.rules.case import Case
from duban.rules.facts.base import (
    DAYS,
    NOT_APPLICABLE,
    PERCENT,
    UNKNOWN,
    Fact,
    Unknown,
    Value,
)
from duban.rules.states import EXCUSED
from duban.words import Words

if TYPE_CHECKING:
    from duban.rules.forecast.promise import Foresight

HALF: Final = 500
THOUSAND: Final = 1000
TELLING: Final = frozenset({"resampled", "schedule"})
"""Forecasts that rest on more than the plan's pace."""
TOO_LITTLE: Final = Words("已有进展太少，无法推算", "too little progress is known to go by")


def forecast_late_days(case: Case) -> Value:
    """Return how many days late the middle of the foreseen finish days is."""
    seen = _seen(case)
    if seen is None or case.due is None:
        return NOT_APPLICABLE
    overdue = max((case.as_of - case.due).days + 1, 0)
    day = seen.outlook.days(HALF) if seen.outlook.basis in TELLING else None
    if day is None:
        return Unknown(low=Fraction(overdue)) if overdue else UNKNOWN
    late = max(day - case.due.toordinal(), 0)
    is_sure = not seen.others and seen.outlook.likely is not None
    return late if is_sure else Unknown(low=Fraction(late))


def on_time_probability(case: Case) -> Value:
    """Return the chance, in percent, of being complete by the due day."""
    seen = _seen(case)
    if seen is None or case.due is None:
        return NOT_APPLICABLE
    if case.as_of >= case.due:
        return Fraction(0)
    chance = seen.outlook.chance if seen.outlook.basis in TELLING else None
    if chance is None:
        return UNKNOWN
    share = percent_of(Fraction(chance, THOUSAND))
    return Unknown(high=share) if seen.others else share


def _seen(case: Case) -> "Foresight | None":
    """Return the forecast of what is open and has a due day; None where that makes no sense."""
    if case.due is None or case.met or case.state in EXCUSED:
        return None
    is_steady = not all(each.target.unforeseen() for each in case.gauges)
    if not is_steady and case.procedures is None:
        return None
    # most ledgers' rules ask for no forecast: they are spared what makes one
    from duban.rules.forecast.calibration import foresight

    seen = foresight(case)
    return seen if is_steady or seen.outlook.basis == "schedule" else None


FACTS: Final = (
    Fact(
        "forecast_late_days",
        DAYS,
        Words("预计逾期天数", "days late by forecast"),
        Words(
            "按近期实际进展重复抽样推算（方法见 docs/forecast.md），预测完成日的中位数超过时限"
            "的天数；不超过的为 0。有多个目标的，取最晚的一个；其中有的无法预测的，至少这么多。"
            "已有进展不足四段，或目标没有总数的，为不明（已过时限的，至少为已超过天数加一天）。"
            "按程序办理且有三点估计的，按其步骤推算。没有逐步积累的目标（也没有这样的程序），或已完成、时限待定、已中止、取消、免责的，不适用。",
            "Days past the deadline of the middle one of the finish days foreseen by resampling "
            "its own recent progress (docs/forecast.md says how); 0 if not past it. The last of "
            "several targets, or that much at least where one cannot be foreseen. Unknown with "
            "fewer than four spans of progress or without a total (past the deadline: the days "
            "past it and one more at least). By its steps where it follows a procedure with "
            "three-point durations. Does not apply without such a procedure or a target that grows "
            "bit by bit, or to what is complete, has no due day, or is suspended, cancelled or "
            "exempt.",
        ),
        forecast_late_days,
        TOO_LITTLE,
    ),
    Fact(
        "on_time_probability",
        PERCENT,
        Words("按期完成可能", "chance of being in time"),
        Words(
            "同一推算中，到时限当天（含）能完成的可能，0 至 100。有多个目标的，取最小的一个；"
            "其中有的无法预测的，至多这么多。时限当天终了仍未完成的为 0；"
            "此前进展太少的为不明。适用范围同 forecast_late_days。",
            "By the same forecast, the chance of being complete by the due day, itself included, "
            "from 0 to 100. The least of several targets, or that much at most where one cannot "
            "be foreseen. 0 for what is not complete at the end of the due day; before it, "
            "unknown where too little progress is known. Applies as forecast_late_days does.",
        ),
        on_time_probability,
        TOO_LITTLE,
    ),
)
