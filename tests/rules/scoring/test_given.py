"""人工加减分、外部得分、工作量: what is given by hand or depends on others."""

import pytest

from duban.rules.scoring.tally import scores
from tests.rules.scoring.scored import Event, ScopeOf, department, events, marks, number
from tests.rules.story import File, decision

ONE = ("departments/dep.yaml", department("dep", "id: D-1, deadline: 2025-12-31"))
PRAISE = "{department: dep, kind: praise, decided: 2025-03-20, by: 区长, reason: 批示肯定}"
LATER = "{department: dep, kind: praise, decided: 2025-04-05, by: 区长, reason: 补登, count: 2}"
BLAME = "{department: dep, kind: blame, decided: 2025-03-20, by: 区长, reason: 批评}"
UNDONE = "{department: dep, kind: praise, decided: 2025-04-06, by: 督查室, reason: 冲销, count: -1}"
RULE = "{rule: mark, of: [praise], points: 3}"
EXEMPT = decision("2025-03-01", "exemption")


@pytest.mark.parametrize(
    ("span", "asked", "given", "found", "why"),
    [
        ("2025-03", "", (PRAISE,), [("praise", "2025-03-20", "3")], "one of March"),
        ("2025-04", "", (PRAISE,), [], "not of April"),
        ("2025-Q1", "", (PRAISE,), [("praise", "2025-03-20", "3")], "March is in the quarter"),
        ("2025-03", "", (BLAME,), [], "another kind"),
        ("2025-03", "2025-04-04", (PRAISE, LATER), [("praise", "2025-03-20", "3")], "not yet"),
        (
            "2025-03",
            "2025-04-05",
            (PRAISE, LATER),
            [("praise", "2025-03-20", "3"), ("praise", "2025-04-05", "6")],
            "given after the month, for it, and double",
        ),
        (
            "2025-03",
            "",
            (PRAISE, UNDONE),
            [("praise", "2025-03-20", "3"), ("praise", "2025-04-06", "-3")],
            "a mistake is undone by its opposite",
        ),
    ],
)
def test_marks(
    scope: ScopeOf, span: str, asked: str, given: tuple[str, ...], found: list[Event], why: str
) -> None:
    files = (ONE, EXEMPT, marks("2025-03", *given))
    (score,) = scores(scope(span, *files, rules=(RULE,), asked=asked))
    assert events(score) == found, why


def test_a_mark_without_kinds_in_its_rule_is_any(scope: ScopeOf) -> None:
    rules = ("{rule: mark, points: 1}",)
    (score,) = scores(scope("2025-03", ONE, marks("2025-03", PRAISE, BLAME), rules=rules))
    assert [each[0] for each in events(score)] == ["blame", "praise"]


PARTS = (
    "components: [{id: system, title: 系统, share: 40, source: marks}, "
    "{id: site, title: 现场, share: 40, source: marks}, {id: duty, title: 履职, share: 20}]"
)


def measured(component: str, score: str, decided: str = "2025-04-02", who: str = "dep") -> str:
    return (
        f"{{department: {who}, component: {component}, score: {score}, decided: {decided}, "
        "by: 考评办, reason: 月度考评}"
    )


@pytest.mark.parametrize(
    ("given", "total", "why"),
    [
        (("system 90", "site 80"), "88", "40 % of 90, 40 % of 80, 20 % of 100"),
        (("system 90",), "-", "nobody has measured the other: no total"),
        (("system 90", "site 0"), "56", "nought is a score"),
        (("system 90", "site 80", "site 85 2025-04-09"), "90", "of one month the last counts"),
        (("system 90", "site 85 2025-04-09", "site 80"), "90", "wherever it stands in the file"),
    ],
)
def test_components(scope: ScopeOf, given: tuple[str, ...], total: str, why: str) -> None:
    told = [measured(*each.split()) for each in given]
    (score,) = scores(scope("2025-03", ONE, marks("2025-03", scores=told), more=PARTS))
    assert number(score.total) == total, why


def test_who_has_only_measured_scores_is_scored_too(scope: ScopeOf) -> None:
    other = ("departments/other.yaml", department("other"))
    told = [measured(part, "50", who="other") for part in ("system", "site")]
    made = scores(scope("2025-03", ONE, other, marks("2025-03", scores=told), more=PARTS))
    assert [(each.who, number(each.total)) for each in made] == [("dep", "-"), ("other", "60")]


def test_a_quarter_is_the_mean_of_the_months_that_were_measured(scope: ScopeOf) -> None:
    files = [
        marks(f"2025-0{n}", scores=[measured(part, score) for part in ("system", "site")])
        for n, score in ((1, "80"), (2, "90"))
    ]
    (score,) = scores(scope("2025-Q1", ONE, *files, more=PARTS))
    assert number(score.total) == "88", "0.8 of 85, and 20"


def some(name: str, count: int, group: str = "") -> File:
    promises = [f"id: {name}-{n}, deadline: 2025-12-31" for n in range(count)]
    return f"departments/{name}.yaml", department(name, *promises, group=group)


@pytest.mark.parametrize(
    ("files", "more", "points", "why"),
    [
        ((some("aa", 5), some("bb", 1)), "", {"aa": "2"}, "two above the mean of three"),
        ((some("aa", 2), some("bb", 1)), "", {"aa": "0.5"}, "half of one above 1.5"),
        ((some("aa", 3), some("bb", 3)), "", {}, "nobody is above"),
        ((some("aa", 3), some("bb", 1), some("cc", 0)), "", {"aa": "1"}, "who has none is out"),
        (
            (some("aa", 5, "big"), some("bb", 1, "big"), some("cc", 9, "small")),
            "",
            {"aa": "2"},
            "alone in a group",
        ),
        (
            (some("aa", 5, "big"), some("bb", 1, "big"), some("cc", 9, "small")),
            "grouped: false",
            {"cc": "4"},
            "without groups all are one: five on average",
        ),
        (
            (some("aa", 5), some("bb", 1)),
            "rule above: 2",
            {},
            "two are no more than two",
        ),
    ],
)
def test_workload(
    scope: ScopeOf, files: tuple[File, ...], more: str, points: dict[str, str], why: str
) -> None:
    extra = more.removeprefix("rule ") if more.startswith("rule ") else ""
    rules = (f"{{rule: workload, points: 1{', ' + extra if extra else ''}}}",)
    made = scores(scope("2025-03", *files, rules=rules, more="" if extra else more))
    found = {each.who: events(each)[0][2] for each in made if events(each)}
    assert found == points, why


def test_what_was_over_before_is_no_load(scope: ScopeOf) -> None:
    close = [
        ("decisions/2025-02/2025-02-10-c.yaml", "aa-0", "2025-02-10"),
        ("decisions/2025-03/2025-03-01-c.yaml", "aa-1", "2025-03-01"),
    ]
    decided = [
        (file, f"{{kind: cancellation, commitment: {name}, decided: {day}, by: 府办, reason: 撤}}")
        for file, name, day in close
    ]
    rules = ("{rule: workload, points: 1}",)
    (aa, _) = scores(scope("2025-03", some("aa", 5), some("bb", 1), *decided, rules=rules))
    assert [each[2] for each in events(aa)] == ["1.5"], "four in hand in March, 2.5 on average"
