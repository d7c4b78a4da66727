"""monthly 月度督查通报: where the month ended, who did well and who did not, what comes next."""

from typing import Final

from duban.reports.document import Document
from duban.reports.office.monthly_shape import NAME, SLOTS, TOTALS
from duban.reports.report import Asked, Report
from duban.reports.standing import COLUMNS
from duban.rules.situation import Situation
from duban.words import Words


def monthly(situation: Situation, asked: Asked) -> Document:
    """Return the month's bulletin, as it stood at the end of the month or on the as-of day."""
    from duban.reports.office.notice import notice

    return notice(situation, asked)


REPORT: Final = Report(
    name="monthly",
    title=NAME,
    about=Words(
        "一个月的督查通报：总体情况、亮灯、红黑榜、新增与结转逾期、好的做法、存在问题、"
        "下一步要求和附件。",
        "One month's bulletin: overview, lights, boards, newly overdue and carried over, good "
        "practices, problems, what is required next, and tables.",
    ),
    columns=COLUMNS,
    totals=TOTALS,
    build=monthly,
    monthly=True,
    slots=SLOTS,
)
