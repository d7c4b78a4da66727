"""校准: what earlier forecasts of a ledger came to moves the ranges of those that are open."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duban.model.ledger import Ledger
from duban.rules.evaluate import evaluate
from duban.rules.forecast.calibration import foresight, places
from duban.rules.forecast.draws import PATHS
from duban.rules.forecast.earlier import BELIEVED, LEAST
from duban.rules.forecast.promise import foreseen

TOLD = st.lists(st.tuples(st.integers(0, PATHS), st.booleans()), max_size=60)
IDENTITY: Final = tuple(range(PATHS))
MIDDLE: Final = PATHS // 2


def at(*places_: int) -> tuple[tuple[int, bool], ...]:
    """Return forecasts that came true at these of their futures."""
    return tuple((place, False) for place in places_)


@given(TOLD)
def test_futures_stay_in_order_whatever_has_come_true(told: list[tuple[int, bool]]) -> None:
    found = places(told)
    assert len(found) == PATHS
    assert list(found) == sorted(found)
    assert set(found) <= set(IDENTITY)


@given(st.lists(st.integers(0, PATHS), max_size=60), st.integers(0, PATHS - 1))
def test_what_took_longer_makes_no_future_sooner(over: list[int], place: int) -> None:
    one, other = (places(at(*over, each)) for each in (place, place + 1))
    assert all(a <= b for a, b in zip(one, other, strict=True))


@given(st.lists(st.integers(0, PATHS), max_size=60), st.integers(0, PATHS))
def test_what_is_still_open_counts_as_later_than_what_came_true_there(
    over: list[int], place: int
) -> None:
    one, other = (places((*at(*over), (place, is_open))) for is_open in (False, True))
    assert all(a <= b for a, b in zip(one, other, strict=True))


CAME: list[tuple[tuple[tuple[int, bool], ...], Callable[[tuple[int, ...]], bool], str]] = [
    ((), lambda found: found == IDENTITY, "nothing was foreseen: all stays"),
    (at(*range(PATHS)), lambda found: found == IDENTITY, "all came true evenly"),
    (
        at(*[MIDDLE] * 40),
        lambda found: found[20] > 40 and found[-20] < PATHS - 40,
        "all came true in the middle: the ranges were too wide",
    ),
    (
        at(*[0] * 20, *[PATHS] * 20),
        lambda found: found[40] < 10 and found[-40] > PATHS - 10,
        "at the ends: too narrow",
    ),
    (at(*[PATHS] * 40), lambda found: found[MIDDLE] > MIDDLE + 30, "later than every future"),
    (
        tuple((0, True) for _ in range(99)),
        lambda found: all(each - n in {0, 1} for n, each in enumerate(found[:-1])),
        "open before any future is over: nothing but the first is ruled out",
    ),
]


@pytest.mark.parametrize(("told", "is_right", "why"), CAME)
def test_ranges_follow_what_came_true(
    told: tuple[tuple[int, bool], ...], is_right: Callable[[tuple[int, ...]], bool], why: str
) -> None:
    assert is_right(places(told)), why


def test_evenly_spread_belief_weighs_as_much_as_it_says() -> None:
    """With as many that came true at once as are believed, half of the futures lie there."""
    found = places(at(*[MIDDLE] * BELIEVED))
    there = sum(each == MIDDLE for each in found)
    assert abs(there - PATHS // 2) <= 2


START: Final = dt.date(2025, 1, 1)
AS_OF: Final = dt.date(2025, 10, 31)


def files(*paces: float) -> Iterator[tuple[str, str]]:
    """Yield a ledger of counts of a hundred until the end of June, at so much a week each."""
    promises = "".join(
        f"  - {{id: D-{n}, title: 签约, action: act, made: {START}, deadline: 2025-06-30, "
        "target: {kind: count, total: 100}}\n"
        for n in range(len(paces))
    )
    yield "departments/dep.yaml", f"id: dep\nname: 甲局\ncommitments:\n{promises}"
    for week in range(1, 43):
        day = START + dt.timedelta(weeks=week)
        entries = "".join(
            f"  - {{commitment: D-{n}, done: {min(int(week * pace), 100)}}}\n"
            for n, pace in enumerate(paces)
        )
        yield (
            f"progress/dep/{day:%Y-%m}/{day}-a.yaml",
            f"department: dep\non: {day}\nfiled: {day}T10:00:00+08:00\nby: 李\nentries:\n{entries}",
        )


Write = Callable[[Mapping[str, str]], Ledger]
STEADY: Final = (1.5, *[5.0 + n / 20 for n in range(24)])


def days(ledger: Ledger, name: str = "D-0", as_of: dt.date = AS_OF) -> tuple[int, ...]:
    case = evaluate(ledger, as_of).by_id[name].case
    return tuple(foresight(case).outlook.finishes)


def test_a_ledger_of_steady_promises_has_narrower_ranges(ledger: Write) -> None:
    case = evaluate(ledger(dict(files(*STEADY))), AS_OF).by_id["D-0"].case
    alone, among = foreseen(case).outlook.span(80), foresight(case).outlook.span(80)
    assert alone is not None
    assert alone.last is not None
    assert among is not None
    assert among.last is not None
    assert among.last - among.first < alone.last - alone.first
    assert "以往" in str(foresight(case).outlook.reason)


def test_one_promise_or_a_few_are_held_against_nothing(ledger: Write) -> None:
    case = evaluate(ledger(dict(files(*STEADY[:LEAST]))), AS_OF).by_id["D-0"].case
    assert len(case.foretold()) < LEAST
    assert foresight(case) == foreseen(case)


def test_its_own_past_does_not_count(ledger: Write) -> None:
    """What a promise did itself moves its own forecast by its own pace alone."""
    case = evaluate(ledger(dict(files(*STEADY))), AS_OF).by_id["D-0"].case
    told = [each for each in case.foretold() if each.commitment != "D-0"]
    ranks = places((each.place, each.is_open) for each in told)
    own = foreseen(case).outlook.finishes
    assert tuple(foresight(case).outlook.finishes) == tuple(own[rank] for rank in ranks)


def test_more_progress_is_never_later_in_a_ledger_either(ledger: Write) -> None:
    slow = days(ledger(dict(files(*STEADY))))
    quick = days(ledger(dict(files(2.0, *STEADY[1:]))))
    assert all(a >= b for a, b in zip(slow, quick, strict=True))


def test_what_is_filed_later_changes_no_earlier_forecast(ledger: Write) -> None:
    until = dt.date(2025, 6, 30)
    told = dict(files(*STEADY))
    known = {name: text for name, text in told.items() if name[13:20] <= "2025-06"}
    part = days(
        ledger({**known, "departments/dep.yaml": told["departments/dep.yaml"]}), as_of=until
    )
    assert days(ledger(told), as_of=until) == part
