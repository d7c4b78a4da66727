"""Whether the totals of a table follow from their components."""

import re
from collections.abc import Iterator
from typing import Final

from duban.frozen import frozen, replace
from duban.rules.published.choosing import Choice, choose
from duban.rules.published.expression import expression
from duban.rules.published.fitting import Fit, fit, without_excuses
from duban.rules.published.formula import Rule
from duban.rules.published.refusals import UnreadableError
from duban.rules.published.table import Column, Table

LAST: Final = re.compile("最终|最后|调整|修正|年度|折算后|总评")
WRITTEN: Final = re.compile(r"[=＝]([^=＝。；;，,、\n]{3,200})")


@frozen()
class Totals:
    """The totals of a table: the fit of each that has a formula, and which is the main one.

    Attributes:
        main: the total that places are given by, unless a place says otherwise.
        choices: what was found for each, in the order in which they build upon each other.
    """

    main: Column | None
    choices: tuple[tuple[Column, Choice], ...]

    def fits(self) -> Iterator[Fit]:
        """Return the formulas that were found."""
        return (choice.fit for _, choice in self.choices if choice.fit)

    def fit_of(self, column: Column) -> Fit | None:
        """Return the formula of a column, if it has one."""
        return next((each for each in self.fits() if each.target == column), None)


def totals_of(table: Table, main: Column | None, formula: str | None) -> Totals:
    """Return the formulas of a table's totals.

    Args:
        table: the table.
        main: the column that is the total, where it is known beforehand.
        formula: the formula of that column, as the user writes it.
    """
    strong = sorted(table.of("total"), key=lambda each: (bool(LAST.search(each.own)), each.index))
    scores = tuple(table.of("score"))
    before = (*table.of("subtotal"), *(scores if strong else ()))
    order = tuple(each for each in (*before, *strong, *(() if strong else scores)) if each != main)
    if main is None and order:
        main = (strong or [each for each in scores if not each.upper] or order)[-1]
    written = tuple(_written(table)) if formula is None else ()
    told = expression(formula, table) if formula else None
    earlier: dict[int, Rule | None] = {}
    found: list[tuple[Column, Choice]] = []
    for each in (*(one for one in order if one != main), *([main] if main else [])):
        if told and each == main:
            choice = Choice(fit(told, each, table.rows, table))
        else:
            choice = choose(each, table, earlier, written if each == main else ())
        found.append((each, _strict(choice, table)))
        earlier[each.index] = choice.fit.rule if choice.fit else None
    return Totals(main, tuple(found))


def _strict(choice: Choice, table: Table) -> Choice:
    return replace(choice, fit=without_excuses(choice.fit, table)) if choice.fit else choice


def _written(table: Table) -> Iterator[Rule]:
    """Return the formulas that titles and notes write out."""
    for text in table.texts:
        for found in WRITTEN.finditer(text):
            try:
                yield expression(found[1], table, "note")
            except UnreadableError:  # a note is for people: what is no formula is no fault
                continue
