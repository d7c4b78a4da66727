"""The tables that are attached to the month's bulletin."""

from collections.abc import Mapping, Sequence
from typing import Final

from duban.reports import bulletin_rows
from duban.reports.document import Cell, Table
from duban.reports.office import ahead, numbers, standings
from duban.reports.office.found import Found
from duban.reports.overdue import NO_CARRIED, NO_NEW, table
from duban.reports.report import Asked
from duban.reports.standing import COLUMNS
from duban.reports.tables import chosen
from duban.reports.tallies import departments
from duban.rules.situation import Standing
from duban.rules.states import OVER
from duban.words import Words

LIGHT_KEYS: Final = ("light", "id", "title", "department", "deadline", "progress", "reason")
OPEN_KEYS: Final = ("id", "title", "department", "deadline", "state")
PROBLEM_KEYS: Final = ("id", "title", "department", "kind", "problem", "asks")
UNMET: Final = Words("到期未完成承诺", "due, unmet")
ALL_LIT_BEST: Final = Words(
    "没有亮灯预警的事项，也没有无法判定的事项。",
    "No light asks for attention, and none could not be judged.",
)
NO_OPEN: Final = Words("没有时限待定或待裁定的事项。", "Every deadline is fixed.")
NO_SILENT: Final = Words("没有应报未报的部门。", "No filing is missing.")
NO_PROBLEM: Final = Words("本月没有部门报送问题。", "No problem was filed this month.")


def attached(found: Found, asked: Asked, rows: Sequence[Mapping[str, Cell]]) -> Mapping[str, Table]:
    """Return the tables by name; `rows` are those of the commitments, in their order."""
    situation = found.situation
    told = [bulletin_rows.problem(each) for each in found.problems]
    return {
        "lights": _lights(found, rows),
        "new": table(situation, asked, found.new, NO_NEW),
        "carried": table(situation, asked, found.carried, NO_CARRIED),
        "open": _open(found, rows),
        "silent": table(situation, asked, found.silent, NO_SILENT),
        "departments": departments(situation, found.owed, UNMET),
        "scores": standings.table(situation, found.scored),
        "problems": chosen(bulletin_rows.COLUMNS, PROBLEM_KEYS, told, NO_PROBLEM),
        "due_next": ahead.table(situation, found.coming),
    }


def _lights(found: Found, rows: Sequence[Mapping[str, Cell]]) -> Table:
    """Return what does not have the best light, and last what should have one and cannot."""
    wanted = {each.id for each in numbers.attention(found)}
    return chosen(COLUMNS, LIGHT_KEYS, [row for row in rows if row["id"] in wanted], ALL_LIT_BEST)


def _open(found: Found, rows: Sequence[Mapping[str, Cell]]) -> Table:
    seen = [row for each, row in zip(found.standings, rows, strict=True) if _is_open(each)]
    return chosen(COLUMNS, OPEN_KEYS, seen, NO_OPEN)


def _is_open(standing: Standing) -> bool:
    state = standing.case.state
    return state == "undated" or (standing.terms.ambiguous and state not in OVER)
