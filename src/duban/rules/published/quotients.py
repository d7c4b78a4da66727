"""Which quotients of columns may make a rate: the likelier first, if they come close at all."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import permutations, product
from math import inf
from typing import Final

from duban.rules.published.quotient import FORMS, Form, Quotient, divided
from duban.rules.published.roles import label
from duban.rules.published.table import Column, Row

SCALES: Final = (100, 1)
ONE_IN: Final = 3
"""A quotient is looked at where it comes close in one row of so many."""

Floats = Mapping[int, Sequence[float]]


def quotients(target: Column, near: Sequence[Column], rows: Sequence[Row]) -> Iterator[Quotient]:
    """Return quotients that come close to a column in some rows.

    The glance is in floating point, as there are thousands: what it lets through is judged exactly.
    """
    figures = {each.index: [_float(row, each) for row in rows] for each in (*near, target)}
    pairs = sorted(permutations(near, 2), key=lambda pair: _oddness(target, *pair))
    for form, (one, other), scale in product(FORMS, pairs, SCALES):
        found = Quotient(one.index, other.index, scale, form)
        if _is_close(found, figures, target):
            yield found


def _float(row: Row, column: Column) -> float:
    value = row.value(column.index)
    return inf if value is None else float(value)


def _is_close(found: Quotient, figures: Floats, target: Column) -> bool:
    slack = 1.5 / 10**target.decimals
    stated = figures[target.index]
    made = zip(figures[found.one], figures[found.other], stated, strict=True)
    close = sum(_makes(found.form, one, other, found.scale, due, slack) for one, other, due in made)
    return close * ONE_IN >= len(stated)


def _makes(form: Form, one: float, other: float, scale: int, due: float, slack: float) -> bool:
    if inf in {one, other}:
        return False
    found = divided(form, one, other, scale)
    return found is not None and abs(found - due) <= slack


def _oddness(target: Column, one: Column, other: Column) -> tuple[int, int]:
    """Return how odd a quotient would look: 签约率 is of 签约数, and what it is by stands near."""
    shared = len(set(label(target.own)) & set(label(one.own)))
    return -shared, abs(one.index - target.index) + abs(other.index - target.index)
