"""A network as benchmarks state it, planned as a ledger: nothing is in its way.

The file is invented in the layout of the single-mode instances of Kolisch and Sprecher (1996);
its length, 25, stands in it: 2, 6 and 10, or 4, 8 and 10.
"""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from duban.cli.app import application
from duban.model.procedure import Link, Step
from tests.rules.schedule.textbook import answers

FILE = Path(__file__).parent / "networks" / "twelve.sm"
Write = Callable[[Mapping[str, str]], Path]


def read(text: str) -> tuple[tuple[Step, ...], int]:
    """Return the steps of a file, and the length that it states."""
    lines = [line.split() for line in text.splitlines()]
    heads = {line[0]: number for number, line in enumerate(lines) if line}
    stated = int(lines[heads["pronr."] + 1][5])
    after: dict[str, list[str]] = {}
    for row in _rows(lines, heads["PRECEDENCE"] + 2):
        after.setdefault(row[0], [])
        for name in row[3:]:
            after.setdefault(name, []).append(row[0])
    lengths = {row[0]: int(row[2]) for row in _rows(lines, heads["REQUESTS/DURATIONS:"] + 3)}
    steps = (
        Step(
            id=name,
            title=name,
            duration=length,
            unit="days",
            after=tuple(Link(step=each) for each in after[name]),
        )
        for name, length in lengths.items()
    )
    return tuple(steps), stated


def _rows(lines: list[list[str]], first: int) -> list[list[str]]:
    rest = lines[first:]
    until = next(n for n, line in enumerate(rest) if line and line[0].startswith("*"))
    return rest[:until]


def procedure(steps: tuple[Step, ...]) -> str:
    lines = (
        f"  - {{id: {each.id}, title: {each.title}, duration: {each.length}, unit: days, "
        f"after: [{', '.join(link.step for link in each.after)}]}}"
        for each in steps
    )
    return "\n".join(["id: net", "title: 网络", "steps:", *lines, ""])


@pytest.fixture
def told(write: Write) -> Callable[..., Mapping[str, Any]]:
    """Return what `duban plan` says of the file's network as JSON."""
    steps, _ = read(FILE.read_text(encoding="utf-8"))

    def of(deadline: str, *words: str) -> Mapping[str, Any]:
        promise = (
            "{id: D-1, title: 网络, action: act, made: 2025-01-01, procedure: net, "
            f"deadline: {deadline}, target: {{kind: deliverable}}}}"
        )
        department = f"id: dep\nname: 甲局\ncommitments:\n  - {promise}\n"
        root = write({"departments/dep.yaml": department, "procedures/net.yaml": procedure(steps)})
        args = ["plan", "D-1", "--as-of", "2025-01-01", "--data", str(root), "--format", "json"]
        done = CliRunner().invoke(application([*args, *words]), [*args, *words])
        assert done.exit_code == 0, done.stderr
        return dict(json.loads(done.stdout))

    return of


def test_its_length_is_the_one_it_states(told: Callable[..., Mapping[str, Any]]) -> None:
    steps, stated = read(FILE.read_text(encoding="utf-8"))
    assert answers(steps)[1] == stated
    found = told("近期", "--from", "2025-02-01")
    assert found["totals"]["length_days"] == stated
    assert found["totals"]["earliest_end"] == "2025-02-25"


def test_a_deadline_leaves_what_it_is_later_by(told: Callable[..., Mapping[str, Any]]) -> None:
    """Without a day, floats are against the earliest end; the deadline is three days later."""
    steps, _ = read(FILE.read_text(encoding="utf-8"))
    expected, _ = answers(steps)
    tight = told("近期", "--from", "2025-02-01")["rows"]
    loose = told("2025-02-28", "--from", "2025-02-01")["rows"]
    assert {each["step"]: each["total_float"] for each in tight} == {
        name: each.total for name, each in expected.items()
    }
    assert {each["step"]: each["free_float"] for each in tight} == {
        name: each.free for name, each in expected.items()
    }
    assert [each["total_float"] + 3 for each in tight] == [each["total_float"] for each in loose]
    assert {each["step"] for each in loose if each["critical"]} == {"1", "2", "4", "6", "8"} | {
        "10",
        "12",
    }
