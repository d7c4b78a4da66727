"""What a blocker costs, by the plan of the day on which it arose."""

import pytest

from duban.model.followed import StepFiled
from duban.rules.blockers.blocked import units
from tests.rules.blockers.stage import blocker, day, filing, found, only

QUOTA = {"kind": "land-quota", "opened": "2025-09-01", "step": "quota"}
OVER = StepFiled(step="quota", started=day("2025-08-11"), finished=day("2025-08-22"))
UNDER_WAY = StepFiled(step="quota", started=day("2025-09-01"))
HARM = [
    ("2025-09-01", QUOTA, (0, 12, 0, 0), "it arose today"),
    ("2025-09-02", QUOTA, (0, 12, 1, 0), "a day of float is eaten"),
    ("2025-09-17", QUOTA, (0, 12, 12, 0), "all of it"),
    ("2025-09-18", QUOTA, (0, 12, 12, 1), "from now on every day is a day too late"),
    ("2025-09-21", QUOTA, (0, 12, 12, 2), "a weekend adds nothing"),
    ("2025-09-28", QUOTA, (0, 12, 12, 8), "a make-up Sunday does"),
    ("2025-09-18", {**QUOTA, "step": "design"}, (0, 17, 13, 0), "another step has more float"),
    ("2025-09-18", {**QUOTA, "step": "start"}, (10, 12, 3, 0), "its turn comes ten days later"),
    ("2025-09-12", {**QUOTA, "step": "start"}, (10, 12, 0, 0), "before its turn it costs nothing"),
    ("2025-09-18", {**QUOTA, "opened": "2025-08-30"}, (1, 12, 12, 1), "nobody works on a Saturday"),
]


@pytest.mark.parametrize(("as_of", "said", "harm", "why"), HARM)
def test_harm(as_of: str, said: dict[str, str], harm: tuple[int, ...], why: str) -> None:
    known = only(as_of, filing("2025-09-01", blocker(**said))).harm
    assert (known.ahead, known.spare, known.eaten, known.overrun) == harm, why


def test_without_a_step_it_holds_the_whole_chain() -> None:
    known = only("2025-09-18", filing("2025-09-01", blocker(kind="funds"))).harm
    assert (known.spare, known.eaten, known.overrun) == (12, 12, 1)


def test_where_the_promise_was_late_already_every_day_is_too_long() -> None:
    """On 25 September five working days are left for eleven."""
    known = only("2025-09-30", filing("2025-09-25", blocker(kind="land-quota", step="quota"))).harm
    assert (known.spare, known.eaten, known.overrun) == (0, 0, 4)


def test_after_it_is_closed_it_costs_no_more() -> None:
    told = (
        filing("2025-09-01", blocker(**QUOTA)),
        filing("2025-09-10", blocker(closed="2025-09-09")),
    )
    assert only("2025-09-30", *told).harm.eaten == 6


def test_a_step_that_has_begun_loses_what_its_end_had_to_spare() -> None:
    told = (
        filing("2025-09-01", steps=(UNDER_WAY,)),
        filing("2025-09-05", blocker(kind="land-quota", opened="2025-09-03", step="quota")),
    )
    known = only("2025-09-24", *told).harm
    assert (known.ahead, known.spare, known.eaten, known.overrun) == (0, 12, 12, 3)


def test_steps_are_as_far_as_they_were_whenever_that_was_filed() -> None:
    """The quota was settled in August, and is filed a week after the start was blocked."""
    blocked = filing("2025-09-01", blocker(kind="zoning", opened="2025-09-01", step="start"))
    late = filing("2025-09-08", steps=(OVER,))
    assert only("2025-09-05", blocked, late).harm.ahead == 10
    assert only("2025-09-08", blocked, late).harm.ahead == 5


def test_what_was_over_only_later_was_not_over_then() -> None:
    later = StepFiled(step="quota", started=day("2025-09-02"), finished=day("2025-09-03"))
    told = (filing("2025-09-01", blocker(**QUOTA)), filing("2025-09-05", steps=(later,)))
    assert only("2025-09-05", *told).harm.spare == 12


def test_a_merged_step_is_held_by_what_holds_a_part_of_it() -> None:
    known = only("2025-09-02", filing("2025-09-01", blocker(**QUOTA), about="D-4")).harm
    assert (known.spare, known.eaten) == (10, 1)


def test_of_a_roster_one_item_is_held_or_all_are() -> None:
    begun = StepFiled(step="quota", item="a", started=day("2025-08-18"), finished=day("2025-08-29"))
    told = filing("2025-08-29", steps=(begun,), about="D-5")
    one = filing("2025-09-01", blocker(kind="funds", item="a"), about="D-5")
    every = filing("2025-09-01", blocker(kind="funds"), about="D-5")
    assert only("2025-09-01", told, one).harm.spare == 17
    assert only("2025-09-01", told, every).harm.spare == 12


UNKNOWN = [
    ("D-2", {}, (), "no-procedure", "no plan without a procedure"),
    ("D-1", {"step": "none"}, (), "unknown-step", "the procedure has no such step"),
    ("D-1", {"item": "none"}, (), "no-procedure", "there is no such item"),
    ("D-3", {}, (), "no-deadline", "nothing to go back from"),
    ("D-1", {"step": "quota"}, (OVER,), "step-over", "what is over cannot be held"),
]


@pytest.mark.parametrize(("about", "said", "steps", "why_not", "why"), UNKNOWN)
def test_harm_is_not_known_rather_than_none(
    about: str, said: dict[str, str], steps: tuple[StepFiled, ...], why_not: str, why: str
) -> None:
    told = filing("2025-09-01", blocker(kind="funds", **said), about=about, steps=steps)
    known = only("2025-09-18", told).harm
    assert known.why == why_not, why
    assert (known.ahead, known.spare, known.eaten, known.overrun) == (None,) * 4


def test_the_most_harmful_come_first_and_the_unknown_before_the_harmless() -> None:
    told = (
        filing("2025-09-01", blocker("eats", kind="zoning", step="design")),
        filing("2025-09-01", blocker("eats-less", kind="zoning", step="start")),
        filing("2025-09-01", blocker("late", **QUOTA)),
        filing("2025-08-20", blocker("later", kind="funds", step="quota")),
        filing("2025-09-01", blocker("unknown", kind="funds"), about="D-2"),
        filing("2025-08-20", blocker("unknown-longer", kind="funds"), about="D-2"),
        filing("2025-09-01", blocker("twin", **QUOTA)),
    )
    order = [each.blocker.id for each in found("2025-09-18", *told)]
    assert order == [
        *("later", "late", "twin"),  # a day too long each; by the float eaten, then by id
        *("unknown-longer", "unknown"),
        *("eats", "eats-less"),
    ]


def test_whom_they_wait_for() -> None:
    told = (
        filing("2025-09-01", blocker("a", asks="国土局", **QUOTA)),
        filing("2025-09-03", blocker("b", asks="land", kind="funds"), about="D-2"),
        filing("2025-09-04", blocker("c", asks="土地局", kind="funds"), about="D-2"),
        filing("2025-09-01", blocker("d", asks="市规划局", kind="zoning", answered="2025-09-01")),
        filing("2025-09-02", blocker("e", kind="funds"), about="D-2"),
        filing("2025-09-02", blocker("f", kind="funds", asks="已了", closed="2025-09-02")),
    )
    known = {each.unit: each for each in units(found("2025-09-18", *told))}
    assert set(known) == {"land", "市规划局", None}
    land = known["land"]
    assert (len(land.waiting), land.oldest, land.workdays) == (3, day("2025-09-01"), 13 + 11 + 10)
    assert (land.overrun, land.unknown, land.answered) == (1, 2, 0)
    assert (known["市规划局"].answered, known[None].unknown) == (1, 1)
