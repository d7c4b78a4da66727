"""wall 挂图作战: departments by months, each with its worst light, red flags and black ones."""

from typing import Final

from duban.reports.document import Column, Document
from duban.reports.report import Asked, Report
from duban.rules.situation import Situation
from duban.words import Words, labels

NAME: Final = Words("挂图作战", "The wall")
DONE: Final = Words("已完成", "done")
COLUMNS: Final = (
    Column("month", Words("月份", "month"), "id"),
    Column("day", labels.DAY, "day"),
    Column("department", labels.DEPARTMENT, "name"),
    Column("id", labels.ID, "id"),
    Column("title", labels.TITLE, "text"),
    Column("light", labels.LIGHT, "light"),
    Column("sign", Words("标记", "sign"), "name"),
    Column("commitments", labels.COMMITMENTS, "number"),
    Column("due", Words("已到期", "due"), "number"),
    Column("done", DONE, "number"),
    Column("overdue", labels.OVERDUE, "number"),
)
TOTALS: Final = (
    Column("lines", Words("行数", "lines"), "number"),
    Column("done", DONE, "number"),
    Column("overdue", labels.OVERDUE, "number"),
    Column("lights", labels.LIGHT, "object"),
)


def wall(situation: Situation, asked: Asked) -> Document:
    """Return the last twelve months of lights: by department, or of one department by promise."""
    from duban.reports.wall_document import document  # other commands need no charts

    return document(situation, asked, REPORT)


REPORT: Final = Report(
    name="wall",
    title=NAME,
    about=Words(
        "挂图作战：各部门或一个部门各项承诺十二个月的灯，完成插红旗，逾期插黑旗。",
        "Twelve months of lights, of departments or of the commitments of one; flags for done, "
        "black for past due.",
    ),
    columns=COLUMNS,
    totals=TOTALS,
    build=wall,
)
