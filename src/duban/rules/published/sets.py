"""Which columns a total may be made of: the likelier first."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from duban.rules.published.formula import Rule
from duban.rules.published.table import Column, Table

Set = tuple[int, ...]
SPANS: Final = 24
"""Spans on one side of a total that are tried: few tables have more components."""


def sets(target: Column, table: Table, earlier: Mapping[int, Rule | None]) -> tuple[Set, ...]:
    """Return sets of columns that a total may be made of.

    Args:
        target: the column of the total.
        table: the table.
        earlier: the totals before it, each with its formula where one was found.
    """
    free = [
        each.index
        for each in table.of("part", "score", "subtotal", "total")
        if each.index != target.index and (each.role == "part" or each.index in earlier)
    ]
    parts = [n for n in free if n not in earlier]
    used = {n for rule in earlier.values() if rule for n in rule.columns}
    top = [n for n in free if n not in used]
    spans = list(_spans(target.index, free))
    own = [n for n in free if target.upper and table.column(n).upper == target.upper]
    between = [n for n in top if _last(earlier, target) <= n < target.index]
    stated = [n for n in top if table.column(n).weight or table.column(n).limit]
    near = [own, between, *spans[:2]] if target.role != "total" else [between]
    all_ = [top, parts, stated, list(earlier), *near, *spans, *_but_one(top)]
    first = near if target.role != "total" else []
    return tuple(dict.fromkeys(tuple(each) for each in [*first, *all_] if each))


def _last(earlier: Mapping[int, Rule | None], target: Column) -> int:
    """Return the total that stands next to the left of another one."""
    return max((n for n in earlier if n < target.index), default=0)


def _spans(target: int, free: Sequence[int]) -> Iterator[list[int]]:
    """Return the runs of columns that end beside a total, the longest first."""
    left = [n for n in free if n < target][-SPANS:]
    right = [n for n in free if n > target][:SPANS]
    yield from (left[n:] for n in range(len(left)))
    yield from (right[:n] for n in range(len(right), 0, -1))


def _but_one(top: Sequence[int]) -> Iterator[list[int]]:
    """Return a set without each of its columns in turn: one often only informs."""
    if len(top) > SPANS:
        return
    yield from ([*top[:n], *top[n + 1 :]] for n in range(len(top)))
