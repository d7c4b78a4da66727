"""One wrong figure makes several others not follow: where two of them agree on it, it is named."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final

from duban.frozen import frozen, replace
from duban.rules.published import texts
from duban.rules.published.figures import Figure, figure
from duban.rules.published.fitting import Fit, Judged
from duban.rules.published.formula import Linear
from duban.rules.published.outcome import Finding, Outcome
from duban.rules.published.table import Row, Table
from duban.rules.published.totals import Totals
from duban.rules.rounding import printed, rounded

WITNESSES: Final = 2
Off = tuple[Fit, Judged]
Key = tuple[int, str]


@frozen()
class Culprit:
    """A figure that others do not follow from, what it would have to be, and which others."""

    row: Row
    column: int
    value: Fraction
    cleared: frozenset[Key]


def blamed(done: Outcome, totals: Totals, table: Table) -> Outcome:
    """Return what was found, with one figure named where several cells say that it is wrong."""
    off: dict[int, list[Off]] = defaultdict(list)
    for found in totals.fits():
        for each in found.judged:
            if each.verdict == "off":
                off[each.row.line].append((found, each))
    gaps = tuple(_gaps(done, table))
    culprits = [one for offs in off.values() if (one := _culprit(offs, gaps, totals))]
    cleared = {key for each in culprits for key in each.cleared}
    findings = [each for each in done.findings if (each.line, each.column) not in cleared]
    findings += [_finding(each, table) for each in culprits]
    return replace(done, findings=tuple(sorted(findings, key=lambda each: each.line)))


def _gaps(done: Outcome, table: Table) -> Iterator[tuple[Key, int, Fraction]]:
    """Return the rows of sums that do not follow: by how much each is short."""
    lines = {each.row.line for each in table.summaries}
    heads = {each.head: each.index for each in table.columns}
    for each in done.findings:
        stated, due = figure(each.stated), figure(each.expected)
        if each.line in lines and each.column in heads and stated and due:
            yield (each.line, each.column), heads[each.column], stated.value - due.value


def _culprit(
    offs: Sequence[Off], gaps: Sequence[tuple[Key, int, Fraction]], totals: Totals
) -> Culprit | None:
    """Return the figure of a row that most cells agree on, if they agree on one."""
    row = offs[0][1].row
    found: dict[tuple[int, Fraction], frozenset[Key]] = {}
    for column, value in _guesses(offs, gaps):
        changed = replace(row, figures={**row.figures, column: Figure(value, 0)})
        if all(
            _follows(each, row, changed) for each in totals.fits() if column in each.rule.columns
        ):
            keys = [(row.line, fit.target.head) for fit, _ in offs if column in fit.rule.columns]
            value_before = row.figures[column].value
            keys += [key for key, n, gap in gaps if n == column and gap == value - value_before]
            found[column, value] = frozenset(keys)
    most = max(map(len, found.values()), default=0)
    best = [guess for guess, keys in found.items() if len(keys) == most]
    if most >= WITNESSES and len(best) == 1:
        return Culprit(row, *best[0], found[best[0]])
    return _left_over(offs, totals) if len(offs) == 1 else None


def _left_over(offs: Sequence[Off], totals: Totals) -> Culprit | None:
    """Return the one figure of a sum that no other formula bears out, where one does all the rest.

    Where what is left and the share agree, what was signed is wrong.
    """
    (found, judged), row = offs[0], offs[0][1].row
    if not isinstance(found.rule, Linear) or not found.rule.is_plain:
        return None
    borne = {
        n
        for each in totals.fits()
        if each is not found and each.rule.value(row) is not None and _follows(each, row, row)
        for n in (each.target.index, *each.rule.columns)
    }
    left = [n for n in (found.target.index, *found.rule.columns) if n not in borne]
    weights = dict(found.rule.terms)
    if len(left) != 1 or left[0] not in weights or left[0] not in row.figures:
        return None
    value = row.figures[left[0]].value + (judged.stated - judged.exact) / weights[left[0]]
    return Culprit(row, left[0], value, frozenset({(row.line, found.target.head)}))


def _guesses(
    offs: Sequence[Off], gaps: Sequence[tuple[Key, int, Fraction]]
) -> Iterator[tuple[int, Fraction]]:
    """Return what figures of a row would have to be: for a sum beside them, or one below them."""
    for found, judged in offs:
        figures = judged.row.figures
        if isinstance(found.rule, Linear) and found.rule.is_plain:
            gap = judged.stated - judged.exact
            yield from (
                (n, figures[n].value + gap / weight)
                for n, weight in found.rule.terms
                if n in figures
            )
        yield from (
            (n, figures[n].value + gap)
            for _, n, gap in gaps
            if n in found.rule.columns and n in figures
        )


def _follows(found: Fit, row: Row, changed: Row) -> bool:
    """Return whether what a formula makes of a changed row is what the row states."""
    stated = row.figures.get(found.target.index)
    made = found.rule.value(changed)
    if stated is None or made is None:
        return True
    decimals = max(stated.decimals, found.target.decimals)
    return rounded(made, decimals, found.rounding) == stated.value


def _finding(culprit: Culprit, table: Table) -> Finding:
    column = table.column(culprit.column)
    decimals = max(column.decimals, culprit.row.figures[culprit.column].decimals)
    return Finding(
        culprit.row.line,
        column.head,
        culprit.row.unit,
        culprit.row.text(culprit.column),
        printed(culprit.value, decimals),
        texts.AGREED(heads=tuple(sorted({head for _, head in culprit.cleared}))),
    )
