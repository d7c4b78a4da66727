"""Rounding, exactly, by the rule that a policy names."""

from collections.abc import Callable, Mapping
from fractions import Fraction
from math import floor
from types import MappingProxyType
from typing import Final, Literal, TypeAlias

Rounding: TypeAlias = Literal["half-up", "half-even", "down"]

HALF: Final = Fraction(1, 2)


def _half_up(value: Fraction) -> int:
    return floor(value + HALF)


def _down(value: Fraction) -> int:
    return floor(value)


RULES: Final[Mapping[Rounding, Callable[[Fraction], int]]] = MappingProxyType(
    {"half-up": _half_up, "half-even": round, "down": _down}
)


def rounded(value: Fraction, places: int, rounding: Rounding) -> Fraction:
    """Return a number with so many decimals; a negative one as its opposite would be.

    half-up is what schools teach (0.125 is 0.13), half-even what banks do (0.12), and down cuts
    (0.129 is 0.12).
    """
    one = 10**places
    size = Fraction(RULES[rounding](abs(value) * one), one)
    return size if value >= 0 else -size
