"""时限类指标: how late a commitment is, and how much time is left."""

from typing import Final

from duban.rules.case import Case
from duban.rules.facts.base import DAYS, NOT_APPLICABLE, PERCENT, Fact, Value
from duban.rules.states import EXCUSED
from duban.words import Words


def days_late(case: Case) -> Value:
    """Return the days from the due day to completion, or to the case's day while incomplete."""
    if case.due is None or case.state in EXCUSED:
        return NOT_APPLICABLE
    return max(((case.met or case.as_of) - case.due).days, 0)


def days_overdue(case: Case) -> Value:
    """Return the days past the due day of what is not complete."""
    late = days_late(case)
    return 0 if case.met and late is not NOT_APPLICABLE else late


def days_left(case: Case) -> Value:
    """Return the days until the due day of what is not complete."""
    if case.due is None or case.met or case.state in EXCUSED:
        return NOT_APPLICABLE
    return max((case.due - case.as_of).days, 0)


def workdays_left(case: Case) -> Value:
    """Return the workdays after the case's day, up to the due day."""
    if case.due is None or case.met or case.state in EXCUSED:
        return NOT_APPLICABLE
    return max(case.workdays.workdays_between(case.as_of, case.due), 0)


def time_left_share(case: Case) -> Value:
    """Return the share of the allotted time that is left, in percent."""
    passed = case.frame.pace(case.as_of)
    if passed is None or case.met or case.state in EXCUSED:
        return NOT_APPLICABLE
    return 100 * (1 - passed)


FACTS: Final = (
    Fact(
        "days_late",
        DAYS,
        Words("逾期天数", "days late"),
        Words(
            "超过时限的天数。时限当天及以前为 0，次日起计 1。已完成的，算到完成之日为止"
            "（逾期后完成的，保留其逾期天数；是否完成看 state）。延期获批的，按延期后的时限算。"
            "时限待定，或已中止、取消、免责的，不适用。",
            "Days past the deadline: 0 up to and on the due day, 1 on the day after. What is "
            "complete is counted up to its completion, so late completion keeps its days (state "
            "tells that it is complete). A granted extension counts. Does not apply without a due "
            "day, or while suspended, cancelled or exempt.",
        ),
        days_late,
    ),
    Fact(
        "days_overdue",
        DAYS,
        Words("超期未完成天数", "days overdue"),
        Words(
            "超过时限仍未完成的天数。与 days_late 相同，但已完成的为 0。"
            "数值达标、报完成、核查通过或销号，最早的一天为完成之日；被退回或重开的，"
            "须重新报完成，或跌破后重新达标，原数照报不算。",
            "Days past the deadline of what is not complete: as days_late, but 0 once the "
            "commitment is complete: since the first day on which its figures reached the "
            "targets, it was claimed, verified or closed. After a refusal or a reopening it has "
            "to be claimed anew, or to fall short and be reached again; the same figures filed "
            "once more do not count.",
        ),
        days_overdue,
    ),
    Fact(
        "days_left",
        DAYS,
        Words("剩余天数", "days left"),
        Words(
            "距时限的自然日天数。时限当天及以后为 0。"
            "已完成、时限待定，或已中止、取消、免责的，不适用。",
            "Calendar days until the deadline; 0 on the due day and after it. Does not apply to "
            "what is complete, has no due day, or is suspended, cancelled or exempt.",
        ),
        days_left,
    ),
    Fact(
        "workdays_left",
        Words("个工作日", "workdays"),
        Words("剩余工作日", "workdays left"),
        Words(
            "截至日次日起至时限当天（含）的工作日数，按工作日历（含调休）计算。"
            "适用范围同 days_left。",
            "Workdays from the day after the as-of day to the due day inclusive, by the working "
            "calendar with its make-up days. Applies as days_left does.",
        ),
        workdays_left,
    ),
    Fact(
        "time_left_share",
        PERCENT,
        Words("剩余时间占比", "share of time left"),
        Words(
            "剩余时间占全部期限的百分比，按规则的序时口径（pace）计算；中止期间不计时。"
            "时限当天及以后为 0。适用范围同 days_left。",
            "The part of the allotted time that is left, in percent, by the policy's pace; time "
            "during a suspension does not count. 0 on the due day and after it. Applies as "
            "days_left does.",
        ),
        time_left_share,
    ),
)
