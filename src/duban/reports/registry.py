"""The reports there are. A new one is one file in this folder and one name in `REPORTS`.

`duban report`, its help, the docs, the JSON schema and the contract tests follow from it.
"""

from typing import Final

from duban.reports import (
    agenda,
    backtest,
    blockers,
    brief,
    bulletin,
    burden,
    daily,
    diagnosis,
    forecast,
    history,
    monthly,
    overdue,
    plan,
    rank,
    reminder,
    show,
    status,
    wall,
    weekly,
)
from duban.reports.attached import Need
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
    wall.REPORT,
    history.REPORT,
    forecast.REPORT,
    backtest.REPORT,
    rank.REPORT,
    rank.EXPLAINED,
    rank.WHAT_IF_REPORT,
    brief.REPORT,
    agenda.REPORT,
    plan.REPORT,
    plan.ALL,
    blockers.REPORT,
)


def offering(need: Need) -> tuple[str, ...]:
    """Return the names of the documents that have what a format needs, `check` among them."""
    reports = tuple(each.name for each in REPORTS if need in each.offers)
    return (*reports, diagnosis.NAME) if need in diagnosis.OFFERS else reports
