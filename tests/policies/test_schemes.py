"""Schemes of scoring that ship: each is sound, cites its source, and gives what it says."""

from collections.abc import Callable, Mapping

import pytest

from duban.frozen import replace
from duban.ledger.packs import DEFAULT, pack, pack_names
from duban.ledger.schemes import scheme, scheme_names
from duban.model.ledger import Info, Ledger
from duban.rules.checks import scoring
from duban.rules.checks.index import Index
from duban.rules.scoring.tally import scores
from tests.rules.scoring.scored import department, marks, number, scope_of

SCHEMES = scheme_names()
BUILD = Callable[[Mapping[str, str]], Ledger]
DUBAN = (
    "{{ledger: t, title: 测试, timezone: Asia/Shanghai, language: zh-CN, policy: {policy}, "
    "scoring: {scoring}}}"
)


def test_what_ships() -> None:
    assert set(SCHEMES) == {
        "city-inspection",
        "guangyuan-lights",
        "nantong-40-40-20",
        "school-half-year",
        "shandong-county",
        "thousand-a-year",
        "weighted-items",
        "xianning-90-10",
    }


@pytest.mark.parametrize("name", SCHEMES)
def test_a_scheme_is_sound(name: str) -> None:
    policy = replace(pack("suqian-2025"), scoring=scheme(name).scoring)
    info = Info(ledger="test", title="试验", timezone="Asia/Shanghai", language="zh-CN")
    index = Index(Ledger(info=info, policy=policy, policies=(policy,)))
    assert [fault.code for check in scoring.CHECKS for fault in check.run(index)] == []


@pytest.mark.parametrize("name", SCHEMES)
def test_a_scheme_cites_its_source_and_names_its_gaps(name: str) -> None:
    made = scheme(name)
    assert made.id == name
    assert made.gaps
    assert all(each.quote for each in made.sources)


def mark(kind: str, count: str = "1", day: str = "2025-03-20") -> str:
    return f"{{department: dep, kind: {kind}, decided: {day}, by: 办, reason: 记, count: {count}}}"


def measured(component: str, score: str) -> str:
    return (
        f"{{department: dep, component: {component}, score: {score}, decided: 2025-12-31, "
        "by: 办, reason: 评}"
    )


COUNT = (
    "deadline: 2025-12-31, target: {kind: count, total: 100, stages: [{by: 2025-02, value: 40}, "
    "{by: 2025-03, value: 50}, {by: 2025-12, value: 50}]}"
)


@pytest.mark.parametrize(
    ("name", "span", "given", "total", "why"),
    [
        (
            "shandong-county",
            "2025-03",
            ("county-leader", "city-leader", "county-bulletin 2", "deduction 1.5"),
            "110.5",
            "100 + 3 + 5 + 4 - 1.5",
        ),
        (
            "school-half-year",
            "2025-H1",
            ("no-plan", "absence 2", "leader=90"),
            "58",
            "80, less 10 and 10, doubled for one commitment: 40; and 18",
        ),
        (
            "city-inspection",
            "2025-03",
            ("city-finding", "city-not-rectified", "bureau-finding 3", "complaint-three-times"),
            "97.4",
            "100 - 0.3 - 1 - 0.3 - 1",
        ),
        (
            "nantong-40-40-20",
            "2025-03",
            ("system=90", "on-site=85", "duty=100"),
            "90",
            "36, 34, 20",
        ),
        ("xianning-90-10", "2025-03", ("main=90", "other=50"), "86", "81 and 5"),
        (
            "thousand-a-year",
            "2025",
            ("daily-minus 12", "half-year=90", "year-end=80"),
            "906",
            "270, 240 and 400 less a twelfth of 48: March has 88 of 100",
        ),
    ],
)
def test_by_hand(
    ledger: BUILD, name: str, span: str, given: tuple[str, ...], total: str, why: str
) -> None:
    file, text = marks(
        "2025-03",
        *(mark(*each.split()) for each in given if "=" not in each),
        scores=[measured(*each.split("=")) for each in given if "=" in each],
    )
    made = ledger(
        {
            "duban.yaml": DUBAN.format(policy="plain", scoring=name),
            "departments/dep.yaml": department(
                "dep", "id: D-1, deadline: 长期坚持, feedback: never"
            ),
            file: text,
        }
    )
    (score,) = scores(scope_of(made, span))
    assert number(score.total) == total, why


@pytest.mark.parametrize(
    ("name", "amounts", "total", "why"),
    [
        ("guangyuan-lights", (30, 10), "98", "40 points behind: red in March"),
        ("guangyuan-lights", (30, 30), "99", "10 behind in February, 20 in March: yellow twice"),
        ("guangyuan-lights", (40, 30), "100", "20 behind in March only: one yellow"),
        ("weighted-items", (40, 40), "80", "40 of 50"),
        ("weighted-items", (40, 60), "100", "all of it, and no more"),
    ],
)
def test_by_figures(
    ledger: BUILD, name: str, amounts: tuple[int, int], total: str, why: str
) -> None:
    filed = {
        f"progress/dep/2025-0{month}/2025-0{month}-28-x.yaml": (
            f"{{department: dep, on: 2025-0{month}-28, filed: 2025-0{month}-28T10:00:00+08:00, "
            f"by: 李, entries: [{{commitment: D-1, done: {amount}}}]}}"
        )
        for month, amount in zip((2, 3), amounts, strict=True)
    }
    made = ledger(
        {
            "duban.yaml": DUBAN.format(policy="yinchuan-2025", scoring=name),
            "departments/dep.yaml": department("dep", f"id: D-1, {COUNT}"),
            **filed,
        }
    )
    (score,) = scores(scope_of(made, "2025-03"))
    assert number(score.total) == total, why


@pytest.mark.parametrize("policy", pack_names())
@pytest.mark.parametrize("name", SCHEMES)
def test_any_scheme_goes_with_any_lights(ledger: BUILD, policy: str, name: str) -> None:
    files = {"departments/dep.yaml": department("dep", f"id: D-1, {COUNT}")}
    made = ledger({"duban.yaml": DUBAN.format(policy=policy, scoring=name), **files})
    assert made.policy.id == policy
    assert made.policy.scoring == scheme(name).scoring
    assert len(scores(scope_of(made, "2025-03"))) == 1


def test_a_ledgers_own_scoring_stays_where_it_names_none(ledger: BUILD) -> None:
    assert ledger({}).policy == pack(DEFAULT)
    assert ledger({}).policy.scoring is None
