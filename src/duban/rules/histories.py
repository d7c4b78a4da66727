"""The histories of a ledger's commitments, made of everything that was filed and decided."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, TypeVar

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
from duban.model.filing import Filing
from duban.model.inspection import Finding, Inspection, Recheck, Rectification
from duban.model.ledger import Ledger
from duban.model.zones import day_in
from duban.rules.alike import alike
from duban.rules.arrivals import Late, arrivals, handed_in
from duban.rules.history import Filed, History

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


def histories(ledger: Ledger) -> dict[str, History]:
    """Return the whole history of every commitment that anything is known of, by its id."""
    late = arrivals(ledger)
    entries = _filed(ledger, late)
    decisions = _grouped(
        (each.commitment, each) for each in sorted(ledger.decisions, key=_decision_order)
    )
    inspections = _grouped(_about_commitments(ledger))
    named = entries.keys() | decisions.keys() | inspections.keys()
    settled = _settled(ledger, late)
    return {
        name: History(
            tuple(entries.get(name, ())),
            tuple(decisions.get(name, ())),
            tuple(inspections.get(name, ())),
            settled,
            late,
        )
        for name in named
    }


def _settled(ledger: Ledger, late: Mapping[str, Late]) -> dt.date | None:
    """Return a day from which all of a ledger is known; None where corrections take some away."""
    if any(each.corrects for each in ledger.filings):
        return None
    filed = {day_in(each.filed, ledger.info.timezone) for each in ledger.filings}
    days = {
        *filed,
        *(each.day for each in late.values()),
        *(each.on for each in ledger.filings),
        *(each.decided for each in ledger.decisions),
        *(each.recorded for each in ledger.inspections),
    }
    return max(days, default=None)


def _filed(ledger: Ledger, late: Mapping[str, Late]) -> dict[str, list[Filed]]:
    """Return the entries about every commitment in the order in which they count.

    A filing handed in again word for word under another name counts once.
    """
    zone = ledger.info.timezone
    about: defaultdict[str, list[Filed]] = defaultdict(list)
    replaced = {
        (each.department, each.corrects): handed_in(each, zone, late)
        for each in sorted(ledger.filings, key=lambda filing: filing.filed, reverse=True)
        if each.corrects
    }
    for same in sorted(alike(ledger.filings), key=_filing_order):
        filing, filed = same[0], min(handed_in(each, zone, late) for each in same)
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
