"""Which forecast speaks for a commitment: its own progress, its schedule, or the plan's pace."""

import datetime as dt
from fractions import Fraction
from typing import Final

import pytest

from duban.rules.facts import BY_NAME, NOT_APPLICABLE, UNKNOWN
from duban.rules.forecast.calibration import foresight
from duban.rules.forecast.promise import Foresight
from tests.rules.conftest import Tell
from tests.rules.story import File, filing

LAND: Final = (
    "procedures/land.yaml",
    """\
id: land
title: 用地手续
steps:
  - {id: plan, title: 控规, spread: {optimistic: 20, likely: 30, pessimistic: 90}}
  - {id: permit, title: 许可, duration: 10, after: [plan]}
""",
)
PLAIN: Final = (
    "procedures/plain.yaml",
    "id: plain\ntitle: 手续\nsteps:\n  - {id: plan, title: 控规, duration: 30}\n",
)
COUNT: Final = "target: {kind: count, total: 100}"
THING: Final = "target: {kind: deliverable}"
ROSTER: Final = "target: {kind: roster, %sitems: [{id: a%s}, {id: b%s}]}"
LADDER: Final = "target: {kind: roster, procedure: land, ladder: [挂牌, 开工], items: [a, b]}"
ITEMS: Final = tuple(
    filing(f"2025-{day}", f"items: {{a: 挂牌, b: {state}}}")
    for day, state in (("01-29", "挂牌"), ("02-05", "挂牌"), ("02-12", "挂牌"), ("02-19", "开工"))
)
OF_A: Final = filing("2025-02-13", "steps: [{step: plan, item: a, started: 2025-02-10}]")
OF_B: Final = filing("2025-02-14", "steps: [{step: plan, item: b, started: 2025-02-10}]")
STEP: Final = filing("2025-02-12", "steps: [{step: plan, started: 2025-02-10}]")
WEEKS: Final = tuple(
    filing(f"2025-02-{day:02d}", f"done: {done}") for day, done in ((5, 5), (12, 10), (19, 15))
)
MANY: Final = (*WEEKS, filing("2025-01-29", "done: 2"), filing("2025-02-26", "done: 22"))


def of(tell: Tell, more: str, *files: File) -> Foresight:
    return foresight(tell("2025-02-26", LAND, PLAIN, *files, more=more).by_id["D-1"].case)


CASES: list[tuple[str, tuple[File, ...], str, str]] = [
    (f"procedure: land, {COUNT}", (), "schedule", "nothing was filed: the estimates know more"),
    (f"procedure: land, {COUNT}", MANY, "resampled", "enough progress of its own, no step filed"),
    (f"procedure: land, {COUNT}", (*MANY, STEP), "schedule", "steps are filed: it is kept up"),
    (f"procedure: plain, {COUNT}", (), "plan", "without three-point durations only the plan"),
    (f"procedure: plain, {COUNT}", (*MANY, STEP), "resampled", "nor do steps make it one"),
    (f"procedure: none, {COUNT}", (), "plan", "the procedure is not there"),
    (f"procedure: land, {THING}", (), "schedule", "what is not gradual has steps all the same"),
    (f"procedure: plain, {THING}", (), "none", "not gradual, and no estimates"),
    (THING, (), "none", "no procedure at all"),
    ("procedure: land", (), "schedule", "no target"),
    (ROSTER % ("procedure: land, ", "", ""), (), "schedule", "every item goes through it"),
    (ROSTER % ("", ", procedure: land", ", procedure: land"), (), "schedule", "each by itself"),
    (ROSTER % ("", ", procedure: land", ""), (), "plan", "one of them follows none"),
    (ROSTER % ("procedure: plain, ", ", procedure: land", ""), (), "schedule", "one has estimates"),
    (ROSTER % ("expected: 3, procedure: land, ", "", ""), (), "plan", "one is not named yet"),
    (LADDER, ITEMS[:3], "resampled", "progress of its own, no step filed"),
    (LADDER, (*ITEMS[:3], OF_A), "resampled", "steps of one of two items"),
    (LADDER, (*ITEMS[:3], OF_A, OF_B), "schedule", "steps of each item"),
    (LADDER, (*ITEMS, OF_A), "schedule", "steps of the one that is still open"),
    (f"{COUNT}, procedure: {{id: land, variants: [x]}}", (), "schedule", "a variant it lacks"),
]


@pytest.mark.parametrize(("more", "files", "basis", "why"), CASES)
def test_basis(tell: Tell, more: str, files: tuple[File, ...], basis: str, why: str) -> None:
    assert of(tell, more, *files).outlook.basis == basis, why


def likely(seen: Foresight) -> dt.date:
    assert seen.outlook.likely
    return seen.outlook.likely


def test_the_last_of_several_items_is_later_than_one(tell: Tell) -> None:
    one, two = (
        "target: {kind: roster, procedure: land, items: [a]}",
        ROSTER
        % (
            "procedure: land, ",
            "",
            "",
        ),
    )
    assert likely(of(tell, one)) < likely(of(tell, two))


def test_an_item_that_has_arrived_is_waited_for_no_longer(tell: Tell) -> None:
    two = ROSTER % ("procedure: land, ", "", "")
    arrived = filing("2025-02-19", "items: {b: done}")
    one = "target: {kind: roster, procedure: land, items: [a]}"
    alone = of(tell, one)  # before the filing is written
    assert of(tell, two, arrived).outlook.finishes == alone.outlook.finishes


def test_steps_that_are_over_bring_the_end_nearer(tell: Tell) -> None:
    more = f"procedure: land, {THING}"
    over = filing("2025-02-12", "steps: [{step: plan, started: 2025-01-02, finished: 2025-02-12}]")
    told = [likely(of(tell, more, *files)) for files in ((), (STEP,), (over,))]
    assert told == sorted(set(told), reverse=True)


FACTS: list[tuple[str, tuple[File, ...], object, object, str]] = [
    (f"procedure: land, {THING}", (), 0, Fraction("99.7"), "ten months for fifty days"),
    (f"procedure: plain, {THING}", (), NOT_APPLICABLE, NOT_APPLICABLE, "not gradual, no estimates"),
    (f"procedure: plain, {COUNT}", (), UNKNOWN, UNKNOWN, "the plan alone is no forecast"),
    (
        f"deadline: 2025-04-30, procedure: land, {THING}",
        (),
        15,
        Fraction(32),
        "46 working days are left; the middle of the futures takes 54",
    ),
]


@pytest.mark.parametrize(("more", "files", "late", "chance", "why"), FACTS)
def test_facts(
    tell: Tell, more: str, files: tuple[File, ...], late: object, chance: object, why: str
) -> None:
    case = tell("2025-02-26", LAND, PLAIN, *files, more=more).by_id["D-1"].case
    found = [BY_NAME[name].value(case) for name in ("forecast_late_days", "on_time_probability")]
    assert found == [late, chance], why
