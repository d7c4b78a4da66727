"""One commitment on one day, with everything that a fact may ask about it."""

import datetime as dt
from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from duban.frozen import frozen
from duban.model.clock import Frame
from duban.model.department import Commitment, Department
from duban.model.measure import Measure
from duban.model.policy import Policy
from duban.model.targets import Dated, Target
from duban.rules.calendar import WorkCalendar
from duban.rules.foretold import Foretold
from duban.rules.history import History
from duban.rules.terms import Terms

if TYPE_CHECKING:  # most ledgers have none, and need not import what they are
    from duban.model.procedure import Procedures


@frozen()
class Gauge:
    """One target on one day: how far it is, and how far it should be (shares, None: not known).

    Attributes:
        readings: what was filed about it, which `measure` goes by.
    """

    target: Target
    measure: Measure
    expected: Fraction | None
    readings: Sequence[Dated[Any]] = ()

    @property
    def gap(self) -> Fraction | None:
        """The share by which the target is behind; negative where it is ahead."""
        if self.expected is None or self.measure.progress is None:
            return None
        return self.expected - self.measure.progress


@frozen(eq=False)
class Case:
    """One commitment on one day.

    Attributes:
        commitment: as amended up to the day.
        state: one of `duban.rules.states.STATES`.
        start: the day from which time counts: `made`, or the promised start.
        start_due: the last day for starting, where one was promised.
        started: the day that work began, by what was filed; None while it has not, and where
            no start was promised.
        terms: its deadline, with the decisions laid over it.
        due: the day it is judged by, extensions included; None while no day is fixed.
        met: the first day on which it was complete (reached, claimed or confirmed) and not refused
            since; else None.
        gauges: one per target.
        history: what was known by the end of the day.
        feedback: how often progress is due: day, week, month, quarter or never.
        earlier: returns the same commitment as it stood, and was known, on an earlier day.
        peers: returns the known progress of the others of the same action, the least first.
        procedures: those of the ledger; None where it has none.
        foretold: returns what has become of earlier forecasts of the ledger, as known by the day.
    """

    department: Department
    commitment: Commitment
    policy: Policy
    as_of: dt.date
    state: str
    start: dt.date
    start_due: dt.date | None
    started: dt.date | None
    terms: Terms
    due: dt.date | None
    met: dt.date | None
    frame: Frame
    gauges: tuple[Gauge, ...]
    history: History
    workdays: WorkCalendar
    feedback: str
    earlier: Callable[[dt.date], "Case"]
    peers: Callable[[], Sequence[Fraction]] = tuple
    procedures: "Procedures | None" = None
    foretold: Callable[[], Sequence[Foretold]] = tuple

    @property
    def worst(self) -> Gauge | None:
        """The target furthest behind, a silent one as if at 0; without a pace, the least done."""
        if len(self.gauges) == 1:
            return self.gauges[0]
        return max(self.gauges, key=_behind, default=None)

    @property
    def progress(self) -> Fraction | None:
        """The share that this target has reached; None where that is not known."""
        return self.worst.measure.progress if self.worst else None


def _behind(gauge: Gauge) -> tuple[bool, Fraction, Fraction]:
    """Order targets: what is not complete, then how far behind; one never filed has reached 0."""
    reached = gauge.measure.progress or Fraction(0)
    gap = Fraction(-1000) if gauge.expected is None else gauge.expected - reached
    return not gauge.measure.complete, gap, -reached
