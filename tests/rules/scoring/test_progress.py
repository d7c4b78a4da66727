"""完成进度、落后序时、亮灯: by the figures at the end of a span."""

import pytest

from duban.rules.scoring.tally import scores
from duban.words import Said
from tests.rules.scoring.scored import Event, ScopeOf, department, events
from tests.rules.story import File, decision, filing

STAGES = (
    "deadline: 2025-12-31, target: {kind: count, total: 100, stages: [{by: 2025-03, value: 50}, "
    "{by: 2025-04, value: 50}, {by: 2025-05, value: 50}]}"
)
ONE = ("departments/dep.yaml", department("dep", f"id: D-1, {STAGES}"))
MARCH = "2025-03"
FULL = "{rule: completion, points: 100}"
SHORT = "{rule: shortfall, points: -100}"


def at(amount: int, on: str = "2025-03-31") -> File:
    return filing(on, f"done: {amount}")


@pytest.mark.parametrize(
    ("files", "full", "short", "why"),
    [
        ((at(50),), "100", "0", "as planned"),
        ((at(80),), "100", "0", "more than was due counts as all of it"),
        ((at(40),), "80", "-20", "40 of 50"),
        ((), "0", "-100", "no figure is none done"),
        ((at(50, "2025-04-01"),), "0", "-100", "not known in March"),
        ((decision("2025-03-01", "exemption"),), "100", "0", "exempt: in full"),
        ((decision("2025-03-01", "suspension"),), None, None, "the clock stands still"),
        ((decision("2025-03-01", "cancellation"),), None, None, "no longer pursued"),
        ((filing("2025-03-30", "claim: complete"),), "100", "0", "claimed complete"),
    ],
)
def test_completion(
    scope: ScopeOf, files: tuple[File, ...], full: str | None, short: str | None, why: str
) -> None:
    for rule, points in ((FULL, full), (SHORT, short)):
        (score,) = scores(scope(MARCH, ONE, *files, rules=(rule,)))
        expected = [] if points is None else [("D-1", "2025-03-31", points)]
        assert events(score) == expected, why


@pytest.mark.parametrize(
    ("filed", "said"),
    [((), "未报送数值，按 0 计"), ((at(8),), "已报数值，目标总数未定，按 0 计")],
)
def test_what_counts_as_none_says_why(scope: ScopeOf, filed: tuple[File, ...], said: str) -> None:
    open_end = "deadline: 2025-12-31, start: 2025-01-01, target: {kind: count}"
    files = (("departments/dep.yaml", department("dep", f"id: D-1, {open_end}")), *filed)
    (score,) = scores(scope(MARCH, *files, rules=(FULL,)))
    (line,) = (each for each in score.lines if each.commitment)
    assert isinstance(line.why, Said)
    assert said in line.why.words.zh


@pytest.mark.parametrize(
    ("weights", "done", "points", "why"),
    [
        ((1, 1, 1), (50, 50, 50), ["33.3333", "33.3334", "33.3333"], "together 100, exactly"),
        ((1, 1, 1), (50, 25, 0), ["33.3333", "16.6667", "0"], "the mean of 1, 0.5 and 0: 50"),
        ((2, 1, 1), (25, 50, 50), ["25", "25", "25"], "half of a double weight"),
        ((0, 1, 1), (0, 50, 50), ["50", "50"], "of no weight: left out"),
    ],
)
def test_several_are_averaged_by_weight(
    scope: ScopeOf, weights: tuple[int, ...], done: tuple[int, ...], points: list[str], why: str
) -> None:
    promises = [f"id: C-{n}, weight: {each}, {STAGES}" for n, each in enumerate(weights)]
    lines = [f"  - {{commitment: C-{n}, done: {each}}}" for n, each in enumerate(done)]
    filed = "department: dep\non: 2025-03-31\nfiled: 2025-03-31T10:00:00+08:00\nby: 李\nentries:\n"
    files = (
        ("departments/dep.yaml", department("dep", *promises)),
        ("progress/dep/2025-03/2025-03-31-a.yaml", filed + "\n".join(lines) + "\n"),
    )
    (score,) = scores(
        scope(MARCH, *files, rules=(FULL,), more="components: [{id: s, title: 得分, base: 0}]")
    )
    assert [each[2] for each in events(score)] == points, why
    assert score.total == sum(each.points for each in score.lines), why


@pytest.mark.parametrize(
    ("amount", "above", "found", "why"),
    [
        (50, "0", [], "on pace"),
        (60, "0", [], "ahead"),
        (40, "0", [("D-1", "2025-03-31", "-5")], "10 points behind, half a point for each"),
        (40, "10", [], "10 are no more than 10"),
        (39, "10", [("D-1", "2025-03-31", "-5.5")], "11 are, and then all of them count"),
    ],
)
def test_behind(scope: ScopeOf, amount: int, above: str, found: list[Event], why: str) -> None:
    rules = (f"{{rule: behind, points: -0.5, above: {above}}}",)
    (score,) = scores(scope(MARCH, ONE, at(amount), rules=rules))
    assert events(score) == found, why


def test_what_has_no_figure_is_not_behind_by_a_known_amount(scope: ScopeOf) -> None:
    (score,) = scores(scope(MARCH, ONE, rules=("{rule: behind, points: -1}",)))
    assert events(score) == []


@pytest.mark.parametrize(
    ("span", "rule", "days", "why"),
    [
        ("2025-03", "of: [red]", ["2025-03-31"], "50 points behind in March"),
        ("2025-03", "of: [yellow]", [], "it is red"),
        ("2025-03", "of: [red, yellow]", ["2025-03-31"], "once, whichever it is"),
        ("2025-04", "of: [yellow]", ["2025-04-30"], "20 points behind in April"),
        ("2025-05", "of: [yellow]", ["2025-05-31"], "and in May"),
        ("2025-04", "of: [yellow], times: 2", [], "red before it: not the same light"),
        ("2025-05", "of: [yellow], times: 2", ["2025-05-31"], "two yellows in a row"),
        ("2025-05", "of: [yellow], times: 3", [], "not three"),
        ("2025-Q2", "of: [yellow]", ["2025-04-30", "2025-05-31"], "each month-end of a quarter"),
        ("2025", "of: [red]", ["2025-03-31"], "each month-end of a year that has passed by May"),
        ("2025", "points: -1", ["2025-03-31"], "the worst light where none is named"),
    ],
)
def test_lights(scope: ScopeOf, span: str, rule: str, days: list[str], why: str) -> None:
    files = (ONE, at(0, "2025-03-31"), at(30, "2025-04-10"))
    keys = rule if "points" in rule else f"points: -1, {rule}"
    scored = scope(span, *files, rules=(f"{{rule: light, {keys}}}",), asked="2025-05-31")
    (score,) = scores(scored)
    assert [each[1] for each in events(score)] == days, why


def test_yellows_in_a_row_go_back_beyond_the_span(scope: ScopeOf) -> None:
    files = (ONE, at(30, "2025-03-31"))
    rules = ("{rule: light, of: [yellow], times: 2, points: -1}",)
    (score,) = scores(scope("2025-04", *files, rules=rules))
    assert events(score) == [("D-1", "2025-04-30", "-1")]
