"""Limits, one after the other, by hand: what each takes back is a line of its own."""

import pytest

from duban.rules.scoring.tally import scores
from tests.rules.scoring.scored import ScopeOf, department, marks, number
from tests.rules.story import File

MARCH = "2025-03"
TWO = (
    "departments/dep.yaml",
    department("dep", "id: D-1, deadline: 2025-03-10", "id: D-2, deadline: 2025-03-21"),
)
"""31 days less 10, and less 21: 21 days and 10 days overdue at the end of March."""
BY_DAY = "rule: overdue-days, points: -1"


def mark(kind: str, count: str = "1") -> str:
    return (
        f"{{department: dep, kind: {kind}, decided: 2025-03-20, by: 区长, reason: 批示, "
        f"count: {count}}}"
    )


def part(more: str) -> str:
    return f"components: [{{id: s, title: 得分, {more}}}]"


@pytest.mark.parametrize(
    ("rules", "more", "given", "made", "why"),
    [
        (
            (f"{{{BY_DAY}}}",),
            "",
            (),
            (["base 100", "event -21", "event -10"], "69"),
            "no limit at all",
        ),
        (
            (f"{{{BY_DAY}, cap_each: 15}}",),
            "",
            (),
            (["base 100", "event -21", "event -10", "cap 6"], "75"),
            "15 for one: 6 of 21 are given back",
        ),
        (
            (f"{{{BY_DAY}, cap: 20}}",),
            "",
            (),
            (["base 100", "event -21", "event -10", "cap 11"], "80"),
            "20 for all together",
        ),
        (
            (f"{{{BY_DAY}, cap_each: 15, cap: 20}}",),
            "",
            (),
            (["base 100", "event -21", "event -10", "cap 6", "cap 5"], "80"),
            "first for one, then for all",
        ),
        (
            ("{rule: mark, points: 3, cap: 5}",),
            "",
            ("a 2",),
            (["base 100", "event 6", "cap -1"], "105"),
            "what adds is capped too",
        ),
        (
            (f"{{{BY_DAY}, cap: 20}}",),
            "few: {under: 3, factor: 2}",
            (),
            (["base 100", "event -21", "event -10", "cap 11", "few -20"], "60"),
            "two are fewer than three: what is left after the cap, once more",
        ),
        (
            (f"{{{BY_DAY}, cap: 20}}",),
            "few: {under: 2, factor: 2}",
            (),
            (["base 100", "event -21", "event -10", "cap 11"], "80"),
            "two are not fewer than two",
        ),
        (
            (f"{{{BY_DAY}, cap: 20}}", "{rule: mark, points: 3}"),
            "few: {under: 3, factor: 1.5}",
            ("a 2",),
            (["base 100", "event 6", "event -21", "event -10", "cap 11", "few -10"], "76"),
            "bonuses weigh no more; half of 20 is added to the deductions",
        ),
        (
            (f"{{{BY_DAY}}}",),
            part("deduction_cap: 25"),
            (),
            (["base 100", "event -21", "event -10", "cap 6"], "75"),
            "all deductions of the component",
        ),
        (
            (f"{{{BY_DAY}, cap: 20}}",),
            part("deduction_cap: 25") + ", few: {under: 3, factor: 2}",
            (),
            (["base 100", "event -21", "event -10", "cap 11", "few -20", "cap 15"], "75"),
            "the component's cap comes after the factor",
        ),
        (
            ("{rule: mark, points: 3}", f"{{{BY_DAY}}}"),
            part("bonus_cap: 10, deduction_cap: 30"),
            ("a 4",),
            (["base 100", "event 12", "event -21", "event -10", "cap -2", "cap 1"], "80"),
            "bonuses and deductions each have their cap: 100 + 10 - 30",
        ),
        (
            (f"{{{BY_DAY}}}",),
            part("floor: 70"),
            (),
            (["base 100", "event -21", "event -10", "cap 1"], "70"),
            "no less than 70",
        ),
        (
            (f"{{{BY_DAY}}}",),
            part("floor: 69"),
            (),
            (["base 100", "event -21", "event -10"], "69"),
            "69 is no less than 69",
        ),
        (
            ("{rule: mark, points: 3}",),
            part("ceiling: 105"),
            ("a 2",),
            (["base 100", "event 6", "cap -1"], "105"),
            "no more than 105",
        ),
        (
            (f"{{{BY_DAY}}}",),
            part("base: 40, share: 100"),
            (),
            (["base 40", "event -21", "event -10"], "9"),
            "another base",
        ),
        (
            (f"{{{BY_DAY}}}",),
            part("share: 30"),
            (),
            (["base 100", "event -21", "event -10"], "20.7"),
            "30 % of 69",
        ),
    ],
)
def test_limits(
    scope: ScopeOf,
    rules: tuple[str, ...],
    more: str,
    given: tuple[str, ...],
    made: tuple[list[str], str],
    why: str,
) -> None:
    told = [mark(*each.split()) for each in given]
    lines, total = made
    (score,) = scores(scope(MARCH, TWO, marks(MARCH, *told), rules=rules, more=more))
    assert sorted(f"{each.sort} {number(each.points)}" for each in score.lines) == sorted(lines), (
        why
    )
    assert number(score.total) == total, why


@pytest.mark.parametrize(
    ("points", "more", "lines", "why"),
    [
        ("-0.05", "event_decimals: 1", ["-1.1", "-0.5"], "21 and 10 days: 1.05 is 1.1 half up"),
        ("-0.05", "event_decimals: 1, rounding: half-even", ["-1", "-0.5"], "1.05 is 1.0"),
        ("-0.05", "event_decimals: 1, rounding: down", ["-1", "-0.5"], "1.05 is cut to 1.0"),
        ("-0.05", "event_decimals: 0", ["-1", "-1"], "whole points: 0.5 is 1"),
        ("-0.05", "", ["-1.05", "-0.5"], "four decimals where nothing is said"),
    ],
)
def test_points_are_decimals(
    scope: ScopeOf, points: str, more: str, lines: list[str], why: str
) -> None:
    rules = (f"{{rule: overdue-days, points: {points}}}",)
    (score,) = scores(scope(MARCH, TWO, rules=rules, more=more))
    assert [number(each.points) for each in score.lines if each.sort == "event"] == lines, why


YEAR = (
    "period: year, components: [{id: half, title: 半年, share: 300, source: marks}, "
    "{id: final, title: 年终, share: 300, source: marks}, "
    "{id: daily, title: 日常, share: 400, source: months}]"
)


def measured(component: str, score: str) -> str:
    return (
        f"{{department: dep, component: {component}, score: {score}, decided: 2025-12-31, "
        "by: 考评办, reason: 考评}"
    )


def test_a_year_of_1000_is_made_of_halves_and_months(scope: ScopeOf) -> None:
    files: tuple[File, ...] = (
        TWO,
        marks("2025-06", scores=[measured("half", "90")]),
        marks("2025-12", scores=[measured("final", "80")]),
    )
    rules = ("{rule: newly-overdue, points: -6, component: daily}",)
    (score,) = scores(scope("2025", *files, rules=rules, more=YEAR))
    half, final, daily = score.parts
    assert (number(half.worth), number(final.worth)) == ("270", "240")
    assert [number(each.points) for each in daily.lines][:4] == [
        "8.3333",
        "8.3334",
        "7.3333",
        "8.3333",
    ], "100 each month but March's 88, divided by 12"
    assert number(daily.score) == "99", "the thirds are lost nowhere"
    assert number(score.total) == "906"


def test_months_that_have_not_begun_are_not_averaged(scope: ScopeOf) -> None:
    rules = ("{rule: newly-overdue, points: -6, component: daily}",)
    (score,) = scores(scope("2025", TWO, rules=rules, more=YEAR, asked="2025-04-15"))
    assert [number(each.points) for each in score.parts[2].lines] == ["25", "25", "22", "25"]


def test_actions_are_scored_by_what_is_about_their_commitments(scope: ScopeOf) -> None:
    rules = ("{rule: newly-overdue, points: -3}", "{rule: mark, points: 5}")
    scored = scope(MARCH, TWO, marks(MARCH, mark("a")), rules=rules)
    (score,) = scores(scored, "action")
    assert (score.who, number(score.total)) == ("act", "94"), "the mark is about no commitment"


def test_the_example_of_the_docs(scope: ScopeOf) -> None:
    """docs/scoring.md reckons this one on paper."""
    promises = ("id: D-1, deadline: 2025-03-10", "id: D-2, deadline: 2025-12-31, feedback: monthly")
    two = ("departments/dep.yaml", department("dep", *promises))
    rules = (
        "{rule: overdue-days, points: -0.5, cap_each: 5, cap: 20, component: work}",
        "{rule: missing-filing, points: -2, component: work}",
    )
    more = (
        "components: [{id: work, title: 日常督办, share: 80, deduction_cap: 40, floor: 0}, "
        "{id: on-site, title: 现场评议, share: 20, source: marks}], few: {under: 3, factor: 2}"
    )
    given = marks(MARCH, scores=[measured("on-site", "90")])
    (score,) = scores(scope(MARCH, two, given, rules=rules, more=more))
    assert [number(each.points) for each in score.parts[0].lines] == [
        *("100", "-2", "-10.5", "5.5", "-7")
    ]
    assert number(score.total) == "86.8"
