"""Tables as cities and counties print them: a right one has no finding, a slip is named alone."""

import pytest

from duban.rules.published.checking import Wishes, checked
from duban.words import say
from tests.rules.published import (
    printed_fifth,
    printed_first,
    printed_fourth,
    printed_second,
    printed_seventh,
    printed_sixth,
    printed_third,
    printed_unseen,
)
from tests.rules.published.printed import Printed, Slip

TABLES: tuple[Printed, ...] = tuple(
    table
    for each in (
        printed_first,
        printed_second,
        printed_third,
        printed_fourth,
        printed_fifth,
        printed_sixth,
        printed_seventh,
        printed_unseen,
    )
    for table in each.PRINTED
)
SLIPS = [(table, slip) for table in TABLES for slip in table.slips]


def told(table: Printed) -> str:
    found = checked(table.data, Wishes())
    return "\n".join(say(each, "zh") for each in (*found.formulas, *found.ways, *found.notices))


def named(why: str) -> Printed:
    return next(each for each in TABLES if each.why == why)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.why)
def test_a_right_table_has_no_finding(table: Printed) -> None:
    found = checked(table.data, Wishes())
    cells = [(each.unit, each.column, each.expected) for each in found.findings]
    assert cells == [], told(table)


@pytest.mark.parametrize(("table", "slip"), SLIPS, ids=lambda each: getattr(each, "why", ""))
def test_a_slip_is_named_and_no_other_cell(table: Printed, slip: Slip) -> None:
    found = checked(table.with_slip(slip).data, Wishes())
    cells = [(each.unit, each.column, each.expected) for each in found.findings]
    assert cells == [slip.cell], told(table.with_slip(slip))


@pytest.mark.parametrize(
    ("why", "said"),
    [
        ("shares in the heads, points already weighted", "表头所列权重已计入各项"),
        ("shares in the heads, scores still raw", "按表中权重由原始分折算"),
        ("110 points made 100", "折算得分＝总分×100÷110"),
        ("no total above a hundred", "基础得分+加分≤100"),
        ("no total below nought", "0≤满分-扣分"),
        ("rounded half to even", "四舍六入五成双"),
        ("moves in words", "名次变化＝上期排名-本期排名"),
        (
            "moves without last month's places: nothing to check them against",
            "得分：按表中所印取用",
        ),
        ("sums of more than what is shown: not checked", "不是由表中各行得出，未核对"),
        ("scores and grades only", "没有认出名次列"),
        ("three rows whose total is made nobody knows how", "未核对"),
    ],
)
def test_what_was_gone_by_is_said(why: str, said: str) -> None:
    assert said in told(named(why))


def test_what_may_be_made_in_many_ways_is_said_to_be_unchecked() -> None:
    why = "rates rounded up, of a base that is not printed, and rates that are all a hundred"
    found = checked(named(why).data, Wishes())
    assert (found.checked, found.formulas) == (0, ())
    assert any("未核对" in say(each, "zh") for each in found.notices)
