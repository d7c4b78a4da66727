"""公式: how a total is made of other columns."""

from collections.abc import Sequence
from fractions import Fraction
from math import lcm
from typing import Final, Literal, Protocol, TypeAlias

from duban.frozen import frozen, replace
from duban.rules.published.table import Column, Row, Table
from duban.rules.rounding import HALF, printed, unit

Origin: TypeAlias = Literal[
    "told", "note", "sum", "weights", "base", "mean", "factor", "ratio", "scaled", "found"
]
FEW: Final = 6


class Rule(Protocol):
    """What makes a number of a row's others."""

    @property
    def origin(self) -> Origin:
        """Whence it is known."""

    @property
    def columns(self) -> tuple[int, ...]:
        """The columns that it uses."""

    def value(self, row: Row) -> Fraction | None:
        """Return what it makes of a row; None where the row does not hold what it takes."""

    def said(self, table: Table) -> str:
        """Return it as people write it."""


@frozen()
class Linear:
    """A sum of columns, each with its weight, on top of a constant.

    Attributes:
        terms: columns with their weights.
        constant: what is there without them.
        factor: a column that all of it is multiplied by.
        beside: what is added after that.
        shared: whether the weights of what a row lacks are shared out among what it has.
        low, high: what it makes no less and no more than.
    """

    origin: Origin
    terms: tuple[tuple[int, Fraction], ...]
    constant: Fraction = Fraction(0)
    factor: int | None = None
    beside: tuple[tuple[int, Fraction], ...] = ()
    shared: bool = False
    low: Fraction | None = None
    high: Fraction | None = None

    @property
    def columns(self) -> tuple[int, ...]:
        """The columns that it uses."""
        own = tuple(column for column, _ in (*self.terms, *self.beside))
        return own if self.factor is None else (*own, self.factor)

    @property
    def is_plain(self) -> bool:
        """Whether it adds and takes away what stands there, and nothing else."""
        return self.factor is None and not self.shared and all(abs(n) == 1 for _, n in self.terms)

    def value(self, row: Row) -> Fraction | None:
        """Return what it makes of a row; None where nothing stands there, or what is no number."""
        if row.unread.intersection(self.columns):
            return None
        found = [
            (weight, row.figures[column].value)
            for column, weight in self.terms
            if column in row.figures
        ]
        if not found:
            return None
        total = added(found) + self.constant
        if self.shared:
            total /= sum(weight for weight, _ in found) or 1
        if self.factor is not None:
            factor = row.value(self.factor)
            if factor is None:
                return None
            total *= factor
            total += sum((weight * (row.value(n) or 0) for n, weight in self.beside), Fraction(0))
        return self._within(total)

    def _within(self, total: Fraction) -> Fraction:
        if self.high is not None and total > self.high:
            return self.high
        return self.low if self.low is not None and total < self.low else total

    def said(self, table: Table) -> str:
        """Return it as people write it."""
        heads = [(table.column(column).head, weight) for column, weight in self.terms]
        weights = {weight for _, weight in heads}
        if len(weights) == 1 and (one := next(iter(weights))) not in {1, -1} and not self.constant:
            names = "+".join(head for head, _ in heads)
            text = f"{names}{_by(one)}" if len(heads) == 1 else f"({names}){_by(one)}"
        else:
            base = f"{plain_number(self.constant)}" if self.constant else ""
            text = base + "".join(_term(head, weight) for head, weight in heads)
            text = text.removeprefix("+")
        if self.factor is not None:
            first = text if len(heads) == 1 and not self.constant else f"({text})"
            more = "".join(_term(table.column(n).head, weight) for n, weight in self.beside)
            text = f"{first}×{table.column(self.factor).head}{more}"
        high = "" if self.high is None else f"≤{plain_number(self.high)}"
        low = "" if self.low is None else f"{plain_number(self.low)}≤"
        return f"{low}{text}{high}"


def added(products: Sequence[tuple[Fraction, Fraction]]) -> Fraction:
    """Return the sum of products, exactly; in whole numbers, as it is asked of every row."""
    below = [one.denominator * other.denominator for one, other in products]
    whole = lcm(*below)
    above = (
        one.numerator * other.numerator * (whole // each)
        for (one, other), each in zip(products, below, strict=True)
    )
    return Fraction(sum(above), whole)


def spread(rule: Rule, row: Row, table: Table, columns: tuple[int, ...] | None = None) -> Fraction:
    """Return by how much the rounding of the printed components may move what a rule makes.

    Whole numbers and halves are points given, not rounded; for the others half a unit of the last
    decimal.
    """
    value = rule.value(row)
    moved = Fraction(0)
    for each in map(table.column, rule.columns if columns is None else columns):
        is_rounded = each.decimals > 0 and each.role != "factor" and not each.in_halves
        if value is not None and is_rounded and each.index in row.figures:
            other = rule.value(_moved(row, each))
            moved += abs(other - value) if other is not None else 0
    return moved


def _moved(row: Row, column: Column) -> Row:
    one = row.figures[column.index]
    more = replace(one, value=one.value + unit(column.decimals) * HALF)
    return replace(row, figures={**row.figures, column.index: more})


def _term(head: str, weight: Fraction) -> str:
    sign = "-" if weight < 0 else "+"
    return f"{sign}{head}" if abs(weight) == 1 else f"{sign}{head}{_by(abs(weight))}"


def _by(weight: Fraction) -> str:
    if weight.numerator == 1 and weight.denominator not in TENTHS:
        return f"÷{weight.denominator}"
    full = 100 / weight
    if full.denominator == 1 and 10**FEW % weight.denominator:  # as from 110 points to 100
        return f"×100÷{full}"
    return _times_text(weight)


TENTHS: Final = frozenset({2, 4, 5, 10, 20, 50, 100})


def _times_text(weight: Fraction) -> str:
    return f"×{plain_number(weight)}"


def plain_number(value: Fraction) -> str:
    """Return a number without zeros at its end."""
    text = printed(value, FEW)
    return text.rstrip("0").rstrip(".") if "." in text else text
