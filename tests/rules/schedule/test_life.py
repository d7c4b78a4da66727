"""Plans of commitments over their life: what is suspended, and items with days of their own."""

import datetime as dt
from collections.abc import Callable, Mapping

import pytest

from duban.model.ledger import Ledger
from duban.rules.evaluate import evaluate
from duban.rules.schedule.outcomes import Outcome
from duban.rules.schedule.planner import outcomes
from tests.rules.story import File, decision, filing

Known = Callable[[Mapping[str, str]], Ledger]
PROCEDURE = (
    "procedures/p.yaml",
    """\
id: p
title: 供地
steps:
  - {id: a, title: 甲, duration: 10}
  - {id: b, title: 乙, duration: 5, after: [a]}
""",
)
PLOTS = """\
id: dep
name: 甲局
commitments:
  - id: D-1
    title: 供地
    action: act
    made: 2025-01-01
    deadline: 2025-06-30
    target:
      kind: roster
      procedure: p
      items:
        - {id: p-1, deadline: 2025-03-31}
        - {id: p-2, deadline: 近期}
        - p-3
"""


@pytest.fixture
def planned(ledger: Known) -> Callable[..., dict[str, Outcome]]:
    """Return the outcomes of a day, by what they are about."""

    def by_id(day: str, *files: File) -> dict[str, Outcome]:
        known = ledger({"departments/dep.yaml": PLOTS, **dict([PROCEDURE, *files])})
        found = outcomes(evaluate(known, dt.date.fromisoformat(day)))
        return {each.id: each for each in found}

    return by_id


def finish(outcome: Outcome, step: str) -> str:
    assert outcome.plan is not None
    return dt.date.fromordinal(outcome.plan[step].early.finish - 1).isoformat()


BEGUN = filing("2025-03-03", "steps: [{step: a, item: p-3, started: 2025-03-03}]")
STOP = decision("2025-03-10", "suspension")
GO = decision("2025-04-07", "resumption")


@pytest.mark.parametrize(
    ("day", "files", "ends", "why"),
    [
        ("2025-03-05", (BEGUN,), "2025-03-14", "ten working days from Monday the 3rd"),
        (
            "2025-04-07",
            (BEGUN, STOP, GO),
            "2025-04-11",
            "five were worked when it was suspended, five remain from Monday, April 7th",
        ),
        (
            "2025-04-07",
            (
                filing(
                    "2025-03-12",
                    "steps: [{step: a, item: p-3, started: 2025-03-03, "
                    "paused: [{since: 2025-03-06, until: 2025-03-12}]}]",
                ),
                STOP,
                GO,
            ),
            "2025-04-15",
            "three were worked; days that it stood still for two reasons count once",
        ),
        (
            "2025-04-07",
            (
                filing("2025-04-07", "steps: [{step: a, item: p-3, started: 2025-04-07}]"),
                STOP,
                GO,
            ),
            "2025-04-18",
            "begun when it was resumed: nothing stood still",
        ),
    ],
)
def test_a_suspension_pushes_what_is_under_way(
    planned: Callable[..., dict[str, Outcome]],
    day: str,
    files: tuple[File, ...],
    ends: str,
    why: str,
) -> None:
    assert finish(planned(day, *files)["D-1/p-3"], "a") == ends, why


def test_a_suspension_moves_deadline_and_end_alike(
    planned: Callable[..., dict[str, Outcome]],
) -> None:
    """28 days, four whole weeks: what was to spare before is so after it, but for the holidays."""
    before, after = planned("2025-03-10", BEGUN), planned("2025-04-07", BEGUN, STOP, GO)
    moved = {name: (before[name].due, after[name].due) for name in ("D-1/p-1", "D-1/p-3")}
    assert all(b and a and (a - b).days == 28 for b, a in moved.values())


def test_while_it_is_suspended_there_is_no_plan(
    planned: Callable[..., dict[str, Outcome]],
) -> None:
    assert {each.why for each in planned("2025-03-20", BEGUN, STOP).values()} == {"idle"}


def test_items_are_planned_back_from_days_of_their_own(
    planned: Callable[..., dict[str, Outcome]],
) -> None:
    found = planned("2025-03-03")
    assert found["D-1/p-1"].due == dt.date(2025, 3, 31)
    assert found["D-1/p-1"].plan is not None
    assert found["D-1/p-1"].plan.spare == 6, "21 working days to the end of March, 15 are taken"
    assert (found["D-1/p-2"].due, found["D-1/p-2"].why) == (None, "no-deadline"), "近期 is no day"
    assert found["D-1/p-3"].due == dt.date(2025, 6, 30), "that of the commitment"


def test_an_extension_of_the_whole_leaves_the_days_of_items(
    planned: Callable[..., dict[str, Outcome]],
) -> None:
    more = "requested: 2025-02-25\ndeadline: 2025-09-30"
    found = planned("2025-03-03", decision("2025-03-01", "extension", more))
    assert found["D-1/p-3"].due == dt.date(2025, 9, 30)
    assert found["D-1/p-1"].due == dt.date(2025, 3, 31)
