"""What a report is, and what may be asked of it."""

from collections.abc import Callable

from duban.frozen import frozen, replace
from duban.model.months import Month
from duban.reports.annotation import Annotations, Badge
from duban.reports.document import Column, Document, Need
from duban.rules.situation import Situation
from duban.words import Words


@frozen()
class Asked:
    """What a reader asked for beside the situation.

    Attributes:
        month: the month that a monthly report is about.
        over: whether the question was asked at the end of that month's last day, or later.
        commitment: the id of the commitment to show.
    """

    month: Month | None = None
    over: bool = False
    commitment: str | None = None


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
    annotate: Callable[[Situation, Asked], Annotations] | None = None
    summarise: Callable[[Situation, Document], Badge] | None = None

    @property
    def offers(self) -> tuple[Need, ...]:
        """What its document can have beside what every document has."""
        found: dict[Need, object] = {"annotations": self.annotate, "badge": self.summarise}
        return tuple(need for need, how in found.items() if how is not None)

    def document(self, situation: Situation, asked: Asked, need: Need | None = None) -> Document:
        """Return its document, with what a format needs beside what every document has."""
        document = self.build(situation, asked)
        if need == "annotations" and self.annotate is not None:
            return replace(document, annotations=self.annotate(situation, asked))
        if need == "badge" and self.summarise is not None:
            return replace(document, badge=self.summarise(situation, document))
        return document
