"""What falls due in the month after the one that is told of."""

import datetime as dt
from collections.abc import Iterable
from typing import Final

from duban.model.months import Month, month_of
from duban.reports.document import Cell, Column, Named, Table
from duban.reports.gathered import called
from duban.reports.tables import laid_out
from duban.rules.owed import WHATS
from duban.rules.situation import Owed, Situation
from duban.words import Words, labels

ONE_DAY: Final = dt.timedelta(days=1)
ROUTINE: Final = frozenset({"filing", "period"})
"""What comes round anyway, and needs no announcement."""
MEASURED: Final = frozenset({"commitment", "stage"})
"""What the commitment's progress is that of; of a milestone or a finding it says nothing."""
NOTHING_DUE: Final = Words("下月没有到期的事项。", "Nothing falls due next month.")
COLUMNS: Final = (
    Column("due", labels.DUE, "day"),
    Column("last_workday", labels.LAST_WORKDAY, "day", weight=2),
    Column("what", labels.WHAT, "name"),
    Column("id", labels.ID, "id"),
    Column("title", labels.TITLE, "text"),
    Column("department", Words("责任部门", "department"), "name"),
    Column("progress", labels.PROGRESS, "share"),
)


def following(month: Month) -> Month:
    """Return the month after a month."""
    return month_of(month.last + ONE_DAY)


def ahead(situation: Situation, month: Month) -> tuple[Owed, ...]:
    """Return what is open and falls due in a month, the earliest first."""
    found = (
        each
        for each in situation.owed
        if each.is_open() and month.holds(each.due) and each.what not in ROUTINE
    )
    return tuple(sorted(found, key=lambda each: (each.due, each.department, each.id)))


def table(situation: Situation, owed: Iterable[Owed]) -> Table:
    """Return what falls due as a table for people."""
    return Table(
        COLUMNS, laid_out(COLUMNS, (_row(situation, each) for each in owed)), empty=NOTHING_DUE
    )


def _row(situation: Situation, owed: Owed) -> dict[str, Cell]:
    standing = situation.by_id.get(owed.commitment or "")
    name = situation.departments.get(owed.department, owed.department)
    return {
        "due": owed.due,
        "last_workday": situation.workdays.last_workday(owed.due),
        "what": Named(owed.what, WHATS[owed.what]),
        "id": called(owed),
        "title": owed.title,
        "department": Named(owed.department, name),
        "progress": standing.case.progress if standing and owed.what in MEASURED else None,
    }
