"""时限类指标 at their boundary days. 2025-09-30 is a Tuesday; the holiday ends on 10-08."""

from fractions import Fraction
from typing import Any

import pytest

from duban.rules.facts import BY_NAME, NOT_APPLICABLE, Value
from tests.rules.cases import make_case

DUE = "2025-09-30"
CASES: list[tuple[str, str, dict[str, Any], Value, str]] = [
    ("days_late", "2025-09-29", {}, 0, "before the deadline"),
    ("days_late", "2025-09-30", {}, 0, "the deadline day is in time"),
    ("days_late", "2025-10-01", {}, 1, "the day after is one day late"),
    ("days_late", "2025-12-31", {"met": "2025-10-03"}, 3, "late completion keeps its days"),
    ("days_late", "2025-12-31", {"met": "2025-09-30"}, 0, "completed on the last day"),
    ("days_late", "2025-10-02", {"due": None}, NOT_APPLICABLE, "no date, no lateness"),
    ("days_late", "2025-10-02", {"state": "suspended"}, NOT_APPLICABLE, "the clock stands"),
    ("days_late", "2025-10-02", {"state": "cancelled"}, NOT_APPLICABLE, "nobody waits for it"),
    ("days_late", "2025-10-02", {"state": "exempt"}, NOT_APPLICABLE, "it is excused"),
    ("days_overdue", "2025-09-30", {}, 0, "the deadline day is in time"),
    ("days_overdue", "2025-10-01", {}, 1, "the day after it is not"),
    ("days_overdue", "2025-12-31", {"met": "2025-10-03"}, 0, "what is complete is not overdue"),
    ("days_overdue", "2025-10-02", {"met": "2025-10-03"}, 2, "completion was still to come"),
    ("days_overdue", "2025-10-02", {"due": None}, NOT_APPLICABLE, "no date"),
    ("days_left", "2025-09-23", {}, 7, "a week"),
    ("days_left", "2025-09-30", {}, 0, "the last day"),
    ("days_left", "2025-10-05", {}, 0, "nothing is left, and not less"),
    ("days_left", "2025-09-23", {"met": "2025-09-20"}, NOT_APPLICABLE, "nothing is waited for"),
    ("days_left", "2025-09-23", {"due": None}, NOT_APPLICABLE, "no date"),
    ("workdays_left", "2025-09-26", {}, 3, "Sunday the 28th is a make-up workday"),
    ("workdays_left", "2025-09-30", {}, 0, "the last day"),
    ("workdays_left", "2025-10-09", {}, 0, "nothing is left, and not less"),
    ("workdays_left", "2025-09-30", {"due": "2025-10-09"}, 1, "the holiday does not count"),
    ("time_left_share", "2025-09-20", {"start": "2025-08-21"}, Fraction(25), "10 of 40 days"),
    ("time_left_share", "2025-09-30", {}, Fraction(0), "none on the due day"),
    ("time_left_share", "2025-10-30", {}, Fraction(0), "nor afterwards"),
    ("time_left_share", "2025-09-20", {"due": None}, NOT_APPLICABLE, "no date, no time"),
    ("time_left_share", "2025-09-20", {"met": "2025-09-01"}, NOT_APPLICABLE, "it is complete"),
]


@pytest.mark.parametrize(("fact", "as_of", "given", "value", "why"), CASES)
def test_time(fact: str, as_of: str, given: dict[str, Any], value: Value, why: str) -> None:
    assert BY_NAME[fact].value(make_case(as_of, **{"due": DUE, **given})) == value, why
