"""history 逐月进展: the whole ledger, or one promise, at the end of every month."""

from typing import Final

from duban.reports.document import Column, Document
from duban.reports.report import Asked, Report
from duban.rules.situation import Situation
from duban.words import Words, labels

NAME: Final = Words("逐月进展", "Month by month")
DONE: Final = Words("已完成", "done")
FILINGS: Final = Words("当月报送", "filings")
COLUMNS: Final = (
    Column("month", Words("月份", "month"), "id"),
    Column("day", labels.DAY, "day"),
    Column("commitments", labels.COMMITMENTS, "number"),
    Column("lights", labels.LIGHT, "object"),
    Column("due", Words("已到期", "due"), "number"),
    Column("done", DONE, "number"),
    Column("overdue", labels.OVERDUE, "number"),
    Column("filings", FILINGS, "number"),
    Column("light", labels.LIGHT, "light"),
    Column("progress", labels.PROGRESS, "share"),
    Column("expected", labels.EXPECTED, "share"),
    Column("actual", labels.ACTUAL, "number"),
    Column("total", labels.TOTAL, "number"),
    Column("unit", labels.UNIT, "text"),
)
TOTALS: Final = (
    Column("months", Words("月数", "months"), "number"),
    Column("commitments", labels.COMMITMENTS, "number"),
    Column("done", DONE, "number"),
    Column("overdue", labels.OVERDUE, "number"),
    Column("lights", labels.LIGHT, "object"),
)


def history(situation: Situation, asked: Asked) -> Document:
    """Return every month from the first promise on; of the whole, or of the promise asked for."""
    from duban.reports.history_document import document  # other commands need no charts

    return document(situation, asked, REPORT)


REPORT: Final = Report(
    name="history",
    title=NAME,
    about=Words(
        "逐月进展：整个台账或一项承诺，每月末亮什么灯、完成和逾期多少、剩余与计划。",
        "Month by month, of the ledger or of one commitment: lights, done and overdue, what is "
        "left against the plan.",
    ),
    columns=COLUMNS,
    totals=TOTALS,
    build=history,
    of_one=True,
)
