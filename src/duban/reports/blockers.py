"""blockers 堵点: what stands in the way of promises, what it costs, and whom it waits for."""

from typing import Final

from duban.reports.blocking.columns import COLUMNS, TOTALS
from duban.reports.blocking.words import NAME
from duban.reports.document import Document
from duban.reports.report import Asked, Report
from duban.rules.situation import Situation
from duban.words import Words


def blockers(situation: Situation, asked: Asked) -> Document:
    """Return what is in the way of promises, the most harmful first, and whom it waits for."""
    from duban.reports.blocking.document import document  # other commands make no plans

    return document(situation, asked, REPORT)


REPORT: Final = Report(
    name="blockers",
    title=NAME,
    about=Words(
        "堵点：什么事项被什么堵着、待谁解决、堵了几天、占用多少时差、应提请谁（duban blockers）。",
        "What stands in the way of promises, whom it waits for, how long, how much float it has "
        "eaten, and to whom it goes next (duban blockers).",
    ),
    columns=COLUMNS,
    totals=TOTALS,
    build=blockers,
    of_one=True,
)
