"""补登: what is given by hand into a period that was sealed without it is known the day after."""

import datetime as dt
from collections.abc import Callable, Mapping

import pytest

from duban.model.ledger import Ledger
from duban.model.release import Release
from duban.model.spans import span_of
from duban.rules.evaluate import evaluate
from duban.rules.given import every, known_from, late_files
from duban.rules.scoring.scope import scoped
from tests.rules.test_arrivals import APRIL, MARCH, release

Written = Callable[[Mapping[str, str]], Ledger]
FILE = "marks/2025-03.yaml"
LISTED = (FILE, "")
MARK = """\
month: {month}
marks: [{{department: dep, kind: praise, decided: {decided}, by: 区长, reason: 肯定}}]
"""


@pytest.mark.parametrize(
    ("releases", "month", "decided", "expected", "why"),
    [
        ((), "2025-03", "2025-03-20", "2025-03-20", "nothing was sealed"),
        ((release(*MARCH, LISTED),), "2025-03", "2025-03-20", "2025-03-20", "it was counted"),
        ((release(*MARCH),), "2025-03", "2025-03-20", "2025-04-01", "it would have been counted"),
        ((release(*MARCH),), "2025-03", "2025-03-31", "2025-04-01", "decided on the last day"),
        ((release(*MARCH),), "2025-03", "2025-04-01", "2025-04-01", "decided the day after"),
        ((release(*MARCH),), "2025-03", "2025-04-02", "2025-04-02", "as is usual"),
        ((release(*MARCH),), "2025-04", "2025-03-20", "2025-03-20", "of a month to come"),
        (
            (release(*APRIL), release(*MARCH)),
            "2025-03",
            "2025-04-02",
            "2025-05-01",
            "too late for both, in whatever order they come",
        ),
        (
            (release(*MARCH), release(*APRIL, LISTED)),
            "2025-03",
            "2025-03-20",
            "2025-04-01",
            "too late for March, in time for April",
        ),
    ],
)
def test_from_when_a_mark_is_known(
    ledger: Written,
    releases: tuple[Release, ...],
    month: str,
    decided: str,
    expected: str,
    why: str,
) -> None:
    name = FILE if month == "2025-03" else f"marks/{month}.yaml"
    whole = ledger({name: MARK.format(month=month, decided=decided)}).but(releases=releases)
    (mark,) = every(whole)
    assert known_from(mark, late_files(whole)) == dt.date.fromisoformat(expected), why


@pytest.mark.parametrize(
    ("day", "known", "why"),
    [
        ("2025-03-31", 0, "what was published stays"),
        ("2025-04-01", 1, "from the day after, it is known"),
    ],
)
def test_a_score_that_was_published_stays(ledger: Written, day: str, known: int, why: str) -> None:
    marks = {FILE: MARK.format(month="2025-03", decided="2025-03-20")}
    whole = ledger(marks).but(releases=(release(*MARCH),))
    end = dt.date(2025, 3, 31)
    scope = scoped(evaluate(whole, end), span_of("month", end), dt.date.fromisoformat(day))
    assert len(tuple(scope.marks())) == known, why
