"""三亚 2022: projects by the relative gap, districts by months missed in a row."""

import pytest

from tests.policies.lit import lit, said
from tests.rules.cases import Filed, count, done

PLAN = count("10000", by_2025_06_30="5000")
DAY = "2025-06-30"
GAPS = [
    ("5000", "green", "on pace"),
    ("5001", "green", "ahead"),
    ("4999", "yellow", "behind by the least bit"),
    ("4200", "yellow", "8 points are 16 % of the expected"),
    ("2500", "yellow", "50 %, included"),
    ("2499", "red", "50.02 %"),
    ("0", "red", "all of it"),
]


@pytest.mark.parametrize(("amount", "light", "why"), GAPS)
def test_projects(amount: str, light: str, why: str) -> None:
    assert lit("sanya-2022-projects", DAY, done(DAY, amount), targets=(PLAN,)) == light, why


def test_projects_exactly_beyond_half() -> None:
    plan = count("20000", by_2025_06_30="10000")
    light, _, reason = said("sanya-2022-projects", DAY, done(DAY, "4999"), targets=(plan,))
    assert (light, reason) == (
        "red",
        "应完成 50%，实际 25%，相对落后 50.01%，超过 50%",
    )


def test_projects_before_anything_is_expected() -> None:
    assert lit("sanya-2022-projects", "2025-01-15", done("2025-01-15", "0")) == "green"
    assert lit("sanya-2022-projects", "2025-01-15") == "none"


MONTHLY = count(by_2025_01_31="10", by_2025_02_28="20", by_2025_03_31="30")


def months(*amounts: str) -> list[Filed]:
    """Return figures for the ends of January, February and March."""
    ends = ("01-31", "02-28", "03-31")
    return [done(f"2025-{end}", amount) for end, amount in zip(ends, amounts, strict=False)]


DISTRICTS = [
    ("2025-01-30", ["9"], "none", "no month is over"),
    ("2025-01-31", ["10"], "green", "the month's target is met"),
    ("2025-01-31", ["9.99"], "yellow", "missed by the least bit"),
    ("2025-02-27", ["9.99"], "yellow", "until the next month is over"),
    ("2025-02-28", ["9.99", "19.98"], "red", "missed two months running"),
    ("2025-02-28", ["9", "19"], "green", "February's own 10 were reached"),
    ("2025-03-31", ["9", "19", "20"], "yellow", "missed, met, missed"),
    ("2025-03-31", ["9", "18", "27"], "red", "three running"),
]


@pytest.mark.parametrize(("as_of", "amounts", "light", "why"), DISTRICTS)
def test_districts(as_of: str, amounts: list[str], light: str, why: str) -> None:
    entries = months(*amounts)
    assert lit("sanya-2022-districts", as_of, *entries, targets=(MONTHLY,)) == light, why


def test_districts_without_figures() -> None:
    assert lit("sanya-2022-districts", "2025-02-28", targets=(MONTHLY,)) == "none"
