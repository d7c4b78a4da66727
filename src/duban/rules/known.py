"""截至: what was known at the end of a day. The future is cut off here, once."""

import datetime as dt

from duban.frozen import replace
from duban.model.department import Department
from duban.model.filing import Filing
from duban.model.ledger import Ledger
from duban.model.zones import day_in


def known_on(ledger: Ledger, as_of: dt.date) -> Ledger:
    """Return the ledger as it was known at the end of a day.

    Promises made, filings handed in, decisions taken and inspections recorded later are left out.
    """
    departments = sorted(ledger.departments, key=lambda each: each.id)
    return ledger.but(
        departments=tuple(_promised(each, as_of) for each in departments),
        filings=tuple(each for each in ledger.filings if _handed_in(ledger, each) <= as_of),
        decisions=tuple(each for each in ledger.decisions if each.decided <= as_of),
        inspections=tuple(each for each in ledger.inspections if each.recorded <= as_of),
    )


def _handed_in(ledger: Ledger, filing: Filing) -> dt.date:
    return day_in(filing.filed, ledger.info.timezone)


def _promised(department: Department, as_of: dt.date) -> Department:
    known = tuple(each for each in department.commitments if each.made <= as_of)
    if len(known) == len(department.commitments):
        return department
    return replace(department, commitments=known)
