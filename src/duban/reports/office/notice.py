"""The month's bulletin: its data, and all that its template may say."""

import datetime as dt
from typing import Any, Final

from duban.frozen import replace
from duban.model.months import month_of
from duban.reports.document import Document
from duban.reports.issued import Data, issued
from duban.reports.office import numbers, standings
from duban.reports.office.ahead import following
from duban.reports.office.attached import attached
from duban.reports.office.found import Found, found_in
from duban.reports.office.monthly_shape import SLOTS
from duban.reports.office.offices import by_office, owed_pairs, standing_pairs
from duban.reports.office.told import remarks, said
from duban.reports.problems import by_kind
from duban.reports.report import Asked, worded
from duban.reports.standing import COLUMNS, cells
from duban.rules.cadence import cadence_of, issue
from duban.rules.situation import Situation
from duban.words import Words
from duban.words.periods import period_name

TITLE: Final = Words("{month}督查通报", "Supervision bulletin, {month}")


def notice(situation: Situation, asked: Asked) -> Document:
    """Return the month's bulletin, as it stood at the end of the month or on the as-of day."""
    asked = asked if asked.month else replace(asked, month=month_of(situation.as_of))
    found = found_in(situation, asked)
    rows = [cells(situation, each) for each in found.standings]
    totals = numbers.totals(found)
    values = {
        **_when(found),
        **_counts(found),
        **_boards(found),
        **_said(found, asked),
        **_required(found),
        "totals": totals,
        "tables": attached(found, asked, rows),
    }
    data = Data(COLUMNS, rows, totals, found=bool(totals["overdue"]))
    title = TITLE(month=period_name(str(found.month)))
    words = worded(asked, SLOTS, values)
    return issued("monthly", title, situation, words, data, str(found.month))


def _when(found: Found) -> dict[str, Any]:
    month, situation = found.month, found.situation
    return {
        "month": period_name(str(month)),
        "next_month": period_name(str(following(month))),
        "first": month.first,
        "last": situation.as_of,
        "issued": issued_on(situation, "monthly", month.first),
        "policy": situation.ledger.policy.title,
    }


def issued_on(situation: Situation, report: str, day: dt.date) -> dt.date | None:
    """Return the day on which a report about the month of a day is issued."""
    held = cadence_of(situation.ledger, report)
    return issue(held, day, situation.workdays).issued if held else None


def _counts(found: Found) -> dict[str, Any]:
    kinds = numbers.kinds(found)
    return {
        "offices": len({each.case.department.id for each in found.standings}),
        "states": numbers.states(found),
        "lights": numbers.lights(found),
        "kinds": kinds,
        "unmet": len(found.owed),
        "warned": numbers.warned(found),
        "unjudged": by_office(found.situation, standing_pairs(numbers.unjudged(found))),
        "asked_late": numbers.asked_late(found),
    }


def _boards(found: Found) -> dict[str, Any]:
    situation, scored = found.situation, found.scored
    return {
        "scored": scored is not None,
        "boards": standings.boards(situation, scored),
        "unplaced": standings.unplaced(situation, scored),
        "firsts": standings.firsts(situation, scored),
    }


def _said(found: Found, asked: Asked) -> dict[str, Any]:
    situation = found.situation
    return {
        "early": [numbers.early(each) for each in found.early],
        "practices": [said(situation, each) for each in remarks(situation, asked, "practice")],
        "faults": [said(situation, each) for each in remarks(situation, asked, "problem")],
        "requirements": [
            said(situation, each) for each in remarks(situation, asked, "requirement")
        ],
        "problems": [
            {"name": each.kind, "count": len(each.problems), "asks": each.asks, "ids": each.ids}
            for each in by_kind(found.problems)
        ],
    }


def _required(found: Found) -> dict[str, Any]:
    late = (each for each in found.owed if each.what == "commitment")
    return {
        "late_offices": by_office(found.situation, owed_pairs(late)),
        "missing_offices": by_office(found.situation, owed_pairs(found.silent)),
        "next_offices": by_office(found.situation, owed_pairs(found.coming)),
    }
