"""预测类指标: when a commitment will be complete if it goes on as it went."""

import datetime as dt
from fractions import Fraction
from math import ceil
from typing import Final

from duban.model.targets import Target
from duban.rules.case import Case
from duban.rules.facts.base import DAYS, NOT_APPLICABLE, UNKNOWN, Fact, Unknown, Value
from duban.rules.states import EXCUSED
from duban.words import Words

ENOUGH: Final = 2


def forecast_late_days(case: Case) -> Value:
    """Return how many days late completion will be at the average speed since the start."""
    if case.due is None or case.met or case.state in EXCUSED:
        return NOT_APPLICABLE
    targets = [each.target for each in case.gauges if each.target.steady]
    late = [_late(case, each, case.due) for each in targets]
    known = [days for days in late if days is not None]
    if not late:
        return NOT_APPLICABLE
    if not known:
        return UNKNOWN
    return max(known) if len(known) == len(late) else Unknown(low=Fraction(max(known)))


def _late(case: Case, target: Target, due: dt.date) -> int | None:
    """Return the days late of one target, or None where too little is known."""
    readings = case.history.readings(target)
    reached = target.measure(readings, case.frame).progress
    if len(readings) < ENOUGH or not reached:
        return None
    if reached >= 1:
        return 0
    took = (readings[-1].on - case.start).days
    ahead = ceil(took / reached) - (due - case.start).days
    return max(ahead, (case.as_of - due).days, 0)


FACTS: Final = (
    Fact(
        "forecast_late_days",
        DAYS,
        Words("预计逾期天数", "days late by forecast"),
        Words(
            "按开始以来的平均速度推算，完成时将超过时限的天数；预计按时完成的为 0。"
            "只用于数量和清单类目标，有多个的取最晚的一个。"
            "报送数值不足两次，或完成数为 0 的，为不明。"
            "已完成、时限待定，或已中止、取消、免责的，不适用。",
            "Days past the deadline at which completion would come at the average speed since the "
            "start; 0 if in time. For counts and rosters only, the last of several. Unknown with "
            "fewer than two figures or nothing done. Does not apply to what is complete, has no "
            "due day, or is suspended, cancelled or exempt.",
        ),
        forecast_late_days,
        Words("数值不足两次，无法推算", "fewer than two figures to go by"),
    ),
)
