"""截至: the future is cut off once, and a correction only counts from its own day."""

import datetime as dt
from fractions import Fraction

import pytest

from tests.rules.story import File, Judge, filing

FIRST = filing("2025-03-31", "done: 4", "2025-04-02")
CORRECTED = filing("2025-03-31", "done: 3", "2025-05-06", corrects=FIRST[0].split("/")[-1][:-5])
LATER = filing("2025-04-30", "done: 5", "2025-04-30")
COUNT = "target: {kind: count, total: 10}"


@pytest.mark.parametrize(
    ("day", "files", "actual", "why"),
    [
        ("2025-04-01", (FIRST,), None, "about March, but not yet handed in"),
        ("2025-04-02", (FIRST,), 4, "handed in"),
        ("2025-05-05", (FIRST, CORRECTED), 4, "the correction is not yet known"),
        ("2025-05-06", (FIRST, CORRECTED), 3, "the correction counts from its own day"),
        ("2025-05-06", (CORRECTED, LATER, FIRST), 5, "the figure about the latest day counts"),
    ],
)
def test_figure_by_day(
    judge: Judge, day: str, files: tuple[File, ...], actual: int | None, why: str
) -> None:
    worst = judge(day, *files, more=COUNT).case.worst
    assert worst is not None
    assert worst.measure.actual == (None if actual is None else Fraction(actual)), why


def test_an_earlier_day_is_seen_as_it_was_then(judge: Judge) -> None:
    case = judge("2025-12-01", FIRST, CORRECTED, more=COUNT).case
    then = case.earlier(dt.date(2025, 5, 5)).worst
    assert then is not None
    assert then.measure.actual == Fraction(4), "the uncorrected figure is what was known"


@pytest.mark.parametrize(
    ("files", "target", "why"),
    [
        (("a, done: 10",), "b", "one complete, one silent: the silent one is shown, as unknown"),
        (("a, done: 10", "b, done: 1"), "b", "the one that is further behind"),
        (("a, done: 0", "b, done: 1"), "a", "as told"),
        ((), "a", "nothing is known of either: the first"),
    ],
)
def test_the_worst_target_is_not_the_one_that_was_filed(
    judge: Judge, files: tuple[str, ...], target: str, why: str
) -> None:
    both = "targets: [{id: a, kind: count, total: 10}, {id: b, kind: count, total: 10}]"
    entries = [filing(f"2025-03-0{n}", f"target: {each}") for n, each in enumerate(files, 1)]
    worst = judge("2025-07-01", *entries, more=both).case.worst
    assert worst is not None
    assert worst.target.id == target, why
