"""堵点指标: how long something has been in a commitment's way."""

from typing import Final

from duban.rules.case import Case
from duban.rules.facts.base import NOT_APPLICABLE, Fact, Value
from duban.rules.states import AT_REST
from duban.words import Words


def blocked_days(case: Case) -> Value:
    """Return the working days that the blocker which is open longest has been open."""
    if case.met or case.state in AT_REST:
        return NOT_APPLICABLE
    if not any(each.entry.blockers for each in case.history.entries):
        return 0
    from duban.rules.blockers.told import blockers  # most filings tell of none

    return max((each.workdays for each in blockers(case) if each.is_standing), default=0)


FACTS: Final = (
    Fact(
        "blocked_days",
        Words("个工作日", "workdays"),
        Words("受堵工作日", "workdays blocked"),
        Words(
            "未解决的堵点中，堵得最久的一个自发生次日起至截至日（含）的工作日数，按工作日历"
            "（含调休）计算；已答复未解决的照算，发生当天为 0，没有未解决堵点的为 0。"
            "已完成，或已中止、取消、免责的，不适用。",
            "Workdays from the day after the oldest blocker that is not closed arose to the as-of "
            "day, by the working calendar with its make-up days; one that was answered goes on "
            "counting. 0 on the day itself, and without such a blocker. Does not apply to what is "
            "complete, suspended, cancelled or exempt.",
        ),
        blocked_days,
    ),
)
