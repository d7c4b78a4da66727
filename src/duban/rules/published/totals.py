"""Whether the totals of a table follow from their components."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from duban.frozen import frozen, replace
from duban.rules.published.choosing import Choice, choose
from duban.rules.published.derived import derived, rules_of
from duban.rules.published.expression import expression
from duban.rules.published.figures import Figure
from duban.rules.published.fitting import Fit, Judged, fit, without_excuses
from duban.rules.published.formula import Rule
from duban.rules.published.refusals import UnreadableError
from duban.rules.published.table import Column, Table
from duban.rules.published.worded import worded
from duban.rules.rounding import rounded

LAST: Final = re.compile("最终|最后|调整|修正|年度|折算后|总评")
CONVERTED: Final = re.compile("折算|折合|换算|百分制")
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
    main, order = _order(table, main)
    written = (*_written(table), *worded(table)) if formula is None else ()
    told = expression(formula, table) if formula else None
    found: list[tuple[Column, Choice]] = []
    earlier: dict[int, Rule | None] = {}

    def keep(column: Column, choice: Choice) -> None:
        fits = [one.fit for _, one in found if one.fit]
        found.append((column, _strict(choice, fits, table)))
        earlier[column.index] = choice.fit.rule if choice.fit else None

    for each, choice in derived(table):
        keep(each, choice)
    for each in order:
        if told and each == main:
            keep(each, Choice(fit(told, each, table.rows, table)))
        elif each.index not in earlier:
            stated = written if each == main else ()
            keep(each, choose(each, table, earlier, (*stated, *rules_of(each, table))))
    return Totals(main, tuple(_mended_later(found)))


def _order(table: Table, main: Column | None) -> tuple[Column | None, tuple[Column, ...]]:
    """Return the main total, and all in the order in which they build upon each other.

    A score to the right of a total that says it is converted is made of that total.
    """
    strong = sorted(table.of("total"), key=lambda each: (bool(LAST.search(each.own)), each.index))
    scores = tuple(table.of("score"))
    first = min((each.index for each in strong), default=None)
    after = tuple(each for each in scores if _is_made_of_total(each, first))
    before = tuple(each for each in scores if each not in after)
    order = (*table.of("subtotal"), *before, *strong)
    if main is None and (order or after):
        main = (strong or [each for each in scores if not each.upper] or order)[-1]
    rest = (each for each in order if each != main)
    return main, (*rest, *([main] if main else []), *(each for each in after if each != main))


def _is_made_of_total(score: Column, first: int | None) -> bool:
    return first is not None and score.index > first and CONVERTED.search(score.own) is not None


def _strict(choice: Choice, earlier: Sequence[Fit], table: Table) -> Choice:
    """Return a choice with only those rows off that neither rounding nor an earlier slip explains.

    A total that follows from its subtotal as recomputed is right: the subtotal is not.
    """
    if choice.fit is None:
        return choice
    fit_ = without_excuses(choice.fit, table)
    return replace(choice, fit=replace(fit_, judged=tuple(_by_mended(fit_, earlier))))


def _mended_later(found: Sequence[tuple[Column, Choice]]) -> Iterator[tuple[Column, Choice]]:
    """Return choices with what is right by a column that was looked at only after them.

    A rate of a total that itself does not follow is right where it follows from the right total.
    Of two columns that are made of each other none excuses the other.
    """
    for column, choice in found:
        if choice.fit is None:
            yield column, choice
            continue
        others = [
            one.fit for _, one in found if one.fit and column.index not in one.fit.rule.columns
        ]
        judged = tuple(_by_mended(choice.fit, others))
        yield column, replace(choice, fit=replace(choice.fit, judged=judged))


def _by_mended(found: Fit, earlier: Sequence[Fit]) -> Iterator[Judged]:
    mended = {
        (each.row.line, one.target.index): Figure(each.expected, each.decimals)
        for one in earlier
        if one.target.index in found.rule.columns
        for each in one.judged
        if each.verdict == "off"
    }
    for each in found.judged:
        line = each.row.line
        more = {n: mended[line, n] for n in found.rule.columns if (line, n) in mended}
        if each.verdict == "off" and more:
            row = replace(each.row, figures={**each.row.figures, **more})
            exact = found.rule.value(row)
            if exact is not None and rounded(exact, each.decimals, found.rounding) == each.stated:
                yield replace(each, exact=exact, expected=each.stated, verdict="same")
                continue
        yield each


def _written(table: Table) -> Iterator[Rule]:
    """Return the formulas that titles and notes write out."""
    for text in table.texts:
        for found in WRITTEN.finditer(text):
            try:
                yield expression(found[1], table, "note")
            except UnreadableError:  # a note is for people: what is no formula is no fault
                continue
