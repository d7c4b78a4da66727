"""show: every event says what it is about."""

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Final

import pytest

from duban.model.ledger import Ledger
from duban.reports.life import events
from duban.rules.evaluate import evaluate
from duban.words import say
from tests.rules.story import DEPARTMENT, PROMISE, File, decision, filing

PARTS = (
    "deadline: 2025-12-31, milestones: [{id: a, title: 方案批复, deadline: 2025-03}], targets: "
    "[{id: homes, title: 居民, kind: count, total: 9}, {id: firms, kind: count, total: 3}]"
)


@pytest.mark.parametrize(
    ("happened", "said", "why"),
    [
        (filing("2025-02-01", "target: homes, done: 4"), "居民：完成 4", "one of several targets"),
        (filing("2025-02-01", "target: firms, remaining: 1"), "firms：剩余 1", "named by its id"),
        (filing("2025-02-01", "note: 已进场"), "已进场", "about the whole commitment"),
        (
            filing("2025-02-01", "milestone: a, claim: complete, note: 已批", "2025-02-03"),
            "节点“方案批复”：已批（2025-02-03 补报）",
            "a milestone, handed in two days later",
        ),
        (
            filing(
                "2025-02-08",
                "steps: [{step: review, started: 2025-01-20, finished: 2025-02-07,"
                " paused: [{since: 2025-01-28, until: 2025-02-04, why: 补正材料}]}]",
            ),
            (
                "步骤“review”：2025-01-20 开始、2025-02-07 办结、"
                "2025-01-28 至 2025-02-04 停表（补正材料）"
            ),
            "days of a step, without a figure",
        ),
        (
            filing("2025-02-08", "steps: [{step: review, item: a, paused: [{since: 2025-02-06}]}]"),
            "步骤“a的review”：2025-02-06 起停表",
            "a step of one item, which still stands",
        ),
        (
            decision("2025-02-05", "verification", "outcome: refused\nmilestone: a"),
            "节点“方案批复”：未通过：研究决定",
            "a decision about the milestone",
        ),
    ],
)
def test_an_event_says_what_it_is_about(
    ledger: Callable[[Mapping[str, str]], Ledger], happened: File, said: str, why: str
) -> None:
    known = ledger({"departments/dep.yaml": DEPARTMENT % (PROMISE % PARTS), **dict([happened])})
    standing = evaluate(known, dt.date(2025, 2, 10)).by_id["D-1"]
    assert [say(each.text, "zh") for each in events(standing)][-1] == said, why


ROSTER = (
    "deadline: 2025-12-31, target: {kind: roster, ladder: [签约, 开工], "
    "items: [{id: a, title: 东地块}, b]}"
)


def test_an_item_is_told_by_its_name_and_one_without_by_its_id(
    ledger: Callable[[Mapping[str, str]], Ledger],
) -> None:
    happened = filing("2025-02-01", "items: {a: 签约, b: 开工}")
    known = ledger({"departments/dep.yaml": DEPARTMENT % (PROMISE % ROSTER), **dict([happened])})
    standing = evaluate(known, dt.date(2025, 2, 10)).by_id["D-1"]
    assert say(events(standing)[-1].text, "zh") == "东地块：签约、b：开工"


LAND: Final = """
id: land
title: 供地
steps:
  - {id: review, title: 方案审查, duration: 10}
  - {id: notice, title: 挂牌公告, duration: 20, after: [review]}
variants:
  - id: joint
    title: 联审
    merge: [{steps: [review, notice], into: both, title: 联审联办, duration: 20}]
"""
LAND_ROSTER: Final = (
    "deadline: 2025-12-31, target: {kind: roster, ladder: [签约, 开工], procedure: land, "
    "items: [{id: a, title: 东地块}, b]}"
)
NAMES: list[tuple[str, str, str, list[tuple[str | None, str]], str]] = [
    (
        "deadline: 2025-12-31, procedure: land, target: {kind: count, total: 9}",
        "step: notice",
        "挂牌公告",
        [(None, "notice")],
        "a step of the commitment's own procedure",
    ),
    (
        "deadline: 2025-12-31, procedure: land, target: {kind: count, total: 9}",
        "step: both",
        "联审联办",
        [(None, "both")],
        "one that a variant merges",
    ),
    (LAND_ROSTER, "step: notice, item: a", "东地块的挂牌公告", [("a", "notice")], "of an item"),
    (LAND_ROSTER, "step: review, item: b", "b的方案审查", [("b", "review")], "without a title"),
]


@pytest.mark.parametrize(("promise", "step", "name", "ids", "why"), NAMES)
def test_a_step_is_told_by_its_name_and_kept_by_its_id(
    ledger: Callable[[Mapping[str, str]], Ledger],
    promise: str,
    step: str,
    name: str,
    ids: list[tuple[str | None, str]],
    why: str,
) -> None:
    happened = filing("2025-02-01", f"steps: [{{{step}, started: 2025-01-20}}]")
    files = {"departments/dep.yaml": DEPARTMENT % (PROMISE % promise), "procedures/land.yaml": LAND}
    known = ledger({**files, **dict([happened])})
    event = events(evaluate(known, dt.date(2025, 2, 10)).by_id["D-1"])[-1]
    assert say(event.text, "zh") == f"步骤“{name}”：2025-01-20 开始", why
    assert list(event.steps) == ids, why
