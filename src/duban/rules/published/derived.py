"""Columns that are no totals and still follow from others: rates, means, what is left."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import permutations
from typing import Final

from duban.rules.published.choosing import GLANCE, MAJORITY, SAMPLE, Choice
from duban.rules.published.fitting import Fit, fit, sampled
from duban.rules.published.formula import Linear, Rule
from duban.rules.published.quotient import Quotient, Share
from duban.rules.published.quotients import quotients
from duban.rules.published.roles import label
from duban.rules.published.table import Column, Row, Table
from duban.rules.rounding import unit

RATE: Final = re.compile("率|比例|占比|比重|百分比|进度|完成度|增幅|增速|增长|增减|同比|环比|均")
SHARE: Final = re.compile("占比|比重|比例|构成|份额")
SCORE: Final = re.compile("分$|分数|成绩")
MEAN: Final = re.compile("均")
REST: Final = re.compile(
    "剩余|^未|未完成|未签|未办|缺口|结余|余额|^余|尚欠|尚差|差额|^超|差距|差值|偏差|^差|还差|增减|比上|较上|环比|同比"
)
COUNT: Final = re.compile("总(数|量|额|户数|件数|人数|项数|个数|次数|面积)$")
NEAREST: Final = 16
"""Columns nearest to a rate that it is sought among: few stand farther from what they are of."""

MOST: Final = Fraction(3, 4)
"""How many rows have to follow: among many pairs of columns some make many figures by chance."""

FEW: Final = 3
TRIVIAL: Final = frozenset({0, 1, 100})
"""What comes of many a pair of columns."""
TELLING: Final = 2
OFF: Final = 4
"""One row in so many may be off, or a single one: how the others are made is only guessed."""
SOME: Final = Fraction(4, 5)
"""How many rows have to be as printed where few of them tell anything."""


def derived(table: Table) -> Iterator[tuple[Column, Choice]]:
    """Return the columns that follow from others, each with what it is made of."""
    used: set[int] = set()
    columns = sorted(table.of("part", "past", "move"), key=_is_count)
    for column in columns:
        if _is_count(column) and column.index in used:
            continue  # what is left was taken from it: the other way round says the same
        found = _best(column, table, rules_of(column, table))
        if found is not None:
            used |= {*found.rule.columns} if REST.search(label(column.own)) else set()
            yield column, Choice(fit(found.rule, column, table.rows, table))


def _is_count(column: Column) -> bool:
    return COUNT.search(label(column.own)) is not None


def rules_of(target: Column, table: Table) -> Iterator[Rule]:
    """Return what a column may be made of, as its head says; nothing for most columns."""
    name = label(target.own)
    near = _near(target, table)
    if RATE.search(name) and (MEAN.search(name) or not SCORE.search(name)):
        yield from quotients(target, near, sampled(_stated(target, table), GLANCE))
    if SHARE.search(name):
        yield from _shares(near, table)
    if REST.search(name):
        yield from (_less(whole, part) for part, whole in permutations(near, 2))
    if _is_count(target):
        yield from _sums(target, near)


def _shares(near: Sequence[Column], table: Table) -> Iterator[Share]:
    """Return shares in what a row of sums states, or else in what the rows make."""
    for each in near:
        stated = [row.row.value(each.index) for row in table.summaries]
        made = sum((row.value(each.index) or Fraction(0) for row in table.rows), Fraction(0))
        for whole in (*stated, made):
            if whole is not None and whole > 0:
                yield Share(each.index, whole)


def _sums(target: Column, near: Sequence[Column]) -> Iterator[Linear]:
    """Return sums of the columns that follow a count, or that come before it."""
    right = [each.index for each in near if each.index > target.index]
    left = [each.index for each in near if each.index < target.index]
    runs = [right[:n] for n in range(2, len(right) + 1)]
    runs += [left[n:] for n in range(len(left) - 1)]
    yield from (Linear("sum", tuple((n, Fraction(1)) for n in each)) for each in runs)


def _near(target: Column, table: Table) -> list[Column]:
    """Return the columns of figures that stand nearest to another one."""
    others = [
        each
        for each in table.of("part", "past", "score", "subtotal", "total")
        if each.index != target.index
    ]
    others.sort(key=lambda each: abs(each.index - target.index))
    return sorted(others[:NEAREST], key=lambda each: each.index)


def _less(whole: Column, part: Column) -> Linear:
    terms = ((whole.index, Fraction(1)), (part.index, Fraction(-1)))
    return Linear("sum", terms)


def _best(target: Column, table: Table, rules: Iterator[Rule]) -> Fit | None:
    """Return the best of some formulas, if enough rows follow it."""
    sample = sampled(_stated(target, table), SAMPLE)
    best: Fit | None = None
    for rule in rules:
        if not _is_likely(rule, target, sample[:GLANCE]):
            continue
        found = fit(rule, target, sample, table)
        if (
            _is_told_apart(found, table)
            and _is_convincing(found)
            and (best is None or found.follows > best.follows)
        ):
            best = found
            if best.count("same") == len(sample):
                break
    return best


def _stated(target: Column, table: Table) -> tuple[Row, ...]:
    return tuple(row for row in table.rows if target.index in row.figures)


def _is_likely(rule: Rule, target: Column, rows: Sequence[Row]) -> bool:
    """Return whether a glance at some rows leaves a formula possible."""
    close = 0
    for row in rows:
        stated, made = row.figures[target.index], rule.value(row)
        close += made is not None and abs(made - stated.value) <= unit(target.decimals)
    return close * 3 >= len(rows)


def _is_told_apart(found: Fit, table: Table) -> bool:
    """Return whether all rows follow, or what is lacking has no namesake in the table.

    Of what is lacking in several groups, a rate takes more than one away.
    """
    if not isinstance(found.rule, Quotient) or found.rule.form != "rest":
        return True
    owns = [each.own for each in table.columns]
    is_twin = any(owns.count(table.column(n).own) > 1 for n in found.rule.columns)
    return not is_twin or found.follows == len(found.judged)


def _is_convincing(found: Fit) -> bool:
    """Return whether enough rows follow: of those, too, that are neither nothing nor the whole.

    Where most rates are a hundred, many a pair of columns makes them.
    """
    rows = len(found.judged)
    same = found.count("same")
    enough = MOST if rows > FEW else MAJORITY
    if same < TELLING or same < enough * rows or found.count("off") > max(1, rows // OFF):
        return False
    telling = {each.exact: each.verdict for each in found.judged if each.exact not in TRIVIAL}
    if len(telling) < TELLING:
        return same >= SOME * rows and rows > TELLING and _is_of_figures(found)
    right = sum(1 for verdict in telling.values() if verdict != "off")
    return right >= TELLING and right >= MAJORITY * len(telling)


def _is_of_figures(found: Fit) -> bool:
    """Return whether each column of a formula holds more than noughts and hundreds.

    Less nothing, any count is all of itself.
    """
    return all(
        any(each.row.value(n) not in TRIVIAL for each in found.judged) for n in found.rule.columns
    )
