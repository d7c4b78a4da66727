"""进展最快: what is gained is held against what was known; a rate told first has gained nothing."""

import datetime as dt
from collections.abc import Callable, Mapping

import pytest

from duban.model.ledger import Ledger
from duban.model.weeks import week_of
from duban.reports.bulletin import bulletin
from duban.reports.bulletin_rows import WHATS
from duban.reports.document import Named
from duban.reports.report import Asked
from duban.rules.evaluate import evaluate
from tests.rules.story import DEPARTMENT, PROMISE, filing

SUNDAY = dt.date(2025, 3, 16)
OF_WEEK, BEFORE = "2025-03-12", "2025-03-05"


@pytest.mark.parametrize(
    ("target", "entries", "fastest", "why"),
    [
        ("{kind: count, total: 9}", {OF_WEEK: "done: 3"}, True, "a count begins at nothing"),
        (
            "{kind: deliverable, what: 方案}",
            {OF_WEEK: "done: true, evidence: [文件]"},
            True,
            "so does a paper",
        ),
        ("{kind: rate, percent: 90}", {OF_WEEK: "percent: 80"}, False, "it may long have stood so"),
        (
            "{kind: rate, percent: 3, bound: at-most}",
            {OF_WEEK: "percent: 5"},
            False,
            "what is to be stayed under is no progress either",
        ),
        ("{kind: rank, place: 4, of: 10}", {OF_WEEK: "place: 6, of: 10"}, False, "nor is a place"),
        (
            "{kind: rate, percent: 90}",
            {BEFORE: "percent: 70", OF_WEEK: "percent: 80"},
            True,
            "held against what was filed before, it has grown",
        ),
    ],
)
def test_what_is_gained_in_a_week(
    ledger: Callable[[Mapping[str, str]], Ledger],
    target: str,
    entries: Mapping[str, str],
    *,
    fastest: bool,
    why: str,
) -> None:
    promise = PROMISE % f"deadline: 2025-12-31, target: {target}"
    filed = dict(filing(day, entry) for day, entry in entries.items())
    known = ledger({"departments/dep.yaml": DEPARTMENT % promise, **filed})
    told = bulletin(evaluate(known, SUNDAY), Asked(week=week_of(SUNDAY)))
    at = [each.key for each in told.columns].index("what")
    whats = [row[at] for row in told.rows]
    assert (Named("fast", WHATS["fast"]) in whats) is fastest, why
