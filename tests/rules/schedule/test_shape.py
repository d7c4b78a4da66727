"""按程序的计划曲线: what is due by the steps of a procedure, at the boundary days."""

from fractions import Fraction
from typing import Final

import pytest

from duban.reports.plans import burn_downs
from tests.rules.conftest import Tell
from tests.rules.story import File, filing

LAND: Final = (
    "procedures/land.yaml",
    """\
id: land
title: 用地手续
steps:
  - {id: plan, title: 控规, duration: 20, unit: days}
  - {id: permit, title: 许可, duration: 30, unit: days, after: [plan]}
  - {id: ground, title: 开工, duration: 0, after: [permit]}
  - {id: build, title: 建设, duration: 50, unit: days, after: [ground]}
variants:
  - id: one
    title: 并联
    merge: [{steps: [plan, permit], into: both, title: 一并办理, duration: 25, unit: days}]
""",
)
WEIGHED: Final = (
    "procedures/weighed.yaml",
    """\
id: weighed
title: 用地手续
steps:
  - {id: plan, title: 控规, duration: 20, unit: days, weight: 0}
  - {id: permit, title: 许可, duration: 30, unit: days, weight: 30, after: [plan]}
  - {id: ground, title: 开工, duration: 0, weight: 20, after: [permit]}
  - {id: build, title: 建设, duration: 50, unit: days, after: [ground]}
variants:
  - id: one
    title: 并联
    merge: [{steps: [permit, ground], into: both, title: 一并办理, duration: 30, unit: days}]
""",
)
EMPTY: Final = (
    "procedures/empty.yaml",
    "id: empty\ntitle: 手续\nsteps:\n  - {id: ground, title: 开工, duration: 0}\n",
)
COUNT: Final = "target: {kind: count, total: 100, curve: schedule}"
DUE: Final = "deadline: 2025-07-20, "
"""Two hundred days from 1 January, twice as many as the steps take."""


def expected(tell: Tell, when: str, more: str, *files: File) -> Fraction | None:
    found = tell(when, LAND, WEIGHED, EMPTY, *files, more=f"{DUE}{more}")
    return found.by_id["D-1"].case.gauges[0].expected


ALONG: list[tuple[str, str, Fraction | None, str]] = [
    ("2025-01-01", f"procedure: land, {COUNT}", Fraction(0), "on the day of the promise, nothing"),
    ("2025-01-02", f"procedure: land, {COUNT}", Fraction(1, 200), "a day of two hundred"),
    ("2025-02-10", f"procedure: land, {COUNT}", Fraction(1, 5), "the first step, stretched to 40"),
    ("2025-07-20", f"procedure: land, {COUNT}", Fraction(1), "all of it on the due day"),
    ("2025-07-21", f"procedure: land, {COUNT}", Fraction(1), "and never more"),
    ("2025-02-10", f"procedure: weighed, {COUNT}", Fraction(0), "a step without weight"),
    ("2025-04-10", f"procedure: weighed, {COUNT}", Fraction(59, 200), "a day before the start"),
    ("2025-04-11", f"procedure: weighed, {COUNT}", Fraction(1, 2), "a point in time, all at once"),
    ("2025-05-31", f"procedure: weighed, {COUNT}", Fraction(3, 4), "what lasts weighs as much"),
    (
        "2025-04-11",
        f"procedure: {{id: weighed, variants: [one]}}, {COUNT}",
        Fraction(1, 2),
        "steps that are one weigh as much as both",
    ),
    (
        "2025-03-09",
        f"procedure: {{id: land, variants: [one]}}, {COUNT}",
        Fraction(67, 200),
        "with its variants it takes 75 days, 25 of them the first step",
    ),
    ("2025-02-10", f"procedure: empty, {COUNT}", None, "no step takes time or weighs anything"),
    ("2025-02-10", f"procedure: gone, {COUNT}", None, "no such procedure"),
    ("2025-02-10", COUNT, None, "it follows none"),
    (
        "2025-02-10",
        "target: {kind: roster, curve: schedule, procedure: land, items: [a, b]}",
        Fraction(1, 5),
        "a roster by what its items follow",
    ),
    (
        "2025-02-10",
        (
            "target: {kind: roster, curve: schedule, procedure: land, "
            "items: [a, {id: b, procedure: weighed}]}"
        ),
        Fraction(1, 10),
        "each by its own",
    ),
    (
        "2025-02-10",
        "target: {kind: roster, curve: schedule, items: [a, {id: b, procedure: land}]}",
        None,
        "one of them follows none",
    ),
    (
        "2025-02-10",
        (
            "procedure: land, target: {kind: count, total: 100, curve: schedule, "
            "stages: [{by: 2025-02, value: 70}]}"
        ),
        Fraction(0),
        "stages go before it",
    ),
]


@pytest.mark.parametrize(("when", "more", "share", "why"), ALONG)
def test_what_is_due(tell: Tell, when: str, more: str, share: Fraction | None, why: str) -> None:
    assert expected(tell, when, more) == share, why


def test_figures_that_were_filed_change_no_plan(tell: Tell) -> None:
    more = f"procedure: land, {COUNT}"
    before = expected(tell, "2025-03-01", more)
    steps = filing("2025-02-12", "steps: [{step: plan, started: 2025-02-10}]")
    assert expected(tell, "2025-03-01", more, steps) == before


def test_it_is_drawn_against_what_is_filed(tell: Tell) -> None:
    files = LAND, filing("2025-02-12", "done: 10")
    told = tell("2025-03-01", *files, more=f"{DUE}procedure: land, {COUNT}")
    (chart,) = burn_downs(told.by_id["D-1"])
    planned = {str(each.day): each.planned for each in chart.points}
    assert planned["2025-01-01"] == 100
    assert planned["2025-03-31"] == Fraction(111, 2)
    assert planned["2025-07-20"] == 0
