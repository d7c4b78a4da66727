"""The rules of the game: they change from a stated day on, never for what was already played."""

import datetime as dt

import pytest

from duban.rules.guard import settings
from tests.rules.guard.papers import (
    DUBAN,
    POLICY,
    Do,
    Papers,
    both,
    edit,
    found,
    remove,
    settle,
    write,
)

SETTINGS, POLICIES, CALENDARS = ((each,) for each in settings.RULES)
YEAR = "calendar/2025.yaml"
MILDER = edit(POLICY, "days_late: {gt: 0}", "days_late: {gt: 9}")
NOTHING: Do = both()


def since(day: str) -> Do:
    """Return that the ledger states from which day its rules hold."""
    return edit(DUBAN, "policy: house", f"policy: house\npolicy_since: {day}")


def only(*kept: str) -> Do:
    """Return that the base holds nothing that bears a day but some."""
    bearing = (
        "progress/housing/2025-04/2025-04-30-03148503.yaml",
        "progress/housing/2025-05/2025-05-31.yaml",
        "progress/roads/2025-05/2025-05-31-bd6626d4.yaml",
        "decisions/2025-05/2025-05-20-ruling-HO-02.yaml",
        "decisions/2025-06/2025-06-05-extension-RO-02.yaml",
        "inspections/2025-W23/2025-06-04-finding.yaml",
        "releases/2025-05.json",
    )
    return both(*(remove(name) for name in bearing if name not in kept), settle)


def stated(do: Do, today: dt.date) -> bool:
    """Return whether a change says from when it holds."""
    papers = Papers()
    papers.today = today
    do(papers)
    return settings.is_stated(papers.comparison())


RECORDED = dt.date(2025, 6, 10)


@pytest.mark.parametrize(
    ("today", "day", "expected", "why"),
    [
        (RECORDED, "2025-05-01", False, "a month that was already played"),
        (RECORDED, "2025-06-01", False, "the month in which the ledger has a decision, of the 5th"),
        (RECORDED, "2025-06-05", False, "the very day of it"),
        (RECORDED, "2025-06-06", False, "after it, but in the midst of a month"),
        (RECORDED, "2025-07-01", True, "the first of the next month"),
        (RECORDED, "2025-07-02", False, "a month is one and whole"),
        (RECORDED, "2025-09-01", True, "within a quarter"),
        (RECORDED, "2025-10-01", False, "a day so far ahead excuses every change until then"),
        (dt.date(2025, 6, 1), "2025-09-01", True, "92 days ahead"),
        (dt.date(2025, 5, 31), "2025-09-01", False, "93 days"),
        (dt.date(2025, 7, 1), "2025-10-01", True, "92 days ahead"),
        (dt.date(2025, 6, 30), "2025-10-01", False, "93 days"),
        (dt.date(2026, 12, 31), "2025-07-01", True, "gone by, but after all that was recorded"),
        (dt.date(2026, 12, 31), "2027-04-01", True, "91 days ahead"),
    ],
)
def test_from_when_rules_hold(today: dt.date, day: str, expected: bool, why: str) -> None:
    assert stated(since(day), today) == expected, why


FILED = "progress/roads/2025-05/2025-05-31-bd6626d4.yaml"
SEALED = "releases/2025-05.json"


@pytest.mark.parametrize(
    ("base", "day", "expected", "why"),
    [
        (only(), "2025-07-01", True, "nothing was played yet: ahead"),
        (only(), "2025-01-01", True, "nor can that day have come before anything"),
        (only(), "2025-01-02", False, "the first of a month all the same"),
        (only(), "2099-01-01", True, "nor does it excuse anything that was played"),
        (only(SEALED), "2025-05-01", False, "sealed to the end of May"),
        (only(SEALED), "2025-06-01", True, "the day after"),
        (only(FILED), "2025-06-01", False, "filed on the second of June"),
        (only(FILED), "2025-07-01", True, "the month after"),
    ],
)
def test_what_was_played_so_far(base: Do, day: str, expected: bool, why: str) -> None:
    assert stated(both(base, since(day)), RECORDED) == expected, why


def test_the_first_of_a_month_on_which_something_was_recorded_is_played() -> None:
    recorded = both(
        only(), lambda papers: papers.decide("exemption", "RO-01", "2025-06-01"), settle
    )
    assert not stated(both(recorded, since("2025-06-01")), RECORDED)
    assert stated(both(recorded, since("2025-07-01")), RECORDED)


def test_a_day_that_was_stated_long_ago_is_no_excuse() -> None:
    assert not stated(both(since("2025-05-01"), settle, MILDER), RECORDED)
    assert stated(both(since("2025-07-01"), settle, MILDER), RECORDED), "the one to come still is"
    assert not stated(
        both(since("2025-07-01"), settle, edit(DUBAN, "policy_since: 2025-07-01\n", "")), RECORDED
    )
    assert not stated(both(since("2025-07-01"), remove(DUBAN)), RECORDED), (
        "no ledger states nothing"
    )


def _set(key: str, value: str) -> Do:
    return edit(DUBAN, "people:", f"{key}: {value}\npeople:")


@pytest.mark.parametrize(
    ("do", "expected", "why"),
    [
        (edit(DUBAN, "title: 样例台账", "title: 台账"), [], "how it is called is no rule"),
        (edit(DUBAN, "language: zh-CN", "language: en"), [], "nor what people read"),
        (edit(DUBAN, "policy: house", "policy: spare"), ["setting-changed 6:1"], "other rules"),
        (edit(DUBAN, "policy: house\n", ""), ["setting-changed 2:1"], "those that ship"),
        (_set("feedback", "weekly"), ["setting-changed 7:1"], "how often to file"),
        (_set("as_of", "2025-05-31"), ["setting-changed 7:1"], "a day at which time stands still"),
        (edit(DUBAN, "Asia/Shanghai", "UTC"), ["setting-changed 4:1"], "when a day begins"),
        (
            both(edit(DUBAN, "Asia/Shanghai", "UTC"), _set("feedback", "weekly")),
            ["setting-changed 4:1", "setting-changed 7:1"],
            "each is told",
        ),
        (
            both(_set("feedback", "weekly"), since("2025-07-01")),
            [],
            "from a month to come on it may",
        ),
        (
            both(_set("feedback", "weekly"), since("2025-06-01")),
            ["setting-changed 8:1"],
            "not from one gone by",
        ),
        (edit(DUBAN, "guard-sample", "other"), ["ledger-id-changed 2:1"], "another ledger"),
        (edit(DUBAN, "guard-sample", "another"), ["ledger-id-changed 2:1"], "whatever it is"),
        (
            both(edit(DUBAN, "guard-sample", "other"), since("2025-07-01")),
            ["ledger-id-changed 2:1"],
            "which no day makes this one",
        ),
        (
            edit(DUBAN, "department: roads", "department: housing"),
            ["rights-changed 7:1"],
            "a right",
        ),
        (
            both(edit(DUBAN, "department: roads", "department: housing"), since("2025-07-01")),
            ["rights-changed 8:1"],
            "is looked at, whenever rules hold",
        ),
        (
            _set("folders", "[{path: calendar/, by: roads}]"),
            ["rights-changed 7:1"],
            "one that is given",
        ),
        (
            edit(
                DUBAN,
                "emails: [wang@office.example, wang@home.example]",
                "emails: [wang@office.example]",
            ),
            ["rights-changed 7:1"],
            "an address less",
        ),
        (remove(DUBAN), [], "a ledger that is gone is refused before"),
        (
            both(
                remove(DUBAN),
                settle,
                write(DUBAN, "ledger: x\ntitle: x\ntimezone: UTC\nlanguage: en\n"),
            ),
            [],
            "a new one has no rules to break",
        ),
    ],
)
def test_what_the_ledger_says_of_itself(do: Do, expected: list[str], why: str) -> None:
    said = [each.replace(" duban.yaml:", " ") for each in found(SETTINGS, do)]
    assert said == expected, why


LADDER = "rules:\n"
PLAIN = "policies/plain.yaml"
SECOND = "policies/aaa.yaml"


def _as_shipped(papers: Papers) -> None:
    """Put a policy of the ledger's own under the name of the one that ships and is in force."""
    papers.write(PLAIN, papers.text(POLICY).replace("id: house", "id: plain"))


def _renamed(papers: Papers) -> None:
    """Put the same rules under another name, and name that."""
    papers.write("policies/same.yaml", papers.text(POLICY).replace("id: house", "id: same"))
    papers.edit(DUBAN, "policy: house", "policy: same")


@pytest.mark.parametrize(
    ("do", "expected", "why"),
    [
        (NOTHING, [], "as before"),
        (edit(POLICY, "note: 试行", "note: 正式"), [], "what judges nothing may be mended"),
        (edit(POLICY, "title: 本区规则", "title: 规则"), [], "its title too"),
        (MILDER, [f"{POLICY}:6:1"], "rules"),
        (edit(POLICY, "short: 红", "short: 急"), [f"{POLICY}:3:1"], "lights"),
        (
            edit(POLICY, "note: 试行", "pace: linear-month"),
            [f"{POLICY}:12:1"],
            "what counts as on pace",
        ),
        (
            edit(POLICY, "note: 试行", "holdover: [{after: red, give: green, because: 整改}]"),
            [f"{POLICY}:12:1"],
            "what a bad month leaves behind",
        ),
        (edit(POLICY, "note: 试行", "feedback: weekly"), [f"{POLICY}:12:1"], "how often to file"),
        (
            edit(POLICY, "note: 试行", "reordering: 1"),
            [f"{POLICY}:12:1"],
            "leave to date back",
        ),
        (
            edit(POLICY, "title: 配合部门", "title: 其他"),
            [f"{POLICY}:9:1"],
            "who is ranked with whom",
        ),
        (edit(POLICY, "note: 试行", "backdating: 9"), [], "what `check` merely remarks on"),
        (
            edit(POLICY, "note: 试行", "cadence: [{report: weekly, every: week}]"),
            [f"{POLICY}:12:1"],
            "when bulletins are issued",
        ),
        (edit(POLICY, "note: 试行", "meeting: {last: 0}"), [f"{POLICY}:12:1"], "who has to speak"),
        (
            edit(POLICY, "note: 试行", "escalation: [{after: 90, to: 区长}]"),
            [f"{POLICY}:12:1"],
            "to whom blockers go",
        ),
        (both(MILDER, since("2025-07-01")), [], "from a month to come on they may"),
        (both(MILDER, since("2025-06-01")), [f"{POLICY}:6:1"], "not from one gone by"),
        (edit("policies/spare.yaml", "gt: 0", "gt: 9"), [], "rules that are not in force"),
        (remove("policies/spare.yaml"), [], "nor are missed"),
        (remove(POLICY), [f"{POLICY}:1:1"], "gone: those that ship hold in its place"),
        (
            both(write(SECOND, "id: ["), remove(POLICY)),
            [f"{POLICY}:1:1"],
            "whatever came in its place",
        ),
        (
            both(write(SECOND, "id: ["), settle, remove(SECOND), remove(POLICY)),
            [f"{POLICY}:1:1"],
            "or went with it",
        ),
        (_renamed, [], "the same rules under another name judge alike"),
        (
            both(_renamed, MILDER),
            [f"{POLICY}:6:1"],
            "that the ledger names another one is no cover for an edit",
        ),
        (
            edit(DUBAN, "policy: house", "policy: spare"),
            [],
            "which policy is named is a setting; this one judges alike",
        ),
        (
            both(
                edit("policies/spare.yaml", "gt: 0", "gt: 9"),
                edit(DUBAN, "policy: house", "policy: spare"),
            ),
            ["policies/spare.yaml:6:1"],
            "one that is made milder and named",
        ),
        (
            edit(DUBAN, "policy: house\n", ""),
            ["duban.yaml:2:1"],
            "none named: those that ship, which judge otherwise",
        ),
        (
            both(edit(DUBAN, "policy: house\n", ""), settle, _as_shipped),
            [f"{PLAIN}:3:1"],
            "a policy of the ledger's own goes before one that ships under its name",
        ),
        (
            both(_as_shipped, edit(DUBAN, "policy: house\n", ""), settle, remove(PLAIN)),
            [f"{PLAIN}:1:1"],
            "and back",
        ),
        (
            both(
                remove(DUBAN),
                settle,
                write(DUBAN, "ledger: x\ntitle: x\ntimezone: UTC\nlanguage: en\n"),
            ),
            [],
            "no ledger, no rules in force",
        ),
        (both(MILDER, remove(DUBAN)), [f"{POLICY}:6:1"], "judged by what the base named"),
        (
            both(MILDER, write(SECOND, "id: aaa")),
            [f"{POLICY}:6:1"],
            "another that cannot be read is no cover",
        ),
    ],
)
def test_the_policy_in_force(do: Do, expected: list[str], why: str) -> None:
    assert found(POLICIES, do) == [f"policy-changed {each}" for each in expected], why


def test_all_parts_that_judge_otherwise_are_named_with_the_last_day() -> None:
    papers = Papers()
    both(MILDER, edit(POLICY, "note: 试行", "feedback: weekly"))(papers)
    (said,) = POLICIES[0].run(papers.comparison())
    assert dict(said.what.blanks) == {
        "policy": "house",
        "keys": ("rules", "feedback"),
        "last": dt.date(2025, 6, 5),
    }


def test_without_any_record_no_last_day_is_named() -> None:
    papers = Papers()
    both(only(), MILDER)(papers)
    (said,) = POLICIES[0].run(papers.comparison())
    assert dict(said.what.blanks)["last"] == ""


def _days(*days: str, year: str = "2025") -> Do:
    listed = ", ".join(f"{{day: {each}}}" for each in days)
    return write(f"calendar/{year}.yaml", f"year: {year}\nnotice: 通知\ndays: [{listed}]\n")


APRIL, DECEMBER = "2025-04-07, work: false", "2025-12-26, work: false"
CHANGED = [f"calendar-past-changed {YEAR}:1:1"]


@pytest.mark.parametrize(
    ("do", "expected", "why"),
    [
        (_days(APRIL, DECEMBER), [], "the same days, without the reasons"),
        (_days(DECEMBER, APRIL), [], "in another order"),
        (_days(APRIL, DECEMBER, "2025-06-05, work: false"), CHANGED, "the day of the last record"),
        (_days(APRIL, DECEMBER, "2025-06-06, work: false"), [], "the day after it"),
        (_days(APRIL, DECEMBER, "2025-06-04, work: false"), CHANGED, "the day before it"),
        (_days(APRIL), [], "a day to come may go"),
        (_days(DECEMBER), CHANGED, "one gone by may not"),
        (_days("2025-04-07, work: true", DECEMBER), CHANGED, "nor be worked on after all"),
        (_days(), CHANGED, "nor all of them"),
        (_days("2025-04-07, work: true", "2025-05-05, work: true", DECEMBER), CHANGED * 2, "each"),
        (remove(YEAR), CHANGED, "nor the year"),
        (
            _days("2024-12-31, work: false", year="2024"),
            ["calendar-past-changed calendar/2024.yaml:1:1"],
            "nor may an earlier year come",
        ),
        (_days("2026-01-04, work: true", year="2026"), [], "one to come may"),
        (
            both(
                _days(APRIL, DECEMBER, "2025-05-05, work: true"),
                _days("2024-12-31, work: true", year="2024"),
            ),
            ["calendar-past-changed calendar/2024.yaml:1:1", *CHANGED],
            "each in its own year's file",
        ),
        (
            both(remove(YEAR), _days(APRIL, DECEMBER, year="2026")),
            [],
            "the same days in another file",
        ),
        (
            both(
                _days(APRIL, DECEMBER, "2024-12-31, work: true"),
                _days("2026-01-04, work: true", year="2026"),
            ),
            CHANGED,
            "no file of its year: the first that changed",
        ),
        (both(only(), _days()), [], "nothing was reckoned by them yet"),
        (write(YEAR, "year: ["), [], "broken: told elsewhere"),
        (edit(POLICY, "gt: 0", "gt: 9"), [], "what is no calendar"),
    ],
)
def test_days_that_were_reckoned_by(do: Do, expected: list[str], why: str) -> None:
    assert found(CALENDARS, do) == expected, why


def test_the_day_is_named_with_the_last_one() -> None:
    papers = Papers()
    _days(APRIL, DECEMBER, "2025-05-05, work: true")(papers)
    (said,) = CALENDARS[0].run(papers.comparison())
    assert dict(said.what.blanks) == {"day": dt.date(2025, 5, 5), "last": dt.date(2025, 6, 5)}
