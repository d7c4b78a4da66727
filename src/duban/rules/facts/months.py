"""月度类指标: how much of each month's own target was reached."""

import datetime as dt
from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from duban.model.months import month_before, month_end
from duban.model.targets import Target
from duban.rules.case import Case
from duban.rules.facts.base import NOT_APPLICABLE, PERCENT, UNKNOWN, Fact, Unknown, Value
from duban.rules.facts.gauges import VERIFIED, expected_on, progress_on
from duban.words import Words

WHOLE: Final = Fraction(100)


def month_completion(case: Case) -> Value:
    """Return how much of the current month's own increment was reached, in percent."""
    return _completion(case, month_end(case.as_of))


def missed_months(case: Case) -> Value:
    """Return how many months in a row, up to the last full one, missed their own target."""
    missed, asks = 0, False
    for share in (_completion(case, end) for end in _ended_months(case)):
        if share is NOT_APPLICABLE:
            continue
        asks = True
        if isinstance(share, Unknown) and (share.high is None or share.high >= WHOLE):
            return Unknown(low=Fraction(missed))
        if isinstance(share, Fraction) and share >= WHOLE:
            return missed
        missed += 1
    return missed if asks else NOT_APPLICABLE


def _ended_months(case: Case) -> Iterator[dt.date]:
    """Yield the last days of the months that are over, the latest first."""
    end = month_end(case.as_of)
    while end >= case.start:
        if end <= case.as_of:
            yield end
        end = month_before(end)


def _completion(case: Case, end: dt.date) -> Value:
    """Return the least share among the targets that have an increment, or are reached."""
    shares = [
        Fraction(1) if whole else _share(case, gauge.target, end, planned)
        for gauge in case.gauges
        for whole in [_is_whole(case, gauge.target, end)]
        for planned in [_planned(case, gauge.target, end)]
        if whole or planned > 0
    ]
    known = [share for share in shares if share is not None]
    if not shares:
        return NOT_APPLICABLE
    if not known:
        return UNKNOWN
    least = 100 * min(known)
    return least if len(known) == len(shares) else Unknown(high=least)


def _is_whole(case: Case, target: Target, end: dt.date) -> bool:
    """Return whether a target is reached: it ends the row, whatever the month was to add."""
    return case.state in VERIFIED or (progress_on(case, target, end) or 0) >= 1


def _planned(case: Case, target: Target, end: dt.date) -> Fraction:
    """Return the share that a month was to add; past the due day, all that was left.

    Otherwise an extension could turn months that asked for nothing into missed ones.
    """
    eve = month_before(end)
    if case.due is not None and eve >= case.due:
        return 1 - (progress_on(case, target, eve) or Fraction(0))
    before, after = expected_on(case, target, eve), expected_on(case, target, end)
    return (after or Fraction(0)) - (before or Fraction(0))


def _share(case: Case, target: Target, end: dt.date, planned: Fraction) -> Fraction | None:
    eve = month_before(end)
    before, after = progress_on(case, target, eve), progress_on(case, target, end)
    if before is None and eve < case.start:
        before = Fraction(0)
    return None if before is None or after is None else (after - before) / planned


NO_MONTHLY: Final = Words("月末没有报送数值", "no figure filed for the end of a month")

FACTS: Final = (
    Fact(
        "month_completion",
        PERCENT,
        Words("当月完成率", "done of the month's own target"),
        Words(
            "当月新增完成占当月应新增的百分比。应新增 = 本月末应完成 − 上月末应完成；"
            "时限已过的，为尚未完成的全部。目标已全部完成的为 100。有多个目标的，取最低的一个。"
            "上月末或本月没有数值的为不明（本月才起步的，上月末按 0 计）；"
            "当月没有新增任务的，不适用。",
            "What was added this month, as a percentage of what this month was to add: expected "
            "at its end less expected at the end of the month before; past the due day, all that "
            "was left. 100 once the target is reached as a whole. Of several targets, the lowest. "
            "Unknown without figures for both ends (0 before the start); does not apply to a "
            "month that was to add nothing.",
        ),
        month_completion,
        NO_MONTHLY,
    ),
    Fact(
        "missed_months",
        Words("个月", "months"),
        Words("连续未完成月数", "months missed in a row"),
        Words(
            "截至最近一个整月，连续未完成当月应新增量的月数；截至日为月末最后一天的，当月计入。"
            "没有新增任务的月份跳过不计。遇有数值不明的月份，为至少之前的月数。"
            "尚无整月，或没有月度要求的，不适用。",
            "Months in a row, up to the last full one, whose own increment was not reached; the "
            "current month counts on its last day. Months that were to add nothing are passed "
            "over. At a month without figures the count is at least that of the later months. Does "
            "not apply before the first full month or where months ask for nothing.",
        ),
        missed_months,
        NO_MONTHLY,
    ),
)
