"""Rounding, exactly, by one of three rules, and numbers printed with all their decimals."""

from fractions import Fraction
from typing import Final, Literal, TypeAlias, get_args

Rounding: TypeAlias = Literal["half-up", "half-even", "down"]
ROUNDINGS: Final[tuple[Rounding, ...]] = get_args(Rounding)
HALF: Final = Fraction(1, 2)


def rounded(value: Fraction, decimals: int, how: Rounding) -> Fraction:
    """Return a number with so many decimals; a negative one as its opposite would be.

    half-up is what schools teach (0.125 is 0.13), half-even what banks do (0.12), and down cuts
    (0.129 is 0.12).
    """
    one = 10**decimals
    above, below = abs(value.numerator) * one, value.denominator
    match how:  # in integers: every line of every score is rounded
        case "down":
            whole = above // below
        case "half-up":
            whole = (2 * above + below) // (2 * below)
        case "half-even":
            whole, rest = divmod(above, below)
            whole += 2 * rest > below or (2 * rest == below and whole % 2)
    return Fraction(whole if value.numerator >= 0 else -whole, one)


def printed(value: Fraction, decimals: int, how: Rounding = "half-up") -> str:
    """Return a number with exactly so many decimals."""
    units = rounded(value, decimals, how) * 10**decimals
    whole, rest = divmod(abs(units.numerator), 10**decimals)
    sign = "-" if units < 0 else ""
    return f"{sign}{whole}.{rest:0{decimals}d}" if decimals else f"{sign}{whole}"


def unit(decimals: int) -> Fraction:
    """Return one in the last of so many decimals."""
    return Fraction(1, 10**decimals)
