"""The state of a commitment, by what was filed and decided up to the day."""

import pytest

from tests.rules.story import File, Judge, decision, filing

CLAIM = filing("2025-06-01", "claim: complete, evidence: [照片]")
PASSED = decision("2025-06-10", "verification", "outcome: passed")
REFUSED = decision("2025-06-10", "verification", "outcome: refused")
CLOSED = decision("2025-06-20", "close-out")
REOPENED = decision("2025-07-01", "reopening")
SUSPENDED = decision("2025-03-01", "suspension")
RESUMED = decision("2025-04-01", "resumption")
CANCELLED = decision("2025-05-01", "cancellation")
EXEMPT = decision("2025-05-01", "exemption", "until: 2025-05-31")

SAME_DAY = filing("2025-06-10", "claim: complete, evidence: [照片二]")
CLAIM_AGAIN = filing("2025-07-05", "claim: complete, evidence: [新照片]")
PASSED_AGAIN = decision("2025-07-10", "verification", "outcome: passed")
REFUSED_AGAIN = decision("2025-07-10", "verification", "outcome: refused")
CLOSED_AGAIN = decision("2025-07-20", "close-out")
REOPENED_AGAIN = decision("2025-08-01", "reopening")
EXEMPT_AGAIN = decision("2025-06-01", "exemption", "until: 2025-07-31")


@pytest.mark.parametrize(
    ("day", "files", "expected", "why"),
    [
        ("2025-05-31", (CLAIM,), "ongoing", "the day before the claim nobody knows of it"),
        ("2025-06-01", (CLAIM,), "claimed", "a claim counts from the day it is handed in"),
        ("2025-06-09", (CLAIM, PASSED), "claimed", "not yet verified"),
        ("2025-06-10", (CLAIM, PASSED), "verified", "a verification counts on its day"),
        ("2025-06-10", (CLAIM, REFUSED), "ongoing", "a refusal voids the claim"),
        ("2025-06-20", (CLAIM, PASSED, CLOSED), "closed", "closed out"),
        ("2025-06-30", (CLAIM, PASSED, CLOSED, REOPENED), "closed", "the day before it relapses"),
        ("2025-07-01", (CLAIM, PASSED, CLOSED, REOPENED), "ongoing", "open again, claim and all"),
        ("2025-07-01", (CLOSED, REOPENED), "ongoing", "closed without a word, and open again"),
        ("2025-06-10", (CLAIM, REFUSED, SAME_DAY), "ongoing", "a claim of that day is refused too"),
        (
            "2025-07-10",
            (CLAIM, REFUSED, CLAIM_AGAIN, PASSED_AGAIN),
            "verified",
            "the last verification counts: it was passed",
        ),
        (
            "2025-07-10",
            (CLAIM, PASSED, REFUSED_AGAIN),
            "ongoing",
            "the last verification counts: it was refused",
        ),
        (
            "2025-07-10",
            (CLAIM, PASSED, CLOSED, REOPENED, CLAIM_AGAIN, PASSED_AGAIN),
            "verified",
            "the first decision after a reopening counts",
        ),
        (
            "2025-08-01",
            (CLAIM, PASSED, CLOSED, REOPENED, CLOSED_AGAIN, REOPENED_AGAIN),
            "ongoing",
            "reopened twice: what lies between is over as well",
        ),
        ("2025-06-15", (EXEMPT, EXEMPT_AGAIN), "exempt", "the last exemption counts"),
        ("2025-02-28", (SUSPENDED,), "ongoing", "not yet suspended"),
        ("2025-03-01", (SUSPENDED,), "suspended", "the clock stands still from the day on"),
        ("2025-04-01", (SUSPENDED, RESUMED), "ongoing", "it runs again from the day on"),
        ("2025-05-01", (CANCELLED,), "cancelled", "cancelled"),
        (
            "2025-06-01",
            (CANCELLED, CLAIM),
            "cancelled",
            "a claim does not revive what was cancelled",
        ),
        ("2025-05-15", (EXEMPT,), "exempt", "within the exemption"),
        ("2025-05-31", (EXEMPT,), "exempt", "the last day of the exemption"),
        ("2025-06-01", (EXEMPT,), "ongoing", "the exemption has run out"),
    ],
)
def test_state_by_day(
    judge: Judge, day: str, files: tuple[File, ...], expected: str, why: str
) -> None:
    assert judge(day, *files).case.state == expected, why


def test_claim_after_refusal_counts_again(judge: Judge) -> None:
    again = filing("2025-06-11", "claim: complete, evidence: [新照片]")
    assert judge("2025-06-11", CLAIM, REFUSED, again).case.state == "claimed"


@pytest.mark.parametrize(
    ("deadline", "expected", "why"),
    [
        ("2025-12-31", "ongoing", "a day is a day"),
        ("早日", "undated", "a word that names no day never resolves"),
        ("长期坚持", "standing", "a standing duty has no day"),
    ],
)
def test_state_by_wording(judge: Judge, deadline: str, expected: str, why: str) -> None:
    promise = f"deadline: {deadline}"
    standing = judge("2025-06-01", more=promise)
    assert standing.case.state == expected, why
