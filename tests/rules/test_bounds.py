"""Bounds and conditions have three answers: yes, no, and not known."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from duban.model.condition import Bounds, Condition
from duban.rules.bounds import always_holds, leaves, question, within
from duban.rules.facts import BY_NAME, NOT_APPLICABLE, UNKNOWN, Unknown, Value
from duban.rules.figures import figure, in_words, quantity
from duban.words import say

FORTY = Fraction(40)
BOUNDS: list[tuple[Value, dict[str, Any], bool | None, str]] = [
    (30, {"gt": 30}, False, "more than"),
    (Fraction(3001, 100), {"gt": 30}, True, "by the least bit"),
    (30, {"ge": 30}, True, "no less than"),
    (Fraction(2999, 100), {"ge": 30}, False, "less by the least bit"),
    (30, {"lt": 30}, False, "less than"),
    (29, {"lt": 30}, True, "less"),
    (30, {"le": 30}, True, "no more than"),
    (31, {"le": 30}, False, "more"),
    (-5, {"lt": 0}, True, "ahead"),
    (20, {"ge": 10, "le": 30}, True, "both"),
    (31, {"ge": 10, "le": 30}, False, "one of both"),
    (3, {"gt": Decimal("2.5")}, True, "more than a limit with a fraction"),
    (1, {"gt": Decimal("0.5")}, True, "by as little as 1 can be"),
    (2, {"gt": Decimal("2.5")}, False, "less than it"),
    (Fraction(5, 2), {"gt": Decimal("2.5")}, False, "a fraction that is just the limit"),
    (2, {"eq": "2"}, True, "the number that is named"),
    (2, {"eq": "2.0"}, True, "however it is written"),
    (3, {"eq": "2"}, False, "another"),
    (2, {"ne": "2"}, False, "not that one"),
    (3, {"ne": "2"}, True, "but this one"),
    (1, {"ne": "2"}, True, "or this one"),
    (0, {"one_of": ("1", "2")}, False, "less than either"),
    (2, {"one_of": ("1", "2")}, True, "one of two"),
    (3, {"one_of": ("1", "2")}, False, "neither"),
    ("ongoing", {"eq": "ongoing"}, True, "a text"),
    ("ongoing", {"eq": "closed"}, False, "another text"),
    ("ongoing", {"ne": "closed"}, True, "not that text"),
    ("closed", {"ne": "closed"}, False, "but that one"),
    ("closed", {"one_of": ("ongoing", "closed")}, True, "one of two texts"),
    ("closed", {"one_of": ("ongoing",)}, False, "none of them"),
    (UNKNOWN, {"gt": 30}, None, "not known"),
    (UNKNOWN, {"eq": "2"}, None, "not known"),
    (UNKNOWN, {"ne": "2"}, None, "not known"),
    (UNKNOWN, {"gt": 1, "lt": 2}, None, "not known"),
    (NOT_APPLICABLE, {"gt": 30}, False, "what makes no sense is not so"),
    (NOT_APPLICABLE, {"le": 30}, False, "nor the other way round"),
    (NOT_APPLICABLE, {"ne": "2"}, False, "nor anything else"),
    (Unknown(low=Fraction(40)), {"gt": 30}, True, "at least 40 is more than 30"),
    (Unknown(low=Fraction(40)), {"gt": 40}, None, "perhaps"),
    (Unknown(low=Fraction(3)), {"gt": Decimal("2.5")}, True, "at least 3 is more than 2.5"),
    (Unknown(low=Fraction(2)), {"gt": Decimal("2.5")}, None, "perhaps 3"),
    (Unknown(low=Fraction(40)), {"ge": 40}, True, "at least"),
    (Unknown(low=Fraction(40)), {"lt": 40}, False, "never less"),
    (Unknown(low=Fraction(40)), {"le": 40}, None, "perhaps just 40"),
    (Unknown(low=Fraction(40)), {"le": 39}, False, "never"),
    (Unknown(low=Fraction(40)), {"eq": "39"}, False, "never"),
    (Unknown(low=Fraction(40)), {"eq": "40"}, None, "perhaps"),
    (Unknown(low=Fraction(40)), {"ne": "39"}, True, "surely another"),
    (Unknown(high=Fraction(40)), {"lt": 41}, True, "at most 40 is less than 41"),
    (Unknown(high=Fraction(40)), {"lt": 40}, None, "perhaps"),
    (Unknown(high=Fraction(40)), {"gt": 40}, False, "never more"),
    (Unknown(high=Fraction(40)), {"ge": 40}, None, "perhaps just 40"),
    (Unknown(high=Fraction(40)), {"eq": "41"}, False, "never"),
    (Unknown(high=Fraction(40)), {"eq": "40"}, None, "perhaps just 40"),
    (Unknown(high=Fraction(40)), {"eq": "39"}, None, "perhaps less"),
    (Unknown(low=Fraction(40)), {"eq": "41"}, None, "perhaps more"),
    (Unknown(low=FORTY, high=FORTY), {"eq": "40"}, True, "at least and at most"),
    (Unknown(low=FORTY, high=FORTY), {"ne": "40"}, False, "so it is no other"),
    (Unknown(low=Fraction(30), high=FORTY), {"eq": "40"}, None, "one of many"),
]


def bounds_of(given: Mapping[str, Any]) -> Bounds:
    numbers = {key: Decimal(each) for key, each in given.items() if isinstance(each, int)}
    return Bounds(**{**given, **numbers})


@pytest.mark.parametrize(("value", "bounds", "truth", "why"), BOUNDS)
def test_bounds(value: Value, bounds: dict[str, Any], truth: bool | None, why: str) -> None:
    assert within(bounds_of(bounds))(value) is truth, why


TRUE, FALSE, OPEN = (
    Condition(facts={name: Bounds(ge=Decimal(1))}) for name in ("yes", "no", "unknown")
)
VALUES: Mapping[str, Value] = {"yes": 1, "no": 0, "unknown": UNKNOWN}
CONDITIONS: list[tuple[Condition, bool | None, str]] = [
    (Condition(facts={}), True, "nothing is asked"),
    (TRUE, True, "one fact"),
    (Condition(facts={**TRUE.facts, **FALSE.facts}), False, "all facts must hold"),
    (Condition(facts={**TRUE.facts, **OPEN.facts}), None, "one is not known"),
    (Condition(facts={**FALSE.facts, **OPEN.facts}), False, "but another fails anyway"),
    (Condition(facts={}, all=(TRUE, TRUE)), True, "all"),
    (Condition(facts={}, all=(TRUE, FALSE)), False, "not all"),
    (Condition(facts={}, all=(TRUE, OPEN)), None, "perhaps all"),
    (Condition(facts={}, any=(FALSE, TRUE)), True, "one of two"),
    (Condition(facts={}, any=(OPEN, TRUE)), True, "one is enough"),
    (Condition(facts={}, any=(FALSE, OPEN)), None, "perhaps one"),
    (Condition(facts={}, any=(FALSE, FALSE)), False, "neither"),
    (Condition(facts=TRUE.facts, any=(FALSE,)), False, "facts and one of `any`"),
    (Condition(facts=FALSE.facts, any=(TRUE,)), False, "facts and one of `any`"),
    (Condition(facts={}, all=(Condition(facts={}, any=(OPEN, TRUE)),)), True, "one in another"),
]


@pytest.mark.parametrize(("condition", "truth", "why"), CONDITIONS)
def test_conditions(condition: Condition, truth: bool | None, why: str) -> None:
    assert question(condition)(VALUES.__getitem__) is truth, why


ALWAYS = Condition(facts={})


@pytest.mark.parametrize(
    ("condition", "always", "why"),
    [
        (ALWAYS, True, "nothing is asked"),
        (TRUE, False, "a fact is asked for, whatever it may be"),
        (Condition(facts={}, all=(ALWAYS, ALWAYS)), True, "all ask for nothing"),
        (Condition(facts={}, all=(ALWAYS, TRUE)), False, "one of all asks"),
        (Condition(facts={}, any=(TRUE, ALWAYS)), True, "one of any that asks for nothing"),
        (Condition(facts={}, any=(TRUE,)), False, "any of those that ask"),
        (Condition(facts={}, all=(TRUE,), any=(ALWAYS,)), False, "both have to"),
        (Condition(facts={}, all=(ALWAYS,), any=(TRUE,)), False, "both have to"),
    ],
)
def test_what_always_holds(condition: Condition, always: bool, why: str) -> None:
    assert always_holds(condition) is always, why


def test_leaves_come_in_the_order_of_the_file() -> None:
    condition = Condition(facts=TRUE.facts, all=(FALSE,), any=(OPEN,))
    assert [name for name, _ in leaves(condition)] == ["yes", "no", "unknown"]


FIGURES: list[tuple[str, Value, dict[str, Any], str, str]] = [
    ("gap_points", Fraction(3001, 100), {"gt": 30}, "30.01 个百分点", "> 30 个百分点"),
    ("gap_points", 30 + Fraction(1, 10**5), {"gt": 30}, "30.00001 个百分点", "> 30 个百分点"),
    ("gap_points", Fraction(100, 3), {"gt": 30}, "33.33 个百分点", "> 30 个百分点"),
    (
        "gap_points",
        Fraction(10),
        {"ge": 10, "le": 30},
        "10 个百分点",
        "≥ 10 个百分点，且 ≤ 30 个百分点",
    ),
    ("gap_relative", Fraction(5001, 100), {"gt": 50}, "50.01%", "> 50%"),
    ("days_overdue", 3, {"gt": 0}, "3 天", "> 0 天"),
    ("silent_periods", 2, {"eq": "2"}, "2 期", "= 2 期"),
    ("silent_periods", 2, {"one_of": ("2", "3")}, "2 期", "属于：2、3 期"),
    ("state", "claimed", {"ne": "closed"}, "已报完成", "≠ 已销号"),
    ("gap_points", Unknown(low=Fraction(40)), {"gt": 30}, "至少 40 个百分点", "> 30 个百分点"),
    ("month_completion", Unknown(high=Fraction(40)), {"lt": 80}, "至多 40%", "< 80%"),
    ("gap_points", UNKNOWN, {"gt": 30}, "不明", "> 30 个百分点"),
    ("gap_points", NOT_APPLICABLE, {"gt": 30}, "不适用", "> 30 个百分点"),
]


@pytest.mark.parametrize(("name", "value", "bounds", "shown", "bound"), FIGURES)
def test_in_words(name: str, value: Value, bounds: dict[str, Any], shown: str, bound: str) -> None:
    fact, held = BY_NAME[name], bounds_of(bounds)
    assert say(quantity(fact, figure(fact, value, held)), "zh") == shown
    assert say(in_words(fact, held), "zh") == bound


def test_in_english() -> None:
    fact, held = BY_NAME["gap_points"], bounds_of({"gt": 30, "le": 50})
    assert say(quantity(fact, figure(fact, 31, held)), "en") == "31 percentage points"
    assert say(in_words(fact, held), "en") == "> 30 percentage points and ≤ 50 percentage points"
