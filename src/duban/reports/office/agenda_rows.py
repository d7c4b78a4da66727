"""Rows of the agenda, and the tables that are cut from them."""

from collections.abc import Sequence
from typing import Any, Final

from duban.model.meeting import Meeting
from duban.reports.document import Cell, Named, Table
from duban.reports.office.agenda_shape import COLUMNS
from duban.reports.office.found import Found
from duban.reports.office.seats import Seat
from duban.reports.problems import Problem
from duban.reports.tables import chosen
from duban.rules.situation import Situation
from duban.words import Words

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


def _row(what: str, order: int, **values: Cell) -> dict[str, Cell]:
    blank: dict[str, Cell] = dict.fromkeys(each.key for each in COLUMNS)
    return {**blank, "what": Named(what, WHATS[what]), "order": order, **values}


def speaker(found: Found, meeting: Meeting, what: str, pair: tuple[int, Seat]) -> dict[str, Cell]:
    """Return the row of somebody who speaks, with the place in the order."""
    order, seat = pair
    situation = found.situation
    name = situation.departments.get(seat.department, seat.department)
    return _row(
        what,
        order,
        id=seat.department,
        department=Named(seat.department, name),
        group=situation.ledger.policy.group_title(seat.group) or None,
        place=seat.place,
        tied=seat.tied,
        reason=seat.why,
        minutes=meeting.minutes,
    )


def by_asks(problem: Problem) -> tuple[str, str]:
    """Return what problems are ordered by: whom they wait for, then their commitment."""
    return problem.asks or "", problem.standing.id


def problem(pair: tuple[int, Problem]) -> dict[str, Cell]:
    """Return the row of a problem that waits for somebody."""
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


def comment(situation: Situation, pair: tuple[int, str]) -> dict[str, Cell]:
    """Return the row of a department with comments."""
    order, name = pair
    return _row("comment", order, id=name, department=Named(name, situation.departments[name]))


def by_office(waiting: Sequence[Problem]) -> list[dict[str, Any]]:
    """Return the problems by whom they wait for, those that are waited for most first."""
    grouped: dict[str, list[Problem]] = {}
    for each in waiting:
        grouped.setdefault(each.asks or "", []).append(each)
    order = sorted(grouped, key=lambda name: (-len(grouped[name]), name))
    return [
        {
            "name": name,
            "count": len(grouped[name]),
            "ids": list(dict.fromkeys(each.standing.id for each in grouped[name])),
            "offices": list(
                dict.fromkeys(each.standing.case.department.name for each in grouped[name])
            ),
        }
        for name in order
    ]


def tables(rows: Sequence[dict[str, Cell]]) -> dict[str, Table]:
    """Return the tables by name."""

    def of(what: str) -> list[dict[str, Cell]]:
        return [each for each in rows if each["what"] == Named(what, WHATS[what])]

    return {
        "first": chosen(COLUMNS, SPEAKER_KEYS, of("first"), NO_SPEAKER),
        "last": chosen(COLUMNS, SPEAKER_KEYS, of("last"), NO_SPEAKER),
        "problems": chosen(COLUMNS, PROBLEM_KEYS, of("problem"), NO_PROBLEM),
    }
