"""overdue --month: what fell due within the month, as it stood at its end, and what came before.

One commitment is due on 2025-03-31 and was finished that day, but said so only on April 5th; its
milestone was due in February and was never reported. Another was extended in April.
"""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

import pytest
from typer.testing import CliRunner

from duban.cli.app import application

FILES: Final = {
    "duban.yaml": """
        ledger: months
        title: 逐月
        timezone: Asia/Shanghai
        language: zh-CN
        feedback: never
    """,
    "departments/dep.yaml": """
        id: dep
        name: 甲局
        commitments:
          - id: D-1
            title: 开工
            action: act
            made: 2025-01-01
            deadline: 2025-03-31
            milestones: [{id: a, title: 方案, deadline: 2025-02}]
          - {id: D-2, title: 签约, action: act, made: 2025-01-01, deadline: 2025-03-20}
    """,
    "progress/dep/2025-03/2025-03-31-x.yaml": """
        department: dep
        on: 2025-03-31
        filed: 2025-04-05T09:00:00+08:00
        by: 联络员
        entries: [{commitment: D-1, claim: complete, evidence: [证1]}]
    """,
    "decisions/2025-04/2025-04-10-extension-D-2.yaml": """
        kind: extension
        commitment: D-2
        requested: 2025-03-15
        decided: 2025-04-10
        by: 督查室
        reason: 雨季
        deadline: 2025-05-15
    """,
}
Rows = dict[str, tuple[int, bool]]
A_IN_MARCH: Final = {"D-1/a": (31, True)}
MARCH: Final = {**A_IN_MARCH, "D-1": (0, False), "D-2": (11, False)}


@pytest.fixture
def asked(write: Callable[[Mapping[str, str]], Path]) -> Callable[[str, str], Rows]:
    """Ask for a month on a day: id to days late and whether it was carried over."""
    root = write(FILES)

    def rows(month: str, day: str) -> Rows:
        line = ["overdue", "--data", str(root), "--as-of", day, "-f", "json"]
        line += ["--month", month] if month else []
        done = CliRunner().invoke(application(), line)
        assert done.exit_code == 0, done.stderr
        said = json.loads(done.stdout_bytes)["rows"]
        return {row["id"]: (row["days_late"], row["carried"]) for row in said}

    return rows


@pytest.mark.parametrize(
    ("month", "day", "expected", "why"),
    [
        (
            "2025-02",
            "2025-02-28",
            {"D-1/a": (0, False)},
            "due on the day with which the month ends",
        ),
        ("2025-02", "2025-03-10", {"D-1/a": (0, False)}, "asked later it is the same answer"),
        ("2025-03", "2025-03-20", {"D-1/a": (20, True)}, "D-2 is due today, so still in time"),
        ("2025-03", "2025-03-21", {"D-1/a": (21, True), "D-2": (1, False)}, "not today"),
        ("2025-03", "2025-03-30", {"D-1/a": (30, True), "D-2": (10, False)}, "D-1 has a day left"),
        ("2025-03", "2025-03-31", MARCH, "the month ends, and so does D-1's last day"),
        ("2025-03", "2025-04-01", MARCH, "March is over, and its last day with it"),
        ("2025-03", "2025-05-31", MARCH, "as March ended: neither claim nor extension was known"),
        (
            "2025-04",
            "2025-04-04",
            {"D-1/a": (35, True), "D-1": (4, True), "D-2": (15, True)},
            "nothing fell due in April, everything is carried over",
        ),
        (
            "2025-04",
            "2025-04-05",
            {"D-1/a": (36, True), "D-2": (16, True)},
            "the late claim is known: complete on its day, so no longer overdue",
        ),
        ("2025-04", "2025-05-01", {"D-1/a": (61, True)}, "D-2 has until May by then"),
        ("2025-05", "2025-05-15", {"D-1/a": (76, True)}, "D-2 is due today"),
        ("2025-05", "2025-06-01", {"D-1/a": (92, True), "D-2": (16, False)}, "due in May anew"),
        ("", "2025-04-01", {"D-1/a": (32, False), "D-1": (1, False), "D-2": (12, False)}, "all"),
    ],
)
def test_what_is_overdue_by_month(
    asked: Callable[[str, str], Rows], month: str, day: str, expected: Rows, why: str
) -> None:
    assert asked(month, day) == expected, why
