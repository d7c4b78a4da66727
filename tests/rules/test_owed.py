"""What falls due, and when it is met: each source with its boundary days."""

import pytest

from duban.rules.part import part_about
from tests.rules.conftest import Tell
from tests.rules.story import File, decision, filing

MONTHLY = "feedback: never, target: {kind: duty, every: month, day: 25, holiday: next}"
STAGES = "feedback: never, target: {kind: count, total: 10, stages: [{by: 2025-03, value: 4}]}"
MILESTONE = "feedback: never, milestones: [{id: a, title: 方案完成, deadline: 2025-03-31}]"
FINDING = (
    "inspections/2025-W10/f.yaml",
    (
        "{kind: finding, id: F-1, inspected: 2025-03-03, recorded: 2025-03-04, by: 督查室, "
        "department: dep, commitment: D-1, what: 围挡破损, rectify_by: 2025-03-10}"
    ),
)
RECTIFIED = (
    "inspections/2025-W11/r.yaml",
    (
        "{kind: rectification, id: R-1, finding: F-1, rectified: 2025-03-09, recorded: 2025-03-12, "
        "by: 甲局, evidence: [照片]}"
    ),
)
RECHECKED = (
    "inspections/2025-W12/c.yaml",
    "{kind: recheck, id: C-1, finding: F-1, recorded: 2025-03-20, by: 督查室, outcome: refused}",
)


@pytest.mark.parametrize(
    ("day", "files", "late", "why"),
    [
        ("2025-12-31", (), [], "the deadline day itself is in time"),
        ("2026-01-01", (), ["D-1"], "the day after is late"),
        ("2026-01-01", (filing("2025-12-31", "claim: complete"),), [], "claimed on the last day"),
        ("2026-01-05", (filing("2026-01-02", "claim: complete"),), [], "late, but met"),
        ("2026-01-01", (filing("2026-01-02", "claim: complete"),), ["D-1"], "not yet known"),
        ("2026-02-01", (decision("2025-11-01", "cancellation"),), [], "nobody asks any more"),
        ("2026-02-01", (decision("2025-11-01", "suspension"),), [], "the clock stands still"),
        ("2026-02-01", (decision("2025-11-01", "exemption"),), [], "excused"),
    ],
)
def test_commitment(
    tell: Tell, day: str, files: tuple[File, ...], late: list[str], why: str
) -> None:
    situation = tell(day, *files, more="feedback: never")
    assert [each.id for each in situation.overdue()] == late, why


@pytest.mark.parametrize(
    ("day", "files", "late", "why"),
    [
        ("2025-03-31", (), [], "the last day"),
        ("2025-04-01", (), ["D-1/a"], "the day after"),
        ("2025-04-01", (filing("2025-03-31", "milestone: a, claim: complete"),), [], "met"),
        (
            "2025-04-10",
            (
                filing("2025-03-31", "milestone: a, claim: complete"),
                decision("2025-04-08", "verification", "outcome: refused\nmilestone: a"),
            ),
            ["D-1/a"],
            "a refused claim meets nothing",
        ),
        (
            "2025-04-01",
            (
                decision(
                    "2025-03-20",
                    "extension",
                    "requested: 2025-03-18\nmilestone: a\ndeadline: 2025-05",
                ),
            ),
            [],
            "a milestone has extensions of its own",
        ),
    ],
)
def test_milestone(
    tell: Tell, day: str, files: tuple[File, ...], late: list[str], why: str
) -> None:
    assert [each.id for each in tell(day, *files, more=MILESTONE).overdue()] == late, why


@pytest.mark.parametrize(
    ("claimed", "due", "why"),
    [
        ("2025-04-08", "2025-03-31", "reached before the clock stopped: it stays eight days late"),
        ("2025-10-08", "2025-06-09", "70 days of standing still do not count"),
    ],
)
def test_a_suspension_does_not_move_a_milestone_that_was_reached(
    tell: Tell, claimed: str, due: str, why: str
) -> None:
    situation = tell(
        "2025-12-01",
        filing(claimed, "milestone: a, claim: complete"),
        decision("2025-07-01", "suspension"),
        decision("2025-09-09", "resumption"),
        more=MILESTONE,
    )
    assert [str(each.due) for each in situation.owed if each.what == "milestone"] == [due], why


@pytest.mark.parametrize(
    ("day", "files", "late", "why"),
    [
        ("2025-03-31", (), [], "a month as a limit is its last day"),
        ("2025-04-01", (), ["D-1/main@2025-03-31"], "four were due, none is done"),
        ("2025-04-01", (filing("2025-03-30", "done: 4"),), [], "four are done"),
        ("2025-04-01", (filing("2025-03-30", "done: 3"),), ["D-1/main@2025-03-31"], "three are"),
    ],
)
def test_stage(tell: Tell, day: str, files: tuple[File, ...], late: list[str], why: str) -> None:
    assert [each.id for each in tell(day, *files, more=STAGES).overdue()] == late, why


def test_periods_of_a_duty_move_with_the_holidays(tell: Tell) -> None:
    asked = MONTHLY.replace("feedback: never, ", "")
    due = {
        each.id: str(each.due)
        for each in tell("2025-05-31", more=asked).owed
        if each.what == "period"
    }
    assert due["D-1/main@2025-01"] == "2025-01-26", "the 25th is a Saturday, the 26th a make-up day"
    assert due["D-1/main@2025-02"] == "2025-02-25"
    assert due["D-1/main@2025-05"] == "2025-05-26", "the 25th is a Sunday"


def test_nobody_owes_periods_where_nobody_files(tell: Tell) -> None:
    assert tell("2025-05-31", more=MONTHLY).overdue() == ()


@pytest.mark.parametrize(
    ("day", "late", "why"),
    [
        ("2025-03-10", [], "the last day"),
        ("2025-03-11", ["F-1"], "the day after"),
        ("2025-03-12", [], "put right on the 9th, known on the 12th"),
        ("2025-03-20", ["F-1"], "the recheck says that it was not"),
    ],
)
def test_rectification(tell: Tell, day: str, late: list[str], why: str) -> None:
    situation = tell(day, FINDING, RECTIFIED, RECHECKED, more="feedback: never")
    assert [each.id for each in situation.overdue()] == late, why


@pytest.mark.parametrize(
    ("day", "files", "late", "why"),
    [
        ("2025-01-31", (), [], "January is not over"),
        ("2025-02-01", (), ["dep@2025-01"], "January is over, nothing was filed"),
        ("2025-02-01", (filing("2025-01-31", "note: 已进场"),), [], "filed in January"),
        ("2025-02-28", (filing("2025-01-31", "note: 已进场"),), [], "February is not over"),
        ("2025-03-01", (filing("2025-01-31", "note: 已进场"),), ["dep@2025-02"], "February is"),
        (
            "2025-02-06",
            (filing("2025-01-31", "note: 已进场", "2025-02-05"),),
            [],
            "late, but filed",
        ),
        (
            "2025-02-04",
            (filing("2025-01-31", "note: 已进场", "2025-02-05"),),
            ["dep@2025-01"],
            "not yet",
        ),
    ],
)
def test_filing(tell: Tell, day: str, files: tuple[File, ...], late: list[str], why: str) -> None:
    situation = tell(day, *files, more="feedback: monthly")
    assert [each.id for each in situation.overdue()] == late, why


@pytest.mark.parametrize(
    ("days", "met", "why"),
    [
        (("2025-09-01",), ["2025-09-01", "None"], "August's last day moved: it counts there, once"),
        (("2025-08-28", "2025-09-01"), ["2025-08-28", "2025-09-01"], "one for each"),
        (("2025-09-01", "2025-09-20"), ["2025-09-01", "2025-09-20"], "one for each"),
        (("2025-09-02",), ["None", "2025-09-02"], "too late for August"),
    ],
)
def test_one_filing_fulfils_one_period(
    tell: Tell, days: tuple[str, ...], met: list[str], why: str
) -> None:
    duty = "deadline: 长期坚持, target: {kind: duty, every: month, holiday: next}"
    files = [filing(day, "done: true, evidence: [记录]") for day in days]
    periods = [each for each in tell("2025-10-01", *files, more=duty).owed if each.what == "period"]
    assert [str(each.met) for each in periods][7:9] == met, why


@pytest.mark.parametrize(
    ("files", "due", "why"),
    [
        ((), ("2025-03-31", "2025-12-31"), "as planned"),
        (
            (decision("2025-02-01", "suspension"), decision("2025-02-11", "resumption")),
            ("2025-04-10", "2026-01-10"),
            "ten days stood, so every stage after it comes ten days later",
        ),
        (
            (decision("2025-05-01", "suspension"), decision("2025-05-11", "resumption")),
            ("2025-03-31", "2026-01-10"),
            "a stage before the clock stood still stays where it was",
        ),
        (
            (decision("2025-05-01", "extension", "requested: 2025-04-20\ndeadline: 2026-02-28"),),
            ("2025-03-31", "2026-02-28"),
            "the whole is due on the deadline, wherever that has moved, and is told once",
        ),
    ],
)
def test_stages_follow_the_clock(
    tell: Tell, files: tuple[File, ...], due: tuple[str, str], why: str
) -> None:
    stages = STAGES.replace("}]", "}, {by: 2025-12, value: 10}]")
    situation = tell("2025-06-30", *files, more=stages)
    found = [(each.what, str(each.due)) for each in situation.owed if each.what != "filing"]
    first, whole = due
    assert found == [("stage", first), ("commitment", whole)], why


@pytest.mark.parametrize(
    ("chosen", "owed", "why"),
    [
        ({"actions": ["act"]}, ["dep@2025-01"], "the filing is about a commitment of the action"),
        ({"actions": ["other"]}, [], "it is about no other"),
        ({"departments": ["dep"]}, ["dep@2025-01"], "and it is the department's"),
    ],
)
def test_filings_go_with_what_they_are_about(
    tell: Tell, chosen: dict[str, list[str]], owed: list[str], why: str
) -> None:
    situation = part_about(tell("2025-02-01", more="feedback: monthly"), **chosen)
    assert [each.id for each in situation.overdue()] == owed, why
