"""What three-point durations add to a plan, and that a plan without them says nothing of it."""

import datetime as dt
from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Final

import pytest

from duban.model.ledger import Ledger
from duban.reports.document import Document, Table
from duban.reports.plan import ALL, REPORT
from duban.reports.report import Asked
from duban.rules.evaluate import evaluate
from tests.rules.story import DEPARTMENT, PROMISE, File, filing

AS_OF: Final = dt.date(2025, 2, 26)
SURE: Final = "duration: 30"
SPREAD: Final = "spread: {optimistic: 20, likely: 30, pessimistic: 90}"
ENDS: Final = ("from_95", "from_80", "from_50", "likely", "to_50", "to_80", "to_95")
OVER: Final = "steps: [{step: plan, started: 2025-01-02, finished: 2025-02-12}]"
Write = Callable[[Mapping[str, str]], Ledger]


def planned(ledger: Write, takes: str, *files: File, report: str = "one") -> Document:
    permit = "{id: permit, title: 许可, duration: 10, after: [plan]}"
    steps = f"[{{id: plan, title: 控规, {takes}}}, {permit}]"
    promise = PROMISE % "deadline: 2025-04-30, procedure: land, target: {kind: deliverable}"
    known = {
        "departments/dep.yaml": DEPARTMENT % promise,
        "procedures/land.yaml": f"id: land\ntitle: 手续\nsteps: {steps}\n",
        **dict(files),
    }
    situation = evaluate(ledger(known), AS_OF)
    if report == "all":
        return ALL.build(situation, Asked())
    return REPORT.build(situation, Asked(commitment="D-1"))


def column(document: Document, key: str) -> list[object]:
    place = [each.key for each in document.columns].index(key)
    return [row[place] for row in document.rows]


def heads(document: Document) -> set[str]:
    tables = [each for part in document.sections for each in part.blocks if isinstance(each, Table)]
    return {each.key for table in tables for each in table.columns}


def test_ranges_the_chance_and_who_decides(ledger: Write) -> None:
    document = planned(ledger, SPREAD)
    days = [document.totals[key] for key in ENDS]
    assert days == sorted(days, key=str)
    assert str(document.totals["likely"]) == "2025-05-15"
    assert document.totals["chance"] == Fraction(32, 100)
    assert column(document, "criticality") == [1, 1]
    assert "criticality" in heads(document)


def test_without_three_figures_nothing_is_said_of_it(ledger: Write) -> None:
    document = planned(ledger, SURE)
    assert [document.totals[key] for key in (*ENDS, "chance")] == [None] * 8
    assert column(document, "criticality") == [None, None]
    assert "criticality" not in heads(document)


def test_what_is_over_decides_nothing_any_more(ledger: Write) -> None:
    """Only a step of ten days is left: every future is the plan's."""
    document = planned(ledger, SPREAD, filing("2025-02-12", OVER))
    assert column(document, "criticality") == [None, 1]
    assert {document.totals[key] for key in ENDS} == {document.totals["earliest_end"]}


@pytest.mark.parametrize(("takes", "chance"), [(SPREAD, Fraction(32, 100)), (SURE, None)])
def test_the_table_of_all_tells_the_chance(
    ledger: Write, takes: str, chance: Fraction | None
) -> None:
    assert column(planned(ledger, takes, report="all"), "chance") == [chance]
