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
    return Fraction(units(value.numerator, value.denominator, decimals, how), 10**decimals)


def units(numerator: int, denominator: int, decimals: int, how: Rounding) -> int:
    """Return a quotient as so many units of its last decimal, rounded as `rounded` does.

    In integers: every line of every score is rounded.

    Args:
        numerator: of either sign.
        denominator: above 0; nothing need be cancelled.
        decimals: how many are kept.
        how: the rule.
    """
    above: int = abs(numerator) * 10**decimals
    match how:
        case "down":
            whole = above // denominator
        case "half-up":
            whole = (2 * above + denominator) // (2 * denominator)
        case "half-even":
            whole, rest = divmod(above, denominator)
            whole += 2 * rest + whole % 2 > denominator
    return whole if numerator >= 0 else -whole


def printed(value: Fraction, decimals: int, how: Rounding = "half-up") -> str:
    """Return a number with exactly so many decimals."""
    units = rounded(value, decimals, how) * 10**decimals
    whole, rest = divmod(abs(units.numerator), 10**decimals)
    sign = "-" if units < 0 else ""
    return f"{sign}{whole}.{rest:0{decimals}d}" if decimals else f"{sign}{whole}"


def unit(decimals: int) -> Fraction:
    """Return one in the last of so many decimals."""
    return Fraction(1, 10**decimals)
