"""What does not follow among totals, and what is said of how they were checked."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from duban.rules.published import texts
from duban.rules.published.choosing import Choice
from duban.rules.published.fitting import Fit, Judged
from duban.rules.published.formula import Linear
from duban.rules.published.outcome import Finding, Outcome
from duban.rules.published.separated import line_of
from duban.rules.published.table import Column, Row, Table
from duban.rules.published.totals import Totals
from duban.rules.rounding import printed, rounded
from duban.words import Said, Words

WORTH: Final = 3
"""The nearest formula is worth naming where one row in so many follows it."""

VETO: Final = re.compile("否决|[计记][零0]分")
SHOWN: Final = 5
"""Rows that a notice names; the others are counted."""


def checked_totals(totals: Totals, table: Table) -> Outcome:
    """Return which totals do not follow, and which marks are above the full one."""
    fits = tuple(totals.fits())
    findings = [each for found in fits for each in _findings(found, table)]
    findings += [each for found in fits for each in _missing(found, table)]
    findings += list(_above_limit(table, totals))
    return Outcome(
        len(table.rows),
        sum(len(found.judged) for found in fits),
        tuple(_formula(found, table) for found in fits),
        (),
        tuple(findings),
        tuple(_notices(totals, table)),
        frozenset(found.target.index for found in fits),
        frozenset(n for found in fits for n in found.rule.columns),
    )


def rows_said(rows: Sequence[Row]) -> Said:
    """Return some rows as a notice names them."""
    few = tuple(_unit(row) for row in rows[:SHOWN])
    return texts.ROWS(rows=few) if len(rows) <= SHOWN else texts.MANY(rows=few, count=len(rows))


def _unit(row: Row) -> Said:
    known = texts.UNIT_ON_LINE if row.unit else texts.NO_UNIT
    return known(unit=row.unit, line=line_of(row.line))


def _formula(found: Fit, table: Table) -> Said:
    return texts.FORMULA(
        total=found.target.head,
        formula=found.rule.said(table),
        origin=_origin(found, table),
        follows=found.follows,
        rows=len(found.judged),
        rounding=texts.ROUNDINGS[found.rounding],
    )


def _origin(found: Fit, table: Table) -> Words:
    """Return whence a formula is known; of a plain sum, how the weights in its heads were read."""
    rule = found.rule
    if rule.origin != "sum" or not isinstance(rule, Linear):
        return texts.ORIGINS[rule.origin]
    if any(table.column(n).weight for n in rule.columns):
        return texts.WEIGHTED_ALREADY
    is_difference = any(weight < 0 for _, weight in rule.terms)
    return texts.DIFFERENCE if is_difference else texts.ORIGINS["sum"]


def _findings(found: Fit, table: Table) -> Iterator[Finding]:
    for each in found.judged:
        if each.verdict == "off" and not _is_vetoed(each):
            yield _finding(each.row, found.target, _shown(each, found), _why(each, found, table))


def _is_vetoed(each: Judged) -> bool:
    """Return whether a row says why it has nothing, whatever its components are."""
    return not each.stated and any(VETO.search(cell) for cell in each.row.cells)


def _finding(row: Row, column: Column, expected: str, why: Said | Words) -> Finding:
    return Finding(row.line, column.head, row.unit, row.text(column.index), expected, why)


def _shown(each: Judged, found: Fit) -> str:
    """Return what is expected, to as many decimals as the cell has, or more where it needs them."""
    n = found.target.index
    own = each.row.figures[n].decimals
    is_short = rounded(each.expected, own, "down") == each.expected
    per_cent = "%" if each.row.text(n).endswith(("%", "％")) else ""
    signs = (one.row.text(n).startswith(("+", "＋")) for one in found.judged)
    plus = "+" if each.expected > 0 and any(signs) else ""
    return f"{plus}{printed(each.expected, own if is_short else each.decimals)}{per_cent}"


def _why(each: Judged, found: Fit, table: Table) -> Said:
    said = texts.TOO_HIGH if each.stated > each.expected else texts.TOO_LOW
    gap = printed(abs(each.stated - each.expected), each.decimals)
    return said(formula=found.rule.said(table), gap=gap)


def _missing(found: Fit, table: Table) -> Iterator[Finding]:
    """Return rows that have every component but no total, where all the others have one."""
    column = found.target
    for row in table.rows:
        if column.index in row.figures or any(n not in row.figures for n in found.rule.columns):
            continue
        value = found.rule.value(row)
        if value is not None and not row.text(column.index):
            shown = printed(rounded(value, column.decimals, found.rounding), column.decimals)
            yield _finding(row, column, shown, texts.NO_TOTAL(formula=found.rule.said(table)))


def _above_limit(table: Table, totals: Totals) -> Iterator[Finding]:
    """Return marks above the full one; not where most rows are: then it is no full mark."""
    for column in table.columns:
        if column.limit is None or column == totals.main:
            continue
        above = [row for row in table.rows if (row.value(column.index) or 0) > column.limit]
        if 0 < len(above) * 10 <= len(table.rows):
            limit = f"≤{printed(column.limit, 0)}"
            yield from (_finding(row, column, limit, texts.OVER_LIMIT) for row in above)


def _notices(totals: Totals, table: Table) -> Iterator[Said | Words]:
    if totals.main is None and not any(True for _ in totals.fits()):
        yield texts.NO_TOTALS
    for column, choice in totals.choices:
        yield from _of_choice(column, choice, table, is_main=column == totals.main)
    unread = [row for row in table.rows if row.unread & _numbers(table)]
    if unread:
        yield texts.UNREAD_CELLS(units=rows_said(unread))


def _numbers(table: Table) -> frozenset[int]:
    return frozenset(
        each.index for each in table.columns if each.role not in {"place", "past", "move"}
    )


def _of_choice(
    column: Column, choice: Choice, table: Table, *, is_main: bool
) -> Iterator[Said | Words]:
    """Return what is said of one total: a score that is no total needs no formula."""
    if choice.fit is None:
        if column.role == "total" or (is_main and column.role != "part"):
            yield _no_formula(column, choice, table)
        return
    if choice.rival is not None:
        yield texts.RIVAL(total=column.head, **_counted(choice.rival, table))
    if vetoed := [one.row for one in choice.fit.judged if one.verdict == "off" and _is_vetoed(one)]:
        yield texts.VETOED(total=column.head, units=rows_said(vetoed))
    near = [each for each in choice.fit.judged if each.verdict == "near"]
    if near:
        gap = max((abs(each.stated - each.expected), each.decimals) for each in near)
        units = rows_said([each.row for each in near])
        yield texts.WITHIN_ROUNDING(total=column.head, units=units, gap=printed(*gap))


def _no_formula(column: Column, choice: Choice, table: Table) -> Said:
    if not any(each.index != column.index for each in table.of("part", "score", "total")):
        return texts.NO_PARTS(total=column.head)
    if choice.tried is None or choice.tried.count("same") * WORTH < len(choice.tried.judged):
        return texts.NO_FORMULA(total=column.head)
    return texts.NEAREST(total=column.head, **_counted(choice.tried, table))


def _counted(found: Fit, table: Table) -> dict[str, str | int]:
    return {
        "formula": found.rule.said(table),
        "follows": found.follows,
        "rows": len(found.judged),
    }
