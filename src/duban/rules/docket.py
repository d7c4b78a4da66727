"""案卷: everything about one commitment, from which its case on any known day is made."""

import datetime as dt
from collections.abc import Callable, Sequence
from fractions import Fraction
from functools import partial
from typing import TYPE_CHECKING, Final, TypeAlias

from duban.frozen import frozen, replace
from duban.model.clock import Frame
from duban.model.curves import Along
from duban.model.decision import Amendment, Decision, Extension
from duban.model.department import Commitment, Department
from duban.model.measure import Measure
from duban.model.policy import Policy
from duban.model.targets import Target
from duban.rules.basis import Basis
from duban.rules.calendar import WorkCalendar
from duban.rules.case import Case, Gauge
from duban.rules.completion import completed_on
from duban.rules.foretold import Foretold
from duban.rules.history import History
from duban.rules.pace import pace
from duban.rules.states import claim, state
from duban.rules.terms import Terms, terms

if TYPE_CHECKING:
    from duban.model.procedure import Procedures

PERIOD: Final = {
    "daily": "day",
    "weekly": "week",
    "monthly": "month",
    "quarterly": "quarter",
    "never": "never",
}
CaseOn: TypeAlias = Callable[[dt.date], Case]
Peers = Callable[[str, str, dt.date], Sequence[Fraction]]
Scheduled: TypeAlias = Callable[[Commitment, Target, dt.date], Along | None]


def _nothing(_: dt.date) -> Sequence[Foretold]:
    return ()


@frozen(eq=False)
class Docket:
    """案卷: one commitment as promised, with its whole known history.

    Attributes:
        feedback: how often progress is due where the commitment says nothing.
        peers: returns how far the other commitments of an action were on a day.
        procedures: those of the ledger; None where it has none.
        scheduled: returns the curve of a target's procedure from a day on, if it follows one.
        foretold: returns what had become of earlier forecasts of the ledger by a day.
    """

    department: Department
    commitment: Commitment
    history: History
    policy: Policy
    workdays: WorkCalendar
    feedback: str
    peers: Peers
    procedures: "Procedures | None" = None
    scheduled: Scheduled | None = None
    foretold: Callable[[dt.date], Sequence[Foretold]] = _nothing

    def terms(self, day: dt.date, milestone: str | None = None) -> Terms:
        """Return the deadline as it held on a day: the commitment's, or that of a milestone."""
        return self.held(self.history.until(day), milestone)

    def held(self, history: History, milestone: str | None = None) -> Terms:
        """Return the deadline by what was known on a day."""
        promise = self.commitment
        deadline = promise.deadline
        if milestone:
            parts = {each.id: each.deadline for each in promise.milestones}
            deadline = parts.get(milestone, deadline)
        return terms(deadline, promise.made, history.decisions, milestone)

    def until(self, day: dt.date) -> "Docket":
        """Return the docket as it was at the end of a day."""
        history = self.history.received(day)
        return self if history is self.history else replace(self, history=history)

    def expired(self, extension: Extension) -> dt.date | None:
        """Return the deadline that had passed when an extension was asked for, or None.

        To ask after expiry is itself an overdue.
        """
        due = self.terms(extension.requested, extension.milestone).on
        return due if due is not None and extension.requested > due else None

    def cases(self) -> CaseOn:
        """Return a function that gives the case on a day, and works each day out once."""
        return _Cases(self).__getitem__

    def basis(self, history: History) -> Basis:
        """Return what holds of the promise once the decisions of a history are laid over it."""
        held = self.held(history)
        promise = amended(self.commitment, history.decisions)
        start_due = terms(promise.start, promise.made, ()).on if promise.start else None
        start = start_due or promise.made
        run = pace(start, held.on, self.policy.pace, held.stops)
        return Basis(
            held, promise, start_due, start, run, PERIOD[promise.feedback or self.feedback]
        )

    def case(self, day: dt.date, history: History, basis: Basis, earlier: CaseOn) -> Case:
        """Return the case on a day, by what was known then; `earlier` gives that of another."""
        held, promise, feedback = basis.held, basis.promise, basis.feedback
        along = partial(self.scheduled, promise) if self.scheduled else None
        frame = Frame(basis.start, held.on, day, self.workdays, basis.run, held.stops, along)
        now = state(held, history, day)
        gauges = tuple([_gauge(target, history, frame, feedback) for target in promise.goals])
        return Case(
            department=self.department,
            commitment=promise,
            policy=self.policy,
            as_of=day,
            state=now,
            start=basis.start,
            start_due=basis.start_due,
            started=_started(gauges, history, frame) if basis.start_due else None,
            terms=held,
            due=held.on,
            met=completed_on(now, gauges, history, frame),
            frame=frame,
            gauges=gauges,
            history=history,
            workdays=self.workdays,
            feedback=feedback,
            earlier=earlier,
            peers=lambda: self.peers(promise.action, promise.id, day),
            procedures=self.procedures,
            foretold=lambda: self.foretold(day),
        )


class _Cases(dict[dt.date, Case]):
    """The cases of a docket by day: each is worked out once, most on the same few decisions."""

    def __init__(self, docket: Docket) -> None:
        super().__init__()
        self._docket = docket
        self._bases: dict[tuple[int, ...], Basis] = {}

    def __missing__(self, day: dt.date) -> Case:
        history = self._docket.history.until(day)
        basis = self._basis(history)
        case = self[day] = self._docket.case(day, history, basis, self.__getitem__)
        return case

    def _basis(self, history: History) -> Basis:
        decided = tuple(map(id, history.decisions))  # all of them are the docket's own
        if decided not in self._bases:
            self._bases[decided] = self._docket.basis(history)
        return self._bases[decided]


def amended(commitment: Commitment, decisions: Sequence[Decision]) -> Commitment:
    """Return the commitment with what amendments have changed."""
    for decision in decisions:
        if isinstance(decision, Amendment):
            commitment = _with(commitment, decision)
    return commitment


def _with(commitment: Commitment, change: Amendment) -> Commitment:
    """Return the commitment after one amendment; targets that it does not name stay."""
    changed = replace(commitment, title=change.title or commitment.title)
    given = {each.id: each for each in change.goals}
    if given and given.keys() < {each.id for each in commitment.goals}:
        kept = tuple(given.get(each.id, each) for each in commitment.goals)
        return replace(changed, target=None, targets=kept)
    if given:
        return replace(changed, target=change.target, targets=change.targets)
    return changed


def _gauge(target: Target, history: History, frame: Frame, feedback: str) -> Gauge:
    readings = history.readings(target)
    measure = target.measure(readings, frame)
    if feedback == "never" and not readings:
        # nobody was asked to file, so a duty without evidence is unknown, not neglected
        measure = Measure(None, measure.total)
    return Gauge(target, measure, target.expect(frame), readings)


def _started(gauges: Sequence[Gauge], history: History, frame: Frame) -> dt.date | None:
    """Return the first day on which a filing says so, or shows progress or completion."""
    said = [each.entry.started for each in history.entries if each.entry.started]
    shown = [day for gauge in gauges if (day := _first_progress(gauge, frame))]
    claimed = claim(history)
    return min([*said, *shown, *([claimed.on] if claimed else [])], default=None)


def _first_progress(gauge: Gauge, frame: Frame) -> dt.date | None:
    return gauge.target.begun(gauge.readings, frame) if gauge.measure.actual else None
