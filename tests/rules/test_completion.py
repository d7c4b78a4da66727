"""The day on which a commitment was complete: the earliest of figures, claims and decisions."""

import pytest

from tests.rules.conftest import Tell
from tests.rules.story import File, Judge, decision, filing

TARGET = "deadline: 2025-06-30, target: {kind: count, total: 10}"
DELIVERED = "deadline: 2025-06-30"
MILESTONE = "milestones: [{id: a, title: 方案完成, deadline: 2025-03-31}]"

REACHED = filing("2025-06-20", "done: 10")
CLAIM = filing("2025-07-05", "claim: complete, evidence: [照片]")
PASSED = decision("2025-07-10", "verification", "outcome: passed")
REFUSED = decision("2025-07-10", "verification", "outcome: refused")
CLOSED = decision("2025-07-15", "close-out")
OBJECTED = decision("2025-07-20", "objection", "received: 2025-07-18\nagainst: 通报")
REOPENED = decision("2025-08-01", "reopening")
NOTE = filing("2025-07-12", "note: 正在补充材料")
HALF = filing("2025-06-20", "done: 5")
SHORT = filing("2025-07-11", "done: 8")
AGAIN = filing("2025-07-12", "done: 10")
BACKDATED = filing("2025-06-25", "claim: complete, evidence: [照片]", "2025-07-12")
BACKDATED_FIGURE = filing("2025-06-25", "done: 10", "2025-07-12")


@pytest.mark.parametrize(
    ("promise", "files", "met", "why"),
    [
        (TARGET, (REACHED,), "2025-06-20", "the figures reach the total"),
        (TARGET, (REACHED, CLAIM), "2025-06-20", "a claim does not make it later than it was"),
        (TARGET, (REACHED, PASSED), "2025-06-20", "nor does a verification"),
        (TARGET, (REACHED, CLAIM, PASSED, CLOSED), "2025-06-20", "nor a close-out"),
        (TARGET, (CLAIM,), "2025-07-05", "a claim alone counts for its own day"),
        (DELIVERED, (PASSED,), "2025-07-10", "verified without a claim: the office's own day"),
        (DELIVERED, (PASSED, OBJECTED), "2025-07-10", "what is decided afterwards moves no day"),
        (DELIVERED, (PASSED, CLOSED), "2025-07-10", "verified before it was closed"),
        (DELIVERED, (CLOSED,), "2025-07-15", "closed without a word before"),
        (TARGET, (REACHED, CLAIM, REFUSED), None, "refused, figures and all"),
        (TARGET, (REACHED, REFUSED, NOTE), None, "a note shows nothing"),
        (TARGET, (REACHED, REFUSED, AGAIN), None, "the refused figure filed again shows nothing"),
        (TARGET, (REACHED, REFUSED, SHORT, AGAIN), "2025-07-12", "fell short, reached again"),
        (DELIVERED, (CLAIM, REFUSED, BACKDATED), "2025-07-12", "not complete up to the refusal"),
        (TARGET, (HALF, REFUSED, BACKDATED_FIGURE), "2025-07-12", "nor by a figure about then"),
        (TARGET, (REACHED, CLAIM, PASSED, CLOSED, REOPENED), None, "open again"),
        (DELIVERED, (CLOSED, REFUSED), "2025-07-15", "closed until somebody reopens it"),
    ],
)
def test_day_of_completion(
    judge: Judge, promise: str, files: tuple[File, ...], met: str | None, why: str
) -> None:
    found = judge("2025-08-15", *files, more=promise).case.met
    assert (found and str(found)) == met, why


def test_reopening_keeps_the_milestones_that_were_passed(tell: Tell) -> None:
    passed = filing("2025-03-20", "milestone: a, claim: complete")
    situation = tell("2025-08-15", passed, CLAIM, CLOSED, REOPENED, more=MILESTONE)
    met = {each.id: str(each.met) for each in situation.owed if each.what == "milestone"}
    assert met == {"D-1/a": "2025-03-20"}
