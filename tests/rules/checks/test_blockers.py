"""What filings may say of blockers, and what they may not: the boundary, and the places."""

from collections.abc import Sequence

import pytest

from duban.model.blocker import BlockerFiled
from duban.model.filing import Filing
from duban.rules.checks.base import found_by
from duban.rules.checks.blockers import CHECKS
from tests.rules.blockers.stage import blocker, filing, ledger

OPENED = blocker(kind="funds", asks="市财政局", opened="2025-09-01")


def codes(*filings: Filing) -> list[str]:
    return [each.code for each in found_by(CHECKS, ledger().but(filings=filings))]


ONE: list[tuple[tuple[BlockerFiled, ...], list[str], str]] = [
    ((OPENED,), [], "all that is needed"),
    ((blocker(kind="funds"),), [], "whom it waits for and since when may be left out"),
    ((blocker(asks="市财政局"),), ["blocker-without-kind"], "what it is may not"),
    ((OPENED, blocker("c", kind="funds")), [], "two blockers"),
    ((OPENED, OPENED), ["blocker-twice"], "the same one twice"),
    ((blocker(kind="funds", opened="2025-09-05"),), [], "it arose on the day itself"),
    ((blocker(kind="funds", opened="2025-09-06"),), ["blocker-after-filing"], "it has not yet"),
    ((blocker(kind="funds", opened="2025-09-02", closed="2025-09-02"),), [], "gone the same day"),
    (
        (blocker(kind="funds", opened="2025-09-02", closed="2025-09-01"),),
        ["blocker-over-before-opened"],
        "gone before it came",
    ),
    (
        (blocker(kind="funds", opened="2025-09-02", answered="2025-09-01"),),
        ["blocker-over-before-opened"],
        "answered before it came",
    ),
    ((blocker(kind="funds", closed="2025-09-01"),), [], "it arose no later"),
    ((blocker(kind="funds", asks="land"),), [], "a department of the ledger"),
    ((blocker(kind="funds", asks="国土局"),), [], "by another name"),
    ((blocker(kind="funds", asks="lamd"),), ["unknown-asked"], "an id, and nobody's"),
    ((blocker(kind="funds", asks="Ministry of Finance"),), [], "a unit by its name"),
    ((blocker(kind="funds", asks="甲局"),), ["blocker-asks-itself"], "its own department"),
    ((blocker(kind="funds", asks="dep"),), ["blocker-asks-itself"], "by its id"),
    ((blocker(kind="funds", step="quota"),), [], "a step of the procedure"),
    ((blocker(kind="funds", step="both"),), [], "a step of one of its variants"),
    ((blocker(kind="funds", step="quoat"),), ["unknown-step"], "no such step"),
    ((blocker(kind="funds", item="a"),), ["unknown-item"], "no such item"),
]


@pytest.mark.parametrize(("said", "expected", "why"), ONE)
def test_one_filing(said: Sequence[BlockerFiled], expected: list[str], why: str) -> None:
    assert codes(filing("2025-09-05", *said)) == expected, why


LATER: list[tuple[BlockerFiled, list[str], str]] = [
    (blocker(closed="2025-09-10"), [], "closed, and no more said"),
    (blocker(answered="2025-09-08", closed="2025-09-10"), [], "answered and closed"),
    (blocker(closed="2025-08-31"), ["blocker-over-before-opened"], "closed before it arose"),
    (blocker(closed="2025-09-13"), ["blocker-after-filing"], "closed tomorrow"),
    (blocker(kind="zoning", opened="2025-08-30"), [], "mended"),
    (blocker(step="quota"), [], "what it holds is told later"),
    (blocker(step="none"), ["unknown-step"], "and it holds nothing there is"),
]


@pytest.mark.parametrize(("said", "expected", "why"), LATER)
def test_a_later_filing(said: BlockerFiled, expected: list[str], why: str) -> None:
    assert codes(filing("2025-09-05", OPENED), filing("2025-09-12", said)) == expected, why


@pytest.mark.parametrize(
    ("opened", "expected", "why"),
    [
        ("2025-09-09", ["blocker-reopened"], "the day after it was closed"),
        ("2025-09-08", [], "the day itself mends when it arose"),
    ],
)
def test_what_is_closed_does_not_arise_again(opened: str, expected: list[str], why: str) -> None:
    told = (
        filing("2025-09-05", OPENED),
        filing("2025-09-08", blocker(closed="2025-09-08")),
        filing("2025-09-12", blocker(opened=opened)),
    )
    assert codes(*told) == expected, why


def test_a_step_without_a_procedure() -> None:
    said = blocker(kind="funds", step="quota")
    assert codes(filing("2025-09-05", said, about="D-2")) == ["step-without-procedure"]
    assert codes(filing("2025-09-05", said, about="D-5")) == ["step-without-procedure"]
    of_item = blocker(kind="funds", step="quota", item="a")
    assert codes(filing("2025-09-05", of_item, about="D-5")) == []
