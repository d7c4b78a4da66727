"""How well a formula fits a column: row by row, with the table's own rounding."""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from math import comb, isqrt
from typing import Final, Literal, TypeAlias

from duban.frozen import frozen, replace
from duban.rules.published.formula import Linear, Rule, spread
from duban.rules.published.table import Column, Row, Table
from duban.rules.rounding import HALF, ROUNDINGS, Rounding, rounded, unit

Verdict: TypeAlias = Literal["same", "near", "off"]
UNLIKELY: Final = Fraction(1, 20)
"""Below this chance, rounding does not explain why so few rows are off by a last decimal."""

FINE: Final = 10**6
MANY: Final = 400
"""Rows from which on chance is as good as certainty: half the expected number tells enough."""


@frozen()
class Judged:
    """One cell beside what the formula makes of its row.

    Attributes:
        decimals: to how many the cell is printed.
        verdict: `same`; `near` where the rounding of the components may explain it; or `off`.
    """

    row: Row
    stated: Fraction
    exact: Fraction
    expected: Fraction
    decimals: int
    verdict: Verdict = "same"


@frozen()
class Fit:
    """A formula on a column: the rounding that most rows show, and each row's verdict."""

    rule: Rule
    target: Column
    rounding: Rounding
    judged: tuple[Judged, ...]

    def count(self, *verdicts: Verdict) -> int:
        """Return how many rows have one of some verdicts."""
        return sum(1 for each in self.judged if each.verdict in verdicts)

    @property
    def follows(self) -> int:
        """How many rows follow, up to rounding."""
        return self.count("same", "near")


def fit(rule: Rule, target: Column, rows: Iterable[Row], table: Table) -> Fit:
    """Return how a formula fits a column."""
    made = _in_full(tuple(_made(rule, target, rows)), rule)
    how = _rounding(made)
    judged = tuple(_judged(each, how, rule, table) for each in made)
    return Fit(rule, target, how, judged)


def _made(rule: Rule, target: Column, rows: Iterable[Row]) -> Iterator[Judged]:
    for row in rows:
        stated = row.figures.get(target.index)
        exact = rule.value(row) if stated else None
        if stated is not None and exact is not None:
            decimals = max(stated.decimals, target.decimals)
            yield Judged(row, stated.value, exact, exact, decimals)


def _rounding(made: Sequence[Judged]) -> Rounding:
    """Return the rounding that most cells show, the commonest first where all show it."""
    best, most = ROUNDINGS[0], -1
    for how in ROUNDINGS:
        same = sum(1 for one in made if _is_same(one, how))
        if same > most:
            best, most = how, same
        if most == len(made):
            break
    return best


def _in_full(made: tuple[Judged, ...], rule: Rule) -> tuple[Judged, ...]:
    """Return cells of a plain sum with all its decimals, where only one of them would be rounded.

    Who rounds a sum for print rounds all sums; one cell alone that lacks a half has a slip.
    """
    if not isinstance(rule, Linear) or not rule.is_plain:
        return made
    cut = [each for each in made if rounded(each.exact, each.decimals, "down") != each.exact]
    if len(cut) != 1:
        return made
    return tuple(
        replace(each, decimals=_needed(rule, each.row)) if each is cut[0] else each for each in made
    )


def _needed(rule: Rule, row: Row) -> int:
    return max(row.figures[n].decimals for n in rule.columns if n in row.figures)


def _is_same(each: Judged, how: Rounding) -> bool:
    return each.stated == rounded(each.exact, each.decimals, how)


def _judged(each: Judged, how: Rounding, rule: Rule, table: Table) -> Judged:
    """Return a cell with its verdict; a rounding of its own kind is no more than a last decimal."""
    expected = rounded(each.exact, each.decimals, how)
    if each.stated == expected:
        return replace(each, expected=expected)
    own = unit(each.decimals) * HALF
    is_near = abs(each.stated - each.exact) <= own + spread(rule, each.row, table)
    return replace(each, expected=expected, verdict="near" if is_near else "off")


def without_excuses(found: Fit, table: Table) -> Fit:
    """Return a fit in which rounding excuses no row where the table as a whole adds up exactly.

    Where components were rounded for print, a known share of the totals is off by a last decimal.
    Where far fewer are, they were not rounded, and whoever is off has another reason.
    """
    near, whole = found.count("near"), found.follows
    if not near or not _is_unlikely(near, whole, _share_off(found, table)):
        return found
    judged = (
        replace(each, verdict="off") if each.verdict == "near" else each for each in found.judged
    )
    return replace(found, judged=tuple(judged))


def _share_off(found: Fit, table: Table) -> Fraction:
    """Return the share of totals that the rounding of components would put off.

    The mean error of a sum of evenly spread errors is four fifths of its standard deviation, which
    is the root of the sum of their squares over three; a total is off by chance of mean over unit,
    and a plain sum, which stands on whole units itself, only beyond half of one: less often.
    """
    one = next(each for each in found.judged if each.verdict == "near")
    squares = sum(each * each for each in _errors(found.rule, one.row, table))
    deviation = Fraction(isqrt(int(squares * FINE * FINE / 3)), FINE)
    is_plain = isinstance(found.rule, Linear) and found.rule.is_plain
    mean = deviation * (Fraction(3, 5) if is_plain else Fraction(4, 5))
    return min(mean / unit(one.decimals), HALF)


def _errors(rule: Rule, row: Row, table: Table) -> Iterator[Fraction]:
    for column in rule.columns:
        yield spread(rule, row, table, (column,))


def _is_unlikely(near: int, whole: int, share: Fraction) -> bool:
    """Return whether so few of so many rows are hardly ever off by chance."""
    if share <= 0 or whole > MANY:
        return share > 0 and near < share * whole / 2
    chance = sum(
        (comb(whole, n) * share**n * (1 - share) ** (whole - n) for n in range(near + 1)),
        Fraction(0),
    )
    return chance < UNLIKELY


def sampled(rows: Sequence[Row], most: int) -> tuple[Row, ...]:
    """Return so many rows at most, evenly from top to bottom."""
    step = max(1, -(-len(rows) // most))
    return tuple(rows[::step])
