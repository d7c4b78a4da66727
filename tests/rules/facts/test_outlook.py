"""预测类指标: how late, and how surely in time, by what was filed."""

import datetime as dt
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from duban.model.targets import Deliverable, Rate, Target
from duban.model.targets.rate import RateReading
from duban.rules.facts import BY_NAME, NOT_APPLICABLE, UNKNOWN, Unknown, Value
from tests.rules.cases import Filed, count, done, make_case, reading

START = dt.date(2025, 1, 1)
DAY = "2025-06-30"
RATE = Rate(kind="rate", percent=Decimal(90))
UNDER = Rate(kind="rate", percent=Decimal(5), bound="at-most")
PLAN = Deliverable(kind="deliverable")
UNSAID = count().__class__(kind="count", total=None)
OTHER: dict[str, Any] = {"targets": (count(name="households"), count(name="companies"))}


def weekly(step: str, weeks: int = 25, target: str = "main") -> list[Filed]:
    """Return filings of every Wednesday, each with a step more done than the one before."""
    days = (START + dt.timedelta(weeks=n) for n in range(weeks + 1))
    return [done(day.isoformat(), str(n * Decimal(step)), target) for n, day in enumerate(days)]


def rates(*percents: str) -> list[Filed]:
    days = (START + dt.timedelta(weeks=n) for n in range(len(percents)))
    return [
        reading(day.isoformat(), RateReading(kind="rate", percent=Decimal(each)))
        for day, each in zip(days, percents, strict=True)
    ]


CASES: list[tuple[list[Filed], dict[str, Any], Value, Value, str]] = [
    ([], {}, UNKNOWN, UNKNOWN, "no figures"),
    ([done(DAY, "50")], {}, UNKNOWN, UNKNOWN, "one figure is no pace"),
    (weekly("2", 3), {"as_of": "2025-01-22"}, UNKNOWN, UNKNOWN, "three weeks are one too few"),
    (weekly("2"), {}, 0, Fraction("57.4"), "half in half a year: more likely than not"),
    (weekly("1"), {}, 92, Fraction("27.1"), "a quarter in half a year"),
    (weekly("0"), {}, 344, Fraction("7.2"), "nothing done: the plan alone speaks for it"),
    (weekly("4"), {}, UNKNOWN, UNKNOWN, "reached, but not complete: it was refused"),
    (weekly("2"), {"due": None}, NOT_APPLICABLE, NOT_APPLICABLE, "no date"),
    (weekly("2"), {"met": DAY}, NOT_APPLICABLE, NOT_APPLICABLE, "complete"),
    (weekly("2"), {"state": "suspended"}, NOT_APPLICABLE, NOT_APPLICABLE, "nobody works at it"),
    (weekly("2"), {"targets": (UNSAID,)}, UNKNOWN, UNKNOWN, "no total (一批)"),
    (weekly("3"), {"due": DAY}, 59, Fraction(0), "not complete at the end of the due day"),
    ([], {"due": DAY}, Unknown(low=Fraction(1)), Fraction(0), "a day late at least"),
    ([], {"due": "2025-06-20"}, Unknown(low=Fraction(11)), Fraction(0), "eleven at least"),
    (weekly("2", 25, "households"), OTHER, UNKNOWN, UNKNOWN, "the silent one will take longest"),
    ([], {"targets": (PLAN,)}, NOT_APPLICABLE, NOT_APPLICABLE, "it is there or not"),
    ([], {"targets": (UNDER,)}, NOT_APPLICABLE, NOT_APPLICABLE, "to be kept every day"),
    ([], {"targets": (RATE,)}, UNKNOWN, UNKNOWN, "nowhere to begin"),
    (rates(*map(str, range(60, 80))), {"targets": (RATE,)}, 0, Fraction("58.9"), "a point a week"),
    (rates("95", "92", "88"), {"targets": (RATE,)}, UNKNOWN, UNKNOWN, "it has fallen, not risen"),
]


@pytest.mark.parametrize(("entries", "given", "late", "chance", "why"), CASES)
def test_outlook(
    entries: list[Filed], given: dict[str, Any], late: Value, chance: Value, why: str
) -> None:
    case = make_case(given.pop("as_of", DAY), *entries, **given)
    found = tuple(
        BY_NAME[each].value(case) for each in ("forecast_late_days", "on_time_probability")
    )
    assert found == (late, chance), why


def test_of_a_target_of_which_nothing_is_said_it_is_that_late_at_least() -> None:
    targets: tuple[Target, ...] = (count(), Deliverable(kind="deliverable", id="plan"))
    alone = make_case(DAY, *weekly("1"))
    case = make_case(DAY, *weekly("1"), targets=targets)
    late, chance = BY_NAME["forecast_late_days"], BY_NAME["on_time_probability"]
    assert late.value(case) == Unknown(low=Fraction(late.value(alone)))  # type: ignore[arg-type] # days
    assert chance.value(case) == Unknown(high=chance.value(alone))  # type: ignore[arg-type] # a share
