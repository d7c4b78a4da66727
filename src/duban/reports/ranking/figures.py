"""Scores as texts: in full, and as a policy has them printed."""

from fractions import Fraction
from typing import Final

from duban.model.scoring import Scoring
from duban.rules import rounding
from duban.words import decimal_text

ENDING: Final = (2, 5)
"""A fraction is a finite decimal where no other prime divides its denominator."""


def exact_text(value: Fraction) -> str:
    """Return a number in full: as a decimal where one ends, otherwise as a fraction."""
    if value.denominator == 1:
        return str(value.numerator)
    rest, places = value.denominator, 0
    for prime in ENDING:
        count = 0
        while rest % prime == 0:
            rest, count = rest // prime, count + 1
        places = max(places, count)
    return decimal_text(value, places) if rest == 1 else str(value)


def signed(value: Fraction) -> str:
    """Return a number in full that says whether it adds or deducts."""
    text = exact_text(value)
    return f"+{text}" if value > 0 else text


def printed(value: Fraction, scoring: Scoring) -> str:
    """Return a score with the decimals, and rounded by the rule, that the policy prints."""
    return rounding.printed(value, scoring.decimals, scoring.rounding)
