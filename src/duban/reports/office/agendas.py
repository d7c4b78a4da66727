"""The agenda: its data, and all that its template may say."""

from collections.abc import Iterator, Sequence
from typing import Any, Final

from duban.frozen import replace
from duban.model.meeting import Meeting
from duban.model.months import month_of
from duban.reports.document import Cell, Document
from duban.reports.issued import Data, issued
from duban.reports.office import agenda_rows
from duban.reports.office.agenda_shape import COLUMNS, SLOTS
from duban.reports.office.found import Found, found_in
from duban.reports.office.seats import Seats, seats
from duban.reports.office.told import reviews
from duban.reports.problems import Problem
from duban.reports.report import Asked, worded
from duban.rules.cadence import cadence_of, issue
from duban.rules.evaluate import evaluate
from duban.rules.situation import Situation
from duban.words import Blank, Words
from duban.words.periods import period_name

TITLE: Final = Words("{month}例会议程", "Agenda of the meeting about {month}")


def agenda_of(situation: Situation, asked: Asked) -> Document:
    """Return the order of business of the meeting that goes through a month."""
    asked = asked if asked.month else replace(asked, month=month_of(situation.as_of))
    situation = _everybody(situation)
    found = found_in(situation, asked)
    meeting = situation.ledger.policy.meeting or Meeting()
    seated = seats(found, meeting.first, meeting.last)
    waiting = sorted((each for each in found.problems if each.asks), key=agenda_rows.by_asks)
    reviewed = [name for name in situation.departments if reviews(situation, asked, name)]
    rows = [
        *_speakers(found, meeting, seated),
        *(agenda_rows.problem(pair) for pair in enumerate(waiting, 1)),
        *(agenda_rows.comment(situation, pair) for pair in enumerate(reviewed, 1)),
    ]
    totals = _totals(meeting, seated, waiting, reviewed)
    values = {
        **_when(found, meeting),
        **_meeting(meeting),
        **_kept(situation, seated),
        "promised": bool(found.standings),
        "scored": found.scored is not None,
        "problems": agenda_rows.by_office(waiting),
        "reviewed": [situation.departments[each] for each in reviewed],
        "totals": totals,
        "tables": agenda_rows.tables(rows),
    }
    words = worded(asked, SLOTS, values)
    title = TITLE(month=period_name(str(found.month)))
    return issued("agenda", title, situation, words, Data(COLUMNS, rows, totals), str(found.month))


def _speakers(found: Found, meeting: Meeting, seated: Seats) -> Iterator[dict[str, Cell]]:
    for what, own in (("first", seated.first), ("last", seated.last)):
        yield from (agenda_rows.speaker(found, meeting, what, pair) for pair in enumerate(own, 1))


def _everybody(situation: Situation) -> Situation:
    """Return the situation of all departments: a meeting has its order among them."""
    promised = sum(each.made <= situation.as_of for _, each in situation.ledger.commitments())
    if len(situation.standings) == promised:
        return situation
    return evaluate(situation.ledger, situation.as_of)


def _when(found: Found, meeting: Meeting) -> dict[str, Any]:
    held = cadence_of(found.situation.ledger, "agenda")
    day = issue(held, found.month.first, found.situation.workdays) if held else None
    return {
        "month": period_name(str(found.month)),
        "last": found.situation.as_of,
        "held": day.issued if day else None,
        "hour": day.hour if day else None,
        "venue": meeting.venue,
        "chair": meeting.chair,
    }


def _meeting(meeting: Meeting) -> dict[str, int]:
    return {
        "seats_first": meeting.first,
        "seats_last": meeting.last,
        "minutes": meeting.minutes,
        "report_minutes": meeting.report_minutes,
        "problem_minutes": meeting.problem_minutes,
        "review_minutes": meeting.review_minutes,
    }


def _kept(situation: Situation, seated: Seats) -> dict[str, list[dict[str, Blank]]]:
    def told(kept: Sequence[tuple[str, Blank]]) -> list[dict[str, Blank]]:
        return [{"name": situation.departments.get(who, who), "why": why} for who, why in kept]

    return {"kept_first": told(seated.kept_first), "kept_last": told(seated.kept_last)}


def _totals(
    meeting: Meeting, seated: Seats, waiting: Sequence[Problem], reviewed: Sequence[str]
) -> dict[str, Cell]:
    asked = len({each.asks for each in waiting})
    speakers = len(seated.first) + len(seated.last)
    return {
        "first": len(seated.first),
        "last": len(seated.last),
        "problems": len(waiting),
        "asked": asked,
        "reviewed": len(reviewed),
        "minutes": meeting.report_minutes
        + speakers * meeting.minutes
        + asked * meeting.problem_minutes
        + meeting.review_minutes,
    }
