"""History by hand: the ledger month by month, and one promise against its plan."""

import datetime as dt
import json
from collections.abc import Callable, Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any, Final

import pytest
from typer.testing import CliRunner

from duban.cli.app import application
from duban.ledger.load import open_ledger
from duban.reports.charts import Point
from duban.reports.plans import burn_downs
from duban.rules.evaluate import evaluate

FILES: Final = {
    "duban.yaml": "{ledger: burn, title: 台账, timezone: Asia/Shanghai, language: zh-CN}",
    "actions/act.yaml": "{id: act, title: 行动, lead: dep}",
    "departments/dep.yaml": """
        id: dep
        name: 甲局
        commitments:
          - id: A-1
            title: 开工
            action: act
            made: 2025-01-01
            deadline: 2025-03-02
            target: {kind: count, total: 60, unit: 个}
          - id: A-2
            title: 分步
            action: act
            made: 2025-01-01
            deadline: 2025-03-31
            target:
              kind: count
              total: 10
              stages: [{by: 2025-02-15, value: 4}]
          - {id: A-3, title: 方案, action: act, made: 2025-02-01, deadline: 2025-03-10}
    """,
    "progress/dep/2025-02/2025-02-10-x.yaml": """
        department: dep
        on: 2025-02-10
        filed: 2025-02-10T09:00:00+08:00
        by: 联络员
        entries: [{commitment: A-1, remaining: 25}, {commitment: A-2, done: 12}]
    """,
}


@pytest.fixture
def root(write: Callable[[Mapping[str, str]], Path]) -> Path:
    return write(FILES)


def told(root: Path, *more: str) -> dict[str, Any]:
    line = ["report", "history", "--data", str(root), "--format", "json", *more]
    done = CliRunner().invoke(application(line), line)
    assert done.exit_code == 0, done.stderr
    return dict(json.loads(done.stdout))


def test_the_whole_ledger_month_by_month(root: Path) -> None:
    rows = told(root, "--as-of", "2025-03-15")["rows"]
    keys = ("month", "day", "commitments", "due", "done", "overdue", "filings", "light")
    assert [tuple(row[key] for key in keys) for row in rows] == [
        ("2025-01", "2025-01-31", 2, 0, 0, 0, 0, None),
        ("2025-02", "2025-02-28", 3, 0, 1, 0, 1, None),
        ("2025-03", "2025-03-15", 3, 2, 1, 2, 0, None),
    ]
    assert all(sum(row["lights"].values()) == row["commitments"] for row in rows)


def test_one_promise_month_by_month(root: Path) -> None:
    rows = told(root, "--commitment", "A-1", "--as-of", "2025-03-15")["rows"]
    seen = [(row["month"], row["actual"], row["total"], row["overdue"]) for row in rows]
    assert seen == [("2025-01", None, 60, 0), ("2025-02", 35, 60, 0), ("2025-03", 35, 60, 1)]


def test_a_month_bounds_what_is_told(root: Path) -> None:
    said = told(root, "--month", "2025-02", "--as-of", "2025-03-15")
    assert (said["as_of"], said["month"]) == ("2025-02-28", "2025-02")
    assert [row["month"] for row in said["rows"]] == ["2025-01", "2025-02"]


def test_only_reports_of_one_promise_take_one() -> None:
    line = ["report", "wall", "--commitment", "A-1"]
    done = CliRunner().invoke(application(line), line)
    assert done.exit_code == 2


def points(root: Path, name: str) -> tuple[Point, ...]:
    ledger = open_ledger(root).ledger
    assert ledger is not None
    standing = evaluate(ledger, dt.date(2025, 3, 15)).by_id[name]
    charts = tuple(burn_downs(standing))
    return charts[0].points if charts else ()


@pytest.mark.parametrize(
    ("name", "expected", "why"),
    [
        (
            "A-1",
            [
                ("2025-01-01", 60, None),
                ("2025-01-31", 30, None),
                ("2025-02-10", 20, 25),
                ("2025-02-28", 2, None),
                ("2025-03-02", 0, None),
            ],
            "one a day of the sixty days; the reading stands beside the plan of its day",
        ),
        (
            "A-2",
            [
                ("2025-01-01", 10, None),
                ("2025-02-10", 10, 0),
                ("2025-02-14", 10, None),
                ("2025-02-15", 6, None),
                ("2025-03-30", 6, None),
                ("2025-03-31", 0, None),
            ],
            "stages are steps, and more than all leaves nothing",
        ),
        ("A-3", [], "there is no target, so nothing to draw"),
    ],
)
def test_a_burn_down_has_plan_and_readings(
    root: Path, name: str, expected: list[tuple[str, int, int | None]], why: str
) -> None:
    wanted = tuple(
        Point(
            dt.date.fromisoformat(day),
            Fraction(planned),
            None if actual is None else Fraction(actual),
        )
        for day, planned, actual in expected
    )
    assert points(root, name) == wanted, why


def test_a_plan_by_whole_months_stands_still_until_their_last_days(
    write: Callable[[Mapping[str, str]], Path],
) -> None:
    policy = "{id: steps, title: 按月, pace: linear-month, lights: [], rules: []}"
    info = FILES["duban.yaml"].replace("{", "{policy: steps, ")
    files = {**FILES, "duban.yaml": info, "policies/steps.yaml": policy}
    ledger = open_ledger(write(files)).ledger
    assert ledger is not None
    (chart,) = burn_downs(evaluate(ledger, dt.date(2025, 3, 15)).by_id["A-1"])
    drawn = {str(each.day): each.planned for each in chart.points}
    assert [drawn["2025-01-30"], drawn["2025-01-31"], drawn["2025-02-27"]] == [60, 40, 40]
    told = {str(each.day): each.actual for each in chart.rows}
    assert told.keys() == {"2025-01-01", "2025-01-31", "2025-02-10", "2025-02-28", "2025-03-02"}


def test_the_page_of_a_promise_tells_its_plan_by_month(root: Path) -> None:
    ledger = open_ledger(root).ledger
    assert ledger is not None
    standing = evaluate(ledger, dt.date(2025, 2, 20)).by_id["A-1"]
    (chart,) = burn_downs(standing, monthly=True)
    seen = [(str(each.day), each.planned, each.actual) for each in chart.rows]
    assert seen == [
        ("2025-01-01", 60, None),
        ("2025-01-31", 30, None),
        ("2025-02-20", 10, 25),  # the day itself, with what was last filed
        ("2025-02-28", 2, None),  # nothing is known yet of a day to come
        ("2025-03-02", 0, None),
    ]
