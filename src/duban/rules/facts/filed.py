"""报送类指标: how long nothing was filed, or nothing that says anything."""

import datetime as dt
from itertools import takewhile
from typing import Final

from duban.model.targets.duty import PERIODS
from duban.rules.case import Case
from duban.rules.facts.base import DAYS, NOT_APPLICABLE, UNKNOWN, Fact, Value
from duban.rules.history import Filed
from duban.rules.owed.filings import has_to_file, next_filing
from duban.rules.states import AT_REST
from duban.words import Words


def silent_periods(case: Case) -> Value:
    """Return how many feedback periods are over since something was filed."""
    if not has_to_file(case):
        return NOT_APPLICABLE
    silent, (_, end) = 0, next_filing(case)
    while end < case.as_of:
        silent += 1
        _, end = PERIODS[case.feedback](end + dt.timedelta(days=1))
    return silent


def empty_filings(case: Case) -> Value:
    """Return how many filings in a row, up to the last, say nothing that could be counted."""
    if case.state in AT_REST:
        return NOT_APPLICABLE
    return sum(1 for _ in takewhile(is_empty, reversed(case.history.entries)))


def filings(case: Case) -> Value:
    """Return how many filings there have been."""
    return len(case.history.entries)


def days_since_filing(case: Case) -> Value:
    """Return the days since the day that the last filing is about."""
    if case.state in AT_REST:
        return NOT_APPLICABLE
    if not case.history.entries:
        return UNKNOWN
    return (case.as_of - case.history.entries[-1].on).days


def is_empty(filed: Filed) -> bool:
    """Return whether an entry says nothing that could be counted: no figure, claim, evidence."""
    entry = filed.entry
    return not (entry.reading or entry.claim or entry.evidence or entry.started)


PERIOD: Final = Words("期", "periods")
TIMES: Final = Words("次", "filings")

FACTS: Final = (
    Fact(
        "silent_periods",
        PERIOD,
        Words("连续未报送期数", "periods without a filing"),
        Words(
            "最近一次报送之后，已经结束而没有任何报送的周期数；周期按报送频次（日、周、月、季）划分，"
            "从未报送的，自承诺当期算起。周期最后一天不算已结束，次日起计。只写“正常推进”也算报送"
            "（见 empty_filings）。报完成后，或不要求报送、已中止、取消、免责的，不适用。",
            "Feedback periods (day, week, month, quarter) that are over and went by without any "
            "filing since the last one; if there never was one, from the period of the promise. A "
            "period is over on the day after its last. A filing that is only a note still counts "
            "(see empty_filings). Does not apply once completion is claimed, where no feedback is "
            "asked for, or while suspended, cancelled or exempt.",
        ),
        silent_periods,
    ),
    Fact(
        "empty_filings",
        TIMES,
        Words("连续空报次数", "empty filings in a row"),
        Words(
            "截至最近一次，连续没有数值、启动日期、报完成或佐证的报送次数，如只写“正常推进”。"
            "从未报送的为 0（见 silent_periods）。报完成后，或已中止、取消、免责的，不适用。",
            "Filings in a row, up to the last, with no figure, start, claim or evidence, such as "
            "a bare note. 0 where nothing was ever filed (see silent_periods). Does not apply "
            "once completion is claimed, or while suspended, cancelled or exempt.",
        ),
        empty_filings,
    ),
    Fact(
        "filings",
        TIMES,
        Words("报送次数", "filings"),
        Words(
            "截至日已报送的次数，含空报；从未报送的为 0。",
            "How many filings there have been, empty ones included; 0 where there was none.",
        ),
        filings,
    ),
    Fact(
        "days_since_filing",
        DAYS,
        Words("距上次报送天数", "days since the last filing"),
        Words(
            "距最近一次报送的数据日期的天数；数据日期当天为 0。从未报送的为不明（见 filings）。"
            "报完成后，或已中止、取消、免责的，不适用。",
            "Days since the day that the last filing is about; 0 on that day. Unknown where "
            "nothing was ever filed (see filings). Does not apply once completion is claimed, or "
            "while suspended, cancelled or exempt.",
        ),
        days_since_filing,
        Words("从未报送", "nothing was ever filed"),
    ),
)
