"""What a report is, and what may be asked of it."""

from collections.abc import Callable

from duban.frozen import frozen
from duban.model.months import Month
from duban.reports.document import Column, Document
from duban.reports.wanted import Wanted
from duban.rules.situation import Situation
from duban.words import Words


@frozen()
class Asked:
    """What a reader asked for beside the situation.

    Attributes:
        month: the month that a monthly report is about.
        over: whether the question was asked at the end of that month's last day, or later.
        commitment: the id of the commitment to show.
        ranking: what was asked of a ranking.
    """

    month: Month | None = None
    over: bool = False
    commitment: str | None = None
    ranking: Wanted | None = None


@frozen()
class Report:
    """One report: its name on the command line, what it tells, its data, and how it is built.

    Attributes:
        name: ASCII, for `duban report NAME`.
        title: for people.
        about: one sentence on what it tells, for help and docs.
        columns: of its data rows; the JSON schema follows from them.
        totals: the keys of its totals.
        build: makes the document.
        monthly: whether it is about a month, the current one where none is named.
        spanned: whether it is about a span of months and the whole ledger: options choose its rows.
        alone: whether `duban report` makes it with nothing but what every report is asked.
    """

    name: str
    title: Words
    about: Words
    columns: tuple[Column, ...]
    totals: tuple[Column, ...]
    build: Callable[[Situation, Asked], Document]
    monthly: bool = False
    spanned: bool = False
    alone: bool = True
