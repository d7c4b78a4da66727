"""What a report is, and what may be asked of it."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, Protocol, TypeVar

from duban.frozen import frozen, replace
from duban.model.months import Month
from duban.model.template import Template
from duban.model.weeks import Week
from duban.reports.annotation import Annotations, Badge
from duban.reports.attached import Need
from duban.reports.document import Column, Document
from duban.reports.wanted import Blocking, Planning, Wanted
from duban.rules.situation import Situation
from duban.words import Lang, Words

if TYPE_CHECKING:
    from duban.reports.templating.slots import Slot
    from duban.reports.templating.structure import Filled


A = TypeVar("A")
R = TypeVar("R")


class Worked(Protocol):
    """Gives what becomes of each of many things, in their order."""

    def __call__(self, work: Callable[[A], R], asked: Sequence[A], /) -> list[R]:
        """Return what `work` gives for each thing."""


def one_by_one(work: Callable[[A], R], asked: Sequence[A], /) -> list[R]:
    """Return what becomes of each thing."""
    return [work(each) for each in asked]


@frozen()
class Asked:
    """What a reader asked for beside the situation.

    Attributes:
        month: the month that a monthly report is about.
        over: whether the question was asked at the end of that month's last day, or later.
        commitment: the id of the commitment to show.
        week: the week that a weekly report is about.
        known_by: the day it was asked for: what people said of a month is known up to it; the
            situation's own day where left out.
        departments: the ids of the departments asked for; none where all are.
        lang: the language of what is made from a template.
        template: that template; without one a document has its data and no text.
        pictured: whether pictures are asked for.
        ranking: what was asked of a ranking.
        planning: what was asked of plans.
        blocking: what was asked of blockers.
        worked: how thousands of things are gone through, of which each takes its time.
    """

    month: Month | None = None
    over: bool = False
    commitment: str | None = None
    week: Week | None = None
    departments: tuple[str, ...] = ()
    lang: Lang = "zh"
    template: Template | None = None
    pictured: bool = False
    ranking: Wanted | None = None
    planning: Planning | None = None
    blocking: Blocking | None = None
    known_by: dt.date | None = None
    worked: Worked = one_by_one


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
        of_one: whether it may also be asked about one commitment.
        spanned: whether it is about a span of months and the whole ledger: options choose its rows.
        alone: whether `duban report` makes it with nothing but what every report is asked.
        period: what else it is about: a day, a week, or the month to come.
        slots: what its template may use; empty where it is made without one.
        dated: whether it has events, for a calendar.
        each: whether it may be written department by department.
        annotate: says the same at places of the ledger's files, where that can be said.
        summarise: says the same in a few words, where that can be done.
    """

    name: str
    title: Words
    about: Words
    columns: tuple[Column, ...]
    totals: tuple[Column, ...]
    build: Callable[[Situation, Asked], Document]
    monthly: bool = False
    of_one: bool = False
    spanned: bool = False
    alone: bool = True
    period: Literal["", "day", "week", "month-ahead"] = ""
    slots: "tuple[Slot, ...]" = ()
    dated: bool = False
    each: bool = False
    annotate: Callable[[Situation, Asked], Annotations] | None = None
    summarise: Callable[[Situation, Document], Badge] | None = None

    @property
    def offers(self) -> tuple[Need, ...]:
        """What its document can have beside what every document has."""
        found: dict[Need, bool] = {
            "annotations": self.annotate is not None,
            "badge": self.summarise is not None,
            "events": self.dated,
        }
        return tuple(need for need, has in found.items() if has)

    def document(self, situation: Situation, asked: Asked, need: Need | None = None) -> Document:
        """Return its document, with what a format needs beside what every document has."""
        document = self.build(situation, asked)
        if need == "annotations" and self.annotate is not None:
            return replace(document, annotations=self.annotate(situation, asked))
        if need == "badge" and self.summarise is not None:
            return replace(document, badge=self.summarise(situation, document))
        return document


def worded(asked: Asked, slots: "tuple[Slot, ...]", values: Mapping[str, Any]) -> "Filled":
    """Return what the template that was asked for says of some values.

    Raises:
        TemplateError: where it cannot be filled.
    """
    # status and overdue have no template: they are spared what fills one
    from duban.reports.templating.filling import filled
    from duban.reports.templating.structure import Filled

    if asked.template is None:
        return Filled(None, ())
    return filled(asked.template, slots, values)
