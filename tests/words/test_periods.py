"""How periods are named for people."""

import pytest

from duban.words import say
from duban.words.periods import period_name


@pytest.mark.parametrize(
    ("period", "zh", "why"),
    [
        ("2025-W06", "2025年第6周", "nobody says week 06"),
        ("2025-W12", "2025年第12周", "two digits stay"),
        ("2025-03", "2025年3月", "a month"),
        ("2025-10", "2025年10月", "a zero at the end belongs to the number"),
        ("2025-Q1", "2025年第1季度", "a quarter"),
        ("2025", "2025年", "a year"),
        ("2025-03-14", "2025-03-14", "a day is written as everywhere else"),
    ],
)
def test_period(period: str, zh: str, why: str) -> None:
    assert say(period_name(period), "zh") == zh, why
    assert say(period_name(period), "en") == period, "English keeps the form of the data"
