"""What is said where there is no plan, or one that nobody can rely on: the reason, with a place."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from duban.cli.app import application

Write = Callable[[Mapping[str, str]], Path]
FILES = {
    "procedures/fine.yaml": """\
        id: fine
        title: 可行
        steps:
          - {id: a, title: 甲, duration: 5}
          - {id: b, title: 乙, duration: 5, after: [a]}
        """,
    "procedures/ring.yaml": """\
        id: ring
        title: 环
        steps:
          - {id: z, title: 丁, duration: 3}
          - {id: a, title: 甲, duration: 3, after: [z, c]}
          - {id: b, title: 乙, duration: 3, after: [a]}
          - {id: c, title: 丙, duration: 3, after: [b]}
        """,
    "procedures/bare.yaml": "{id: bare, title: 空, steps: []}",
    "procedures/varied.yaml": """\
        id: varied
        title: 变通
        steps:
          - {id: a, title: 甲, duration: 3}
          - {id: b, title: 乙, duration: 3, after: [a]}
          - {id: c, title: 丙, duration: 3, after: [b]}
        variants:
          - {id: ring, title: 跨并, merge: [{steps: [a, c], into: d, title: 丁, duration: 1}]}
          - {id: far, title: 无期, durations: {b: 99999999}, lengthens: true}
          - {id: short, title: 压缩, durations: {b: 1}}
          - {id: brisk, title: 快办, durations: {b: 2}}
          - {id: one, title: 一, merge: [{steps: [a, b], into: ab, title: 甲乙, duration: 5}]}
          - {id: two, title: 二, merge: [{steps: [b, c], into: bc, title: 乙丙, duration: 5}]}
        """,
}
PROMISE = """\
id: dep
name: 甲局
commitments:
  - {id: D-1, title: 事, action: act, made: 2025-01-06, %s, target: {kind: deliverable}}
"""


@pytest.fixture
def told(write: Write) -> Callable[..., tuple[str, Mapping[str, Any]]]:
    """Return what `duban plan` says of a commitment, as text and as JSON's totals."""

    def of(promise: str, *words: str) -> tuple[str, Mapping[str, Any]]:
        root = write({**FILES, "departments/dep.yaml": PROMISE % promise})
        args = ["plan", "D-1", "--as-of", "2025-03-03", "--data", str(root), *words]
        text, data = (
            CliRunner().invoke(application([*args, *more]), [*args, *more])
            for more in ([], ["--format", "json"])
        )
        assert (text.exit_code, data.exit_code) == (0, 0), text.stderr
        return text.stdout, json.loads(data.stdout)["totals"]

    return of


@pytest.mark.parametrize(
    ("promise", "words", "said", "verdict", "why"),
    [
        (
            "deadline: 2025-12-31, procedure: ring",
            (),
            "a → b → c → a（procedures/ring.yaml:5:5）",
            "none",
            "the ring alone, without what only leads to it, at the line of its first step",
        ),
        (
            "deadline: 2025-12-31, procedure: none",
            (),
            "所指办理程序“none”不存在（departments/dep.yaml:4:5）",
            "none",
            "an id alone stands where its commitment does",
        ),
        (
            "deadline: 近期, procedure: fine",
            (),
            "时限待定，无从倒排",
            "none",
            "no day to go back from",
        ),
        (
            "deadline: 近期, procedure: fine",
            ("--from", "2025-03-10"),
            "最早全部办结：2025-03-21",
            "none",
            "forward it can be planned: two weeks",
        ),
        (
            "deadline: 近期, procedure: fine",
            ("--from", "2025-03-10"),
            "时限待定，只能顺排",
            "none",
            "and what is late or free nobody can say",
        ),
        (
            "deadline: 4月份以前, procedure: fine",
            (),
            "可指 2025-03-31，也可指 2025-04-30，裁定前按较早的日期倒推",
            "free",
            "the earlier day, and that there are two",
        ),
        (
            "deadline: 2025-02-28, procedure: fine",
            (),
            "时限 2025-02-28 已过",
            "impossible",
            "a deadline before today",
        ),
        ("deadline: 2025-03-14, procedure: fine", (), "没有余量", "critical", "ten days for ten"),
        (
            "deadline: 2025-03-13, procedure: fine",
            (),
            "晚 1 个工作日",
            "impossible",
            "nine for ten",
        ),
        (
            "deadline: 2025-03-16, procedure: fine",
            (),
            "没有余量",
            "critical",
            "a Sunday adds nothing",
        ),
        ("deadline: 2025-03-17, procedure: fine", (), "余 1 个工作日", "free", "eleven for ten"),
        ("deadline: 2025-12-31", (), "没有指定办理程序", "none", "it names none"),
        (
            "deadline: 2025-12-31, procedure: bare",
            (),
            "不排计划：所指办理程序没有步骤",
            "none",
            "nothing to do is not done",
        ),
        (
            "deadline: 2025-12-31, procedure: varied",
            ("--variant", "one", "--variant", "two"),
            "“一”和“二”对同一步骤的改动不能同时采用",
            "free",
            "b can be merged but once",
        ),
        (
            "deadline: 2025-12-31, procedure: varied",
            ("--variant", "short", "--variant", "brisk"),
            "“压缩”和“快办”对同一步骤的改动不能同时采用",
            "free",
            "b takes one day or two",
        ),
        (
            "deadline: 2025-12-31, procedure: varied",
            ("--variant", "ring"),
            "d → b → d（procedures/varied.yaml:4:5）",
            "none",
            "the variant makes the circle, of the step that it merged",
        ),
    ],
)
def test_what_is_said_of_a_plan(
    told: Callable[..., tuple[str, Mapping[str, Any]]],
    promise: str,
    words: tuple[str, ...],
    said: str,
    verdict: str,
    why: str,
) -> None:
    text, totals = told(promise, *words)
    assert said in text, why
    assert (totals.get("verdict") or "none") == verdict, why


def test_variants_that_cannot_be_planned_leave_the_plan_and_the_others(
    told: Callable[..., tuple[str, Mapping[str, Any]]],
) -> None:
    text, totals = told("deadline: 2025-12-31, procedure: varied")
    assert totals["gains"] == {"short": 2, "brisk": 1, "one": 1, "two": 1}
    shown = [
        line.split() for line in text.splitlines() if line.startswith(("跨并", "无期", "压缩"))
    ]
    assert [(title, gain) for title, _, gain, *_ in shown] == [
        ("跨并", "单独采用排不出来"),
        ("无期", "单独采用排不出来"),
        ("压缩", "单独采用可早"),
    ]


@pytest.mark.parametrize(
    ("words", "urgent", "why"),
    [
        ((), True, "as of today, a must begin today"),
        (("--from", "2025-03-03"), True, "planned from today by name"),
        (
            ("--from", "2025-02-17"),
            False,
            "had it begun two weeks ago, there would be ten to spare",
        ),
    ],
)
def test_what_must_start_today_is_said_of_plans_that_begin_today(
    told: Callable[..., tuple[str, Mapping[str, Any]]],
    words: tuple[str, ...],
    urgent: bool,
    why: str,
) -> None:
    text, _ = told("deadline: 2025-03-14, procedure: fine", *words)
    assert ("今日须开始" in text) is urgent, why
