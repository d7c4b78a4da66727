"""Scores as texts: in full, and as they are printed."""

from fractions import Fraction

import pytest

from duban.model.scoring import Scoring
from duban.reports.ranking.figures import exact_text, printed, signed
from duban.rules.rounding import Rounding


@pytest.mark.parametrize(
    ("value", "text", "why"),
    [
        (Fraction(0), "0", "nothing"),
        (Fraction(100), "100", "no decimals"),
        (Fraction(-1, 8), "-0.125", "three decimals end it"),
        (Fraction(1, 10**9), "0.000000001", "as many as it takes"),
        (Fraction(3, 160), "0.01875", "two is in the denominator more often than five"),
        (Fraction(1, 3), "1/3", "no decimal ends it"),
        (Fraction(-7, 6), "-7/6", "nor this one"),
    ],
)
def test_a_number_in_full(value: Fraction, text: str, why: str) -> None:
    assert exact_text(value) == text, why
    assert signed(value) == (f"+{text}" if value > 0 else text)


@pytest.mark.parametrize(
    ("value", "decimals", "rounding", "text", "why"),
    [
        ("99.875", 2, "half-up", "99.88", "the half goes up"),
        ("99.865", 2, "half-even", "99.86", "to the even neighbour"),
        ("99.879", 2, "down", "99.87", "cut off"),
        ("100", 2, "half-up", "100.00", "as many decimals as the policy prints"),
        ("0.5", 0, "half-up", "1", "none at all"),
        ("-0.005", 2, "half-up", "-0.01", "below 0 as its opposite"),
        ("-0.004", 2, "half-up", "0.00", "there is no negative nothing"),
        ("-1.05", 2, "half-up", "-1.05", "the sign stands once"),
        ("9.999", 2, "half-up", "10.00", "it carries over"),
    ],
)
def test_as_printed(value: str, decimals: int, rounding: Rounding, text: str, why: str) -> None:
    scoring = Scoring(decimals=decimals, rounding=rounding)
    assert printed(Fraction(value), scoring) == text, why
