"""月度类指标: each month's own increment, and months missed in a row."""

from fractions import Fraction
from typing import Any

import pytest

from duban.model.targets import Rate
from duban.rules.facts import BY_NAME, NOT_APPLICABLE, UNKNOWN, Unknown, Value
from tests.rules.cases import Filed, count, done, make_case

PLAN = count(
    by_2025_01_31="10", by_2025_02_28="20", by_2025_04_30="40", by_2025_05_31="60"
)  # nothing in March


def months(*amounts: str) -> list[Filed]:
    """Return figures for the ends of January, February and so on; `-` files none."""
    ends = ("01-31", "02-28", "03-31", "04-30", "05-31", "06-30", "07-31")
    return [done(f"2025-{end}", n) for end, n in zip(ends, amounts, strict=False) if n != "-"]


COMPLETION: list[tuple[str, list[Filed], Value, str]] = [
    ("2025-01-20", [done("2025-01-20", "4")], Fraction(40), "January was to add 10"),
    ("2025-01-31", months("10"), Fraction(100), "all of it"),
    ("2025-02-28", months("15", "20"), Fraction(50), "5 of February's own 10"),
    ("2025-02-28", months("10", "5"), Fraction(-50), "a correction downwards"),
    ("2025-02-28", months("-", "20"), UNKNOWN, "January's end is not known"),
    ("2025-02-28", months("10"), Fraction(0), "no newer figure: nothing was added"),
    ("2025-01-15", [], UNKNOWN, "nothing filed"),
    ("2025-03-31", months("10", "20", "20"), NOT_APPLICABLE, "March was to add nothing"),
    ("2025-02-28", months("99", "100"), Fraction(100), "reached as a whole"),
    ("2025-03-31", months("99", "100"), Fraction(100), "though March was to add nothing"),
]


@pytest.mark.parametrize(("as_of", "entries", "value", "why"), COMPLETION)
def test_month_completion(as_of: str, entries: list[Filed], value: Value, why: str) -> None:
    case = make_case(as_of, *entries, targets=(PLAN,))
    assert BY_NAME["month_completion"].value(case) == value, why


MISSED: list[tuple[str, list[Filed], dict[str, Any], Value, str]] = [
    ("2025-01-30", [done("2025-01-30", "0")], {}, NOT_APPLICABLE, "no month is over"),
    ("2025-01-31", months("9.99"), {}, 1, "the month of the day counts on its last day"),
    ("2025-01-31", months("10"), {}, 0, "just reached"),
    ("2025-02-27", months("10", "-"), {}, 0, "in mid-month the last full one counts"),
    ("2025-02-28", months("5", "9"), {}, 2, "two in a row"),
    ("2025-02-28", months("10", "12"), {}, 1, "January was met"),
    ("2025-03-31", months("5", "9", "9"), {}, 2, "March asked for nothing and is passed over"),
    ("2025-04-30", months("5", "9", "9", "10"), {}, 3, "and does not break the row"),
    ("2025-04-30", months("5", "9", "9", "29"), {}, 0, "April's own 20 were reached"),
    ("2025-02-28", [], {}, Unknown(low=Fraction(0)), "nothing filed at all"),
    ("2025-04-30", months("-", "9", "9", "10"), {}, Unknown(low=Fraction(1)), "January: unknown"),
    ("2025-02-28", months("5", "100"), {}, 0, "reached as a whole"),
    ("2025-03-31", months("5", "9", "100"), {}, 0, "in a month that was to add nothing"),
    ("2025-02-28", months("5", "9"), {"state": "verified"}, 0, "the office has seen it complete"),
    (
        "2025-07-31",
        months("10", "20", "20", "40", "60", "70", "80"),
        {"due": "2025-05-31"},
        3,
        "from the month of the due day on, each was to finish the rest",
    ),
    ("2025-06-30", [], {"targets": (Rate(kind="rate"),)}, NOT_APPLICABLE, "no monthly target"),
]


@pytest.mark.parametrize(("as_of", "entries", "given", "value", "why"), MISSED)
def test_missed_months(
    as_of: str, entries: list[Filed], given: dict[str, Any], value: Value, why: str
) -> None:
    case = make_case(as_of, *entries, **{"targets": (PLAN,), **given})
    assert BY_NAME["missed_months"].value(case) == value, why


def test_a_figure_handed_in_later_counts_for_the_month_it_is_about() -> None:
    late = done("2025-01-31", "10", by="2025-02-03")
    missed = BY_NAME["missed_months"].value
    assert missed(make_case("2025-02-02", late, targets=(PLAN,))) == Unknown(low=Fraction(0))
    assert missed(make_case("2025-02-03", late, targets=(PLAN,))) == 0


def test_several_targets_take_the_lowest() -> None:
    two = (count(name="a", by_2025_01_31="10"), count(name="b", by_2025_01_31="10"))
    completion = BY_NAME["month_completion"].value
    both = [done("2025-01-31", "8", "a"), done("2025-01-31", "2", "b")]
    assert completion(make_case("2025-01-31", *both, targets=two)) == 20
    assert completion(make_case("2025-01-31", both[0], targets=two)) == Unknown(high=Fraction(80))
    assert BY_NAME["missed_months"].value(make_case("2025-01-31", both[0], targets=two)) == 1
