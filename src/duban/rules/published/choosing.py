"""Which formula a total follows: the one that most rows do, if most rows do."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import product
from typing import Final

from duban.frozen import frozen, replace
from duban.rules.published.bounds import shown_bounds, stated_bounds
from duban.rules.published.candidates import candidates, confirmations
from duban.rules.published.figures import plain
from duban.rules.published.fitting import Fit, fit, sampled
from duban.rules.published.formula import Linear, Rule
from duban.rules.published.sets import Set, sets
from duban.rules.published.solving import solved
from duban.rules.published.table import Column, Row, Table
from duban.rules.published.trimmed import trimmed

SAMPLE: Final = 40
GLANCE: Final = 8
MAJORITY: Final = Fraction(3, 5)
GUESSED: Final = frozenset({"found", "base", "ratio", "scaled"})
"""Formulas with numbers that no head states: to be believed they need more rows."""

CLEAR: Final = Fraction(3, 4)
SOLVED: Final = 6
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
    best = Best(sample)
    every = sets(target, table, earlier)
    for rule in (*notes, *_plain(every, target, table, sample)):
        best.look(_glanced(rule, target, sample, table))
        if best.is_perfect():
            break
    for rule in () if best.is_clear() else _solved(every, target, sample):
        best.look(_glanced(rule, target, sample, table))
    if best.first is None:
        return Choice(None, tried=best.tried)
    return Choice(fit(best.first.rule, target, rows, table), best.rival())


class Best:
    """The best formula of those looked at: one that is believed, the next, and the best of others.

    Of equals the first stays, which is the likelier.
    """

    def __init__(self, sample: Sequence[Row]) -> None:
        """Begin with none."""
        self.rows = len(sample)
        self.first: Fit | None = None
        self.second: Fit | None = None
        self.tried: Fit | None = None

    def look(self, found: Fit | None) -> None:
        """Keep a formula if it is better than one that is kept."""
        if found is None or not found.follows:
            return
        if not is_believed(found, self.rows):
            is_better = self.tried is None or _rank(found) > _rank(self.tried)
            if found.rule.origin not in GUESSED and is_better:
                self.tried = found
        elif self.first is None or _rank(found) > _rank(self.first):
            self.first, found_before = found, self.first
            self._put_second(found_before)
        else:
            self._put_second(found)

    def _put_second(self, found: Fit | None) -> None:
        if found is None or self.first is None or _is_alike(self.first, found):
            return
        if self.second is None or _rank(found) > _rank(self.second):
            self.second = found

    def is_perfect(self) -> bool:
        """Return whether nothing better can come."""
        first = self.first
        return first is not None and first.count("same") == self.rows

    def is_clear(self) -> bool:
        """Return whether so many rows follow that no weights need to be solved for."""
        return self.first is not None and self.first.follows >= CLEAR * self.rows

    def rival(self) -> Fit | None:
        """Return the second where it is close to the first."""
        if self.first is None or self.second is None or self.second.rule.origin in GUESSED:
            return None
        return self.second if self.second.follows * 10 >= self.first.follows * 9 else None


def is_believed(found: Fit, rows: int) -> bool:
    """Return whether enough rows follow a formula for the others to be wrong."""
    needed: Fraction | int = confirmations(found.rule)
    if found.rule.origin not in GUESSED:
        needed = min(needed, rows)  # a table of one row may well be a sum
        return found.follows >= max(needed, MAJORITY * rows)
    is_exact = found.count("same") * 2 > rows  # what is guessed may not rest on rounding
    return is_exact and found.follows >= max(needed, MAJORITY * rows)


def _rank(found: Fit) -> tuple[int, int]:
    """Return how good a formula is: one that is guessed has to be better by two rows.

    One that the table states is as good as another that one row more follows.
    """
    odds = -1 if found.rule.origin in GUESSED else 1 if _is_stated(found) else 0
    return found.follows + odds, found.count("same") + odds


def _is_stated(found: Fit) -> bool:
    """Return whether the table itself states a formula: in a note, or by weights that make one."""
    rule = found.rule
    if rule.origin != "weights" or not isinstance(rule, Linear):
        return rule.origin == "note"
    return sum(weight for _, weight in rule.terms) == 1 and not rule.shared


def _is_alike(one: Fit, other: Fit) -> bool:
    """Return whether two formulas make the same of every row."""
    return [each.expected for each in one.judged] == [each.expected for each in other.judged]


def _glanced(rule: Rule, target: Column, sample: Sequence[Row], table: Table) -> Fit | None:
    """Return how a formula fits the sample; None where a glance at some rows tells it does not."""
    if len(sample) > GLANCE and not fit(rule, target, sample[:GLANCE], table).follows:
        return None
    return fit(rule, target, sample, table)


def _plain(
    every: Sequence[Set], target: Column, table: Table, sample: Sequence[Row]
) -> Iterator[Rule]:
    """Return the formulas that need no weights but those that the table states."""
    places = tuple(each.index for each in table.of("place") if each.index < target.index)
    if len(places) > 1:  # as where a total is the sum of the places in each part
        yield Linear("sum", tuple((n, Fraction(1)) for n in places))
    texts = (*map(plain, table.texts), *(each.head for each in table.columns))
    between = (*stated_bounds(target, texts), (None, None), *shown_bounds(target, sample))
    for (low, high), each in product(between, every):
        for rule in candidates(each, target, table, sample):
            yield rule if low is high is None else replace(rule, low=low, high=high)
    yield from trimmed(every)


def _solved(every: Sequence[Set], target: Column, sample: Sequence[Row]) -> Iterator[Rule]:
    """Return formulas whose weights the rows themselves give."""
    for each in every[:SOLVED]:
        yield from solved(each, target, sample)
