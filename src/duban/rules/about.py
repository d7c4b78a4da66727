"""A ledger cut down to what is about some commitments, for who asks about these only."""

from collections.abc import Set as AbstractSet

from duban.frozen import replace
from duban.model.department import Department
from duban.model.filing import Filing
from duban.model.inspection import Finding, Inspection, Recheck, Rectification
from duban.model.ledger import Ledger


def about(ledger: Ledger, commitments: AbstractSet[str]) -> Ledger:
    """Return a ledger with what was promised, filed, decided and found about some commitments."""
    findings = {
        each.id
        for each in ledger.inspections
        if isinstance(each, Finding) and each.commitment in commitments
    }
    return ledger.but(
        departments=tuple(_promising(each, commitments) for each in ledger.departments),
        filings=tuple(each for each in ledger.filings if _names(each, commitments)),
        decisions=tuple(each for each in ledger.decisions if each.commitment in commitments),
        inspections=tuple(each for each in ledger.inspections if _finding(each) in findings),
    )


def _promising(department: Department, commitments: AbstractSet[str]) -> Department:
    promised = tuple(each for each in department.commitments if each.id in commitments)
    return replace(department, commitments=promised)


def _names(filing: Filing, commitments: AbstractSet[str]) -> bool:
    return any(each.commitment in commitments for each in filing.entries)


def _finding(inspection: Inspection) -> str:
    if isinstance(inspection, Rectification | Recheck):
        return inspection.finding
    return inspection.id
