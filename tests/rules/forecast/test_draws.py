"""The table of draws is the same for ever: published forecasts rest on it."""

from collections import Counter
from hashlib import sha256

import pytest

from duban.rules.forecast.draws import CHAINS, LENGTH, PATHS, draw, picks, places
from duban.rules.forecast.stretches import (
    ALL,
    BENDS,
    OF_EARLY,
    OF_LATE,
    OF_PLAN,
    OF_UNDATED,
    SHARES,
    bent,
    futures,
)


def test_draws_are_those_of_splitmix64() -> None:
    """Seeded with 0, the published generator gives these first."""
    assert [draw(n) for n in (1, 2, 3)] == [
        0xE220A8397B1DCDAF,
        0x6E789E6AA1B965F4,
        0x06C45D188009454F,
    ]


def test_the_table_is_kept() -> None:
    told = [pick(list(range(12))) for pick in picks(12)]
    assert sha256(repr((told, places())).encode()).hexdigest()[:16] == "c2f894925ec149e2"


def test_each_chain_has_steps_of_the_window_only() -> None:
    for steps in range(1, LENGTH + 1):
        drawn = Counter(step for pick in picks(steps) for step in pick(list(range(steps))))
        assert set(drawn) == set(range(steps))
        assert sum(drawn.values()) == CHAINS * LENGTH


def batched(of: tuple[int, ...]) -> list[tuple[int, int]]:
    """Return the two of each chain."""
    return list(zip(of[::2], of[1::2], strict=True))


@pytest.mark.parametrize("knots", [OF_EARLY, OF_LATE, OF_PLAN, OF_UNDATED])
def test_stretches_rise_and_are_given_out_once(knots: tuple[int, ...]) -> None:
    assert list(knots) == sorted(knots)
    assert len(knots) == len(SHARES) == len(BENDS) + 1
    found = futures(knots)
    assert len(found.stretches) == len(found.bends) == PATHS
    assert len(set(found.stretches[::2])) == CHAINS
    assert all(low < high for low, high in batched(found.stretches))
    assert all(low >= high for low, high in batched(found.bends))
    assert sorted(zip(found.stretches, found.bends, strict=True)) == sorted(
        zip(sorted(found.stretches), sorted(found.bends, reverse=True), strict=True)
    )


def test_futures_that_are_stretched_more_are_bent_no_less() -> None:
    """Else one that is slower throughout could be over before one that is quicker."""
    assert list(BENDS) == sorted(BENDS, reverse=True)
    assert set(BENDS) <= set(range(1, 9))


BENT: list[tuple[int, int, int, float, str]] = [
    (100, 100, 2, 1, "all of it is all of it, however bent"),
    (0, 100, 2, 0, "nothing is nothing"),
    (1, 16, 8, 1 / 16, "a plain share"),
    (1, 16, 6, 1 / 8, "the cube of its fourth root"),
    (1, 16, 4, 1 / 4, "its square root"),
    (1, 16, 2, 1 / 2, "its fourth root"),
]


@pytest.mark.parametrize(("left", "goal", "bend", "share", "why"), BENT)
def test_what_is_left_weighs(left: int, goal: int, bend: int, share: float, why: str) -> None:
    assert bent(left, goal)[bend] == share * ALL, why


def test_more_progress_leaves_no_more() -> None:
    told = [bent(left, 1000) for left in range(1001)]
    for bend in set(BENDS):
        found = [each[bend] for each in told]
        assert found == sorted(found)
