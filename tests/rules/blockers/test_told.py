"""What is known of a blocker on a day: its state, and for how long it has been open."""

import datetime as dt

import pytest

from duban.frozen import replace
from duban.model.decision import Cancellation
from duban.model.filing import Entry
from duban.rules.blockers.blocked import blocked
from duban.rules.evaluate import evaluate
from duban.rules.facts import BY_NAME, NOT_APPLICABLE
from tests.rules.blockers.stage import blocker, day, filing, found, ledger, only, situation

OPENED = blocker(kind="funds", opened="2025-09-29")
FIRST = filing("2025-09-29", OPENED)
DAYS = [
    ("2025-09-29", (), "open", 0, 0, "it arose today"),
    ("2025-09-30", (), "open", 1, 1, "the next working day is the first"),
    ("2025-10-08", (), "open", 1, 9, "eight days of National Day and Mid-Autumn count for none"),
    ("2025-10-09", (), "open", 2, 10, "people work again"),
    ("2025-10-11", (), "open", 4, 12, "a Saturday that is worked"),
    ("2025-10-12", (), "open", 4, 13, "a Sunday that is not"),
    ("2025-10-09", ({"closed": "2025-09-29"},), "closed", 0, 0, "closed on the day it arose"),
    ("2025-10-20", ({"closed": "2025-10-11"},), "closed", 4, 12, "it counts up to its end"),
    ("2025-10-20", ({"answered": "2025-10-10"},), "answered", 10, 21, "an answer ends nothing"),
    ("2025-10-20", ({"closed": "2025-10-21"},), "open", 10, 21, "what is to come is not so yet"),
    ("2025-10-20", ({"opened": "2025-09-27"},), "open", 12, 23, "mended: the make-up Sunday too"),
]


@pytest.mark.parametrize(("as_of", "more", "state", "workdays", "days", "why"), DAYS)
def test_days_open(
    as_of: str, more: tuple[dict[str, str], ...], state: str, workdays: int, days: int, why: str
) -> None:
    later = [filing("2025-09-30", blocker(**each), filed="2025-10-01") for each in more]
    told = only(as_of, FIRST, *later).blocker
    assert (told.state, told.workdays, told.days) == (state, workdays, days), why


def test_without_a_day_it_arose_on_that_of_the_filing() -> None:
    told = only("2025-09-30", filing("2025-09-12", blocker(kind="zoning"), filed="2025-09-15"))
    assert told.blocker.opened == day("2025-09-12")


def test_one_that_is_told_of_once_it_is_over_arose_no_later() -> None:
    told = only("2025-09-30", filing("2025-09-12", blocker(kind="zoning", closed="2025-09-10")))
    assert (told.blocker.opened, told.blocker.closed) == (day("2025-09-10"), day("2025-09-10"))


def test_what_a_later_filing_leaves_out_stays() -> None:
    first = filing("2025-09-01", blocker(kind="zoning", asks="市规划局", step="design", note="缺"))
    told = only("2025-09-30", first, filing("2025-09-08", blocker(answered="2025-09-05"))).blocker
    assert (told.kind, told.asks, told.step, told.note) == ("zoning", "市规划局", "design", "缺")


def test_the_problem_of_the_entry_is_what_it_is_but_not_what_it_becomes() -> None:
    first = filing("2025-09-01", blocker(kind="zoning"), problem="缺地下空间条件")
    later = filing("2025-09-08", blocker(answered="2025-09-05"), problem="另一件事")
    assert only("2025-09-30", first, later).blocker.note == "缺地下空间条件"


def test_only_what_was_handed_in_by_the_day_is_known() -> None:
    late = filing("2025-09-08", blocker(closed="2025-09-05"), filed="2025-09-20")
    first = filing("2025-09-01", blocker(kind="zoning"))
    assert only("2025-09-19", first, late).blocker.state == "open"
    assert only("2025-09-20", first, late).blocker.state == "closed"


def test_a_corrected_filing_says_nothing_any_more() -> None:
    wrong = filing("2025-09-01", blocker(kind="zoning", closed="2025-09-01"))
    right = filing("2025-09-01", blocker(kind="funds"), filed="2025-09-03", corrects=wrong.name)
    assert only("2025-09-02", wrong, right).blocker.state == "closed"
    told = only("2025-09-03", wrong, right).blocker
    assert (told.kind, told.state) == ("funds", "open")


def test_one_that_is_said_to_arise_after_it_was_closed_is_not_taken_for_closed() -> None:
    first = filing("2025-09-02", blocker(kind="zoning", opened="2025-09-01", closed="2025-09-02"))
    again = filing("2025-09-10", blocker(opened="2025-09-08"))
    told = only("2025-09-10", first, again).blocker
    assert (told.state, told.opened, told.workdays) == ("open", day("2025-09-08"), 2)


def test_what_no_filing_gives_a_kind_is_of_another_kind() -> None:
    assert only("2025-09-10", filing("2025-09-02", blocker())).blocker.kind == "other"


def test_a_blocker_lapses_with_its_promise() -> None:
    claim = filing("2025-09-10")
    claimed = replace(claim, entries=(Entry(commitment="D-1", claim="complete"),))
    told = only("2025-09-30", filing("2025-09-01", blocker(kind="funds")), claimed).blocker
    assert (told.state, told.until, told.workdays) == ("lapsed", day("2025-09-10"), 7)
    assert not told.is_standing


def test_a_blocker_lapses_with_a_promise_that_is_cancelled() -> None:
    cancelled = Cancellation(
        kind="cancellation", commitment="D-1", decided=day("2025-09-10"), by="督查室", reason="撤"
    )
    filed = (filing("2025-09-01", blocker(kind="funds")),)
    (one,) = blocked(
        evaluate(ledger().but(filings=filed, decisions=(cancelled,)), day("2025-09-30"))
    )
    assert (one.blocker.state, one.blocker.until) == ("lapsed", day("2025-09-10"))


def test_two_promises_may_use_the_same_id() -> None:
    both = (filing("2025-09-01", blocker(kind="funds"), about=each) for each in ("D-1", "D-2"))
    assert {each.standing.id for each in found("2025-09-30", *both)} == {"D-1", "D-2"}


BLOCKED = [
    ("2025-09-01", 0, "nothing is in the way"),
    ("2025-09-08", 0, "it arose today"),
    ("2025-09-09", 1, "the day after"),
    ("2025-09-16", 6, "the older of two counts"),
    ("2025-09-17", 2, "it is closed, the younger goes on"),
    ("2025-09-30", 12, "answered, but not solved"),
]


@pytest.mark.parametrize(("as_of", "value", "why"), BLOCKED)
def test_blocked_days(as_of: str, value: int, why: str) -> None:
    filings = (
        filing("2025-09-08", blocker("a", kind="funds")),
        filing("2025-09-15", blocker("b", kind="zoning")),
        filing(
            "2025-09-17", blocker("a", closed="2025-09-17"), blocker("b", answered="2025-09-16")
        ),
    )
    case = situation(as_of, filings).by_id["D-1"].case
    assert BY_NAME["blocked_days"].value(case) == value, why


def test_what_is_complete_has_no_blocked_days() -> None:
    claim = replace(filing("2025-09-10"), entries=(Entry(commitment="D-1", claim="complete"),))
    known = situation("2025-09-30", (filing("2025-09-01", blocker(kind="funds")), claim))
    assert BY_NAME["blocked_days"].value(known.by_id["D-1"].case) is NOT_APPLICABLE


def test_a_blocker_of_the_last_day_there_is_can_be_told_of() -> None:
    last = dt.date(2100, 12, 31).isoformat()
    assert only(last, filing("2000-01-01", blocker(kind="funds"), filed=last)).blocker.days > 36000
