"""Verdicts: which rule lights, what may never be green, and what a red month leaves behind."""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duban.model.condition import Bounds, Condition
from duban.model.policy import Holdover, Light, LightRule, Policy
from duban.model.targets import Count, Target
from duban.rules.lights import NO_LIGHT_REASONS, verdict
from duban.words import say
from tests.rules.cases import Filed, count, done, make_case, note

COLORS = ("red", "yellow", "green")


def over(**least: int) -> Condition:
    """Return the condition that facts are larger than so much."""
    return Condition(facts={name: Bounds(gt=Decimal(each)) for name, each in least.items()})


ALWAYS = Condition(facts={})
POLICY = Policy(
    id="city",
    title="某市",
    lights=tuple(Light(id=c, name=c, short=c[0], color=c) for c in COLORS),  # type: ignore[arg-type] # three of the colours
    rules=(
        LightRule(light="red", when=over(gap_points=30), because="落后 {gap_points} 个百分点"),
        LightRule(
            id="slow",
            light="yellow",
            when=Condition(facts={}, any=(over(gap_points=10), over(silent_periods=1))),
            because="落后 {gap_points} 个百分点，{silent_periods} 期未报送，{state}",
        ),
        LightRule(light="green", when=ALWAYS, because="正常"),
    ),
)
HELD = Policy(
    id="held",
    title="留置",
    lights=POLICY.lights,
    rules=POLICY.rules,
    holdover=(Holdover(after="red", give="yellow", because="上月红灯，本月降为黄灯"),),
)
PLAN = count(by_2025_05_31="50", by_2025_06_30="50")


def judged(as_of: str, *entries: Filed, **given: Any) -> tuple[str, str, str]:  # noqa: ANN401 - any field of a case
    """Return light, rule and reason."""
    case = make_case(as_of, *entries, **{"policy": POLICY, "targets": (PLAN,), **given})
    found = verdict(case)
    return found.light, found.rule, say(found.reason, "zh")


def test_the_first_rule_that_holds_lights() -> None:
    assert judged("2025-06-30", done("2025-06-30", "19.99")) == (
        "red",
        "city/1",
        "落后 30.01 个百分点",
    )


def test_a_reason_is_filled_with_every_fact_it_names() -> None:
    light, rule, reason = judged("2025-06-30", done("2025-06-30", "20"))
    assert (light, rule) == ("yellow", "city/slow")
    assert reason == "落后 30 个百分点，0 期未报送，推进中"


def test_english_readers_get_the_same_reason() -> None:
    case = make_case("2025-06-30", done("2025-06-30", "19"), policy=POLICY, targets=(PLAN,))
    assert say(verdict(case).reason, "en") == "落后 31 个百分点"


def test_a_reason_is_exact_enough_for_its_threshold() -> None:
    _, _, reason = judged("2025-06-30", done("2025-06-30", "19.9999"))
    assert reason == "落后 30.0001 个百分点"


def test_the_grounds_are_the_facts_that_held() -> None:
    case = make_case("2025-06-30", done("2025-06-30", "25"), policy=POLICY, targets=(PLAN,))
    (ground,) = verdict(case).grounds
    assert (ground.fact, say(ground.value, "zh"), say(ground.bound, "zh")) == (
        "gap_points",
        "25 个百分点",
        "> 10 个百分点",
    )


UNKNOWN = "无法判定：“落后序时”不明（%s）"


def test_unknown_is_never_green() -> None:
    assert judged("2025-01-15") == ("none", "city/unknown", UNKNOWN % "未报送数值")


OPEN = Count(kind="count", id="open")


@pytest.mark.parametrize(
    ("entries", "targets", "lacking"),
    [
        ((note("2025-01-10"),), (PLAN,), "未报送数值"),
        ((), (OPEN,), "未报送数值"),
        ((done("2025-01-10", "8", "open"),), (OPEN,), "目标总数未定"),
        ((done("2025-01-10", "8", "open"),), (OPEN, PLAN), "未报送数值，目标总数未定"),
    ],
)
def test_what_is_not_known_says_what_it_lacks(
    entries: tuple[Filed, ...], targets: tuple[Target, ...], lacking: str
) -> None:
    assert judged("2025-01-15", *entries, targets=targets)[2] == UNKNOWN % lacking


@pytest.mark.parametrize(
    ("worst", "best", "why"),
    [("a", "z", "a name before the best one's"), ("z", "a", "a name after it")],
)
def test_unknown_is_never_best_whatever_the_lights_are_called(
    worst: str, best: str, why: str
) -> None:
    lights = tuple(Light(id=each, name=each, short=each, color="red") for each in (worst, best))
    rules = (
        LightRule(light=worst, when=over(gap_points=30), because="落后"),
        LightRule(light=best, when=ALWAYS, because="正常"),
    )
    policy = Policy(id="city", title="某市", lights=lights, rules=rules)
    assert judged("2025-01-15", policy=policy)[:2] == ("none", "city/unknown"), why


def test_an_unknown_light_shows_what_it_would_have_been_held_to() -> None:
    case = make_case("2025-01-15", policy=POLICY, targets=(PLAN,))
    (ground,) = verdict(case).grounds
    assert (say(ground.value, "zh"), say(ground.bound, "zh")) == ("不明", "> 30 个百分点")


def test_unknown_does_not_hide_a_warning() -> None:
    assert judged("2025-03-01")[:2] == ("yellow", "city/slow")


def test_what_is_partly_known_may_be_enough() -> None:
    two = (count(name="a", by_2025_06_30="50"), count(name="b", by_2025_06_30="50"))
    _, rule, reason = judged("2025-06-30", done("2025-06-30", "10", "a"), targets=two)
    assert (rule, reason) == ("city/1", "落后 至少 40 个百分点")
    assert judged("2025-06-30", done("2025-06-30", "45", "a"), targets=two)[1] == "city/unknown"


@pytest.mark.parametrize("targets", [(), (count(),)])
def test_no_rule_no_light(targets: tuple[Target, ...]) -> None:
    only_red = Policy(id="one", title="一", lights=POLICY.lights, rules=POLICY.rules[:1])
    unknown = "one/unknown", UNKNOWN % "未报送数值"
    expected = unknown if targets else ("one/no-rule", "没有可适用的亮灯规则")
    assert judged("2025-06-30", policy=only_red, targets=targets)[1:] == expected


def test_an_unknown_rule_for_green_does_not_stop_another() -> None:
    green = LightRule(light="green", when=over(actual=0), because="{actual}")
    policy = Policy(id="g", title="绿", lights=POLICY.lights, rules=(green, POLICY.rules[-1]))
    assert judged("2025-06-30", policy=policy)[:2] == ("green", "g/2")


@pytest.mark.parametrize("state", NO_LIGHT_REASONS)
def test_states_without_light(state: str) -> None:
    light, rule, reason = judged("2025-06-30", done("2025-06-30", "0"), state=state)
    assert (light, rule) == ("none", state)
    assert reason == say(NO_LIGHT_REASONS[state](), "zh")


@pytest.mark.parametrize("state", ["ongoing", "claimed", "verified", "standing"])
def test_states_with_light(state: str) -> None:
    assert judged("2025-06-30", done("2025-06-30", "60"), state=state)[0] == "green"


MAY = done("2025-05-31", "10")
HOLDOVER: list[tuple[str, list[Filed], str, str, str]] = [
    ("2025-05-31", [MAY], "red", "held/1", "40 points behind"),
    ("2025-06-30", [MAY, done("2025-06-02", "50")], "yellow", "held/holdover", "made good"),
    ("2025-06-01", [MAY, done("2025-06-01", "50")], "yellow", "held/holdover", "on the first day"),
    ("2025-06-30", [MAY, done("2025-06-02", "25")], "yellow", "held/slow", "yellow by itself"),
    ("2025-06-30", [MAY], "red", "held/1", "not made good"),
    ("2025-07-31", [MAY, done("2025-06-02", "50")], "green", "held/3", "June by itself was green"),
    ("2025-06-30", [done("2025-05-31", "20"), done("2025-06-02", "50")], "green", "held/3", "30"),
]


@pytest.mark.parametrize(("as_of", "entries", "light", "rule", "why"), HOLDOVER)
def test_holdover(as_of: str, entries: list[Filed], light: str, rule: str, why: str) -> None:
    assert judged(as_of, *entries, policy=HELD)[:2] == (light, rule), why


def test_a_month_is_judged_by_what_was_known_at_its_end() -> None:
    late = done("2025-05-31", "10", by="2025-06-05")
    assert judged("2025-06-30", late, done("2025-06-06", "50"), policy=HELD)[0] == "green"


def test_no_month_before_the_promise_was_made() -> None:
    assert (
        judged("2025-06-30", MAY, done("2025-06-02", "50"), policy=HELD, start="2025-06-01")[0]
        == "green"
    )


def test_a_promise_made_on_the_last_day_of_a_month_has_a_month_before() -> None:
    made = judged("2025-06-30", MAY, done("2025-06-02", "50"), policy=HELD, start="2025-05-31")
    assert made[:2] == ("yellow", "held/holdover")


def test_holdover_does_not_light_what_has_no_light() -> None:
    two = (PLAN, count(name="b", by_2025_06_30="50"))
    late = [MAY, done("2025-06-02", "50")]
    assert judged("2025-06-30", *late, policy=HELD, targets=two)[1] == "held/unknown"


AMOUNTS = st.integers(0, 100).map(str)


@given(first=AMOUNTS, second=AMOUNTS)
def test_more_progress_is_never_worse(first: str, second: str) -> None:
    low, high = sorted((first, second), key=int)
    lights = [judged("2025-06-30", done("2025-06-30", each))[0] for each in (low, high)]
    assert COLORS.index(lights[1]) >= COLORS.index(lights[0])


@given(
    days=st.integers(0, 400), amount=AMOUNTS, kind=st.sampled_from(["linear-day", "linear-month"])
)
def test_a_later_deadline_is_never_worse(days: int, amount: str, kind: Any) -> None:  # noqa: ANN401 - one of two texts
    policy = Policy(id="p", title="p", lights=POLICY.lights, rules=POLICY.rules, pace=kind)
    later = (dt.date(2025, 7, 31) + dt.timedelta(days=days)).isoformat()
    entry = done("2025-06-30", amount)
    lights = [
        judged("2025-06-30", entry, due=due, policy=policy, targets=(count(),))[0]
        for due in ("2025-07-31", later)
    ]
    assert COLORS.index(lights[1]) >= COLORS.index(lights[0])
