"""Which formula a total follows: the one that most rows do, if most rows do."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Final

from duban.frozen import frozen
from duban.rules.published.candidates import candidates, confirmations
from duban.rules.published.fitting import Fit, fit, sampled
from duban.rules.published.formula import Rule
from duban.rules.published.sets import sets
from duban.rules.published.solving import solved
from duban.rules.published.table import Column, Row, Table

SAMPLE: Final = 40
GLANCE: Final = 8
MAJORITY: Final = Fraction(3, 5)
SOLVED: Final = 8
"""Sets whose weights are solved for."""


@frozen()
class Choice:
    """The formula of a total, and the next best where it is close; or none, with the best tried."""

    fit: Fit | None
    rival: Fit | None = None
    tried: Fit | None = None


def choose(
    target: Column, table: Table, earlier: Mapping[int, Rule | None], notes: Iterable[Rule]
) -> Choice:
    """Return the formula that a total follows."""
    rows = tuple(row for row in table.rows if target.index in row.figures)
    sample = sampled(rows, SAMPLE)
    best: Fit | None = None
    rival: Fit | None = None
    for rule in (*notes, *_rules(target, table, earlier, sample)):
        found = _glanced(rule, target, sample, table)
        if found is None or not found.follows:
            continue
        if best is None or _rank(found) > _rank(best):
            best, rival = found, best if best and not _is_alike(best, found) else rival
        elif not _is_alike(best, found) and (rival is None or _rank(found) > _rank(rival)):
            rival = found
        if best.follows == len(sample) and best.count("same") * 2 > len(sample):
            break
    if best is None or not is_believed(best, len(sample)):
        return Choice(None, tried=best)
    close = rival if rival and rival.follows * 10 >= best.follows * 9 else None
    return Choice(fit(best.rule, target, rows, table), close)


def is_believed(found: Fit, rows: int) -> bool:
    """Return whether enough rows follow a formula for the others to be wrong."""
    needed: Fraction | int = confirmations(found.rule)
    if found.rule.origin not in {"found", "base"}:
        needed = min(needed, rows)  # a table of one row may well be a sum
    return found.follows >= max(needed, MAJORITY * rows)


def _rank(found: Fit) -> tuple[int, int]:
    return found.follows, found.count("same")


def _is_alike(one: Fit, other: Fit) -> bool:
    """Return whether two formulas make the same of every row."""
    return [each.expected for each in one.judged] == [each.expected for each in other.judged]


def _glanced(rule: Rule, target: Column, sample: Sequence[Row], table: Table) -> Fit | None:
    """Return how a formula fits the sample; None where a glance at some rows tells it does not."""
    if len(sample) > GLANCE and not fit(rule, target, sample[:GLANCE], table).follows:
        return None
    return fit(rule, target, sample, table)


def _rules(
    target: Column, table: Table, earlier: Mapping[int, Rule | None], sample: Sequence[Row]
) -> Iterator[Rule]:
    """Return the formulas that are tried: of every set the plain ones, then those solved for."""
    every = sets(target, table, earlier)
    for each in every:
        yield from candidates(each, target, table, sample)
    for each in every[:SOLVED]:
        yield from solved(each, target, sample)
