"""Exactness: sums, rounding and shares in integers say what fractions say, at less cost."""

from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Context, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duban.model.measure import sum_of
from duban.model.scoring import Scoring
from duban.rules.rounding import ROUNDINGS, Rounding, rounded, units
from duban.rules.scoring.events import adding_up

FIGURES = st.lists(st.fractions(-100, 100, max_denominator=360), max_size=30)
WAYS = {"half-up": ROUND_HALF_UP, "half-even": ROUND_HALF_EVEN, "down": ROUND_DOWN}


@pytest.mark.parametrize(
    ("text", "half_up", "half_even", "down"),
    [
        ("0.125", 13, 12, 12),
        ("0.135", 14, 14, 13),
        ("0.1251", 13, 13, 12),
        ("0.1249", 12, 12, 12),
        ("-0.125", -13, -12, -12),
        ("-0.004", 0, 0, 0),
        ("2", 200, 200, 200),
    ],
)
def test_halves_are_rounded_as_the_rule_says(
    text: str, half_up: int, half_even: int, down: int
) -> None:
    above, below = Decimal(text).as_integer_ratio()
    wanted = (half_up, half_even, down)
    assert tuple(units(7 * above, 7 * below, 2, how) for how in ROUNDINGS) == wanted


@given(st.decimals(-1000, 1000, places=5), st.integers(0, 4), st.sampled_from(ROUNDINGS))
def test_rounding_agrees_with_the_standard_library(
    value: Decimal, decimals: int, how: Rounding
) -> None:
    by_library = value.quantize(Decimal(1).scaleb(-decimals), context=Context(30, WAYS[how]))
    assert rounded(Fraction(value), decimals, how) == Fraction(by_library)


@given(FIGURES)
def test_a_sum_in_integers_is_the_sum(figures: list[Fraction]) -> None:
    assert sum_of(figures) == sum(figures, Fraction(0))


@given(FIGURES, st.fractions(-20, 20, max_denominator=12), st.sampled_from(ROUNDINGS))
def test_what_parts_are_given_adds_up_to_the_rounded_whole(
    counts: list[Fraction], worth: Fraction, how: Rounding
) -> None:
    scoring = Scoring(rounding=how)
    given_ = [*adding_up(scoring, counts, worth)]
    assert len(given_) == len(counts)
    whole = rounded(worth * sum(counts, Fraction(0)), scoring.event_decimals, how)
    assert sum(given_, Fraction(0)) == whole
