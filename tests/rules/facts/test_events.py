"""Facts of what happened or did not: starts, filings, findings, and the state."""

from typing import Any

import pytest

from duban.model.filing import Entry
from duban.model.inspection import Finding, Inspection, Recheck, Rectification
from duban.rules.facts import BY_NAME, FACTS, NOT_APPLICABLE, UNKNOWN, Value
from duban.rules.states import STATES
from tests.rules.cases import Filed, day, done, filed, make_case, note

START: list[tuple[str, str, dict[str, Any], Value, str]] = [
    ("days_since_start_due", "2025-03-31", {}, 0, "the day itself is in time"),
    ("days_since_start_due", "2025-04-01", {}, 1, "the day after is not"),
    ("days_since_start_due", "2025-04-10", {"started": "2025-04-05"}, 0, "it has begun"),
    ("days_since_start_due", "2025-04-10", {"started": "2025-04-11"}, 10, "it had not begun"),
    ("days_since_start_due", "2025-04-10", {"start_due": None}, NOT_APPLICABLE, "none promised"),
    ("days_since_start_due", "2025-04-10", {"state": "claimed"}, 0, "what is complete has begun"),
    ("start_missed_months", "2025-03-30", {}, 0, "nothing is held against it before its day"),
    ("start_missed_months", "2025-03-31", {}, 1, "due this month, not started"),
    ("start_missed_months", "2025-04-01", {}, 2, "the second month running"),
    ("start_missed_months", "2025-04-30", {}, 2, "until it ends"),
    ("start_missed_months", "2025-05-01", {}, 3, "the third"),
    ("start_missed_months", "2026-03-01", {}, 13, "over the end of a year"),
    ("start_missed_months", "2025-05-31", {"started": "2025-05-31"}, 0, "begun on the last day"),
    ("start_missed_months", "2025-05-31", {"start_due": None}, NOT_APPLICABLE, "none promised"),
    ("start_missed_months", "2025-05-31", {"state": "exempt"}, NOT_APPLICABLE, "excused"),
]


@pytest.mark.parametrize(("fact", "as_of", "given", "value", "why"), START)
def test_start(fact: str, as_of: str, given: dict[str, Any], value: Value, why: str) -> None:
    assert BY_NAME[fact].value(make_case(as_of, **{"start_due": "2025-03-31", **given})) == value, (
        why
    )


CLAIM = filed("2025-03-03", Entry(commitment="C-1", claim="complete"))
SHOWN = filed("2025-03-03", Entry(commitment="C-1", evidence=("照片",)))
BEGUN = filed("2025-03-03", Entry(commitment="C-1", started=day("2025-03-01")))
FILED: list[tuple[str, str, list[Filed], dict[str, Any], Value, str]] = [
    ("silent_periods", "2025-01-31", [], {}, 0, "on its last day a month is not over"),
    ("silent_periods", "2025-02-01", [], {}, 1, "on the day after it is"),
    ("silent_periods", "2025-03-01", [], {}, 2, "two"),
    ("silent_periods", "2025-03-01", [note("2025-01-02")], {}, 1, "January was reported"),
    ("silent_periods", "2025-03-01", [note("2025-02-28")], {}, 0, "the last one was"),
    ("silent_periods", "2025-03-02", [note("2025-03-02")], {}, 0, "reporting again ends the row"),
    ("silent_periods", "2025-01-12", [], {"feedback": "week"}, 1, "W01; W02 ends on that Sunday"),
    ("silent_periods", "2025-01-13", [], {"feedback": "week"}, 2, "and is over on Monday"),
    ("silent_periods", "2025-03-31", [], {"feedback": "quarter"}, 0, "the quarter's last day"),
    ("silent_periods", "2025-04-01", [], {"feedback": "quarter"}, 1, "over"),
    ("silent_periods", "2025-01-03", [], {"feedback": "day"}, 2, "two days are over"),
    ("silent_periods", "2025-06-01", [], {"feedback": "never"}, NOT_APPLICABLE, "nothing is due"),
    ("silent_periods", "2025-06-01", [], {"state": "claimed"}, NOT_APPLICABLE, "it is complete"),
    ("silent_periods", "2025-06-01", [], {"state": "suspended"}, NOT_APPLICABLE, "it rests"),
    ("silent_periods", "2025-02-01", [], {"start": "2025-01-31"}, 1, "the promise's own month"),
    ("empty_filings", "2025-03-31", [], {}, 0, "nothing filed is not an empty filing"),
    ("empty_filings", "2025-03-31", [note("2025-03-01")], {}, 1, "正常推进"),
    ("empty_filings", "2025-03-31", [note("2025-03-01"), note("2025-03-09")], {}, 2, "twice"),
    ("empty_filings", "2025-03-31", [done("2025-03-01", "0"), note("2025-03-09")], {}, 1, "last"),
    ("empty_filings", "2025-03-31", [note("2025-03-01"), done("2025-03-09", "0")], {}, 0, "0 says"),
    ("empty_filings", "2025-03-31", [note("2025-03-01"), CLAIM], {}, 0, "a claim says something"),
    ("empty_filings", "2025-03-31", [note("2025-03-01"), SHOWN], {}, 0, "so does evidence"),
    ("empty_filings", "2025-03-31", [note("2025-03-01"), BEGUN], {}, 0, "and a start"),
    ("empty_filings", "2025-03-31", [note("2025-03-01")], {"state": "claimed"}, NOT_APPLICABLE, ""),
    ("filings", "2025-03-31", [], {}, 0, "none"),
    ("filings", "2025-03-31", [note("2025-03-01"), note("2025-04-01")], {}, 1, "known by the day"),
    ("days_since_filing", "2025-03-31", [], {}, UNKNOWN, "there was none"),
    ("days_since_filing", "2025-03-31", [note("2025-03-31")], {}, 0, "today"),
    ("days_since_filing", "2025-03-31", [note("2025-03-01")], {}, 30, "thirty days"),
    ("days_since_filing", "2025-03-31", [], {"state": "claimed"}, NOT_APPLICABLE, "complete"),
]


@pytest.mark.parametrize(("fact", "as_of", "entries", "given", "value", "why"), FILED)
def test_filings(
    fact: str, as_of: str, entries: list[Filed], given: dict[str, Any], value: Value, why: str
) -> None:
    assert BY_NAME[fact].value(make_case(as_of, *entries, **given)) == value, why


FOUND = Finding(
    kind="finding",
    id="F-1",
    recorded=day("2025-03-05"),
    by="督查室",
    inspected=day("2025-03-04"),
    department="renewal",
    commitment="C-1",
    what="围挡破损",
    rectify_by=day("2025-03-20"),
)
MENDED = Rectification(
    kind="rectification",
    id="R-1",
    recorded=day("2025-03-15"),
    by="联络员",
    finding="F-1",
    rectified=day("2025-03-14"),
)
REFUSED = Recheck(
    kind="recheck",
    id="K-1",
    recorded=day("2025-03-18"),
    by="督查室",
    finding="F-1",
    outcome="refused",
)


@pytest.mark.parametrize(
    ("as_of", "known", "value", "why"),
    [
        ("2025-03-04", (FOUND,), 0, "not known yet"),
        ("2025-03-05", (FOUND,), 1, "known"),
        ("2025-03-14", (FOUND, MENDED), 1, "mended, but nobody has said so yet"),
        ("2025-03-15", (FOUND, MENDED), 0, "reported as put right"),
        ("2025-03-18", (FOUND, MENDED, REFUSED), 1, "the recheck refused it"),
    ],
)
def test_open_findings(as_of: str, known: tuple[Inspection, ...], value: int, why: str) -> None:
    assert BY_NAME["open_findings"].value(make_case(as_of, inspections=known)) == value, why


@pytest.mark.parametrize("state", STATES)
def test_the_state_is_one_of_its_choices(state: str) -> None:
    fact = BY_NAME["state"]
    assert fact.value(make_case("2025-03-01", state=state)) == state
    assert state in fact.choices


def test_every_fact_is_defined_in_both_languages() -> None:
    names = [fact.name for fact in FACTS]
    assert len(set(names)) == len(names)
    for fact in FACTS:
        assert fact.about.zh.endswith("。"), fact.name
        assert fact.about.en.endswith("."), fact.name
        assert bool(fact.unit.zh) is not fact.is_text, fact.name
