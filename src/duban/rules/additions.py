"""What would be wrong with a ledger if something were added to it, and is not without it."""

from collections.abc import Set as AbstractSet

from duban.frozen import replace
from duban.model.decision import Decision
from duban.model.department import Commitment, Department
from duban.model.diagnostic import Diagnostic
from duban.model.filing import Filing
from duban.model.ledger import Ledger
from duban.rules.about import about
from duban.rules.checks import checked


def faults_of(ledger: Ledger, added: Filing | Decision) -> tuple[Diagnostic, ...]:
    """Return what the checks find only because of a filing or a decision, in file order."""
    before = about(ledger, _touched(ledger, added))
    if isinstance(added, Filing):
        return faults_between(before, before.but(filings=(*before.filings, added)))
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


def faults_between(before: Ledger, after: Ledger) -> tuple[Diagnostic, ...]:
    """Return what the checks find in one ledger and not in another, in file order."""
    known = frozenset(checked(before))
    return tuple(each for each in checked(after) if each not in known)


def _touched(ledger: Ledger, added: Filing | Decision) -> AbstractSet[str]:
    """Return the commitments that it is about; a correction is about what it corrects, too."""
    if not isinstance(added, Filing):
        return {added.commitment}
    mended = (each for each in ledger.filings if each.name == added.corrects)
    return {entry.commitment for filing in (added, *mended) for entry in filing.entries}
