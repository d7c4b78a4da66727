"""增减: what is printed beside two figures is their difference as they are printed."""

from fractions import Fraction

import pytest

from duban.reports.document import Table
from duban.reports.moved_rows import Row, tables
from duban.reports.moved_rows import _row as row  # what a bulletin's rows are made with


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


def _moves(rows: list[Row]) -> Table:
    return dict(tables(rows))["moves"]
