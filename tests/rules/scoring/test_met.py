"""按期、提前: what is newly known as met, and how long before its day."""

import pytest

from duban.rules.scoring.tally import scores
from tests.rules.scoring.scored import Event, ScopeOf, department, events
from tests.rules.story import File, decision, filing

DONE = "claim: complete"
ONE = ("departments/dep.yaml", department("dep", "id: D-1, deadline: 2025-03-31"))
IN_TIME = "{rule: on-time, points: 2}"
EARLY = "{rule: early, points: 0.1}"
LONGER = decision("2025-03-20", "extension", "requested: 2025-03-18\ndeadline: 2025-06-30")
REFUSED = decision("2025-04-10", "verification", "outcome: refused")


@pytest.mark.parametrize(
    ("span", "rule", "files", "found", "why"),
    [
        (
            "2025-03",
            IN_TIME,
            (filing("2025-03-31", DONE),),
            [("D-1", "2025-03-31", "2")],
            "its day",
        ),
        ("2025-04", IN_TIME, (filing("2025-04-01", DONE),), [], "the day after"),
        ("2025-04", IN_TIME, (filing("2025-03-31", DONE),), [], "March has counted it"),
        (
            "2025-04",
            IN_TIME,
            (filing("2025-03-31", DONE, "2025-04-02"),),
            [("D-1", "2025-03-31", "2")],
            "met in time, known in April: it counts there",
        ),
        ("2025-03", IN_TIME, (filing("2025-03-31", DONE, "2025-04-02"),), [], "not known in March"),
        (
            "2025-05",
            IN_TIME,
            (LONGER, filing("2025-05-20", DONE)),
            [("D-1", "2025-05-20", "2")],
            "the day in force counts",
        ),
        ("2025-04", IN_TIME, (filing("2025-03-30", DONE), REFUSED), [], "met in March, not now"),
        (
            "2025-03",
            IN_TIME,
            (filing("2025-03-30", DONE), REFUSED),
            [("D-1", "2025-03-30", "2")],
            "March does not know of April",
        ),
        (
            "2025-03",
            EARLY,
            (filing("2025-03-21", DONE),),
            [("D-1", "2025-03-21", "1")],
            "ten days before its day",
        ),
        ("2025-03", EARLY, (filing("2025-03-31", DONE),), [], "on its day is not early"),
        (
            "2025-03",
            EARLY,
            (filing("2025-03-30", DONE),),
            [("D-1", "2025-03-30", "0.1")],
            "the day before is",
        ),
        ("2025-05", EARLY, (LONGER, filing("2025-05-20", DONE)), [], "an extension helps nobody"),
        (
            "2025-03",
            "{rule: early, points: 0.1, above: 10}",
            (filing("2025-03-21", DONE),),
            [],
            "ten are no more than ten",
        ),
        (
            "2025-03",
            "{rule: early, points: 0.1, cap_each: 0.5}",
            (filing("2025-03-21", DONE),),
            [("D-1", "2025-03-21", "1")],
            "the cap is a line of its own",
        ),
    ],
)
def test_met(
    scope: ScopeOf, span: str, rule: str, files: tuple[File, ...], found: list[Event], why: str
) -> None:
    (score,) = scores(scope(span, ONE, *files, rules=(rule,)))
    assert events(score) == found, why


def test_a_milestone_is_met_in_time(scope: ScopeOf) -> None:
    more = "milestones: [{id: a, title: 方案, deadline: 2025-03-05}]"
    one = ("departments/dep.yaml", department("dep", f"id: D-1, deadline: 2025-12-31, {more}"))
    files = (one, filing("2025-03-05", "milestone: a, claim: complete"))
    rules = ("{rule: on-time, points: 1, of: [commitment, milestone]}",)
    (score,) = scores(scope("2025-03", *files, rules=rules))
    assert events(score) == [("D-1/a", "2025-03-05", "1")]
