"""通用规则: the default where a ledger names no policy."""

from typing import Any

import pytest

from duban.model.deadline import Deadline
from duban.model.department import Milestone
from duban.model.filing import Entry
from duban.model.inspection import Finding
from duban.model.targets import Deliverable
from duban.model.targets.deliverable import DeliverableReading
from tests.policies.lit import said
from tests.rules.cases import Filed, count, day, done, filed, note, reading

PLAN = count("10000", by_2025_06_30="5000")
PLANNED = {"targets": (PLAN,)}
THING = {"targets": (Deliverable(kind="deliverable", what="方案"),)}
NO_TARGET: dict[str, Any] = {"targets": ()}
DAY = "2025-06-30"
SHOWN = filed(DAY, Entry(commitment="C-1", evidence=("会议纪要",)))
LATE = (Milestone(id="a", title="扩初", deadline=Deadline(text="2025-06-29")),)
NOT_YET = reading(DAY, DeliverableReading(kind="deliverable", done=False))
FOUND = Finding(
    kind="finding",
    id="F-1",
    recorded=day("2025-06-01"),
    by="督查室",
    inspected=day("2025-06-01"),
    department="renewal",
    commitment="C-1",
    what="围挡破损",
    rectify_by=day("2025-07-20"),
)
CASES: list[tuple[list[Filed], dict[str, Any], str, str, str]] = [
    ([done(DAY, "1999")], PLANNED, "red", "far-behind", "30.01 points"),
    ([done(DAY, "2000")], PLANNED, "yellow", "behind", "30 points"),
    ([done(DAY, "4000")], PLANNED, "yellow", "behind", "10 points"),
    ([done(DAY, "4001")], PLANNED, "green", "on-pace", "9.99 points"),
    ([done(DAY, "4001")], {**PLANNED, "due": "2025-06-29"}, "red", "overdue", "one day late"),
    (
        [done(DAY, "4001")],
        {**PLANNED, "due": DAY},
        "red",
        "far-behind",
        "all is due on the last day",
    ),
    ([], {"targets": (), "due": DAY}, "yellow", "due-today", "the last day"),
    ([done(DAY, "4001")], {**PLANNED, "due": "2025-07-01"}, "yellow", "due-soon", "one day left"),
    ([done(DAY, "4001")], {**PLANNED, "due": "2025-07-07"}, "yellow", "due-soon", "7 days"),
    ([done(DAY, "4001")], {**PLANNED, "due": "2025-07-08"}, "green", "on-pace", "8 days"),
    ([done(DAY, "9999")], {**PLANNED, "start_due": "2025-06-29"}, "yellow", "not-started", "late"),
    ([done(DAY, "9999")], {**PLANNED, "start_due": DAY}, "green", "on-pace", "the day itself"),
    ([done(DAY, "9999")], {**PLANNED, "milestones": LATE}, "yellow", "late-milestone", "one"),
    ([done(DAY, "9999")], {**PLANNED, "inspections": (FOUND,)}, "yellow", "findings", "one"),
    (
        [done(DAY, "10000")],
        {**PLANNED, "due": "2025-06-28", "met": DAY},
        "yellow",
        "completed-late",
        "complete, but two days late",
    ),
    ([done(DAY, "10000")], {**PLANNED, "due": DAY, "met": DAY}, "green", "on-pace", "in time"),
    ([], PLANNED, "yellow", "silent", "five months without a word"),
    ([done("2025-04-30", "4500")], PLANNED, "green", "on-pace", "May was missed, June is not over"),
    ([done("2025-03-31", "4500")], PLANNED, "yellow", "silent", "April and May"),
    ([note(DAY)], PLANNED, "none", "unknown", "正常推进 is no figure"),
    ([note("2025-06-01"), note(DAY)], PLANNED, "yellow", "empty", "twice is a habit"),
    ([], {**PLANNED, "state": "claimed", "met": DAY}, "green", "claimed", "nothing contradicts it"),
    (
        [done(DAY, "1000")],
        {**PLANNED, "state": "claimed", "met": DAY},
        "red",
        "far-behind",
        "the figures contradict the claim",
    ),
    (
        [done(DAY, "1000")],
        {**PLANNED, "state": "verified", "met": DAY},
        "green",
        "verified",
        "the office has seen it",
    ),
    ([NOT_YET], THING, "green", "not-due", "not there, and nothing is due yet"),
    ([note(DAY)], THING, "none", "unknown", "whether it is there is not known"),
    ([SHOWN], THING, "green", "reported", "evidence of progress, and nothing is due yet"),
    ([SHOWN], NO_TARGET, "green", "reported", "nothing to count, but shown"),
    ([note(DAY)], NO_TARGET, "none", "no-rule", "nothing to count, nothing shown"),
    ([], {**NO_TARGET, "start": "2025-06-15"}, "none", "no-rule", "nothing filed yet"),
    ([], {**NO_TARGET, "state": "standing", "due": None}, "yellow", "silent", "a standing duty"),
    ([], {**PLANNED, "due": None, "state": "undated"}, "none", "undated", "no date"),
]


@pytest.mark.parametrize(("entries", "given", "light", "rule", "why"), CASES)
def test_plain(
    entries: list[Filed], given: dict[str, Any], light: str, rule: str, why: str
) -> None:
    assert said("plain", DAY, *entries, **given)[:2] == (light, rule), why


def test_a_reason_says_by_how_much() -> None:
    _, _, reason = said("plain", DAY, done(DAY, "1999"), **PLANNED)
    assert reason == "应完成 50%，实际 19.99%，落后序时 30.01 个百分点"
