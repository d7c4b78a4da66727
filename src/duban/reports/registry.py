"""The reports there are. A new one is one file in this folder and one name in `REPORTS`.

`duban report`, its help, the docs, the JSON schema and the contract tests follow from it.
"""

from typing import Final

from duban.reports import (
    agenda,
    brief,
    bulletin,
    burden,
    daily,
    monthly,
    overdue,
    reminder,
    show,
    status,
    weekly,
)
from duban.reports.report import Report

REPORTS: Final[tuple[Report, ...]] = (
    status.REPORT,
    overdue.REPORT,
    show.REPORT,
    monthly.REPORT,
    daily.REPORT,
    weekly.REPORT,
    bulletin.REPORT,
    reminder.REPORT,
    burden.REPORT,
    brief.REPORT,
    agenda.REPORT,
)
