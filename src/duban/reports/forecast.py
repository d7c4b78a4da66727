"""forecast 预测: when each promise will be complete, how surely in time, and what that rests on."""

from typing import Final

from duban.reports.document import Column, Document
from duban.reports.foreseeing.columns import CHANCE, ENDS, LIKELY
from duban.reports.report import Asked, Report
from duban.rules.situation import Situation
from duban.words import Words, labels

NAME: Final = Words("完成预测", "Forecast")
COLUMNS: Final = (
    Column("id", labels.ID, "id"),
    Column("title", labels.TITLE, "text"),
    Column("department", labels.DEPARTMENT, "name"),
    Column("due", Words("时限", "due"), "day"),
    Column("basis", Words("依据", "basis"), "name"),
    Column("likely", LIKELY, "day"),
    *ENDS,
    Column("chance", CHANCE, "share"),
    Column("needed", Words("每周需", "needs a week"), "number"),
    Column("recent", Words("近来每周", "made a week"), "number"),
    Column("left", Words("剩余", "left"), "number"),
    Column("unit", labels.UNIT, "text"),
    Column("reason", Words("说明", "explanation"), "text"),
)
TOTALS: Final = (
    Column("commitments", labels.COMMITMENTS, "number"),
    Column("foreseen", Words("有预测", "foreseen"), "number"),
    Column("unlikely", Words("按期可能不足一半", "more likely late"), "number"),
    Column("finished", Words("已完成", "complete"), "number"),
    Column("unforeseen", Words("不作预测", "no forecast"), "number"),
)


def forecast(situation: Situation, asked: Asked) -> Document:
    """Return when every promise will be complete, the least sure first; or that of one promise."""
    from duban.reports.foreseeing.document import document  # other commands foresee nothing

    return document(situation, asked, REPORT)


REPORT: Final = Report(
    name="forecast",
    title=NAME,
    about=Words(
        "各项承诺何时完成（50%、80%、95% 范围）、按期完成的可能、"
        "每周需多少和近来每周多少、依据什么。",
        "When each promise will be complete (ranges of 50, 80 and 95 %), the chance of being in "
        "time, what a week needs and has made, and what that rests on.",
    ),
    columns=COLUMNS,
    totals=TOTALS,
    build=forecast,
    of_one=True,
)
