"""截至: what was known at the end of a day. The future is cut off here, once."""

import datetime as dt

from duban.frozen import replace
from duban.model.department import Department
from duban.model.ledger import Ledger
from duban.rules.arrivals import arrivals, handed_in, since


def known_on(ledger: Ledger, as_of: dt.date) -> Ledger:
    """Return the ledger as it was known at the end of a day.

    Promises made, filings handed in, decisions taken and inspections recorded later are left out.
    So is what came after a period had been sealed without it, until that period is over. Releases
    stay, whenever they were made: they say what was known.
    """
    zone, late = ledger.info.timezone, arrivals(ledger)
    departments = sorted(ledger.departments, key=lambda each: each.id)
    return ledger.but(
        departments=tuple(_promised(each, as_of) for each in departments),
        filings=tuple(each for each in ledger.filings if handed_in(each, zone, late) <= as_of),
        decisions=tuple(each for each in ledger.decisions if since(each, late) <= as_of),
        inspections=tuple(each for each in ledger.inspections if since(each, late) <= as_of),
    )


def _promised(department: Department, as_of: dt.date) -> Department:
    known = tuple(each for each in department.commitments if each.made <= as_of)
    if len(known) == len(department.commitments):
        return department
    return replace(department, commitments=known)
