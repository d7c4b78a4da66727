"""What has been filed and decided about one commitment, in the order in which it counts."""

import datetime as dt
from dataclasses import dataclass

from duban.model.decision import Decision
from duban.model.filing import Entry, Filing
from duban.model.inspection import Finding, Inspection
from duban.model.targets import Dated


@dataclass(frozen=True, slots=True)
class Filed:
    """One entry of a filing, with the days that the filing gives it.

    Attributes:
        on: the day that the figures are about.
        filed: the day it was handed in, in the ledger's time zone.
        late: never counted earlier than `filed`, whatever `on` says.
    """

    on: dt.date
    filed: dt.date
    filing: Filing
    entry: Entry


@dataclass(frozen=True, slots=True)
class History:
    """Everything known about one commitment: entries by (on, moment filed), decisions by day."""

    entries: tuple[Filed, ...] = ()
    decisions: tuple[Decision, ...] = ()
    inspections: tuple[Inspection, ...] = ()

    def until(self, day: dt.date) -> "History":
        """Return what was known at the end of a day."""
        return History(
            tuple(each for each in self.entries if each.filed <= day and each.on <= day),
            tuple(each for each in self.decisions if each.decided <= day),
            tuple(each for each in self.inspections if each.recorded <= day),
        )

    def readings(self, target: str) -> tuple[Dated, ...]:  # type: ignore[type-arg] # any kind
        """Return the readings of one target in the order in which they count."""
        return tuple(
            Dated(each.on, each.entry.reading, bool(each.entry.evidence))
            for each in self.entries
            if each.entry.reading is not None and (each.entry.target or target) == target
        )

    def findings(self) -> tuple[Finding, ...]:
        """Return what inspections found about the commitment."""
        return tuple(each for each in self.inspections if isinstance(each, Finding))
