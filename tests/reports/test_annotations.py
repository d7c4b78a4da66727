"""What is overdue and what is faulty, said at places: how bad, where, of what."""

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Final

import pytest

from duban.model.diagnostic import Fault
from duban.model.ledger import Ledger
from duban.model.months import month_of
from duban.model.record import Place
from duban.reports import overdue, status
from duban.reports.annotated_faults import annotated_faults, fault_badge
from duban.reports.annotation import Level
from duban.reports.registry import REPORTS, offering
from duban.reports.report import Asked
from duban.rules.evaluate import evaluate
from duban.rules.situation import Situation
from duban.words import Words, say

Make = Callable[[Mapping[str, str]], Ledger]

FILES: Final = {
    "departments/dep.yaml": """
        id: dep
        name: 甲局
        commitments:
          - id: D-1
            title: 建成展示厅
            action: act
            made: 2025-01-01
            deadline: 2025-06-30
            target: {kind: deliverable}
            feedback: never
    """,
    "inspections/2025-W10/F-1.yaml": """
        id: F-1
        kind: finding
        recorded: 2025-03-04
        by: 督查室
        inspected: 2025-03-04
        department: dep
        what: 围挡破损
        rectify_by: 2025-06-29
    """,
}
ERROR: Final = Fault("twice", Words("见第 {line} 行", "see line {line}"), Words("删去", "drop it"))
WARNING: Final = Fault("odd", Words("{it} 可疑", "{it} is odd"), Words("看", "look"), "warning")


@pytest.mark.parametrize(
    ("day", "month", "level", "weight", "why"),
    [
        ("2025-06-30", True, "note", 0, "unmet on its day, at the end of its month: not late yet"),
        ("2025-07-01", False, "warning", 1, "late by a day"),
        ("2025-07-30", False, "warning", 30, "thirty days are not more than thirty"),
        ("2025-07-31", False, "error", 31, "more than thirty days"),
    ],
)
def test_the_longer_it_is_late_the_worse_it_is(
    ledger: Make, day: str, month: bool, level: Level, weight: int, why: str
) -> None:
    as_of = dt.date.fromisoformat(day)
    asked = Asked(month_of(as_of), over=True) if month else Asked()
    said = overdue.annotations(evaluate(ledger(FILES), as_of), asked)
    (found,) = (each for each in said.found if each.subject == "D-1")
    assert (found.level, found.weight, found.fails) == (level, weight, True), why


def test_it_is_said_at_the_promise_and_what_has_none_at_the_finding(ledger: Make) -> None:
    said = overdue.annotations(evaluate(ledger(FILES), dt.date(2025, 7, 10)), Asked())
    assert [(each.rule.code, each.place, say(each.what, "zh")) for each in said.found] == [
        (
            "overdue-rectification",
            Place("inspections/2025-W10/F-1.yaml"),
            "甲局：问题整改“围挡破损”2025-06-29 到期，已逾期 11 天",
        ),
        (
            "overdue-commitment",
            Place("departments/dep.yaml", 4, 5),
            "甲局：承诺事项“建成展示厅”2025-06-30 到期，已逾期 10 天",
        ),
    ]
    assert [each.id for each in said.subjects] == ["D-1", "F-1"]


DUTY: Final = """
    id: dep
    name: 甲局
    commitments:
      - id: D-2
        title: 每周报送值守情况
        action: act
        made: 2025-01-01
        deadline: 长期坚持
        target: {kind: duty, every: week}
"""


@pytest.mark.parametrize(
    ("day", "title", "what", "count", "why"),
    [
        (
            "2025-01-06",
            "D-2/main@2025-W01 逾期 1 天",
            "甲局：常规职责“每周报送值守情况（2025年第1周）”2025-01-05 到期，已逾期 1 天",
            1,
            "one missed period is said as anything else",
        ),
        (
            "2025-01-13",
            "D-2/main 缺 2 期",
            (
                "甲局：常规职责“每周报送值守情况”缺 2 期（2025年第1周、2025年第2周），"
                "最早一期 2025-01-05 到期，已逾期 8 天"
            ),
            2,
            "two are one, as late as the first",
        ),
        (
            "2025-02-17",
            "D-2/main 缺 7 期",
            (
                "甲局：常规职责“每周报送值守情况”缺 7 期（2025年第1周、2025年第2周、2025年第3周、"
                "2025年第4周、2025年第5周等），最早一期 2025-01-05 到期，已逾期 43 天"
            ),
            7,
            "five are named",
        ),
    ],
)
def test_missed_periods_of_a_duty_are_said_once(
    ledger: Make, day: str, title: str, what: str, count: int, why: str
) -> None:
    files = {"departments/dep.yaml": DUTY}
    situation = evaluate(ledger(files), dt.date.fromisoformat(day))
    found = overdue.annotations(situation, Asked()).found
    (duty,) = (each for each in found if each.rule.code == "overdue-period")
    assert (say(duty.title, "zh"), say(duty.what, "zh")) == (title, what), why
    assert (duty.key, duty.stands_for) == ("period D-2/main", count), "its name stays"


def test_each_thing_that_is_listed_is_said_once_of_something_looked_at(
    situation: Situation,
) -> None:
    said = overdue.annotations(situation, Asked())
    rows = overdue.overdue(situation, Asked()).rows
    assert sum(each.stands_for for each in said.found) == len(rows) > 0
    subjects = {each.id for each in said.subjects}
    assert len(subjects) == len(said.subjects)
    assert {each.subject for each in said.found} <= subjects
    assert {each.id for each in situation.standings} <= subjects
    keys = [(each.rule.code, each.place.file, each.key) for each in said.found]
    assert len(set(keys)) == len(keys)


def test_an_error_fails_its_file_and_a_warning_does_not() -> None:
    found = (ERROR.at(Place("b.yaml", 3), line=7), WARNING.at(Place("a/c.yaml"), it="100"))
    said = annotated_faults(found, ("z.yaml", "b.yaml"))
    assert [(each.level, each.fails) for each in said.found] == [
        ("error", True), ("warning", False),
    ]  # fmt: skip
    assert [(each.id, each.group) for each in said.subjects] == [
        ("a/c.yaml", "a"), ("b.yaml", "ledger"), ("z.yaml", "ledger"),
    ]  # fmt: skip


def test_a_fault_is_told_apart_by_what_it_says_and_not_by_its_lines() -> None:
    faults = (*(ERROR.at(Place("b.yaml"), line=n) for n in (7, 900)), WARNING.at(Place("b"), it=1))
    first, moved, other = annotated_faults(faults, ()).found
    assert first.key == moved.key != other.key


def test_a_rule_is_in_general_what_its_faults_say_of_something() -> None:
    (found,) = annotated_faults((WARNING.at(Place("b"), it="D-1"),), ()).found
    assert (say(found.rule.about, "zh"), say(found.rule.about, "en")) == ("… 可疑", "… is odd")
    assert say(found.rule.advice, "en") == "look"


@pytest.mark.parametrize(
    ("errors", "warnings", "message", "color"),
    [
        (0, 0, "sound", "green"),
        (0, 2, "2 warnings", "yellow"),
        (1, 2, "1 errors", "red"),
    ],
)
def test_a_badge_says_the_worst_of_a_check(
    errors: int, warnings: int, message: str, color: str
) -> None:
    found = (
        *(ERROR.at(Place("b"), line=1) for _ in range(errors)),
        *(WARNING.at(Place("b"), it=1) for _ in range(warnings)),
    )
    badge = fault_badge(found)
    assert (say(badge.message, "en"), badge.color) == (message, color)


def test_badges_of_reports_count_what_they_list(situation: Situation) -> None:
    late = overdue.REPORT.document(situation, Asked(), "badge")
    assert late.badge is not None
    assert (say(late.badge.message, "en"), late.badge.color) == (str(len(late.rows)), "red")
    lights = status.REPORT.document(situation, Asked(), "badge").badge
    assert lights is not None
    assert lights.color in {"red", "orange", "yellow", "blue", "green", "lightgrey"}
    assert say(lights.message, "zh")


def test_who_offers_what() -> None:
    assert offering("annotations") == ("overdue", "check")
    assert offering("badge") == ("status", "overdue", "check")
    assert offering("events") == ("overdue", "reminder", "plan", "plans")
    for each in REPORTS:
        assert each.name in {"status", "overdue", "reminder", "plan", "plans"} or each.offers == ()
