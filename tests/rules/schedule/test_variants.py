"""Variants laid over a procedure, alone and one over the other.

Steps a (10), b (5) and c (5) in a row, then d (3), which waits for c; working days, 2025.
"""

import datetime as dt

import pytest

from duban.model.procedure import Link, Merge, Overlap, Step, Variant
from duban.rules.calendar import default_calendar
from duban.rules.schedule.plan import schedule
from duban.rules.schedule.variants import varied

BEGIN = dt.date(2025, 9, 22)


def step(name: str, length: int, *before: str) -> Step:
    return Step(id=name, title=name, duration=length, after=tuple(Link(step=b) for b in before))


STEPS = (step("a", 10), step("b", 5, "a"), step("c", 5, "b"), step("d", 3, "c"))
SHORT = Variant(id="short", title="压缩", durations={"b": 2})
ONE = Variant(
    id="one", title="二合一", merge=(Merge(steps=("b", "c"), into="bc", title="合", duration=6),)
)
AHEAD = Variant(id="ahead", title="模拟", overlap=(Overlap(step="b", ahead_of="a"),))
SETTLED = Variant(
    id="settled",
    title="模拟",
    overlap=(Overlap(step="b", ahead_of="a", lag=2, settled_by="d"),),
)
TWICE = Variant(
    id="twice", title="再合", merge=(Merge(steps=("bc", "d"), into="bcd", title="合", duration=7),)
)


def told(*variants: Variant) -> str:
    """Return the steps with what they wait for, and how many working days all takes."""
    steps = varied(STEPS, variants)
    plan = schedule(steps, default_calendar(), BEGIN)
    count = plan.network.axes["workdays"].count
    return f"{'; '.join(map(_said, steps))} = {count(plan.end) - count(plan.begin)}"


def _said(each: Step) -> str:
    after = ", ".join(
        f"{link.step} {''.join(word[0] for word in link.link.split('-'))}"
        + (f"+{link.lag}" if link.lag else "")
        for link in each.after
    )
    return f"{each.id} {each.length} ({after})" if after else f"{each.id} {each.length}"


@pytest.mark.parametrize(
    ("variants", "expected", "why"),
    [
        ((), "a 10; b 5 (a fs); c 5 (b fs); d 3 (c fs) = 23", "as it is"),
        ((SHORT,), "a 10; b 2 (a fs); c 5 (b fs); d 3 (c fs) = 20", "three days fewer"),
        ((ONE,), "a 10; bc 6 (a fs); d 3 (bc fs) = 19", "the link within is gone"),
        (
            (AHEAD,),
            "a 10; b 5 (a ss, a ff); c 5 (b fs); d 3 (c fs) = 18",
            "b ends when a does, and so begins five days before",
        ),
        (
            (SETTLED,),
            "a 10; b 5 (a ss+2); c 5 (b fs); d 3 (c fs, a fs) = 15",
            "b two days after a begins, which d waits for after all: 2, 5, 5 and 3",
        ),
        (
            (SHORT, ONE),
            "a 10; bc 6 (a fs); d 3 (bc fs) = 19",
            "the merged step has a duration of its own, whatever its parts had",
        ),
        (
            (ONE, SHORT),
            "a 10; bc 6 (a fs); d 3 (bc fs) = 19",
            "and a part that is no more is not shortened after",
        ),
        (
            (ONE, SETTLED),
            "a 10; bc 6 (a ss+2); d 3 (bc fs, a fs) = 13",
            "what went ahead became the merged step: d takes 3 after a",
        ),
        ((SETTLED, ONE), "a 10; bc 6 (a ss+2); d 3 (bc fs, a fs) = 13", "either way round"),
        (
            (ONE, TWICE, SETTLED),
            "a 10; bcd 7 (a ss+2, a ff) = 10",
            "d, which was to ask for the end of a, is in it: a is owed at its own end",
        ),
        (
            (
                Variant(
                    id="all",
                    title="全合",
                    merge=(Merge(steps=("a", "b"), into="ab", title="合", duration=12),),
                ),
                AHEAD,
            ),
            "ab 12; c 5 (ab fs); d 3 (c fs) = 20",
            "nothing goes ahead of itself",
        ),
    ],
)
def test_steps_and_length_with_variants(
    variants: tuple[Variant, ...], expected: str, why: str
) -> None:
    assert told(*variants) == expected, why


def test_a_merged_step_keeps_what_its_parts_were_outside_and_whose() -> None:
    steps = (
        Step(id="a", title="甲", duration=1, by="市局", unit="days"),
        Step(id="b", title="乙", duration=1, by="省厅", outside=True),
    )
    merge = Merge(steps=("b", "a"), into="m", title="合", duration=1)
    (one,) = varied(steps, [Variant(id="v", title="合", merge=(merge,))])
    assert (one.by, one.unit, one.outside) == ("市局", "days", True), "that of the first listed"
