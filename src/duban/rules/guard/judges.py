"""Whether those who judge are others than those who claim, and judge after them."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from duban.model.decision import CloseOut, Decision, Verification
from duban.model.diagnostic import Diagnostic, Fault
from duban.model.filing import Filing
from duban.rules.checks.independence import DECIDED_BY_CONCERNED, department_named, names_of
from duban.rules.guard.base import Rule
from duban.rules.guard.change import Comparison
from duban.words import Words

WITH_ITS_CLAIM: Final = Fault(
    "decided-with-its-claim",
    Words(
        "{commitment} 的报完成（{filing}）和对它的决定在同一次提交里",
        "{commitment} is claimed ({filing}) and decided upon in one and the same change",
    ),
    Words(
        "先由部门提交报完成，合并之后由督查室另行提交核查或销号",
        "merge the department's claim first; the office verifies or closes it in another change",
    ),
)


def claimed_and_decided(compared: Comparison) -> Iterator[Diagnostic]:
    """Yield verifications and close-outs of what is claimed in the same change."""
    claims = {
        (entry.commitment, entry.milestone): filing
        for filing in compared.new("progress")
        for entry in filing.entries
        if entry.claim
    }
    for each in compared.new("decisions"):
        filing = claims.get((each.commitment, getattr(each, "milestone", None)))
        if filing is not None and isinstance(each, Verification | CloseOut):
            yield WITH_ITS_CLAIM.at(
                each.at("commitment"), commitment=each.commitment, filing=filing.name
            )


def decided_by_others(compared: Comparison) -> Iterator[Diagnostic]:
    """Yield new decisions by the department that leads the commitment or claims it now.

    A department is known by every name it had before and has now.
    """
    new: tuple[Decision, ...] = tuple(compared.new("decisions"))
    if not new:
        return
    departments = (*compared.then("departments"), *compared.now("departments"))
    names = names_of(departments)
    concerned = defaultdict[str, set[str]](set)
    for department in departments:
        for promise in department.commitments:
            concerned[promise.id].add(department.id)
    for commitment, claimant in _claimants(tuple(compared.new("progress"))):
        concerned[commitment].add(claimant)
    for each in new:
        if department_named(each.by, names) in concerned[each.commitment]:
            yield DECIDED_BY_CONCERNED.at(each.at("by"), commitment=each.commitment, by=each.by)


def _claimants(filings: tuple[Filing, ...]) -> Iterator[tuple[str, str]]:
    for filing in filings:
        yield from ((each.commitment, filing.department) for each in filing.entries if each.claim)


RULES: Final = (
    Rule(claimed_and_decided, (WITH_ITS_CLAIM,)),
    Rule(decided_by_others, (DECIDED_BY_CONCERNED,)),
)
