"""daily 日通报: what was filed on a day against the day before, and who filed nothing."""

import datetime as dt
from collections.abc import Sequence
from typing import Final

from duban.reports.document import Cell, Column, Document
from duban.reports.issued import Data, issued
from duban.reports.moved_rows import CLAIMED, COLUMNS, WHATS, lit, missing, moved, remaining, tables
from duban.reports.movements import (
    Move,
    Turn,
    claimed,
    counters,
    filings_in,
    moves,
    turned_worst,
    unfiled,
)
from duban.reports.report import Asked, Report, worded
from duban.reports.templating.slots import Slot, blocks, of_totals
from duban.rules.case import Case
from duban.rules.situation import Owed, Situation
from duban.rules.states import AT_REST
from duban.words import Words, labels

ONE_DAY: Final = dt.timedelta(days=1)
TITLE: Final = Words("日通报", "Daily bulletin")
TOTALS: Final = (
    Column("filings", Words("报送份数", "filings"), "number"),
    Column("departments", Words("报送部门", "departments that filed"), "number"),
    Column("commitments", labels.COMMITMENTS, "number"),
    Column("moved", Words("数值有变化", "figures that moved"), "number"),
    Column("claims", CLAIMED, "number"),
    Column("new_worst", Words("新亮最差灯", "newly with the worst light"), "number"),
    Column("unfiled", WHATS["filing"], "number"),
)
SLOTS: Final = (
    Slot("day", Words("通报所述的日子", "the day it is about")),
    Slot("eve", Words("前一日", "the day before")),
    Slot("worst", Words("最差一级灯的名称", "the name of the worst light")),
    of_totals(TOTALS),
    blocks(
        Slot("moves", Words("报送数值，前日与当日", "figures filed, before and after"), "block"),
        Slot("counters", Words("剩余数", "what remains"), "block"),
        Slot("lights", Words("新亮最差一级灯的事项", "newly with the worst light"), "block"),
        Slot("unfiled", Words("应报未报", "filings that did not come"), "block"),
    ),
)


def daily(situation: Situation, asked: Asked) -> Document:
    """Return what was filed on the day, held against the day before: facts, and nothing else."""
    eve = situation.as_of - ONE_DAY
    filed = moves(situation, eve)
    worst, silent = turned_worst(situation, eve), unfiled(situation)
    left = counters(situation, eve, _is_counted_down)
    rows = [
        *(moved(each) for each in filed),
        *(remaining(each) for each in left),
        *(lit(situation, each) for each in worst),
        *(missing(situation, each) for each in silent),
    ]
    totals = _totals(filed, worst, silent)
    values = {
        "day": situation.as_of,
        "eve": eve,
        "worst": situation.lights[0].name if situation.lights else None,
        "totals": totals,
        "tables": dict(tables(rows)),
    }
    said = worded(asked, SLOTS, values)
    data = Data(COLUMNS, rows, totals, found=bool(worst or silent))
    return issued("daily", TITLE, situation, said, data)


def _is_counted_down(case: Case) -> bool:
    """Return whether a commitment is counted down in every bulletin: it is to be filed daily."""
    return case.feedback == "day" and case.state not in AT_REST


def _totals(
    filed: Sequence[Move], worst: Sequence[Turn], silent: Sequence[Owed]
) -> dict[str, Cell]:
    entries = [entry for each in filed for entry in each.entries]
    return {
        "filings": filings_in(entries),
        "departments": len({each.filing.department for each in entries}),
        "commitments": len({each.standing.id for each in filed}),
        "moved": sum(each.moved for each in filed),
        "claims": len({each.standing.id for each in filed if claimed(each.entries)}),
        "new_worst": len(worst),
        "unfiled": len(silent),
    }


REPORT: Final = Report(
    name="daily",
    title=TITLE,
    about=Words(
        "一日的通报：报送数值与前日对照、剩余数、新亮灯、应报未报；只列事实。",
        "One day's bulletin: figures filed against the day before, what remains, new lights, "
        "filings that did not come; facts only.",
    ),
    columns=COLUMNS,
    totals=TOTALS,
    build=daily,
    period="day",
    slots=SLOTS,
)
