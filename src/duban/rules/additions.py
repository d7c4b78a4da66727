"""What would be wrong with a ledger if something were added to it, and is not without it."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import Final

from duban.frozen import replace
from duban.model.decision import Decision
from duban.model.department import Commitment, Department
from duban.model.diagnostic import Diagnostic
from duban.model.filing import Filing
from duban.model.ledger import Ledger
from duban.rules.about import about
from duban.rules.checks import (
    blockers,
    claims,
    closing,
    corrections,
    empty,
    figures,
    filings,
    independence,
    late,
    lives,
    objections,
    readings,
    steps,
    unknown_offices,
    unknown_promises,
    unknown_records,
)
from duban.rules.checks.base import Check, found_by

OF_FILINGS: Final[tuple[Check, ...]] = (
    *unknown_offices.CHECKS,
    *unknown_promises.CHECKS,
    *unknown_records.CHECKS,
    *filings.CHECKS,
    *empty.CHECKS,
    *corrections.CHECKS,
    *figures.CHECKS,
    *readings.CHECKS,
    *steps.CHECKS,
    *blockers.CHECKS,
    *claims.CHECKS,
    *lives.CHECKS,
    *independence.CHECKS,
    *closing.CHECKS,
    *late.CHECKS,
    *objections.CHECKS,
)
"""The checks that see filings: to ask the others what one more changes would take far longer."""


def faults_of(ledger: Ledger, added: Filing | Decision) -> tuple[Diagnostic, ...]:
    """Return what the checks find only because of a filing or a decision, in file order."""
    before = about(ledger, _touched(ledger, added))
    if isinstance(added, Filing):
        return faults_between(before, before.but(filings=(*before.filings, added)), OF_FILINGS)
    return faults_between(before, before.but(decisions=(*before.decisions, added)))


def faults_of_promise(
    ledger: Ledger, lead: Department, added: Commitment
) -> tuple[Diagnostic, ...]:
    """Return what the checks find only because of one more commitment of a department."""
    departments = tuple(
        replace(each, commitments=(*each.commitments, added)) if each.id == lead.id else each
        for each in ledger.departments
    )
    return faults_between(ledger, ledger.but(departments=departments))


def faults_between(
    before: Ledger, after: Ledger, checks: Sequence[Check] = ()
) -> tuple[Diagnostic, ...]:
    """Return what checks find in one ledger and not in another, in file order; all by default."""
    run = checks or _every()
    known = frozenset(found_by(run, before))
    return tuple(each for each in found_by(run, after) if each not in known)


def _every() -> tuple[Check, ...]:
    from duban.rules.checks.registry import CHECKS  # most of them see no filing

    # that time passes is nothing that somebody has added
    return tuple(each for each in CHECKS if each not in objections.OF_TIME)


def _touched(ledger: Ledger, added: Filing | Decision) -> AbstractSet[str]:
    """Return the commitments that it is about; a correction is about what it corrects, too."""
    if not isinstance(added, Filing):
        return {added.commitment}
    mended = (each for each in ledger.filings if each.name == added.corrects)
    return {entry.commitment for filing in (added, *mended) for entry in filing.entries}
