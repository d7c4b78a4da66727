"""An amendment changes the targets that it names, and figures stay with the kind they were for."""

from fractions import Fraction

import pytest

from tests.rules.story import Judge, decision, filing

TARGETS = "targets: [{id: a, kind: count, total: 10}, {id: b, kind: count, total: 20}]"


def test_figures_filed_before_a_target_changed_its_kind_say_nothing_of_the_new_one(
    judge: Judge,
) -> None:
    change = decision("2025-03-01", "amendment", "target: {kind: deliverable}")
    given = filing("2025-02-01", "done: 7")
    before = judge("2025-02-28", given, change, more="target: {kind: count, total: 10}")
    after = judge("2025-03-01", given, change, more="target: {kind: count, total: 10}")
    was, now = before.case.gauges[0].measure, after.case.gauges[0].measure
    assert (was.actual, was.total) == (Fraction(7), Fraction(10))
    assert (now.actual, now.total) == (None, Fraction(1))


@pytest.mark.parametrize(
    ("change", "totals", "why"),
    [
        ("target: {id: b, kind: count, total: 15}", {"a": 10, "b": 15}, "the other one stays"),
        (
            "targets: [{id: a, kind: count, total: 5}, {id: b, kind: count, total: 6}]",
            {"a": 5, "b": 6},
            "both are named",
        ),
        ("target: {kind: count, total: 30}", {"main": 30}, "an id of its own: in place of both"),
    ],
)
def test_an_amendment_replaces_the_targets_that_it_names(
    judge: Judge, change: str, totals: dict[str, int], why: str
) -> None:
    standing = judge("2025-03-01", decision("2025-03-01", "amendment", change), more=TARGETS)
    assert {each.target.id: each.measure.total for each in standing.case.gauges} == totals, why
