"""What has been filed and decided about one commitment, in the order in which it counts."""

import datetime as dt
from collections.abc import Mapping, Sequence
from operator import is_
from typing import Any, NamedTuple, cast

from duban.frozen import frozen
from duban.model.decision import Decision
from duban.model.filing import Entry, Filing
from duban.model.inspection import Finding, Inspection
from duban.model.targets import Dated, Target
from duban.rules.arrivals import NONE_LATE, Late, since


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
        late: by their files, decisions and inspections that came after a release without them.
    """

    entries: tuple[Filed, ...] = ()
    decisions: tuple[Decision, ...] = ()
    inspections: tuple[Inspection, ...] = ()
    settled: dt.date | None = None
    late: Mapping[str, Late] = NONE_LATE

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
        return self._with(entries, day)

    def received(self, day: dt.date) -> "History":
        """Return all that had come by the end of a day, with what had been replaced by then."""
        if self.settled is not None and self.settled <= day:
            return self
        entries = [
            each if each.replaced is None or each.replaced <= day else each._replace(replaced=None)
            for each in self.entries
            if each.filed <= day
        ]
        return self._with(entries, day)

    def _with(self, entries: Sequence[Filed], day: dt.date) -> "History":
        late = self.late
        decisions = [each for each in self.decisions if since(each, late) <= day]
        inspections = [each for each in self.inspections if since(each, late) <= day]
        whole = len(entries) + len(decisions) + len(inspections) == self.size
        if whole and all(map(is_, entries, self.entries)):
            return self
        return History(tuple(entries), tuple(decisions), tuple(inspections), late=late)

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
