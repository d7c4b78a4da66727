"""What is found wrong with a ledger's own light rules, and where."""

from collections.abc import Callable, Mapping

import pytest

from duban.model.ledger import Ledger
from duban.rules.checks import conditions, light_rules, reasons
from duban.rules.checks.index import Index
from duban.words import say

Make = Callable[[Mapping[str, str]], Ledger]

POLICY = """\
id: own
title: 本地规则
lights:
  - {id: red, name: 红灯, short: 红, color: red}
  - {id: green, name: 绿灯, short: 绿, color: green}
rules:
  - {light: red, when: {gap_points: {ge: 10}}, because: "落后 {gap_points} 个百分点"}
  - {light: green, when: {}, because: 正常}
"""
CHECKS = (*conditions.CHECKS, *reasons.CHECKS, *light_rules.CHECKS)


def found(make: Make, old: str, new: str) -> list[tuple[str, str, int, int]]:
    """Return code, file, line and column of what is wrong once a part is replaced."""
    assert old in POLICY
    index = Index(make({"policies/own.yaml": POLICY.replace(old, new, 1)}))
    return [
        (each.code, each.place.file, each.place.line, each.place.column)
        for check in CHECKS
        for each in check.run(index)
    ]


def test_a_sound_policy(ledger: Make) -> None:
    assert found(ledger, "id: own", "id: own") == []


BROKEN = [
    ("gap_points: {ge", "gap_point: {ge", "unknown-fact", "a slip of the pen"),
    ("{gap_points: {ge: 10}}", "{all: [{any: [{gap: {ge: 1}}]}]}", "unknown-fact", "deep inside"),
    ("{gap_points: {ge: 10}}", "{gap_points: {}}", "no-bound", "a fact alone says nothing"),
    ("{gap_points: {ge: 10}}", "{state: {ge: 10}}", "number-for-text", "a state is no number"),
    ("{gap_points: {ge: 10}}", "{gap_points: many}", "text-for-number", "no number"),
    ("{gap_points: {ge: 10}}", "{gap_points: {one_of: [1, x]}}", "text-for-number", "one of two"),
    ("{gap_points: {ge: 10}}", "{state: {ne: done}}", "unknown-choice", "no such state"),
    ("{gap_points: {ge: 10}}", "{state: {one_of: [closed, x]}}", "unknown-choice", "one of two"),
    ("{ge: 10}", "{ge: 0.8}", "share-for-percent", "eighty percent as others write it"),
    ("{ge: 10}", "{ge: 30, le: 10}", "impossible-bounds", "swapped"),
    ("{ge: 10}", "{gt: 10, le: 10}", "impossible-bounds", "10 is not more than 10"),
    ("{ge: 10}", "{ge: 10, lt: 10}", "impossible-bounds", "10 is not less than 10"),
    ("{gap_points: {ge: 10}}", "{any: []}", "empty-join", "it would hold without saying so"),
    ("{gap_points: {ge: 10}}", "{all: []}", "empty-join", "the same for all"),
    ("{light: red", "{light: yellow", "unknown-light", "no such light"),
    ("{id: red", "{id: none", "reserved-light", "none means no light"),
    ("{id: green", "{id: red", "duplicate-in-policy", "the same light twice"),
    ("because: 正常", "because: '{actuals}'", "unknown-blank", "a blank nobody fills"),
    ("{gap_points: {ge: 10}}", "{}", "unreachable-rule", "the second never gets its turn"),
    ("{gap_points: {ge: 10}}", "{any: [{}]}", "unreachable-rule", "the same in other words"),
    (
        "rules:",
        "holdover: [{after: blue, give: red, because: x}]\nrules:",
        "unknown-light",
        "after",
    ),
    ("rules:", "holdover: [{after: red, give: blue, because: x}]\nrules:", "unknown-light", "give"),
]


@pytest.mark.parametrize(("old", "new", "code", "why"), BROKEN)
def test_a_broken_policy(ledger: Make, old: str, new: str, code: str, why: str) -> None:
    assert code in {each[0] for each in found(ledger, old, new)}, why


FINE = [
    ("{ge: 10}", "{ge: 10, le: 10}", "exactly ten"),
    ("{gap_points: {ge: 10}}", "{gap_points: 10}", "a bare value stands for eq"),
    ("{gap_points: {ge: 10}}", "{state: ongoing}", "a state"),
    ("{gap_points: {ge: 10}}", "{days_late: {ge: 0.5}}", "days are no percent"),
    ("{ge: 10}", "{gt: 0, le: 1}", "the ends of what a share could be"),
    ("{ge: 10}", "{ge: -10.5, lt: 30%}", "signs, decimals and percent"),
]


@pytest.mark.parametrize(("old", "new", "why"), FINE)
def test_what_is_allowed(ledger: Make, old: str, new: str, why: str) -> None:
    assert found(ledger, old, new) == [], why


def test_the_place_is_that_of_the_fact(ledger: Make) -> None:
    assert found(ledger, "gap_points: {ge", "gap_point: {ge") == [
        ("unknown-fact", "policies/own.yaml", 7, 25)
    ]


def test_no_lights_at_all(ledger: Make) -> None:
    lights = POLICY[POLICY.index("lights:") : POLICY.index("rules:")]
    codes = {each[0] for each in found(ledger, lights, "lights: []\n")}
    assert codes == {"no-lights", "unknown-light"}


def test_the_hint_asks_whether_another_was_meant(ledger: Make) -> None:
    text = POLICY.replace("gap_points: {ge", "gap_pionts: {ge")
    (fault,) = conditions.conditions(Index(ledger({"policies/own.yaml": text})))
    assert fault.hint is not None
    assert say(fault.hint, "zh").startswith("是否为“gap_points”？")


SLIPS = [
    ("gap", "gap_points", "the first part of a fact"),
    ("落后序时", "gap_points", "a fact by the name that reports show"),
]


@pytest.mark.parametrize(("name", "meant", "why"), SLIPS)
def test_a_fact_by_another_name(ledger: Make, name: str, meant: str, why: str) -> None:
    text = POLICY.replace("{gap_points: {ge", f"{{{name}: {{ge", 1)
    index = Index(ledger({"policies/own.yaml": text}))
    hints = [say(each.hint, "zh") for check in CHECKS for each in check.run(index) if each.hint]
    assert hints[0].startswith(f"是否为“{meant}”？"), why
