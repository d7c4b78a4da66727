"""Rows of the weekly bulletin: speed, problems, findings."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Final, TypeAlias

from duban.model.measure import percent_of
from duban.reports.blocking.words import NOBODY
from duban.reports.document import Cell, Column, Named, Table
from duban.reports.problems import Problem
from duban.reports.tables import chosen
from duban.reports.visits import STATES, Visit
from duban.rules.situation import Situation, Standing
from duban.words import Words, labels

Row: TypeAlias = dict[str, Cell]

WHATS: Final[Mapping[str, Words]] = {
    "fast": Words("进展最快", "fastest"),
    "slow": Words("进展最慢", "slowest"),
    "problem": Words("存在问题", "problem"),
    "finding": Words("暗访问题", "finding"),
}
COLUMNS: Final = (
    Column("id", labels.ID, "id"),
    Column("what", labels.WHAT, "name"),
    Column("department", Words("责任部门", "department"), "name"),
    Column("title", labels.TITLE, "text"),
    Column("progress", labels.PROGRESS, "share"),
    Column("gain", Words("本周增加（百分点）", "gained in the week (points)"), "number"),
    Column("gap", Words("落后序时（百分点）", "behind pace (points)"), "number"),
    Column("kind", Words("问题类别", "type"), "text"),
    Column("problem", Words("问题", "problem"), "text"),
    Column("asks", Words("待谁协调", "waits for"), "text"),
    Column("inspected", Words("检查日期", "inspected"), "day"),
    Column("due", Words("整改时限", "to be put right by"), "day"),
    Column("state", labels.STATE, "name"),
)
NOTHING_MOVED: Final = Words(
    "本周没有完成率上升的事项。", "No commitment's completion grew this week."
)
NOTHING_SLOW: Final = Words(
    "没有落后序时而本周无进展的事项。", "Nothing is behind pace and stood still this week."
)
NO_PROBLEM: Final = Words("本周没有部门报送问题。", "No problem was filed this week.")
NO_FINDING: Final = Words(
    "本周没有暗访问题，也没有未整改的问题。",
    "Inspections found nothing this week, and nothing is left to be put right.",
)
SHOWN: Final[Mapping[str, tuple[str, tuple[str, ...], Words]]] = {
    "fast": ("fast", ("id", "title", "department", "progress", "gain"), NOTHING_MOVED),
    "slow": ("slow", ("id", "title", "department", "progress", "gap"), NOTHING_SLOW),
    "problems": ("problem", ("id", "title", "department", "kind", "problem", "asks"), NO_PROBLEM),
    "findings": ("finding", ("id", "inspected", "department", "title", "due", "state"), NO_FINDING),
}


def fast(standing: Standing, gain: Fraction, gap: Fraction | None) -> Row:
    """Return the row of one of the fastest."""
    return _speed("fast", standing, gain, gap)


def slow(standing: Standing, gain: Fraction, gap: Fraction | None) -> Row:
    """Return the row of one of the slowest."""
    return _speed("slow", standing, gain, gap)


def _speed(what: str, standing: Standing, gain: Fraction, gap: Fraction | None) -> Row:
    points = {"gain": percent_of(gain), "gap": None if gap is None else percent_of(gap)}
    return _row(what, **_of(standing), progress=standing.case.progress, **points)


def problem(told: Problem) -> Row:
    """Return the row of a problem."""
    asks: Cell = told.asks or NOBODY
    return _row("problem", **_of(told.standing), kind=told.kind, problem=told.text, asks=asks)


def found(situation: Situation, visit: Visit) -> Row:
    """Return the row of a finding."""
    each = visit.finding
    name = situation.departments.get(each.department, each.department)
    return _row(
        "finding",
        id=each.id,
        department=Named(each.department, name),
        title=each.what,
        inspected=each.inspected,
        due=each.rectify_by,
        state=Named(visit.state, STATES[visit.state]),
    )


def tables(rows: Sequence[Row]) -> Iterator[tuple[str, Table]]:
    """Yield the tables for people, by name."""
    for name, (what, keys, empty) in SHOWN.items():
        own = [each for each in rows if each["what"] == Named(what, WHATS[what])]
        yield name, chosen(COLUMNS, keys, own, empty)


def _row(what: str, **values: Cell) -> Row:
    blank: Row = dict.fromkeys(each.key for each in COLUMNS)
    return {**blank, "what": Named(what, WHATS[what]), **values}


def _of(standing: Standing) -> Row:
    promise, office = standing.case.commitment, standing.case.department
    return {
        "id": standing.id,
        "department": Named(office.id, office.name),
        "title": promise.title,
    }
