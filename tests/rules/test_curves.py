"""计划曲线: how much of a promise is due on its way, at the boundary days."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duban.model.curves import CURVES, Curve
from duban.model.targets import Count, Stage
from tests.rules.cases import day, make_case

SHARES = st.fractions(0, 1, max_denominator=400)


def expected(when: str, *stages: Stage) -> Fraction | None:
    """Return what is expected of an S-curve of a hundred days from 1 January."""
    target = Count(kind="count", total=Decimal(100), curve="s-curve", stages=stages)
    return make_case(when, due="2025-04-11", targets=(target,)).gauges[0].expected


@pytest.mark.parametrize(
    ("when", "share", "why"),
    [
        ("2025-01-01", Fraction(0), "on the day of the promise nothing is due"),
        ("2025-01-02", Fraction(298, 1_000_000), "it begins slowly: a straight line asks for 1 %"),
        ("2025-01-26", Fraction(5, 32), "a quarter of the time, less of the work"),
        ("2025-02-20", Fraction(1, 2), "half of the time, half of the work"),
        ("2025-03-17", Fraction(27, 32), "three quarters of the time, more of the work"),
        ("2025-04-10", 1 - Fraction(298, 1_000_000), "it ends as slowly as it began"),
        ("2025-04-11", Fraction(1), "on the due day it is the whole"),
        ("2025-04-12", Fraction(1), "and never more"),
    ],
)
def test_work_that_begins_and_ends_slowly(when: str, share: Fraction, why: str) -> None:
    assert expected(when) == share, why


def test_stages_go_before_a_curve() -> None:
    stage = Stage(by=day("2025-02-20"), value=Decimal(30))
    assert expected("2025-02-19", stage) == 0
    assert expected("2025-02-20", stage) == Fraction(30, 100)


@given(st.sampled_from(tuple(CURVES)), SHARES, SHARES)
def test_every_curve_rises_from_nothing_to_all(curve: Curve, one: Fraction, two: Fraction) -> None:
    along = CURVES[curve]
    assert along(Fraction(0)) == 0
    assert along(Fraction(1)) == 1
    assert along(min(one, two)) <= along(max(one, two))
