"""How far something is: what a target says of its readings, and what was due by when."""

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from math import lcm

from duban.frozen import frozen
from duban.words import Blank


@lru_cache(maxsize=4096)
def exact(figure: Decimal | int) -> Fraction:
    """Return a figure as a fraction; a ledger names the same few thousands of times."""
    return Fraction(figure)


def share_of(figure: Fraction, whole: Fraction) -> Fraction:
    """Return a figure as a share of a whole that is not zero."""
    # as `figure / whole`, at half the price: every reading of every promise asks for it
    return Fraction(figure.numerator * whole.denominator, figure.denominator * whole.numerator)


def percent_of(share: Fraction) -> Fraction:
    """Return a share in percent."""
    return Fraction(100 * share.numerator, share.denominator)  # as `100 * share`, at half the price


def sum_of(figures: Iterable[Fraction]) -> Fraction:
    """Return what figures add up to."""
    above: dict[int, int] = {}
    for each in figures:  # as `sum`, at a fifth of the price: points have few denominators
        numerator, denominator = each.as_integer_ratio()
        above[denominator] = above.get(denominator, 0) + numerator
    return sum([Fraction(total, each) for each, total in above.items()], Fraction(0))


def in_common(figures: Iterable[Fraction]) -> tuple[list[int], int]:
    """Return figures as so many of one part of one, and the parts that one has.

    Integers add up and compare at a tenth of what fractions take.
    """
    ratios = [each.as_integer_ratio() for each in figures]
    parts = lcm(*{below for _, below in ratios})
    return [above * (parts // below) for above, below in ratios], parts


@frozen()
class Measure:
    """完成情况: how far a target is.

    Attributes:
        actual: the figure last filed, in the target's unit; None while nothing was filed.
        total: the figure to reach, or None where the promise names none.
        progress: `actual` as a share of `total`, 0 or more; None where that is unknown.
        complete: whether the readings reach the target.
        missing: what is still missing, by name, where names are known.
    """

    actual: Fraction | None = None
    total: Fraction | None = None
    progress: Fraction | None = None
    complete: bool = False
    missing: tuple[str, ...] = ()


@frozen()
class Step:
    """One thing that falls due within a target: a stage to reach, or a period of a duty.

    Attributes:
        id: names the step within its target, such as `2018-09`.
        due: the last day on which it can be met in time.
        met: the day it was met, or None.
        amount: the figure to reach by then, where there is one.
    """

    id: str
    due: dt.date
    met: dt.date | None
    amount: Blank = ""
