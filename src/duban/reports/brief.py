"""brief 月点评: one page for each department: promised, standing, moved, lost, and what to ask."""

from typing import Final

from duban.reports.document import Document
from duban.reports.office.brief_shape import COLUMNS, NAME, SLOTS, TOTALS
from duban.reports.report import Asked, Report
from duban.rules.situation import Situation
from duban.words import Words


def brief(situation: Situation, asked: Asked) -> Document:
    """Return one page for each department, for the meeting that goes through the month."""
    from duban.reports.office.briefs import briefs

    return briefs(situation, asked)


REPORT: Final = Report(
    name="brief",
    title=NAME,
    about=Words(
        "逐个部门一页：承诺什么、现状如何、本月变化、为何扣分、拟问什么，并列入点评意见。",
        "One page for each department: what it promised, where it stands, what moved, why points "
        "were lost, what to ask it, with the comments that were written by hand.",
    ),
    columns=COLUMNS,
    totals=TOTALS,
    build=brief,
    monthly=True,
    slots=SLOTS,
    each=True,
)
