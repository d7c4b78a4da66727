"""Reports: each turns a situation into a document, and knows no format.

A new report is one file in this folder and one name in `REPORTS`; `duban report`, its help, the
docs, the JSON schema and the contract tests follow from it.
"""

from typing import Final

from duban.reports import monthly, overdue, show, status
from duban.reports.report import Asked, Month, Report, month_of

REPORTS: Final[tuple[Report, ...]] = (
    status.REPORT,
    overdue.REPORT,
    show.REPORT,
    monthly.REPORT,
)

__all__ = ["REPORTS", "Asked", "Month", "Report", "month_of"]
