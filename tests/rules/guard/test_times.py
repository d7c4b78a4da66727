"""What is new is dated after what was there: the day before, on and after each boundary."""

import datetime as dt
from collections.abc import Callable

import pytest

from duban.rules.guard import times
from tests.rules.guard.papers import DUBAN, POLICY, Do, Papers, both, edit, found, remove, settle

BACKDATED = "filing-backdated"
AHEAD = "guard-dated-ahead"
FINDING = "inspections/2025-W23/2025-06-04-finding.yaml"


def _allowing(days: int) -> Do:
    """Return that the policy in force lets things be dated back by some days."""
    return both(edit(POLICY, "title: 本区规则", f"title: 本区规则\nreordering: {days}"), settle)


def _filed(day: str, department: str = "roads") -> Do:
    return lambda papers: papers.file(department, day, "commitment: RO-01, done: 5")


def _decided(day: str) -> Do:
    return lambda papers: papers.decide("exemption", "RO-01", day)


def _recorded(day: str) -> Do:
    def do(papers: Papers) -> None:
        papers.write(
            f"inspections/2025-W24/{day}.yaml",
            f"kind: finding\nid: F-2\nrecorded: {day}\nby: 区督查室\ninspected: 2025-01-01\n"
            "department: roads\ncommitment: RO-01\nwhat: 围挡未拆\nrectify_by: 2025-12-31\n",
        )

    return do


def _codes(do: Do) -> list[str]:
    """Return the codes that are found, and hold that each stands at the day it is about."""
    said = found(times.RULES, do)
    assert all(each.endswith(".yaml:3:1") for each in said), said
    return [each.split()[0] for each in said]


@pytest.mark.parametrize(
    ("allowed", "day", "expected", "why"),
    [
        (0, "2025-06-03", [], "the day after its last one"),
        (0, "2025-06-02", [], "the day of its last one: a department may file twice on one"),
        (0, "2025-06-01", [BACKDATED], "the day before"),
        (1, "2025-06-01", [], "as many days as the policy allows"),
        (1, "2025-05-31", [BACKDATED], "one more"),
        (30, "2025-05-03", [], "a month"),
        (30, "2025-05-02", [BACKDATED], "and a day"),
    ],
)
def test_filings(allowed: int, day: str, expected: list[str], why: str) -> None:
    assert _codes(both(_allowing(allowed), _filed(day))) == expected, why


@pytest.mark.parametrize(
    ("allowed", "day", "expected", "why"),
    [
        (0, "2025-06-05", [], "the day of the last decision"),
        (0, "2025-06-04", ["decision-backdated"], "the day before"),
        (2, "2025-06-03", [], "as many days as the policy allows"),
        (2, "2025-06-02", ["decision-backdated"], "one more"),
    ],
)
def test_decisions(allowed: int, day: str, expected: list[str], why: str) -> None:
    assert _codes(both(_allowing(allowed), _decided(day))) == expected, why


@pytest.mark.parametrize(
    ("allowed", "day", "expected", "why"),
    [
        (0, "2025-06-04", [], "the day of the last record"),
        (0, "2025-06-03", ["inspection-backdated"], "the day before"),
        (2, "2025-06-02", [], "as many days as the policy allows"),
        (2, "2025-06-01", ["inspection-backdated"], "one more"),
    ],
)
def test_inspections(allowed: int, day: str, expected: list[str], why: str) -> None:
    assert _codes(both(_allowing(allowed), _recorded(day))) == expected, why


@pytest.mark.parametrize("new", [_filed, _decided, _recorded])
@pytest.mark.parametrize(
    ("day", "expected", "why"),
    [
        ("2025-06-10", [], "today"),
        ("2025-06-11", [AHEAD], "tomorrow: said, but it stops nobody"),
    ],
)
def test_days_to_come(new: Callable[[str], Do], day: str, expected: list[str], why: str) -> None:
    assert _codes(new(day)) == expected, why


@pytest.mark.parametrize(
    ("do", "expected", "why"),
    [
        (
            both(_filed("2025-06-11"), settle, _filed("2025-06-10")),
            [],
            "one from the future holds up no filing of today",
        ),
        (both(_decided("2025-06-11"), settle, _decided("2025-06-10")), [], "nor a decision"),
        (both(_recorded("2025-06-11"), settle, _recorded("2025-06-10")), [], "nor a record"),
        (
            both(_filed("2025-06-10"), settle, _filed("2025-06-09")),
            [BACKDATED],
            "one of today does",
        ),
        (_filed("2025-06-01", "housing"), [], "another department's last day is another"),
        (_filed("2025-05-31", "housing"), [BACKDATED], "and bounds it"),
        (_filed("2025-01-01", "new"), [], "one that never filed has nothing to come before"),
        (both(remove(FINDING), settle, _recorded("2025-01-01")), [], "no record was there"),
        (
            both(_allowing(9), edit(POLICY, "ing: 9", "ing: 0"), _filed("2025-05-30")),
            [],
            "the policy is that of the base",
        ),
        (
            both(edit(POLICY, "note: 试行", "reordering: 99"), _filed("2025-05-30")),
            [BACKDATED],
            "and nobody gives himself leave",
        ),
        (
            both(_filed("2025-05-20"), settle, _filed("2025-06-09")),
            [],
            "what was there already is not judged again",
        ),
        (
            both(remove(DUBAN), settle, _filed("2025-06-01")),
            [BACKDATED],
            "without a ledger at the base there is no policy that would allow more",
        ),
    ],
)
def test_what_came_before(do: Do, expected: list[str], why: str) -> None:
    assert _codes(do) == expected, why


def _at(moment: str) -> Do:
    return lambda papers: papers.write(
        "progress/roads/2025-06/2025-06-01.yaml",
        f"department: roads\non: 2025-06-01\nfiled: {moment}\nby: 联络员\n"
        "entries:\n  - {commitment: RO-01, done: 4}\n",
    )


@pytest.mark.parametrize(
    ("zone", "moment", "expected", "why"),
    [
        ("Asia/Shanghai", "2025-06-01T16:00:00+00:00", [], "midnight there: the second of June"),
        ("Asia/Shanghai", "2025-06-01T15:59:59+00:00", [BACKDATED], "a second before it"),
        ("UTC", "2025-06-01T16:00:00+00:00", [BACKDATED], "elsewhere it is still the first"),
        ("Mars/Olympus", "2025-06-02T00:00:00+00:00", [], "no zone: by that of Greenwich"),
        ("Mars/Olympus", "2025-06-01T23:59:59+00:00", [BACKDATED], "which has a midnight too"),
        (None, "2025-06-02T00:00:00+00:00", [], "no ledger, no zone: likewise"),
        (None, "2025-06-01T23:59:59+00:00", [BACKDATED], "likewise"),
    ],
)
def test_a_moments_day_is_that_of_the_ledgers_zone(
    zone: str | None, moment: str, expected: list[str], why: str
) -> None:
    base = edit(DUBAN, "Asia/Shanghai", zone) if zone else remove(DUBAN)
    assert _codes(both(base, settle, _at(moment))) == expected, why


def test_today_is_that_of_the_comparison() -> None:
    papers = Papers()
    papers.today = dt.date(2025, 6, 12)
    papers.file("roads", "2025-06-12", "commitment: RO-01, done: 5")
    compared = papers.comparison()
    assert [each for rule in times.RULES for each in rule.run(compared)] == []
