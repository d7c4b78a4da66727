"""agenda 月例会: the order of business: who reports, who speaks, what is settled, who reviews."""

from typing import Final

from duban.reports.document import Document
from duban.reports.office.agenda_shape import COLUMNS, NAME, SLOTS, TOTALS
from duban.reports.report import Asked, Report
from duban.rules.situation import Situation
from duban.words import Words


def agenda(situation: Situation, asked: Asked) -> Document:
    """Return the order of business of the meeting that goes through a month."""
    from duban.reports.office.agendas import agenda_of

    return agenda_of(situation, asked)


REPORT: Final = Report(
    name="agenda",
    title=NAME,
    about=Words(
        "月例会的议程：通报、先进发言、后进表态、堵点会商、点评讲话，排出座次、顺序和时间。",
        "The order of business of the monthly meeting: report, the first and the last of each "
        "group, what is stuck, the review; with order, seats and minutes.",
    ),
    columns=COLUMNS,
    totals=TOTALS,
    build=agenda,
    monthly=True,
    slots=SLOTS,
)
