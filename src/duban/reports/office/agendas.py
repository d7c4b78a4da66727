"""The agenda: its data, and all that its template may say."""

from collections.abc import Sequence
from typing import Any, Final

from duban.frozen import replace
from duban.model.meeting import Meeting
from duban.model.months import month_of
from duban.reports.agenda import COLUMNS, SLOTS
from duban.reports.document import Cell, Document, Named, Table
from duban.reports.issued import Data, issued
from duban.reports.office.found import Found, found_in
from duban.reports.office.scored import group_title
from duban.reports.office.seats import Seat, Seats, seats
from duban.reports.office.told import reviews
from duban.reports.problems import Problem
from duban.reports.report import Asked, worded
from duban.reports.tables import chosen
from duban.rules.cadence import cadence_of, issue
from duban.rules.situation import Situation
from duban.words import Blank, Words
from duban.words.periods import period_name

TITLE: Final = Words("{month}例会议程", "Agenda of the meeting about {month}")
WHATS: Final = {
    "first": Words("先进发言", "first to speak"),
    "last": Words("后进表态", "last to speak"),
    "problem": Words("堵点会商", "to be settled"),
    "comment": Words("点评讲话", "review"),
}
SPEAKER_KEYS: Final = ("order", "department", "group", "place", "reason", "minutes")
PROBLEM_KEYS: Final = ("asks", "id", "department", "title")
NO_SPEAKER: Final = Words("没有安排发言的部门。", "Nobody speaks.")
NO_PROBLEM: Final = Words("没有提请协调的问题。", "No problem waits for anybody.")


def agenda_of(situation: Situation, asked: Asked) -> Document:
    """Return the order of business of the meeting that goes through a month."""
    asked = asked if asked.month else replace(asked, month=month_of(situation.as_of))
    found = found_in(situation, asked)
    meeting = situation.ledger.policy.meeting or Meeting()
    chosen_seats = seats(found, meeting.first, meeting.last)
    waiting = sorted((each for each in found.problems if each.asks), key=_by_asks)
    reviewed = [name for name in situation.departments if reviews(situation, asked, name)]
    rows = [
        *(_speaker(found, meeting, "first", pair) for pair in enumerate(chosen_seats.first, 1)),
        *(_speaker(found, meeting, "last", pair) for pair in enumerate(chosen_seats.last, 1)),
        *(_problem(pair) for pair in enumerate(waiting, 1)),
        *(_comment(situation, pair) for pair in enumerate(reviewed, 1)),
    ]
    totals = _totals(meeting, chosen_seats, waiting, reviewed)
    values = {
        **_when(found, meeting),
        **_meeting(meeting),
        **_kept(situation, chosen_seats),
        "promised": bool(found.standings),
        "scored": found.scored is not None,
        "problems": _by_office(waiting),
        "reviewed": [situation.departments[each] for each in reviewed],
        "totals": totals,
        "tables": _tables(rows),
    }
    words = worded(asked, SLOTS, values)
    title = TITLE(month=period_name(str(found.month)))
    return issued("agenda", title, situation, words, Data(COLUMNS, rows, totals), str(found.month))


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


def _kept(situation: Situation, seats_: Seats) -> dict[str, list[dict[str, Blank]]]:
    def told(kept: Sequence[tuple[str, Blank]]) -> list[dict[str, Blank]]:
        return [{"name": situation.departments.get(who, who), "why": why} for who, why in kept]

    return {"kept_first": told(seats_.kept_first), "kept_last": told(seats_.kept_last)}


def _totals(
    meeting: Meeting, seats_: Seats, waiting: Sequence[Problem], reviewed: Sequence[str]
) -> dict[str, Cell]:
    asked = len({each.asks for each in waiting})
    speakers = len(seats_.first) + len(seats_.last)
    return {
        "first": len(seats_.first),
        "last": len(seats_.last),
        "problems": len(waiting),
        "asked": asked,
        "reviewed": len(reviewed),
        "minutes": meeting.report_minutes
        + speakers * meeting.minutes
        + asked * meeting.problem_minutes
        + meeting.review_minutes,
    }


def _row(what: str, order: int, **values: Cell) -> dict[str, Cell]:
    blank: dict[str, Cell] = dict.fromkeys(each.key for each in COLUMNS)
    return {**blank, "what": Named(what, WHATS[what]), "order": order, **values}


def _speaker(found: Found, meeting: Meeting, what: str, pair: tuple[int, Seat]) -> dict[str, Cell]:
    order, seat = pair
    situation = found.situation
    name = situation.departments.get(seat.department, seat.department)
    return _row(
        what,
        order,
        id=seat.department,
        department=Named(seat.department, name),
        group=group_title(situation, seat.group) or None,
        place=seat.place,
        tied=seat.tied,
        reason=seat.why,
        minutes=meeting.minutes,
    )


def _by_asks(problem: Problem) -> tuple[str, str]:
    return problem.asks or "", problem.standing.id


def _problem(pair: tuple[int, Problem]) -> dict[str, Cell]:
    order, problem = pair
    office = problem.standing.case.department
    return _row(
        "problem",
        order,
        id=problem.standing.id,
        department=Named(office.id, office.name),
        title=problem.text,
        asks=problem.asks,
    )


def _comment(situation: Situation, pair: tuple[int, str]) -> dict[str, Cell]:
    order, name = pair
    return _row("comment", order, id=name, department=Named(name, situation.departments[name]))


def _by_office(waiting: Sequence[Problem]) -> list[dict[str, Any]]:
    """Return the problems by whom they wait for, those that are waited for most first."""
    grouped: dict[str, list[Problem]] = {}
    for each in waiting:
        grouped.setdefault(each.asks or "", []).append(each)
    order = sorted(grouped, key=lambda name: (-len(grouped[name]), name))
    return [
        {
            "name": name,
            "count": len(grouped[name]),
            "ids": [each.standing.id for each in grouped[name]],
            "offices": list(
                dict.fromkeys(each.standing.case.department.name for each in grouped[name])
            ),
        }
        for name in order
    ]


def _tables(rows: Sequence[dict[str, Cell]]) -> dict[str, Table]:
    def of(what: str) -> list[dict[str, Cell]]:
        return [each for each in rows if each["what"] == Named(what, WHATS[what])]

    return {
        "first": chosen(COLUMNS, SPEAKER_KEYS, of("first"), NO_SPEAKER),
        "last": chosen(COLUMNS, SPEAKER_KEYS, of("last"), NO_SPEAKER),
        "problems": chosen(COLUMNS, PROBLEM_KEYS, of("problem"), NO_PROBLEM),
    }
