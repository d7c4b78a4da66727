"""增减: what is printed beside two figures is their difference as they are printed."""

import datetime as dt
from collections.abc import Callable, Mapping
from fractions import Fraction

import pytest

from duban.model.ledger import Ledger
from duban.reports.document import Table
from duban.reports.moved_rows import CLAIMED, NO_FIGURE, Row, moved, tables
from duban.reports.moved_rows import _row as row  # what a bulletin's rows are made with
from duban.reports.movements import moves
from duban.rules.evaluate import evaluate
from duban.words import Words
from tests.rules.story import DEPARTMENT, PROMISE, filing

DAY = dt.date(2025, 3, 5)


@pytest.mark.parametrize(
    ("before", "after", "change", "why"),
    [
        ("90.874", "91.466", "0.60", "printed 90.87 and 91.47; the figures differ by 0.592"),
        ("10", "12", "2", "whole numbers differ as they are"),
        ("91.466", "90.874", "-0.60", "and the other way round"),
        ("0.004", "0.0041", "0", "both are printed as 0"),
    ],
)
def test_what_is_printed_adds_up(before: str, after: str, change: str, why: str) -> None:
    was, now = Fraction(before), Fraction(after)
    table = _moves([row("move", before=was, after=now, change=now - was)])
    keys = [each.key for each in table.columns]
    assert table.rows[0][keys.index("change")] == Fraction(change), why


def test_a_first_figure_has_no_change() -> None:
    table = _moves([row("move", before=None, after=Fraction(3), change=None)])
    assert table.rows[0][[each.key for each in table.columns].index("change")] is None


@pytest.mark.parametrize(
    ("entry", "target", "remark", "why"),
    [
        ("note: 正常推进", "target: {kind: count, total: 9}", NO_FIGURE, "a bare note"),
        ("evidence: [照片]", "target: {kind: count, total: 9}", NO_FIGURE, "evidence is no figure"),
        ("done: 3", "target: {kind: count, total: 9}", None, "a figure says itself"),
        ("claim: complete", "target: {kind: count, total: 9}", CLAIMED, "a claim says more"),
        ("note: 正常推进", "feedback: monthly", None, "no figure was to be filed"),
    ],
)
def test_a_row_without_a_figure_says_so(
    ledger: Callable[[Mapping[str, str]], Ledger],
    entry: str,
    target: str,
    remark: Words | None,
    why: str,
) -> None:
    promise = PROMISE % f"deadline: 2025-12-31, {target}"
    files = {"departments/dep.yaml": DEPARTMENT % promise, **dict([filing(str(DAY), entry)])}
    (move,) = moves(evaluate(ledger(files), DAY), DAY - dt.timedelta(days=1))
    assert moved(move)["remark"] == remark, why


def _moves(rows: list[Row]) -> Table:
    return dict(tables(rows))["moves"]
