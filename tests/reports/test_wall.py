"""The wall by hand: what each box shows at a month's end, by what was known then."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

import pytest
from typer.testing import CliRunner

from duban.cli.app import application

FILES: Final = {
    "duban.yaml": "{ledger: wall, title: 挂图, timezone: Asia/Shanghai, language: zh-CN}",
    "actions/act.yaml": "{id: act, title: 行动, lead: one}",
    "departments/one.yaml": """
        id: one
        name: 甲局
        commitments:
          - id: A-1
            title: 开工
            action: act
            made: 2025-01-10
            deadline: 2025-03-31
            target: {kind: count, total: 10, unit: 个}
          - id: A-2
            title: 竣工
            action: act
            made: 2025-03-05
            deadline: 2025-12-31
            target: {kind: count, total: 4, unit: 个}
    """,
    "departments/two.yaml": """
        id: two
        name: 乙局
        commitments:
          - {id: B-1, title: 早日签约, action: act, made: 2025-02-01, deadline: 早日}
          - {id: B-2, title: 挂牌, action: act, made: 2025-04-01, deadline: 2025-04-15}
    """,
    "progress/one/2025-04/2025-04-20-x.yaml": """
        department: one
        on: 2025-04-20
        filed: 2025-05-02T09:00:00+08:00
        by: 联络员
        entries: [{commitment: A-1, done: 10, claim: complete, evidence: [照片]}]
    """,
    "progress/two/2025-04/2025-04-15-x.yaml": """
        department: two
        on: 2025-04-15
        filed: 2025-04-15T09:00:00+08:00
        by: 联络员
        entries: [{commitment: B-2, claim: complete, evidence: [照片]}]
    """,
}
Wall = Callable[..., dict[str, Any]]


@pytest.fixture
def wall(write: Callable[[Mapping[str, str]], Path], monkeypatch: pytest.MonkeyPatch) -> Wall:
    """Return what the wall of these files says."""
    monkeypatch.chdir(write(FILES))

    def told(*more: str) -> dict[str, Any]:
        line = ["report", "wall", "--format", "json", *more]
        done = CliRunner().invoke(application(line), line)
        assert done.exit_code == 0, done.stderr
        return dict(json.loads(done.stdout))

    return told


@pytest.mark.parametrize(
    ("department", "month", "light", "sign", "why"),
    [
        ("one", "2025-01", "none", None, "nothing was filed: unknown is never green"),
        ("one", "2025-03", "yellow", None, "on the deadline day it is not late yet"),
        ("one", "2025-04", "red", "late", "that it was done on April 20 came in May only"),
        ("one", "2025-05", "yellow", "done", "A-1 is done; A-2 is not due, but its light counts"),
        ("two", "2025-02", "none", None, "no date was fixed, so there is no light"),
        ("two", "2025-04", "green", "done", "what is due is done; what has no date is not due"),
    ],
)
def test_a_box_shows_the_worst_of_its_month(
    wall: Wall, department: str, month: str, light: str, sign: str | None, why: str
) -> None:
    rows = wall("--as-of", "2025-05-31")["rows"]
    (row,) = (r for r in rows if (r["department"], r["month"]) == (department, month))
    assert (row["light"], row["sign"]) == (light, sign), why


def test_before_a_promise_there_is_no_row(wall: Wall) -> None:
    rows = wall("--as-of", "2025-05-31")["rows"]
    assert next(r["month"] for r in rows if r["department"] == "two") == "2025-02"
    assert [r["commitments"] for r in rows if r["department"] == "one"] == [1, 1, 2, 2, 2]


def test_of_one_department_each_promise_has_a_line(wall: Wall) -> None:
    said = wall("--department", "甲局", "--as-of", "2025-05-31")
    signs = {(r["id"], r["month"]): r["sign"] for r in said["rows"]}
    assert signs["A-1", "2025-04"] == "late"
    assert signs["A-1", "2025-05"] == "done"
    assert signs["A-2", "2025-05"] is None
    assert said["totals"]["lines"] == 2


def test_twelve_months_hang_on_the_wall(wall: Wall) -> None:
    months = sorted({r["month"] for r in wall("--as-of", "2026-06-30")["rows"]})
    assert (months[0], months[-1], len(months)) == ("2025-07", "2026-06", 12)


@pytest.mark.parametrize("month", ["2025-02", "2025-03", "2025-04"])
def test_a_month_reads_the_same_whenever_it_is_asked_for(wall: Wall, month: str) -> None:
    then = wall("--month", month, "--as-of", "2025-05-31")["rows"]
    later = [r for r in wall("--as-of", "2025-05-31")["rows"] if r["month"] <= month]
    assert then == later


def test_a_ledger_before_its_first_promise_has_nothing_to_hang(wall: Wall) -> None:
    said = wall("--as-of", "2025-01-01")
    assert (said["rows"], said["totals"]["lines"]) == ([], 0)
