"""What has been filed and decided about one commitment, in the order in which it counts."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any, Final, NamedTuple, TypeVar, cast

from duban.frozen import frozen
from duban.model.decision import (
    Amendment,
    Cancellation,
    CloseOut,
    Decision,
    Exemption,
    Extension,
    Objection,
    Reopening,
    Resumption,
    Ruling,
    Suspension,
    Verification,
)
from duban.model.filing import Entry, Filing
from duban.model.inspection import Finding, Inspection, Recheck, Rectification
from duban.model.ledger import Ledger
from duban.model.targets import Dated, Target
from duban.model.zones import day_in
from duban.rules.alike import alike

T = TypeVar("T")

ON_ONE_DAY: Final[tuple[type[Decision], ...]] = (
    Ruling,
    Amendment,
    Suspension,
    Resumption,
    Extension,
    Exemption,
    Verification,
    CloseOut,
    Cancellation,
    Reopening,
    Objection,
)
"""The order of decisions of one day: what a deadline means before how far it is moved, what is
verified before what is closed, what is closed before what is opened again."""


class Filed(NamedTuple):  # a ledger has more of these than of all else: no record is smaller
    """One entry of a filing, with the days that the filing gives it.

    Attributes:
        on: the day that the figures are about.
        filed: the day it was handed in, in the ledger's time zone.
        replaced: the day on which a later filing took its place; None where none did.
    """

    on: dt.date
    filed: dt.date
    filing: Filing
    entry: Entry
    replaced: dt.date | None = None

    @property
    def reading(self) -> Any:  # noqa: ANN401 - of any kind
        """What it says of a target."""
        return self.entry.reading

    @property
    def evidence(self) -> bool:
        """Whether it shows what it says."""
        return bool(self.entry.evidence)


@frozen()
class History:
    """Everything known about one commitment: entries by (on, moment filed), decisions by day.

    Attributes:
        settled: a day from which all of it is known, where that is sure without going through it.
    """

    entries: tuple[Filed, ...] = ()
    decisions: tuple[Decision, ...] = ()
    inspections: tuple[Inspection, ...] = ()
    settled: dt.date | None = None

    def until(self, day: dt.date) -> "History":
        """Return what was known at the end of a day; the same history where that is all of it."""
        if self.settled is not None and self.settled <= day:
            return self
        entries = [
            each
            for each in self.entries
            if each.filed <= day
            and each.on <= day
            and (each.replaced is None or each.replaced > day)
        ]
        decisions = [each for each in self.decisions if each.decided <= day]
        inspections = [each for each in self.inspections if each.recorded <= day]
        if len(entries) + len(decisions) + len(inspections) == self.size:
            return self
        return History(tuple(entries), tuple(decisions), tuple(inspections))

    @property
    def size(self) -> int:
        """How many things are known."""
        return len(self.entries) + len(self.decisions) + len(self.inspections)

    def about(self, target: Target) -> tuple[Filed, ...]:
        """Return the entries with a reading of one target, in the order in which they count.

        An amendment may make a target one of another kind; earlier figures say nothing of that.
        """
        kind, name = target.kind, target.id
        about = [
            each
            for each in self.entries
            if (reading := each.entry.reading) is not None
            and reading.kind == kind
            and (each.entry.target or name) == name
        ]
        return self.entries if len(about) == len(self.entries) else tuple(about)

    def readings(self, target: Target) -> tuple[Dated[Any], ...]:
        """Return the readings of one target in the order in which they count."""
        # an entry answers all that a dated reading does; copies would be most of what is made
        return cast("tuple[Dated[Any], ...]", self.about(target))

    def findings(self) -> tuple[Finding, ...]:
        """Return what inspections found about the commitment."""
        return tuple(each for each in self.inspections if isinstance(each, Finding))


def histories(ledger: Ledger) -> dict[str, History]:
    """Return the whole history of every commitment that anything is known of, by its id."""
    entries = _filed(ledger)
    decisions = _grouped(
        (each.commitment, each) for each in sorted(ledger.decisions, key=_decision_order)
    )
    inspections = _grouped(_about_commitments(ledger))
    named = entries.keys() | decisions.keys() | inspections.keys()
    settled = _settled(ledger)
    return {
        name: History(
            tuple(entries.get(name, ())),
            tuple(decisions.get(name, ())),
            tuple(inspections.get(name, ())),
            settled,
        )
        for name in named
    }


def _settled(ledger: Ledger) -> dt.date | None:
    """Return a day from which all of a ledger is known; None where corrections take some away."""
    if any(each.corrects for each in ledger.filings):
        return None
    filed = {day_in(each.filed, ledger.info.timezone) for each in ledger.filings}
    days = {
        *filed,
        *(each.on for each in ledger.filings),
        *(each.decided for each in ledger.decisions),
        *(each.recorded for each in ledger.inspections),
    }
    return max(days, default=None)


def _filed(ledger: Ledger) -> dict[str, list[Filed]]:
    """Return the entries about every commitment in the order in which they count.

    A filing handed in again word for word under another name counts once.
    """
    zone = ledger.info.timezone
    about: defaultdict[str, list[Filed]] = defaultdict(list)
    replaced = {
        (each.department, each.corrects): day_in(each.filed, zone)
        for each in sorted(ledger.filings, key=lambda filing: filing.filed, reverse=True)
        if each.corrects
    }
    for same in sorted(alike(ledger.filings), key=_filing_order):
        filing, filed = same[0], day_in(same[0].filed, zone)
        gone = [replaced[key] for each in same if (key := (each.department, each.name)) in replaced]
        on, until = filing.on, min(gone, default=None)
        for entry in filing.entries:
            about[entry.commitment].append(Filed(on, filed, filing, entry, until))
    return about


def _filing_order(same: list[Filing]) -> tuple[dt.date, dt.datetime, str]:
    return same[0].on, same[0].filed, same[0].name


def _decision_order(decision: Decision) -> tuple[dt.date, int, str]:
    """Order by day; on one day by what presupposes what, so that no file's name decides it."""
    return decision.decided, ON_ONE_DAY.index(type(decision)), decision.origin.place.file


def _about_commitments(ledger: Ledger) -> Iterator[tuple[str, Inspection]]:
    """Yield inspections with the commitment they are about; follow-ups go with their finding."""
    about = {
        each.id: each.commitment
        for each in ledger.inspections
        if isinstance(each, Finding) and each.commitment
    }
    for each in sorted(ledger.inspections, key=lambda record: (record.recorded, record.id)):
        finding = each.finding if isinstance(each, Rectification | Recheck) else each.id
        if finding in about:
            yield about[finding], each


def _grouped(pairs: Iterable[tuple[str, T]]) -> dict[str, list[T]]:
    grouped: defaultdict[str, list[T]] = defaultdict(list)
    for key, each in pairs:
        grouped[key].append(each)
    return grouped
