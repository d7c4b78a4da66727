"""逾期: once, carried over, or by the day; each with its boundary days."""

import pytest

from duban.rules.scoring.tally import scores
from tests.rules.scoring.scored import Event, ScopeOf, department, events
from tests.rules.story import File, decision, filing

DONE = "claim: complete"
ONE = ("departments/dep.yaml", department("dep", "id: D-1, deadline: 2025-03-10"))
BY_DAY = "{rule: overdue-days, points: -0.5}"
ONCE = "{rule: newly-overdue, points: -3}"
ANY = "{rule: overdue, points: -2}"
MARCH, APRIL = "2025-03", "2025-04"
EXEMPT = decision("2025-03-20", "exemption", "until: 2025-03-15")
FOR_GOOD = decision("2025-04-02", "exemption")


@pytest.mark.parametrize(
    ("span", "rule", "files", "found", "why"),
    [
        (MARCH, ONCE, (), [("D-1", "2025-03-10", "-3")], "due on the 10th, never met"),
        (APRIL, ONCE, (), [], "it fell due in March"),
        (MARCH, ONCE, (filing("2025-03-10", DONE),), [], "met on its day"),
        (
            MARCH,
            ONCE,
            (filing("2025-03-11", DONE),),
            [("D-1", "2025-03-10", "-3")],
            "met a day late",
        ),
        (MARCH, ANY, (), [("D-1", "2025-03-10", "-2")], "new in March"),
        (APRIL, ANY, (), [("D-1", "2025-04-01", "-2")], "carried over into April"),
        (APRIL, ANY, (filing("2025-03-31", DONE),), [], "met on March's last day"),
        (
            APRIL,
            ANY,
            (filing("2025-04-01", DONE),),
            [("D-1", "2025-04-01", "-2")],
            "met on April's first day: it was late on that one",
        ),
        (MARCH, ANY, (EXEMPT,), [("D-1", "2025-03-16", "-2")], "late again from the 16th on"),
        (
            MARCH,
            ANY,
            (EXEMPT, filing("2025-03-16", DONE)),
            [("D-1", "2025-03-16", "-2")],
            "met on the day after the exemption: that day still counts",
        ),
        (
            MARCH,
            ANY,
            (EXEMPT, filing("2025-03-15", DONE)),
            [("D-1", "2025-03-10", "0")],
            "all days on which it was late are covered",
        ),
        (APRIL, ANY, (FOR_GOOD,), [], "exempt for good"),
        (MARCH, BY_DAY, (), [("D-1", "2025-03-11", "-10.5")], "21 days from the 11th on"),
        (APRIL, BY_DAY, (), [("D-1", "2025-04-01", "-15")], "all 30 days, none of March's"),
        (
            MARCH,
            BY_DAY,
            (filing("2025-03-12", DONE),),
            [("D-1", "2025-03-11", "-1")],
            "the day on which it is met still counts",
        ),
        (
            MARCH,
            "{rule: overdue-days, points: -0.5, above: 21}",
            (),
            [],
            "21 days are no more than 21",
        ),
        (
            MARCH,
            "{rule: overdue-days, points: -0.5, above: 20}",
            (),
            [("D-1", "2025-03-11", "-10.5")],
            "21 are more than 20, and then all count",
        ),
        (
            MARCH,
            BY_DAY,
            (EXEMPT,),
            [("D-1", "2025-03-11", "0"), ("D-1", "2025-03-16", "-8")],
            "five days are covered, 16 are not",
        ),
        (APRIL, BY_DAY, (EXEMPT,), [("D-1", "2025-04-01", "-15")], "it covers nothing of April"),
        (APRIL, BY_DAY, (FOR_GOOD,), [], "exempt for good"),
        (MARCH, BY_DAY, (FOR_GOOD,), [("D-1", "2025-03-11", "-10.5")], "March was published"),
        (MARCH, BY_DAY, (decision("2025-03-12", "cancellation"),), [], "nobody asks any more"),
        (
            APRIL,
            BY_DAY,
            (decision("2025-03-20", "extension", "requested: 2025-03-12\ndeadline: 2025-04-20"),),
            [("D-1", "2025-04-21", "-5")],
            "the day in force counts",
        ),
    ],
)
def test_overdue(
    scope: ScopeOf, span: str, rule: str, files: tuple[File, ...], found: list[Event], why: str
) -> None:
    (score,) = scores(scope(span, ONE, *files, rules=(rule,)))
    assert events(score) == found, why


@pytest.mark.parametrize(
    ("asked", "found", "why"),
    [
        ("2025-03-10", [], "on the day itself it may still be met"),
        ("2025-03-11", [("D-1", "2025-03-11", "-0.5")], "one day"),
        ("2025-03-31", [("D-1", "2025-03-11", "-10.5")], "the whole month"),
        ("2025-05-31", [("D-1", "2025-03-11", "-10.5")], "the same when asked for later"),
    ],
)
def test_a_month_that_is_not_over(scope: ScopeOf, asked: str, found: list[Event], why: str) -> None:
    (score,) = scores(scope(MARCH, ONE, rules=(BY_DAY,), asked=asked))
    assert events(score) == found, why


@pytest.mark.parametrize(
    ("asked", "found", "why"),
    [
        ("2025-03-30", [], "the month is not over, nor is its last day"),
        ("2025-03-31", [("D-1", "2025-03-31", "-3")], "at the end of the last day it is late"),
    ],
)
def test_what_falls_due_on_the_last_day(
    scope: ScopeOf, asked: str, found: list[Event], why: str
) -> None:
    one = ("departments/dep.yaml", department("dep", "id: D-1, deadline: 2025-03-31"))
    (score,) = scores(scope(MARCH, one, rules=(ONCE,), asked=asked))
    assert events(score) == found, why


def test_parts_of_a_commitment_count_where_a_rule_names_them(scope: ScopeOf) -> None:
    more = "milestones: [{id: a, title: 方案, deadline: 2025-03-05}]"
    one = ("departments/dep.yaml", department("dep", f"id: D-1, deadline: 2025-12-31, {more}"))
    rules = ("{rule: newly-overdue, points: -1, of: [milestone]}",)
    (score,) = scores(scope(MARCH, one, rules=rules))
    assert events(score) == [("D-1/a", "2025-03-05", "-1")]
