"""启动类指标: whether work began when it was to begin."""

from typing import Final

from duban.rules.case import Case
from duban.rules.facts.base import DAYS, NOT_APPLICABLE, Fact, Value
from duban.rules.states import COMPLETE, EXCUSED
from duban.words import Words


def days_since_start_due(case: Case) -> Value:
    """Return the days past the promised start of what has not begun."""
    if case.start_due is None or case.state in EXCUSED:
        return NOT_APPLICABLE
    if _has_begun(case):
        return 0
    return max((case.as_of - case.start_due).days, 0)


def start_missed_months(case: Case) -> Value:
    """Return in how many months in a row the start was due and did not happen."""
    if case.start_due is None or case.state in EXCUSED:
        return NOT_APPLICABLE
    if _has_begun(case) or case.as_of < case.start_due:
        return 0
    years = case.as_of.year - case.start_due.year
    return 12 * years + case.as_of.month - case.start_due.month + 1


def _has_begun(case: Case) -> bool:
    return case.started is not None or case.met is not None or case.state in COMPLETE


FACTS: Final = (
    Fact(
        "days_since_start_due",
        DAYS,
        Words("超过计划启动天数", "days since the start was due"),
        Words(
            "超过计划启动时间仍未启动的天数。计划启动当天及以前为 0；启动后为 0。"
            "报送实际启动日期、非零数值或报完成，即为已启动。没有计划启动时间，"
            "或已中止、取消、免责的，不适用。",
            "Days past the promised start while work has not begun: 0 up to and on the day, and "
            "once begun. A filed start, a figure above zero or a claim shows that it has begun. "
            "Does not apply where no start was promised, or while suspended, cancelled or exempt.",
        ),
        days_since_start_due,
    ),
    Fact(
        "start_missed_months",
        Words("个月", "months"),
        Words("连续应启动未启动月数", "months with the start due and missed"),
        Words(
            "从计划启动的月份到当前月份（均含），应启动而未启动的连续月数。计划启动日之前为 0；"
            "计划启动当天（日终仍未启动）起计 1；下月 1 日起计 2。启动后为 0。"
            "适用范围同 days_since_start_due。",
            "Months in a row, from the month of the promised start to the current one, both "
            "counted, in which the start was due and had not happened: 0 before the day, 1 from "
            "the end of that day, 2 from the first of the next month; 0 once begun. Applies as "
            "days_since_start_due does.",
        ),
        start_missed_months,
    ),
)
