"""Chances of meeting the deadline, held against what came."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duban.model.ledger import Ledger
from duban.reports.backtest import backtest
from duban.reports.report import Asked
from duban.rules.evaluate import evaluate
from duban.rules.forecast.backtest import Trial
from duban.rules.forecast.chances import BANDS, bands, told
from duban.rules.forecast.outlook import Outlook

DUE: Final = dt.date(2025, 6, 30)
ONE_DAY: Final = dt.timedelta(days=1)
SOON, LATE = dt.date(2025, 3, 31), dt.date(2025, 12, 31)
Case = tuple[dt.date, dt.date | None, dt.date | None, dt.date, bool | None, str]
CASES: list[Case] = [
    (SOON, DUE, DUE - ONE_DAY, LATE, True, "complete the day before"),
    (SOON, DUE, DUE, LATE, True, "complete on the deadline: it is inclusive"),
    (SOON, DUE, DUE + ONE_DAY, LATE, False, "complete the day after"),
    (SOON, DUE, None, DUE - ONE_DAY, None, "open, and there is a day left"),
    (SOON, DUE, None, DUE, None, "open on the deadline: it may come today"),
    (SOON, DUE, None, DUE + ONE_DAY, False, "open after it: it was not met"),
    (DUE - ONE_DAY, DUE, DUE, LATE, True, "asked the day before, which is a forecast still"),
    (DUE, DUE, DUE, LATE, None, "asked at the end of the deadline: no forecast"),
    (DUE + ONE_DAY, DUE, LATE, LATE, None, "asked after it"),
    (DUE + ONE_DAY, DUE, None, LATE, None, "and never complete"),
    (SOON, None, DUE, LATE, None, "no deadline"),
]


def made(
    asked: dt.date = SOON,
    deadline: dt.date | None = DUE,
    finish: dt.date | None = None,
    now: dt.date = LATE,
    chance: int = 500,
) -> Trial:
    outlook = Outlook("resampled", "", (DUE.toordinal(),), chance=chance)  # type: ignore[arg-type]
    return Trial(outlook, asked, now, finish, deadline, 0, 0)


@pytest.mark.parametrize(("asked", "deadline", "finish", "now", "expected", "why"), CASES)
def test_whether_the_deadline_was_met(
    asked: dt.date,
    deadline: dt.date | None,
    finish: dt.date | None,
    now: dt.date,
    expected: bool | None,
    why: str,
) -> None:
    trial = made(asked, deadline, finish, now)
    assert trial.in_time() is expected, why
    assert told([trial]).count == (expected is not None), why


def came(*pairs: tuple[int, bool]) -> list[Trial]:
    return [made(chance=said, finish=DUE if yes else None) for said, yes in pairs]


def test_figures_by_hand() -> None:
    """0.5 and 0.75 came, 0.25 did not: 0.25 + 0.0625 + 0.0625 off, of three; two of three came."""
    found = told(came((500, True), (750, True), (250, False)))
    assert (found.count, found.expected, found.in_time) == (3, Fraction(3, 2), 2)
    assert (found.mean, found.share) == (Fraction(1, 2), Fraction(2, 3))
    assert (found.brier, found.brier_share) == (Fraction(1, 8), Fraction(2, 9))


def test_nothing_is_said_of_none() -> None:
    found = told([made(deadline=None)])
    assert (found.count, found.expected, found.in_time) == (0, Fraction(0), 0)
    assert (found.mean, found.share, found.brier, found.brier_share) == (None,) * 4


@pytest.mark.parametrize(
    ("chance", "band", "why"),
    [
        (2, 0, "the least that is said"),
        (199, 0, "just under a band's end"),
        (200, 1, "its end is the beginning of the next"),
        (999, 4, "nearly sure"),
        (1000, 4, "sure, in the last one"),
    ],
)
def test_a_band_holds_its_beginning_and_not_its_end(chance: int, band: int, why: str) -> None:
    counts = [each.count for each in bands(told(came((chance, True))))]
    assert counts == [n == band for n in range(BANDS)], why


TOLD = st.lists(st.tuples(st.integers(0, 1000), st.booleans()), min_size=1, max_size=30)


@given(TOLD)
def test_bands_hold_all_of_it(pairs: list[tuple[int, bool]]) -> None:
    every = told(came(*pairs))
    parts = bands(every)
    assert sum(each.count for each in parts) == every.count
    assert sum((each.expected for each in parts), Fraction(0)) == every.expected
    assert sum(each.in_time for each in parts) == every.in_time


@given(TOLD)
def test_no_single_answer_beats_the_share_that_came(pairs: list[tuple[int, bool]]) -> None:
    every = told(came(*pairs))
    same = told(came(*((pairs[0][0], yes) for _, yes in pairs)))
    assert every.brier_share is not None
    assert same.brier is not None
    assert same.brier >= every.brier_share


PACE: Final = 3
"""A week: a hundred on 27 August, with its 34th filing."""
KNOWN: Final = dt.date(2025, 10, 31)
PROMISE: Final = """
id: dep
name: 甲局
commitments:
  - id: D-1
    title: 签约
    action: act
    made: 2025-01-01
    deadline: 2025-06-30
    target: {kind: count, total: 100}
"""
Write = Callable[[Mapping[str, str]], Ledger]


def files(*decisions: str) -> Iterator[tuple[str, str]]:
    """Yield a ledger of one promise until the end of June, and what was decided of it."""
    yield "departments/dep.yaml", PROMISE
    for week in range(1, 43):
        day = dt.date(2025, 1, 1) + dt.timedelta(weeks=week)
        entry = f"  - {{commitment: D-1, done: {min(week * PACE, 100)}}}\n"
        head = f"department: dep\non: {day}\nfiled: {day}T10:00:00+08:00\nby: 李\nentries:\n"
        yield f"progress/dep/{day:%Y-%m}/{day}-a.yaml", head + entry
    for decided in decisions:
        kind, told_on, *more = decided.split(", ")
        yield (
            f"decisions/{told_on[:7]}/{told_on}-{kind}.yaml",
            f"kind: {kind}\ncommitment: D-1\ndecided: {told_on}\nby: 府办\nreason: 有由\n"
            + "".join(f"{each}\n" for each in more),
        )


EXTENDED: Final = "extension, 2025-05-15, requested: 2025-05-14, deadline: 2025-09-30"
DECIDED: list[tuple[tuple[str, ...], dt.date, tuple[int, int], str]] = [
    ((), KNOWN, (5, 0), "January to May; on the last of June it had come"),
    ((), DUE, (0, 0), "on the deadline nobody knows yet"),
    ((), DUE + ONE_DAY, (5, 0), "on the day after, all know"),
    ((EXTENDED,), KNOWN, (7, 3), "four of the old deadline, May to July of the new one"),
    ((EXTENDED,), DUE + ONE_DAY, (4, 0), "the old one is over, though it was extended"),
    (("cancellation, 2025-06-15",), KNOWN, (0, 0), "cancelled: neither met nor missed"),
    (("exemption, 2025-06-15",), KNOWN, (0, 0), "nobody is held to it any more"),
    (("suspension, 2025-06-15",), KNOWN, (0, 0), "nor while it is suspended"),
    (
        ("suspension, 2025-02-10", "resumption, 2025-02-20"),
        KNOWN,
        (5, 0),
        "January knew nothing of it; on the last of June ten days were left",
    ),
]


@pytest.mark.parametrize(("decisions", "as_of", "expected", "why"), DECIDED)
def test_the_deadline_of_the_day_it_was_asked_counts(
    ledger: Write, decisions: tuple[str, ...], as_of: dt.date, expected: tuple[int, int], why: str
) -> None:
    totals = backtest(evaluate(ledger(dict(files(*decisions))), as_of), Asked()).totals
    assert (totals["chances"], totals["in_time"]) == expected, why
