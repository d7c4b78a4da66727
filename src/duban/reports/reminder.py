"""reminder 月提醒: what each department has to have done by the end of the month to come."""

import datetime as dt
from collections.abc import Sequence
from typing import Any, Final

from duban.frozen import frozen, replace
from duban.model.months import Month, month_of
from duban.reports.document import Cell, Document, Named
from duban.reports.events import events
from duban.reports.gathered import coming, gathered
from duban.reports.issued import Data, issued
from duban.reports.reminded import COLUMNS, GROUPS, NAME, OF_WHOLE, SLOTS, TITLE, TO_RECTIFY, TOTALS
from duban.reports.report import Asked, Report, worded
from duban.reports.standing import late as days_late
from duban.rules.cadence import cadence_of, issue
from duban.rules.owed import WHATS
from duban.rules.owed.steps import periods_ahead
from duban.rules.situation import Owed, Situation, Standing
from duban.words import Blank, Words
from duban.words.periods import period_name

ONE_DAY: Final = dt.timedelta(days=1)


@frozen()
class Due:
    """One thing that is owed, and which of `GROUPS` it is in."""

    owed: Owed
    group: str


def reminder(situation: Situation, asked: Asked) -> Document:
    """Return what is late, what falls due by the end of the month, and what has to be filed."""
    month = asked.month or month_of(month_of(situation.as_of).last + ONE_DAY)
    found = [
        Due(each, group)
        for each in _owed(situation, month)
        if (group := _group(situation, each, month))
    ]
    names = _departments(situation, asked)
    told = [_department(situation, name, found) for name in names]
    rows = [_row(situation, each) for each in found]
    totals: dict[str, Cell] = {
        "departments": sum(not each["nothing"] for each in told),
        **{key: sum(each.group == key for each in found) for key in GROUPS},
    }
    values = {
        "month": period_name(str(month)),
        "last": month.last,
        "as_of": situation.as_of,
        "issued": _issued(situation, month),
        "departments": told,
        "totals": totals,
    }
    data = Data(COLUMNS, rows, totals, found=bool(totals["late"] or totals["unfiled"]))
    said = worded(asked, SLOTS, values)
    title = TITLE(month=period_name(str(month)))
    made = issued("reminder", title, situation, said, data, str(month))
    ahead = (each.owed for each in found if each.owed.due >= situation.as_of)
    return replace(made, events=events(situation, ahead))


def _owed(situation: Situation, month: Month) -> list[Owed]:
    """Return what is owed, and what comes round again by the end of the month."""
    found = (*situation.owed, *periods_ahead(situation.standings, month.last))
    return sorted(found, key=lambda each: (each.due, each.department, each.id, each.what))


def _group(situation: Situation, owed: Owed, month: Month) -> str | None:
    """Return the group of what is owed; None where it is met, or due after the month."""
    if not owed.is_open() or owed.due > month.last:
        return None
    if owed.what == "filing":
        return "unfiled" if owed.due < situation.as_of else "filing"
    return "late" if owed.due < situation.as_of else "due"


def _departments(situation: Situation, asked: Asked) -> list[str]:
    """Return the departments that are reminded: those asked for, else all that owe something."""
    named = {each.department for each in situation.owed}
    return [
        each
        for each in situation.departments
        if (each in asked.departments if asked.departments else each in named)
    ]


def _department(situation: Situation, name: str, found: Sequence[Due]) -> dict[str, Any]:
    own = [each for each in found if each.owed.department == name]
    lists = {
        key: [
            _part(situation, each)
            for each in (coming if key == "due" else gathered)(
                situation, (due.owed for due in own if due.group == key)
            )
        ]
        for key in GROUPS
    }
    return {"name": situation.departments[name], **lists, "nothing": not own}


def _part(situation: Situation, owed: Owed) -> dict[str, object]:
    last = situation.workdays.last_workday(owed.due)
    standing = situation.by_id.get(owed.commitment or "")
    return {
        "id": owed.commitment or owed.id,
        "what": WHATS[owed.what],
        "title": _title(owed, standing),
        "due": owed.due,
        "last_workday": last,
        "moved": last != owed.due,
        "days_late": days_late(owed.due, situation.as_of),
        "progress": standing.case.progress if standing and owed.what == "commitment" else None,
    }


def _title(owed: Owed, standing: Standing | None) -> Blank:
    """Return what is owed in words; a milestone's name alone says too little."""
    if owed.what == "milestone" and standing is not None:
        return OF_WHOLE(promise=standing.case.commitment.title, title=owed.title)
    if owed.what == "rectification":
        return TO_RECTIFY(title=str(owed.title).rstrip("。. "))
    return owed.title


def _row(situation: Situation, due: Due) -> dict[str, Cell]:
    owed = due.owed
    standing = situation.by_id.get(owed.commitment or "")
    name = situation.departments.get(owed.department, owed.department)
    return {
        "id": owed.id,
        "group": Named(due.group, GROUPS[due.group]),
        "what": Named(owed.what, WHATS[owed.what]),
        "department": Named(owed.department, name),
        "title": owed.title,
        "due": owed.due,
        "last_workday": situation.workdays.last_workday(owed.due),
        "days_late": days_late(owed.due, situation.as_of),
        "progress": standing.case.progress if standing else None,
        "commitment": owed.commitment,
    }


def _issued(situation: Situation, month: Month) -> dt.date | None:
    held = cadence_of(situation.ledger, "reminder")
    return issue(held, month.first, situation.workdays).issued if held else None


REPORT: Final = Report(
    name="reminder",
    title=NAME,
    about=Words(
        "对各部门的提醒：下月底前到期的事项、已逾期的、欠报和应报送的；可逐个部门成文，或作日历。",
        "What each department is reminded of: what falls due by the end of next month, what is "
        "late, what has to be filed; one document each, or a calendar.",
    ),
    columns=COLUMNS,
    totals=TOTALS,
    build=reminder,
    period="month-ahead",
    slots=SLOTS,
    dated=True,
    each=True,
)
