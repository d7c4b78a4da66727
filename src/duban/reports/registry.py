"""The reports there are. A new one is one file in this folder and one name in `REPORTS`.

`duban report`, its help, the docs, the JSON schema and the contract tests follow from it.
"""

from typing import Final

from duban.reports import diagnosis, monthly, overdue, show, status
from duban.reports.document import Need
from duban.reports.report import Report

REPORTS: Final[tuple[Report, ...]] = (
    status.REPORT,
    overdue.REPORT,
    show.REPORT,
    monthly.REPORT,
)


def offering(need: Need) -> tuple[str, ...]:
    """Return the names of the documents that have what a format needs; `check` has everything."""
    return (*(each.name for each in REPORTS if need in each.offers), diagnosis.NAME)
