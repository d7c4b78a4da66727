"""The table of draws is the same for ever: published forecasts rest on it."""

from collections import Counter
from hashlib import sha256

from duban.rules.forecast.draws import CHAINS, LENGTH, draw, picks, places
from duban.rules.forecast.stretches import OF_FEW, OF_MANY, OF_PLAN, SHARES, stretches


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


def test_stretches_rise_and_are_given_out_once() -> None:
    for knots in (OF_FEW, OF_MANY, OF_PLAN):
        assert list(knots) == sorted(knots)
        assert len(knots) == len(SHARES)
        pairs = stretches(knots)
        assert len(set(pairs)) == CHAINS
        assert all(low < high for low, high in pairs)
