"""The day before, on and after each boundary; and what passes though it looks like a forgery."""

from pathlib import Path

import pytest

from duban.ledger.load import open_ledger
from duban.rules.checks import checked
from tests.guard.desk import HOUSING, OFFICE, ROADS, Desk

HO = "departments/housing.yaml"
POLICY = "policies/house.yaml"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk.opened(tmp_path)


@pytest.mark.parametrize(
    ("allowed", "filed", "codes", "why"),
    [
        (0, "2025-06-02", set(), "the day of the last one: two may file on one day"),
        (0, "2025-06-01", {"filing-backdated"}, "the day before it"),
        (1, "2025-06-01", set(), "as many days as the policy allows"),
        (1, "2025-05-31", {"filing-backdated"}, "one more"),
    ],
)
def test_filings_by_day(desk: Desk, allowed: int, filed: str, codes: set[str], why: str) -> None:
    desk.edit(POLICY, "title: 本区规则", f"title: 本区规则\nreordering: {allowed}")
    desk.commit(OFFICE)
    desk.file("roads", filed, "commitment: RO-01, done: 4")
    assert desk.codes("HEAD", ROADS) == codes, why


def test_every_department_has_its_own_last_day(desk: Desk) -> None:
    desk.file("housing", "2025-06-01", "commitment: HO-01, done: 56")
    assert desk.codes("HEAD", HOUSING) == set()


def test_the_day_is_that_of_the_ledgers_zone(desk: Desk) -> None:
    text = (
        "department: roads\non: 2025-06-01\nfiled: 2025-06-01T20:00:00+00:00\nby: 联络员\n"
        "entries:\n  - {commitment: RO-01, done: 4}\n"
    )
    desk.write("progress/roads/2025-06/2025-06-01.yaml", text)
    assert desk.codes("HEAD", ROADS) == set(), "in Shanghai it is the second of June"


def test_a_filing_from_the_future_stops_nobody(desk: Desk) -> None:
    desk.file("roads", "2099-01-01", "commitment: RO-01, done: 4")
    assert desk.codes("HEAD", ROADS, severity="warning") == {"guard-dated-ahead"}
    desk.commit(ROADS)
    desk.file("roads", "2025-06-03", "commitment: RO-01, done: 4")
    assert desk.codes("HEAD", ROADS) == set()


@pytest.mark.parametrize(
    ("since", "codes", "why"),
    [
        ("2025-06-01", {"policy-changed"}, "before the last record, of the fifth of June"),
        ("2025-06-05", {"policy-changed"}, "on its very day, and not the first of a month"),
        ("2025-07-01", set(), "the first of the next month"),
        ("2025-07-02", {"policy-changed"}, "in the midst of a month"),
        ("2027-04-01", set(), "a quarter ahead of today"),
        ("2027-05-01", {"policy-changed"}, "more than that"),
    ],
)
def test_rules_hold_from_a_stated_day_on(desk: Desk, since: str, codes: set[str], why: str) -> None:
    desk.edit(POLICY, "days_late: {gt: 0}", "days_late: {gt: 9}")
    desk.edit("duban.yaml", "policy: house", f"policy: house\npolicy_since: {since}")
    assert desk.codes("HEAD", OFFICE) == codes, why


@pytest.mark.parametrize(
    ("day", "codes", "why"),
    [
        ("2025-06-05", {"calendar-past-changed"}, "the day of the last record"),
        ("2025-06-06", set(), "the day after it"),
    ],
)
def test_days_to_come_may_change(desk: Desk, day: str, codes: set[str], why: str) -> None:
    desk.edit("calendar/2025.yaml", "days:", f"days:\n  - {{day: {day}, work: false}}")
    assert desk.codes("HEAD", OFFICE) == codes, why


@pytest.mark.parametrize(
    ("items", "codes", "why"),
    [
        ("[alpha, beta]", set(), "one more that is expected"),
        ("[alpha, {id: beta, title: 乙公司}, gamma]", set(), "all of them"),
        ("[alpha, beta, gamma, delta]", {"baseline-target-edited"}, "more than expected"),
        ("[beta, alpha]", {"baseline-target-edited"}, "those named keep their places"),
        ("[{id: alpha, title: 甲公司}]", {"baseline-target-edited"}, "and their names"),
        ("[]", {"baseline-target-edited"}, "none is taken away"),
    ],
)
def test_a_roster_may_name_what_it_expects(
    desk: Desk, items: str, codes: set[str], why: str
) -> None:
    desk.edit(HO, "items: [alpha]", f"items: {items}")
    assert desk.codes("HEAD", OFFICE) == codes, why


@pytest.mark.parametrize(
    ("claimed", "kind", "more", "codes", "why"),
    [
        ("HO-01", "verification", "outcome: passed\n", {"decided-with-its-claim"}, "its own claim"),
        ("HO-01", "close-out", "", {"decided-with-its-claim"}, "closed at once"),
        ("HO-01", "verification", "outcome: passed\nmilestone: plan\n", set(), "about a milestone"),
        ("HO-01", "exemption", "", set(), "which is no judgement of the claim"),
        ("HO-02", "verification", "outcome: passed\n", set(), "another commitment's claim"),
    ],
)
def test_claims_and_decisions_in_one_change(
    desk: Desk, claimed: str, kind: str, more: str, codes: set[str], why: str
) -> None:
    desk.file("housing", "2025-06-09", f"commitment: {claimed}, claim: complete")
    desk.decide(kind, "HO-01", "2025-06-09", more)
    assert desk.codes("HEAD", OFFICE) - {"folder-of-others"} == codes, why


def test_a_policy_of_the_ledgers_own_cannot_hide_behind_a_shipped_name(desk: Desk) -> None:
    desk.edit("duban.yaml", "policy: house\n", "")
    desk.commit(OFFICE)
    desk.write("policies/plain.yaml", desk.text(POLICY).replace("id: house", "id: plain"))
    assert desk.codes("HEAD", OFFICE) == {"policy-changed"}


def test_people_and_rights_name_departments_that_are_there(desk: Desk) -> None:
    desk.edit("duban.yaml", "department: roads}", "department: road}")
    desk.edit("duban.yaml", "people:", "folders: [{path: calendar/, by: hosing}]\npeople:")
    loaded = open_ledger(desk.root)
    assert loaded.ledger is not None
    found = [each for each in checked(loaded.ledger) if each.code == "unknown-department"]
    assert [each.place.line for each in found] == [7, 11]
