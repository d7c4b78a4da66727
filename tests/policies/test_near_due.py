"""宿迁 2025 and 宜昌 2015: near due is one thing, behind is another."""

import pytest

from duban.model.inspection import Finding
from tests.policies.lit import lit
from tests.rules.cases import count, day, done

PLAN = count("10000", by_2025_06_30="5000")
DAY = "2025-06-30"
CASES = [
    ("2025-12-31", "5000", "normal", "green", "on pace"),
    ("2025-12-31", "4999", "yellow", "red", "behind by the least bit"),
    ("2025-07-08", "5000", "normal", "green", "8 days left"),
    ("2025-07-07", "5000", "blue", "yellow", "7 days left"),
    ("2025-07-01", "5000", "blue", "yellow", "one day left"),
    ("2025-06-30", "5000", "yellow", "red", "on the last day all of it is due"),
    ("2025-06-29", "9000", "red", "red", "overdue"),
    ("2025-07-07", "4999", "yellow", "red", "near due and behind: the worse counts"),
]


@pytest.mark.parametrize(("due", "amount", "suqian", "yichang", "why"), CASES)
def test_lights(due: str, amount: str, suqian: str, yichang: str, why: str) -> None:
    entry = done(DAY, amount)
    assert lit("suqian-2025", DAY, entry, due=due, targets=(PLAN,)) == suqian, why
    assert lit("yichang-2015", DAY, entry, due=due, targets=(PLAN,)) == yichang, why


def test_poor_quality_is_a_finding() -> None:
    found = Finding(
        kind="finding",
        id="F-1",
        recorded=day("2025-06-01"),
        by="督查室",
        inspected=day("2025-06-01"),
        department="renewal",
        commitment="C-1",
        what="围挡破损",
        rectify_by=day("2025-07-20"),
    )
    given = {"inspections": (found,), "targets": (PLAN,)}
    assert lit("suqian-2025", DAY, done(DAY, "5000"), **given) == "yellow"
    assert lit("suqian-2025", "2025-05-31", done("2025-05-31", "5000"), **given) == "normal"


def test_near_due_is_said_though_the_figure_is_missing() -> None:
    assert lit("suqian-2025", DAY, due="2025-07-07", targets=(PLAN,)) == "blue"
