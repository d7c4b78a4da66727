"""银川 2025: points behind, and months in which the start was missed."""

from typing import Any

import pytest

from tests.policies.lit import lit, said
from tests.rules.cases import count, done

PLAN = count("10000", by_2025_06_30="5000")
DAY = "2025-06-30"
GAPS = [
    ("5000", "green", "on pace"),
    ("6000", "green", "ahead"),
    ("4001", "green", "9.99 points: the source says nothing, here it is green"),
    ("4000", "yellow", "10 points, included"),
    ("3999", "yellow", "10.01 points"),
    ("2000", "yellow", "30 points, included"),
    ("1999", "red", "30.01 points"),
    ("0", "red", "50 points"),
]


@pytest.mark.parametrize(("amount", "light", "why"), GAPS)
def test_gap(amount: str, light: str, why: str) -> None:
    assert lit("yinchuan-2025", DAY, done(DAY, amount), targets=(PLAN,)) == light, why


START: list[tuple[str, dict[str, Any], str, str]] = [
    ("2025-03-30", {}, "green", "due on the last of the month: not yet missed"),
    ("2025-03-31", {}, "yellow", "due this month, not started"),
    ("2025-04-30", {}, "yellow", "the second month running"),
    ("2025-05-31", {}, "red", "three months running"),
    ("2025-05-31", {"started": "2025-05-31"}, "green", "begun"),
    ("2025-05-31", {"state": "exempt"}, "none", "a good reason was accepted"),
]


@pytest.mark.parametrize(("as_of", "given", "light", "why"), START)
def test_start(as_of: str, given: dict[str, Any], light: str, why: str) -> None:
    assert lit("yinchuan-2025", as_of, start_due="2025-03-31", targets=(), **given) == light, why


def test_a_missed_start_shows_beside_a_small_gap() -> None:
    plan = count("10000", by_2025_12_31="10000")
    entry = done(DAY, "0")
    assert lit("yinchuan-2025", DAY, entry, targets=(plan,), start_due=DAY) == "yellow"


def test_pace_is_by_months() -> None:
    assert said("yinchuan-2025", "2025-06-29", done("2025-06-29", "10"))[2] == (
        "落后序时 31.67 个百分点，超过 30 个百分点"
    )


def test_without_a_figure_it_is_not_green() -> None:
    assert said("yinchuan-2025", DAY)[:2] == ("none", "unknown")
