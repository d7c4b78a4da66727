"""进度类指标: the gap in points and relative, and what is not known of it."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from duban.model.targets import Deliverable, Duty, Rank, Rate, Stage
from duban.model.targets.deliverable import DeliverableReading
from duban.model.targets.rank import RankReading
from duban.rules.facts import BY_NAME, NOT_APPLICABLE, UNKNOWN, Unknown, Value
from tests.rules.cases import Filed, count, day, done, make_case, reading
from tests.rules.cases import note as only_note

HALF = count(by_2025_06_30="50", by_2025_12_31="100")
TWO = (
    count(name="households", by_2025_06_30="50"),
    count(name="companies", by_2025_06_30="50"),
)
UNSAID = count().__class__(kind="count", total=None)
DAY = "2025-06-30"
CASES: list[tuple[str, list[Filed], dict[str, Any], Value, str]] = [
    ("expected", [], {}, Fraction(50), "the stage of the day itself"),
    ("actual", [done(DAY, "42")], {}, Fraction(42), "the figure of the day itself"),
    ("actual", [done(DAY, "130")], {}, Fraction(130), "more than promised"),
    ("actual", [only_note(DAY)], {}, UNKNOWN, "a note is no figure"),
    ("gap_points", [done(DAY, "42")], {}, Fraction(8), "8 points behind"),
    ("gap_points", [done(DAY, "19.99")], {}, Fraction(3001, 100), "exact, not rounded"),
    ("gap_points", [done(DAY, "60")], {}, Fraction(-10), "ahead is below zero"),
    ("gap_points", [], {}, UNKNOWN, "nothing filed"),
    ("gap_points", [done(DAY, "42")], {"targets": (UNSAID,)}, UNKNOWN, "no total (一批)"),
    ("gap_points", [], {"targets": ()}, NOT_APPLICABLE, "no target"),
    ("gap_points", [], {"state": "claimed"}, Fraction(-50), "a claim stands for a figure"),
    ("gap_points", [done(DAY, "42")], {"state": "claimed"}, Fraction(8), "but figures go before"),
    ("gap_points", [done(DAY, "42")], {"state": "verified"}, Fraction(-50), "the office has seen"),
    ("gap_relative", [done(DAY, "42")], {}, Fraction(16), "8 of 50"),
    ("gap_relative", [done(DAY, "0")], {}, Fraction(100), "all of it"),
    ("gap_relative", [], {}, UNKNOWN, "nothing filed"),
]


@pytest.mark.parametrize(("fact", "entries", "given", "value", "why"), CASES)
def test_progress(
    fact: str, entries: list[Filed], given: dict[str, Any], value: Value, why: str
) -> None:
    assert (
        BY_NAME[fact].value(make_case(DAY, *entries, **{"targets": (HALF,), **given})) == value
    ), why


TARGETS: list[tuple[str, list[Filed], Value, str]] = [
    (
        "gap_points",
        [done(DAY, "40", "households"), done(DAY, "10", "companies")],
        Fraction(40),
        "the target furthest behind",
    ),
    (
        "gap_points",
        [done(DAY, "40", "households")],
        Unknown(low=Fraction(10)),
        "at least the one that is known",
    ),
    (
        "gap_relative",
        [done(DAY, "40", "households")],
        Unknown(low=Fraction(20)),
        "at least the one that is known",
    ),
    ("actual", [done(DAY, "40", "households")], UNKNOWN, "the other may be further behind"),
    (
        "actual",
        [done(DAY, "40", "households"), done(DAY, "10", "companies")],
        Fraction(10),
        "of the one furthest behind",
    ),
]


@pytest.mark.parametrize(("fact", "entries", "value", "why"), TARGETS)
def test_several_targets(fact: str, entries: list[Filed], value: Value, why: str) -> None:
    assert BY_NAME[fact].value(make_case(DAY, *entries, targets=TWO)) == value, why


def test_nothing_is_missing_of_nothing() -> None:
    case = make_case("2025-01-01", done("2025-01-01", "0"))
    assert BY_NAME["expected"].value(case) == 0
    assert BY_NAME["gap_points"].value(case) == 0
    assert BY_NAME["gap_relative"].value(case) is NOT_APPLICABLE


@pytest.mark.parametrize(
    ("as_of", "value", "why"),
    [
        ("2025-12-30", NOT_APPLICABLE, "nothing is expected of a thing before its day"),
        ("2025-12-31", Fraction(100), "on the day all of it"),
    ],
)
def test_a_deliverable_is_expected_on_its_day(as_of: str, value: Value, why: str) -> None:
    plan = Deliverable(kind="deliverable", what="方案")
    given = reading("2025-06-30", DeliverableReading(kind="deliverable", done=False))
    case = make_case(as_of, given, targets=(plan,))
    assert BY_NAME["expected"].value(case) == value, why
    assert BY_NAME["gap_points"].value(case) == value, why
    assert BY_NAME["actual"].value(case) == 0, "that it is not there is known"


def test_a_rate_without_stages_has_no_pace() -> None:
    rate = Rate(kind="rate", percent=Decimal(90))
    assert BY_NAME["gap_points"].value(make_case(DAY, targets=(rate,))) is NOT_APPLICABLE


@pytest.mark.parametrize(
    ("place", "as_of", "value", "why"),
    [
        (12, "2025-06-29", Fraction(-125, 3), "before the stage nothing is asked for"),
        (12, "2025-06-30", Fraction(25, 3), "10th place asked for, 12th reached: 5/10 less 5/12"),
        (10, "2025-06-30", Fraction(0), "just as good"),
        (5, "2025-06-30", Fraction(-50), "better"),
        (10, "2025-12-31", Fraction(50), "on the deadline the place that was promised"),
    ],
)
def test_stages_of_a_rank_count_downwards(place: int, as_of: str, value: Value, why: str) -> None:
    stage = Stage(by=day("2025-06-30"), value=Decimal(10))
    rank = Rank(kind="rank", place=5, stages=(stage,))
    given = reading("2025-06-20", RankReading(kind="rank", place=place))
    case = make_case(as_of, given, targets=(rank,))
    assert BY_NAME["gap_points"].value(case) == value, why
    met = [step.met for step in rank.steps(case.history.readings(rank), case.frame)]
    assert met == [day("2025-06-20") if place <= 10 else None], why


def test_on_the_deadline_all_is_due_whatever_the_stages_say() -> None:
    short = count(by_2025_06_30="50")
    gap = BY_NAME["gap_points"].value
    assert gap(make_case("2025-12-30", done("2025-12-01", "50"), targets=(short,))) == 0
    assert gap(make_case("2025-12-31", done("2025-12-01", "50"), targets=(short,))) == 50


def test_a_duty_is_asked_for_once_a_period_is_over() -> None:
    duty = Duty(kind="duty", every="month")
    gap = BY_NAME["gap_points"].value
    assert gap(make_case("2025-01-30", targets=(duty,))) is NOT_APPLICABLE
    assert gap(make_case("2025-01-31", targets=(duty,))) == 100


@pytest.mark.parametrize(
    ("peers", "value", "why"),
    [
        ((), NOT_APPLICABLE, "nobody to compare with"),
        ((Fraction(1, 2),), Fraction(20), "the only other one"),
        ((Fraction(1, 5), Fraction(3, 5)), Fraction(10), "between the two in the middle"),
        ((Fraction(1, 10), Fraction(1, 10), Fraction(9, 10)), Fraction(-20), "above the median"),
    ],
)
def test_peers(peers: tuple[Fraction, ...], value: Value, why: str) -> None:
    assert BY_NAME["peer_gap"].value(make_case(DAY, done(DAY, "30"), peers=peers)) == value, why


def test_peers_without_a_figure_of_its_own() -> None:
    assert BY_NAME["peer_gap"].value(make_case(DAY, peers=(Fraction(1),))) == UNKNOWN
