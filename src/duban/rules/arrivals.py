"""补报: what came after a period had been published without it, and from which day it counts.

A release lists every file that was counted for its period. What by its own dates would have been
counted and is not listed came later, whatever it says: it counts from the day after that period.
So a report as of any day that was published stays what it was.
"""

import datetime as dt
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Final, NamedTuple, TypeAlias

from duban.model.decision import Decision
from duban.model.filing import Filing
from duban.model.inspection import Inspection
from duban.model.ledger import Ledger
from duban.model.release import Release
from duban.model.zones import day_in

ONE_DAY: Final = dt.timedelta(days=1)


class Late(NamedTuple):
    """The day from which something counts that came late, and the period it came too late for."""

    day: dt.date
    period: str


Dated: TypeAlias = tuple[str, dt.date]
NONE_LATE: Final[Mapping[str, Late]] = MappingProxyType({})


def arrivals(ledger: Ledger) -> Mapping[str, Late]:
    """Return what came late, by its file; nothing without releases."""
    if not ledger.releases:
        return NONE_LATE
    releases = in_order(ledger.releases)
    first = {name: at for at, each in reversed(tuple(enumerate(releases))) for name in each.sums}
    days = [each.as_of for each in releases]
    late: dict[str, Late] = {}
    for name, day in _dated(ledger):
        missed = first.get(name, len(releases)) - 1
        if missed >= 0 and day <= days[missed]:
            late[name] = Late(days[missed] + ONE_DAY, releases[missed].period)
    return late


def in_order(releases: Sequence[Release]) -> tuple[Release, ...]:
    """Return releases by the last days of their periods."""
    return tuple(sorted(releases, key=lambda each: (each.as_of, each.period)))


def _dated(ledger: Ledger) -> Iterator[Dated]:
    """Yield the files that are written once, each with the day it says it is of."""
    zone = ledger.info.timezone
    yield from ((each.origin.file, day_in(each.filed, zone)) for each in ledger.filings)
    yield from ((each.origin.file, each.decided) for each in ledger.decisions)
    yield from ((each.origin.file, each.recorded) for each in ledger.inspections)


def handed_in(filing: Filing, zone: str, late: Mapping[str, Late]) -> dt.date:
    """Return the day from which a filing counts."""
    found = late.get(filing.origin.file) if late else None
    return found.day if found else day_in(filing.filed, zone)


def since(record: Decision | Inspection, late: Mapping[str, Late]) -> dt.date:
    """Return the day from which a decision or an inspection counts."""
    found = late.get(record.origin.file) if late else None
    if found:
        return found.day
    return record.decided if isinstance(record, Decision) else record.recorded


def sealed_before(day: dt.date, on: dt.date, releases: Sequence[Release]) -> Release | None:
    """Return the first release of a period that holds one day and was over before another.

    Args:
        day: when something was handed in.
        on: the day that it is about.
        releases: by the last days of their periods.
    """
    at = bisect_left([each.as_of for each in releases], on)
    return releases[at] if at < len(releases) and releases[at].as_of < day else None
