"""Drawn lengths of steps: they are a triangle, whole days, and the same for ever."""

from collections import Counter
from hashlib import sha256
from statistics import mean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duban.rules.forecast.draws import PATHS
from duban.rules.forecast.estimates import lengths, order
from tests.rules.forecast.schedules import FIGURES, step


@given(FIGURES)
def test_lengths_lie_between_the_best_and_the_worst(figures: list[int]) -> None:
    found = lengths(step("a", *figures))
    assert len(found) == PATHS
    assert figures[0] <= min(found) <= max(found) <= figures[2]


@given(FIGURES)
def test_their_mean_is_that_of_the_triangle(figures: list[int]) -> None:
    """A third of the sum; they are even slices of it, so only rounding keeps them from it."""
    assert mean(lengths(step("a", *figures))) == pytest.approx(sum(figures) / 3, abs=0.1)


@given(FIGURES, st.integers(0, 28), st.integers(1, 10))
def test_what_has_gone_on_for_longer_takes_no_less(
    figures: list[int], worked: int, by: int
) -> None:
    """Until the worst estimate: what comes after that is another guess (see below)."""
    if worked + by < figures[2]:
        before, after = (lengths(step("a", *figures), each) for each in (worked, worked + by))
        assert all(one <= other for one, other in zip(before, after, strict=True))
        assert min(after) > worked + by


CASES: list[tuple[tuple[int, ...], int | None, tuple[int, int], str]] = [
    ((7,), None, (7, 7), "a fixed duration is the same in every future"),
    ((7, 7, 7), None, (7, 7), "and so are three figures that agree"),
    ((7, 7, 7), 20, (7, 7), "the plan says what becomes of what should have been over"),
    ((5, 10, 30), None, (6, 29), "the ends themselves are next to never drawn"),
    ((5, 10, 30), 0, (6, 29), "begun today, nothing is known yet"),
    ((5, 10, 30), 5, (6, 29), "it can be over tonight at the soonest"),
    ((5, 10, 30), 12, (13, 29), "twelve days were worked: the thirteenth is the first it can end"),
    ((5, 10, 30), 29, (30, 30), "only the worst is left"),
    ((5, 10, 30), 30, (31, 55), "outlasted: as much longer as the estimate was wide"),
    ((0, 2, 4), None, (1, 4), "what takes time takes a day at least"),
    ((0, 0, 4), None, (0, 4), "what mostly takes none may take none"),
]


@pytest.mark.parametrize(("figures", "worked", "ends", "why"), CASES)
def test_ends(
    figures: tuple[int, ...], worked: int | None, ends: tuple[int, int], why: str
) -> None:
    found = lengths(step("a", *figures), worked)
    assert (min(found), max(found)) == ends, why


def test_a_small_triangle_to_the_slice() -> None:
    """From 1 to 3 around 2, an eighth lies below 1.5 and an eighth above 2.5."""
    assert Counter(lengths(step("a", 1, 2, 3))) == {1: 25, 2: 150, 3: 25}


def test_each_step_has_an_order_of_its_own_and_keeps_it() -> None:
    assert sorted(order("zoning")) == list(range(PATHS))
    assert order("zoning") != order("permit")
    told = repr((order("zoning"), lengths(step("zoning", 10, 15, 30)))).encode()
    assert sha256(told).hexdigest()[:16] == "bf1fbc4866c2facd"


def test_steps_do_not_go_together() -> None:
    """Else the worst of one came with the worst of all, and ranges were far too wide."""
    half = PATHS // 2
    both = sum(
        (one < half) == (other < half)
        for one, other in zip(order("zoning"), order("permit"), strict=True)
    )
    assert abs(both - half) < PATHS / 8
