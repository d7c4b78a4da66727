"""weekly 周汇总: the week in the office's numbers: what moved, which lights turned, who filed."""

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from typing import Final

from duban.model.weeks import Week, week_of
from duban.reports.document import Cell, Column, Document, Table
from duban.reports.issued import Data, issued
from duban.reports.moved_rows import COLUMNS, WHATS, lit, missing, moved, tables
from duban.reports.movements import (
    Move,
    Turn,
    claimed,
    filed_since,
    filings_in,
    moves,
    turns,
    unfiled,
)
from duban.reports.report import Asked, Report, worded
from duban.reports.templating.slots import Slot, blocks, of_totals
from duban.rules.cadence import Issue, cadence_of, issue
from duban.rules.situation import Owed, Situation
from duban.words import Words, labels
from duban.words.periods import period_name

NEVER: Final = Issue(dt.date.min, dt.date.min, dt.date.min, dt.date.min)
ONE_DAY: Final = dt.timedelta(days=1)
NAME: Final = Words("周汇总", "Weekly summary")
TITLE: Final = Words("{week}周汇总", "Weekly summary, {week}")
FILINGS: Final = Words("报送份数", "filings")
MOVED: Final = Words("数值变化", "moved")
CLAIMS: Final = Words("报完成", "claimed")
WORSE: Final = Words("灯变差", "worse")
BETTER: Final = Words("灯变好", "better")
NO_DEPARTMENT: Final = Words("没有承诺事项。", "There are no commitments.")

BY_DEPARTMENT: Final = (
    Column("department", labels.DEPARTMENT, "name"),
    Column("commitments", labels.COMMITMENTS, "number"),
    Column("filings", FILINGS, "number"),
    Column("moved", MOVED, "number"),
    Column("claims", CLAIMS, "number"),
    Column("worse", WORSE, "number"),
    Column("better", BETTER, "number"),
    Column("unfiled", WHATS["filing"], "number"),
    Column("overdue", labels.OVERDUE, "number"),
)
TOTALS: Final = BY_DEPARTMENT[1:]
SLOTS: Final = (
    Slot("week", Words("周次，如 2025年第39周", "the week, such as 2025-W39")),
    Slot("first", Words("首日", "its first day")),
    Slot("last", Words("末日，或截至日", "its last day, or the as-of day")),
    Slot("collected", Words("收集截止日", "the day up to which filings were awaited")),
    Slot("issued", Words("印发日", "the day on which it is issued")),
    Slot("hour", Words("印发时刻", "and the hour")),
    of_totals(TOTALS),
    blocks(
        Slot("departments", Words("各部门数字", "the departments' numbers"), "block"),
        Slot("moves", Words("本周数值变化", "the figures that were filed"), "block"),
        Slot("lights", Words("本周变灯", "the lights that turned"), "block"),
        Slot("unfiled", Words("应报未报", "filings that did not come"), "block"),
    ),
)


def weekly(situation: Situation, asked: Asked) -> Document:
    """Return the week's movements, and each department's numbers."""
    week = asked.week or week_of(situation.as_of)
    eve = week.first - ONE_DAY
    filed, turned, silent = moves(situation, eve), turns(situation, eve), unfiled(situation)
    rows = [
        *(moved(each) for each in filed),
        *(lit(situation, each) for each in turned),
        *(missing(situation, each) for each in silent),
    ]
    departments = _departments(situation, eve, filed, turned, silent)
    totals: dict[str, Cell] = {
        each.key: sum(row[n] for row in departments if isinstance(row[n], int))  # type: ignore[misc] # they are numbers
        for n, each in enumerate(BY_DEPARTMENT)
        if n
    }
    shown = {**dict(tables(rows)), "departments": _table(situation, departments)}
    values = {**when(situation, "weekly", week), "totals": totals, "tables": shown}
    data = Data(COLUMNS, rows, totals, found=bool(silent))
    title = TITLE(week=period_name(str(week)))
    return issued("weekly", title, situation, worded(asked, SLOTS, values), data)


def when(situation: Situation, report: str, week: Week) -> dict[str, object]:
    """Return what every weekly template may say of its week."""
    held = cadence_of(situation.ledger, report)
    told = issue(held, week.first, situation.workdays) if held else NEVER
    return {
        "week": period_name(str(week)),
        "first": week.first,
        "last": min(week.last, situation.as_of),
        "collected": told.collected,
        "issued": told.issued,
        "hour": told.hour,
    }


def _departments(
    situation: Situation,
    eve: dt.date,
    filed: Sequence[Move],
    turned: Sequence[Turn],
    silent: Sequence[Owed],
) -> list[tuple[Cell, ...]]:
    """Return a row of numbers for every department that has commitments, its id first."""
    changed = Counter(each.standing.case.department.id for each in filed if each.moved)
    order = {each.id: n for n, each in enumerate(situation.lights)} | {"none": -1}
    directions = Counter(
        (each.standing.case.department.id, order[each.after.light] > order[each.before.light])
        for each in turned
        if "none" not in {each.before.light, each.after.light}
    )
    unfiled_by = Counter(each.department for each in silent)
    late = Counter(each.department for each in situation.overdue() if each.what == "commitment")
    rows: list[tuple[Cell, ...]] = []
    for name in situation.departments:
        own = [each for each in situation.standings if each.case.department.id == name]
        entries = [entry for each in own for entry in filed_since(each, eve)]
        claims = sum(claimed(filed_since(each, eve)) for each in own)
        worse, better = directions[name, False], directions[name, True]
        if own:
            numbers = (len(own), filings_in(entries), changed[name], claims, worse, better)
            rows.append((name, *numbers, unfiled_by[name], late[name]))
    return rows


def _table(situation: Situation, rows: Sequence[tuple[Cell, ...]]) -> Table:
    named = tuple((situation.departments[str(row[0])], *row[1:]) for row in rows)
    return Table(BY_DEPARTMENT, named, empty=NO_DEPARTMENT)


REPORT: Final = Report(
    name="weekly",
    title=NAME,
    about=Words(
        "供督查机构用的一周汇总：各部门数字、数值变化、变灯、应报未报。",
        "The week for the office: the departments' numbers, figures, lights that turned, filings "
        "that did not come.",
    ),
    columns=COLUMNS,
    totals=TOTALS,
    build=weekly,
    period="week",
    slots=SLOTS,
)
