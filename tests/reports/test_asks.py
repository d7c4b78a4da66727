"""拟问: each question says what is true of what it asks about, and figures beside it add up."""

from collections.abc import Callable, Mapping
from fractions import Fraction

import pytest

from duban.ledger.templates import template_for
from duban.model.ledger import Ledger
from duban.model.months import Month
from duban.reports.brief import brief
from duban.reports.document import Block, Lines, Table
from duban.reports.report import Asked
from duban.rules.evaluate import evaluate
from tests.rules.story import DEPARTMENT, PROMISE, File, filing

Make = Callable[[Mapping[str, str]], Ledger]
Told = Callable[..., list[str]]
COUNT = "deadline: 2025-12-31, target: {kind: count, total: 9, unit: 处}"
OPEN = "deadline: 2025-12-31, target: {kind: count, unit: 处}"
FOUND = """\
kind: finding
id: W10-1
recorded: 2025-03-04
by: 督查室
inspected: 2025-03-04
department: dep
commitment: D-1
what: 供水点没有通水。
rectify_by: %s
"""
BLOCKED = filing(
    "2025-03-05",
    "done: 5, blockers: [{id: b, kind: funds, asks: 财政局, note: 资金未到位, opened: 2025-03-03}]",
)
PROBLEM = filing("2025-03-05", "done: 5, problem: 资金：资金未到位。, asks: 财政局")


@pytest.fixture
def page(ledger: Make) -> Callable[..., list[Block]]:
    """Return the page about a department with one promise at the end of March 2025."""

    def made(promise: str, *files: File) -> list[Block]:
        known = ledger({"departments/dep.yaml": DEPARTMENT % PROMISE % promise, **dict(files)})
        month, template = Month(2025, 3), template_for(known, "brief", "zh")
        told = brief(evaluate(known, month.last), Asked(month, over=True, template=template))
        return [each for section in told.sections for each in section.blocks]

    return made


@pytest.fixture
def questions(page: Callable[..., list[Block]]) -> Told:
    """Return every line of such a page."""

    def made(promise: str, *files: File) -> list[str]:
        lines = (each for each in page(promise, *files) if isinstance(each, Lines))
        return [str(text) for each in lines for text in each.texts]

    return made


@pytest.mark.parametrize(
    ("promise", "files", "said", "why"),
    [
        (COUNT, (), "没有报送过数值，进展如何？", "nothing was ever filed"),
        (OPEN, (), "没有报送过数值，进展如何？", "nor here, whatever the total is"),
        (
            OPEN,
            (filing("2025-03-05", "done: 8"),),
            "已报数值 8，目标总数未定，何时明确？",
            "a figure was filed; it is the office that has not fixed the total",
        ),
    ],
)
def test_what_cannot_be_measured_is_asked_for(
    questions: Told, promise: str, files: tuple[File, ...], said: str, why: str
) -> None:
    assert f"“开工”（D-1）{said}" in questions(promise, *files), why


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2025-03-21", "应于2025年3月21日前整改，已逾期 10 天，何时整改到位？"),
        ("2025-03-31", "2025年3月31日整改到期，尚未整改，何时整改到位？"),
    ],
)
def test_a_finding_is_put_right_and_not_completed(questions: Told, day: str, said: str) -> None:
    found = ("inspections/2025-W10/W10-1.yaml", FOUND % day)
    assert f"暗访问题“供水点没有通水”（W10-1）{said}" in questions(COUNT, found)


@pytest.mark.parametrize(
    ("filed", "said"),
    [
        (BLOCKED, "“开工”（D-1）的堵点“资金未到位（已堵 20 个工作日）”，待财政局协调，"),
        (PROBLEM, "“开工”（D-1）报送的问题“资金未到位”，待财政局协调，"),
    ],
)
def test_a_blocker_is_called_one(questions: Told, filed: File, said: str) -> None:
    assert f"{said}进展到哪一步？" in questions(COUNT, filed)


def test_the_change_is_that_of_the_figures_as_printed(page: Callable[..., list[Block]]) -> None:
    """90.874 and 91.466 are printed as 90.87 and 91.47: these differ by 0.6, not by 0.592."""
    rate = "deadline: 2025-12-31, target: {kind: rate, percent: 95}"
    filed = (filing("2025-02-20", "percent: 90.874"), filing("2025-03-20", "percent: 91.466"))
    tables = [each for each in page(rate, *filed) if isinstance(each, Table)]
    (moves,) = (each for each in tables if "change" in _keys(each))
    ((*_, row),) = [moves.rows]
    assert row[_keys(moves).index("change")] == Fraction("0.6")


def _keys(table: Table) -> list[str]:
    return [each.key for each in table.columns]
