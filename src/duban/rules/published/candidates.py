"""What may be done with a set of columns to make a total: the likelier first."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from statistics import median
from typing import Final

from duban.rules.published.formula import Linear, Rule
from duban.rules.published.roles import label
from duban.rules.published.table import Column, Row, Table

ONE: Final = Fraction(1)
ROUND: Final = 5
"""A base that nobody states is a multiple of this, such as 100, 60 or 1000."""

CUTS: Final = 4
"""Columns at most that a factor multiplies, where others are added after that."""

EXTRA: Final = re.compile("^(加|扣|减|奖|附加|奖励|奖惩)分?项?$|加分|扣分|减分|奖励分|附加分")
CLOSE: Final = 200
"""By one part in so many at most a scale may differ from what the rows show in the middle."""

Terms = tuple[tuple[int, Fraction], ...]


def candidates(
    columns: Sequence[int], target: Column, table: Table, rows: Sequence[Row]
) -> Iterator[Linear]:
    """Return the formulas of a set of columns, except those with weights that nobody states."""
    signed = tuple((n, _sign(table.column(n), target)) for n in columns)
    lacking = any(n not in row.figures for row in rows for n in columns)
    if target.weight and len(columns) == 1:  # a raw score made the weighted one beside it
        yield Linear("weights", ((columns[0], target.weight),))
    for terms in _weighted(signed, table):
        yield Linear("weights", terms)
        yield Linear("mean", _shared(terms))
        if lacking:
            yield Linear("weights", terms, shared=True)
    yield Linear("sum", signed)
    if all(sign < 0 for _, sign in signed):  # deductions below a head that does not say so
        yield Linear("sum", tuple((n, ONE) for n, _ in signed))
    yield from _multiplied(signed, table)
    if len(columns) > 1:
        yield from _means(signed, table, lacking=lacking)
    yield from _scaled(signed, target, rows)
    yield from _on_a_base(signed, target, table, rows)


def _sign(column: Column, target: Column) -> Fraction:
    """Return the sign of a column; deductions make up a sum of deductions as they are."""
    return -ONE if column.taken and not target.taken else ONE


def _weighted(signed: Terms, table: Table) -> Iterator[Terms]:
    """Return the weights that heads or a row below them state; bonuses have none."""
    weights = {n: table.column(n).weight for n, _ in signed}
    if any(weights.values()):
        yield tuple((n, sign * (weights[n] or ONE)) for n, sign in signed)
    limits = {n: table.column(n).limit for n, _ in signed}
    if any(limits.values()):
        yield tuple((n, sign * ((limits[n] or 100) / Fraction(100))) for n, sign in signed)


def _shared(terms: Terms) -> Terms:
    """Return weights that make one together."""
    whole = sum((abs(weight) for _, weight in terms), Fraction(0))
    return tuple((n, weight / whole) for n, weight in terms) if whole else terms


def _means(signed: Terms, table: Table, *, lacking: bool) -> Iterator[Linear]:
    """Return the mean of all columns, or of some, with bonuses and deductions on top of it."""
    share = Fraction(1, len(signed))
    yield Linear("mean", tuple((n, sign * share) for n, sign in signed))
    beside = tuple(each for each in signed if EXTRA.search(label(table.column(each[0]).own)))
    inner = tuple(each for each in signed if each not in beside)
    if beside and len(inner) > 1:
        mean = tuple((n, sign / len(inner)) for n, sign in inner)
        yield Linear("mean", (*mean, *beside))
    if lacking:
        yield Linear("mean", signed, shared=True)


def _multiplied(signed: Terms, table: Table) -> Iterator[Linear]:
    """Return sums that a column of factors multiplies, as for workload."""
    for factor in table.of("factor"):
        yield Linear("factor", signed, factor=factor.index)
        for cut in range(1, min(len(signed), CUTS)):
            yield Linear("factor", signed[:cut], factor=factor.index, beside=signed[cut:])
        for terms in _weighted(signed, table):
            yield Linear("factor", terms, factor=factor.index)


def _scaled(signed: Terms, target: Column, rows: Sequence[Row]) -> Iterator[Linear]:
    """Return sums that are converted: from 110 points to 100, or so that the best has them all."""
    plain = Linear("scaled", signed)
    pairs = [(plain.value(row), row.value(target.index)) for row in rows]
    both = [(made, stated) for made, stated in pairs if made and stated]
    if not both:
        return
    ratio = median(stated / made for made, stated in both)
    full = round(100 / ratio) if ratio > 0 else 0
    scales = [Fraction(100, full)] if full else []
    best, top = max(made for made, _ in both), max(stated for _, stated in both)
    if best > 0 and top > 0 and top % ROUND == 0:
        scales.append(top / best)
    for scale in scales:
        if scale != 1 and abs(scale - ratio) * CLOSE <= ratio:
            yield Linear("scaled", tuple((n, weight * scale) for n, weight in signed))


def _on_a_base(
    signed: Terms, target: Column, table: Table, rows: Sequence[Row]
) -> Iterator[Linear]:
    """Return sums on top of a base that no column holds; and the base less what all of it makes."""
    for terms in (signed, tuple((n, -ONE) for n, _ in signed)):
        plain = Linear("base", terms)
        gaps = [_gap(plain, row, target) for row in rows]
        found = [each for each in gaps if each is not None]
        base = round(median(found) / ROUND) * ROUND if found else 0
        if base > 0 and _is_held(Fraction(base), table, rows):
            continue  # a column holds it, and is to be gone by
        if base > 0:
            yield Linear("base", terms, Fraction(base))
        elif terms is not signed:
            yield Linear("base", terms)


def _is_held(base: Fraction, table: Table, rows: Sequence[Row]) -> bool:
    """Return whether a column holds the same base in most rows."""
    return any(
        sum(row.value(each.index) == base for row in rows) * 2 > len(rows)
        for each in table.of("part")
    )


def _gap(rule: Linear, row: Row, target: Column) -> Fraction | None:
    stated, made = row.value(target.index), rule.value(row)
    return None if stated is None or made is None else stated - made


def confirmations(rule: Rule) -> int:
    """Return how many rows have to follow before a formula is believed: two beyond its unknowns."""
    if rule.origin in {"base", "ratio", "scaled"}:
        return 3
    if rule.origin != "found" or not isinstance(rule, Linear):
        return 2
    weights = [weight for _, weight in rule.terms]
    return len(weights) + (1 if sum(weights) == 1 else 2)
