"""赶时限: how many futures end on the deadline, by how many more were in time than foretold."""

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duban.model.ledger import Ledger
from duban.rules.evaluate import evaluate
from duban.rules.forecast.calibration import foresight
from duban.rules.forecast.draws import PATHS
from duban.rules.forecast.earlier import BELIEVED, LEAST
from duban.rules.forecast.in_time import on_due, with_due
from duban.rules.forecast.promise import foreseen
from duban.rules.foretold import Foretold

RANKS: Final = tuple(range(PATHS))
HALF: Final = PATHS // 2
DAYS: Final = st.lists(st.integers(1, 400), min_size=PATHS, max_size=PATHS).map(sorted)
COUNTS: Final = st.integers(1, PATHS - 1)


def told(count: int, *, in_time: bool | None, due: int = HALF) -> list[Foretold]:
    """Return so many earlier forecasts, of which half was foretold to be in time."""
    return [
        Foretold(f"D-{n}", "plan", 0, is_open=False, due=due, in_time=in_time) for n in range(count)
    ]


CASES: list[tuple[list[Foretold], int, str]] = [
    ([], 0, "nothing is known"),
    (told(LEAST - 1, in_time=True), 0, "one too few"),
    (told(99, in_time=None), 0, "no deadline is over"),
    (told(20, in_time=True) + told(20, in_time=False), 0, "as many as foretold"),
    (told(10, in_time=True) + told(30, in_time=False), 0, "fewer than foretold"),
    (told(12, in_time=True), PATHS * 12 // (12 + BELIEVED), "the fewest, all in time"),
    (told(45, in_time=True), PATHS * 45 // 60, "all in time: as many as are told of"),
    (
        told(30, in_time=True) + told(10, in_time=False),
        PATHS * 40 // (2 * (40 + BELIEVED)),
        "of 20 foretold to be late 10 were not: half",
    ),
    (told(45, in_time=True, due=PATHS), 0, "all were foretold to be in time"),
    (told(45, in_time=True, due=0), PATHS * 45 // 60, "none was, and all were"),
]


@pytest.mark.parametrize(("earlier", "count", "why"), CASES)
def test_what_was_pulled_back_tells_how_many_end_on_the_deadline(
    earlier: list[Foretold], count: int, why: str
) -> None:
    assert on_due(earlier, RANKS) == count, why


def test_what_was_foretold_is_what_was_said_when_ranges_had_been_held() -> None:
    """Where every future stood for a later one, fewer than half were said to be in time."""
    ranks = tuple(min(each + 50, PATHS - 1) for each in RANKS)
    earlier = told(10, in_time=True) + told(30, in_time=False)
    assert on_due(earlier, RANKS) == on_due(earlier, ranks) == 0
    more = told(20, in_time=True) + told(20, in_time=False)
    assert on_due(more, RANKS) == 0 < on_due(more, ranks)


@given(DAYS, st.integers(1, 400), COUNTS)
def test_futures_stay_as_many_and_in_order(days: list[int], due: int, count: int) -> None:
    found = with_due(days, due, count)
    assert len(found) == PATHS
    assert found == sorted(found)
    assert set(found) <= {*days, due}
    assert found.count(due) >= count


@given(DAYS, st.lists(st.integers(0, 90), min_size=PATHS, max_size=PATHS), st.integers(1, 400))
def test_more_progress_makes_none_later(days: list[int], sooner: list[int], due: int) -> None:
    less = sorted(day - each for day, each in zip(days, sooner, strict=True))
    pairs = zip(with_due(less, due, 70), with_due(days, due, 70), strict=True)
    assert all(one <= other for one, other in pairs)


@given(DAYS, st.integers(1, 399), COUNTS)
def test_a_later_deadline_is_met_by_no_fewer(days: list[int], due: int, count: int) -> None:
    def met(day: int) -> int:
        return sum(each <= day for each in with_due(days, day, count))

    assert count <= met(due) <= met(due + 1)


DEPARTMENT: Final = "id: dep\nname: 甲局\ncommitments:\n"
PROMISE: Final = (
    "  - {{id: {id}, title: 开工, action: act, made: {made}, deadline: {due}, "
    "target: {{kind: count, total: 10}}}}\n"
)
FILING: Final = (
    "department: dep\non: {day}\nfiled: {day}T10:00:00+08:00\nby: 李\n"
    "entries: [{{commitment: {id}, done: {done}}}]\n"
)
MADE: Final = dt.date(2025, 1, 1)
ASKED: Final = dt.date(2025, 10, 31)


def _story(behind: int, last: str) -> dict[str, str]:
    """Return a ledger of promises that lay far behind, and were complete on a day; one is open."""
    files = {"departments/dep.yaml": DEPARTMENT}
    for n in range(30):
        name, due = f"D-{n}", MADE + dt.timedelta(150 + n)
        done = due + dt.timedelta(behind)
        files["departments/dep.yaml"] += PROMISE.format(id=name, made=MADE, due=due)
        files[f"progress/dep/{done:%Y-%m}/{done}-{n}.yaml"] = FILING.format(
            day=done, id=name, done=10
        )
    files["departments/dep.yaml"] += PROMISE.format(id="E-1", made="2025-09-01", due=last)
    return files


def test_who_finishes_on_the_last_day_is_expected_to(
    ledger: Callable[[Mapping[str, str]], Ledger],
) -> None:
    """Nothing was filed of any before it was complete: by the plan's pace all would be late."""
    case = evaluate(ledger(_story(0, "2025-12-31")), ASKED).by_id["E-1"].case
    alone, held = foreseen(case).outlook, foresight(case).outlook
    assert alone.chance is not None
    assert held.chance is not None
    assert alone.chance < 450
    assert held.chance > 700
    assert held.at(500) == dt.date(2025, 12, 31)
    assert "按赶在时限当天完成计" in str(held.reason)


@pytest.mark.parametrize(
    ("behind", "due", "why"),
    [(1, "2025-12-31", "all were a day late"), (0, "2025-10-31", "the deadline is the day asked")],
)
def test_nobody_is_expected_to_where_it_helps_nobody(
    ledger: Callable[[Mapping[str, str]], Ledger], behind: int, due: str, why: str
) -> None:
    case = evaluate(ledger(_story(behind, due)), ASKED).by_id["E-1"].case
    reason = str(foresight(case).outlook.reason)
    assert "已按本台账以往" in reason
    assert "按赶在时限当天完成计" not in reason, why
