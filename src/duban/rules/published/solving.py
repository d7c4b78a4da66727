"""Weights that nobody has stated, from the rows themselves."""

from collections import Counter
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final

from duban.rules.published.formula import Linear
from duban.rules.published.table import Column, Row

MOST: Final = 8
"""Unknown weights: with more, rows that fit by chance are too many."""

STEPS: Final = (1, 2, 3, 5, 7, 11)
TRIES: Final = 60
PLAUSIBLE: Final = (Fraction(1, 20), Fraction(1, 100))
"""Weights are multiples of five per cent, or else of one."""

SLACK: Final = Fraction(1, 50)
LARGEST: Final = 10
KEPT: Final = 6


def solved(columns: Sequence[int], target: Column, rows: Sequence[Row]) -> Iterator[Linear]:
    """Return sums with plausible weights that some of the rows give, the commonest first."""
    used = [n for n in columns if any(row.value(n) for row in rows)]
    whole = [row for row in rows if row.value(target.index) is not None]
    if not 1 <= len(used) <= MOST or len(whole) < len(used) + 2:
        return
    found: Counter[tuple[Fraction, ...]] = Counter()
    for chosen in _chosen(whole, len(used)):
        for equations in _systems(chosen, used, target):
            weights = solution(equations)
            found.update(_plausible(weights) if weights else ())
    for weights, _ in found.most_common(KEPT):
        yield Linear("found", tuple(zip(used, weights, strict=True)))


def _chosen(rows: Sequence[Row], size: int) -> Iterator[Sequence[Row]]:
    """Return some choices of so many rows, so that one wrong row is in few of them."""
    picks = (
        [rows[(start + n * step) % len(rows)] for n in range(size)]
        for step in STEPS
        for start in range(min(len(rows), TRIES // len(STEPS)))
    )
    yield from (each for each in picks if len({row.line for row in each}) == size)


def _systems(
    rows: Sequence[Row], columns: Sequence[int], target: Column
) -> Iterator[list[list[Fraction]]]:
    """Return the equations of some rows; and those of all but one, with weights that make one."""
    equations = [[row.value(n) or Fraction(0) for n in (*columns, target.index)] for row in rows]
    yield equations
    if len(columns) > 1:
        yield [*equations[1:], [Fraction(1)] * (len(columns) + 1)]


def solution(equations: list[list[Fraction]]) -> tuple[Fraction, ...] | None:
    """Return the unknowns of as many equations, each with its right side last; None without one."""
    rows = [list(each) for each in equations]
    size = len(rows)
    for column in range(size):
        pivot = next((n for n in range(column, size) if rows[n][column]), None)
        if pivot is None:
            return None
        rows[column], rows[pivot] = rows[pivot], rows[column]
        head = rows[column][column]
        rows[column] = [each / head for each in rows[column]]
        for n in range(size):
            if n != column and (times := rows[n][column]):
                rows[n] = [a - times * b for a, b in zip(rows[n], rows[column], strict=True)]
    return tuple(row[-1] for row in rows)


def _plausible(weights: Sequence[Fraction]) -> Iterator[tuple[Fraction, ...]]:
    """Return weights with few decimals that are close to those solved."""
    for step in PLAUSIBLE:
        near = tuple(round(each / step) * step for each in weights)
        close = all(abs(a - b) <= SLACK for a, b in zip(near, weights, strict=True))
        if close and all(0 < abs(each) <= LARGEST for each in near):
            yield near
