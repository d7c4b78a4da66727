"""周期: which days a bulletin covers and when it is issued, holidays and make-up workdays."""

import datetime as dt
from collections.abc import Callable

import pytest

from duban.model.cadence import Cadence
from duban.model.ledger import Ledger
from duban.rules.cadence import DEFAULTS, cadence_of, issue
from duban.rules.calendar import default_calendar

USUAL = {each.report: each for each in DEFAULTS}
SECOND = Cadence(report="weekly", every="week", issue=2, hour="12:00", holiday="second")
FRIDAY = Cadence(report="weekly", every="week", collect=5, issue=0, holiday="previous")
MONTH_END = Cadence(report="monthly", every="month", issue=0, holiday="previous")


@pytest.mark.parametrize(
    ("cadence", "day", "days", "why"),
    [
        (USUAL["daily"], "2025-09-25",
         ("2025-09-25", "2025-09-25", "2025-09-25", "2025-09-26"),
         "the next morning"),
        (USUAL["daily"], "2025-09-26",
         ("2025-09-26", "2025-09-26", "2025-09-26", "2025-09-28"),
         "a Friday before the Sunday that is worked for National Day"),
        (USUAL["daily"], "2025-09-30",
         ("2025-09-30", "2025-09-30", "2025-09-30", "2025-10-09"),
         "the last workday before National Day"),
        (USUAL["daily"], "2025-10-03",
         ("2025-10-03", "2025-10-03", "2025-10-03", "2025-10-09"),
         "a free day has its bulletin too, with the first workday's"),
        (USUAL["weekly"], "2025-09-24",
         ("2025-09-22", "2025-09-28", "2025-09-26", "2025-09-29"),
         "collected on Friday, issued on Monday"),
        (USUAL["weekly"], "2025-09-22",
         ("2025-09-22", "2025-09-28", "2025-09-26", "2025-09-29"),
         "Monday begins the week"),
        (USUAL["weekly"], "2025-09-28",
         ("2025-09-22", "2025-09-28", "2025-09-26", "2025-09-29"),
         "Sunday ends it"),
        (USUAL["weekly"], "2025-10-01",
         ("2025-09-29", "2025-10-05", "2025-09-30", "2025-10-09"),
         "Friday and Monday are free: the workday before, the workday after"),
        (USUAL["weekly"], "2025-10-07",
         ("2025-10-06", "2025-10-12", "2025-10-10", "2025-10-13"),
         "Saturday the 11th is worked; Friday stays the day"),
        (FRIDAY, "2025-10-11",
         ("2025-10-06", "2025-10-12", "2025-10-10", "2025-10-11"),
         "the week's own last day, back to the Saturday that is worked"),
        (SECOND, "2025-09-24",
         ("2025-09-22", "2025-09-28", "2025-09-28", "2025-09-30"),
         "Tuesday noon, and it is worked"),
        (SECOND, "2025-10-01",
         ("2025-09-29", "2025-10-05", "2025-09-30", "2025-10-10"),
         "Tuesday is free: the second workday after the holiday"),
        (USUAL["monthly"], "2025-09-15",
         ("2025-09-01", "2025-09-30", "2025-09-30", "2025-10-09"),
         "the 5th of October is free"),
        (USUAL["monthly"], "2025-12-01",
         ("2025-12-01", "2025-12-31", "2025-12-31", "2026-01-05"),
         "into the next year"),
        (MONTH_END, "2025-08-15",
         ("2025-08-01", "2025-08-31", "2025-08-29", "2025-08-29"),
         "the month's last workday"),
        (USUAL["reminder"], "2025-10-15",
         ("2025-10-01", "2025-10-31", "2025-10-31", "2025-09-25"),
         "the 25th of the month before"),
        (USUAL["reminder"], "2025-11-15",
         ("2025-11-01", "2025-11-30", "2025-11-28", "2025-10-24"),
         "a Saturday: the Friday before, for a reminder may not come late"),
        (Cadence(report="x", every="month", issue=31, ahead=True, holiday="same"), "2025-03-01",
         ("2025-03-01", "2025-03-31", "2025-03-31", "2025-02-28"), "February has no 31st"),
    ],
)  # fmt: skip
def test_an_issue(cadence: Cadence, day: str, days: tuple[str, str, str, str], why: str) -> None:
    found = issue(cadence, dt.date.fromisoformat(day), default_calendar())
    said = (found.first, found.last, found.collected, found.issued)
    assert tuple(map(str, said)) == days, why


POLICY = """
    id: own
    title: 自定
    lights: [{id: red, name: 红灯, short: 红, color: red}]
    rules: [{light: red, when: {}, because: 一律}]
    cadence:
      - {report: weekly, every: week, issue: 2, hour: "12:00", holiday: second}
"""
INFO = """
    ledger: test
    title: 测试台账
    timezone: Asia/Shanghai
    language: zh-CN
    policy: own
"""


def test_a_policy_goes_before_what_is_usual(ledger: Callable[..., Ledger]) -> None:
    known = ledger({"duban.yaml": INFO, "policies/own.yaml": POLICY})
    assert cadence_of(known, "weekly") == SECOND
    assert cadence_of(known, "daily") == USUAL["daily"]
    assert cadence_of(known, "status") is None
