"""时限: what holds on a day, as the baseline with the decisions laid over it."""

import datetime as dt
from collections.abc import Iterable
from functools import lru_cache

from duban.frozen import frozen, replace
from duban.model.clock import Stop
from duban.model.deadline import Deadline
from duban.model.decision import (
    Amendment,
    Decision,
    Extension,
    Reopening,
    Resumption,
    Ruling,
    Suspension,
)
from duban.words import Said, Words


@frozen(eq=False)
class Terms:
    """One deadline on one day.

    Attributes:
        text: the wording in force.
        nature: what kind of wording it is: day, window, open, standing, recurring, …
        on: the day it is judged by (an ambiguous wording: the earlier one); None while open.
        earliest: the earliest day that the wording can mean; `latest` the latest.
        precision: how exact the wording is.
        ambiguous: whether a ruling is still needed.
        remark: why it is ambiguous or open, in words; None where it is plain.
        baseline: the day as promised, before any decision moved it; where the wording was open
            or ambiguous, as the first ruling reads it.
        moved: the decisions that fixed or moved the deadline, in order.
        stops: the spans in which the clock stood still; the last one may be open.
    """

    text: str
    nature: str
    on: dt.date | None
    earliest: dt.date | None
    latest: dt.date | None
    precision: str
    ambiguous: bool
    baseline: dt.date | None
    moved: tuple[Decision, ...] = ()
    stops: tuple[Stop, ...] = ()
    remark: Words | Said | None = None

    @property
    def is_stopped(self) -> bool:
        """Whether the clock stands still."""
        return bool(self.stops) and self.stops[-1][1] is None


def fixed(day: dt.date) -> Terms:
    """Return the terms of something whose day was never worded: a stage, a period, a filing."""
    return Terms(day.isoformat(), "day", day, day, day, "day", ambiguous=False, baseline=day)


def terms(
    deadline: Deadline,
    made: dt.date,
    decisions: Iterable[Decision],
    milestone: str | None = None,
) -> Terms:
    """Return what holds of a deadline once the decisions are laid over it.

    Args:
        deadline: as promised.
        made: the day of the promise; wordings without a year mean its year.
        decisions: those known, in the order in which they were taken.
        milestone: the milestone whose deadline it is; None for the commitment's own.
    """
    held = _worded(deadline, made)
    for decision in decisions:
        held = laid_over(held, decision, milestone)
    return held


@lru_cache(maxsize=4096)
def _worded(deadline: Deadline, made: dt.date) -> Terms:
    """Return a deadline as its wording has it; many promises of a ledger share one."""
    # a wording is read where its meaning is asked for: to file a figure asks for none
    from duban.rules.deadlines import resolve_deadline

    meaning = resolve_deadline(deadline, made)
    return Terms(
        text=deadline.text,
        nature=meaning.nature,
        on=meaning.earliest,
        earliest=meaning.earliest,
        latest=meaning.latest,
        precision=meaning.precision,
        ambiguous=meaning.ambiguous,
        baseline=meaning.earliest,
        remark=meaning.because or meaning.suggestion,
    )


def laid_over(held: Terms, decision: Decision, milestone: str | None) -> Terms:
    """Return what holds of a deadline after one more decision."""
    if isinstance(decision, Suspension):
        return (
            held
            if held.is_stopped
            else replace(held, stops=(*held.stops, (decision.decided, None)))
        )
    if isinstance(decision, Resumption) and held.is_stopped:
        return _resumed(held, decision, milestone)
    deadline = new_deadline(decision)
    if deadline is None or getattr(decision, "milestone", None) != milestone:
        return held
    return _moved(held, deadline, decision)


def new_deadline(decision: Decision) -> Deadline | None:
    """Return the deadline that a decision sets, or None; a refused extension sets none."""
    if isinstance(decision, Extension):
        return decision.deadline if decision.outcome == "granted" else None
    if isinstance(decision, Ruling | Amendment | Reopening):
        return decision.deadline
    return None


def _moved(held: Terms, deadline: Deadline, decision: Decision) -> Terms:
    set_ = _worded(deadline, decision.decided)
    baseline = set_.on if _explains(held, decision) else held.baseline
    return replace(set_, baseline=baseline, moved=(*held.moved, decision), stops=held.stops)


def _explains(held: Terms, decision: Decision) -> bool:
    """Return whether a ruling says what was meant, which moves nothing."""
    return isinstance(decision, Ruling) and (held.ambiguous or held.baseline is None)


def _resumed(held: Terms, decision: Resumption, milestone: str | None) -> Terms:
    """Return the terms with the clock running again; a day that is decided is the commitment's."""
    began = held.stops[-1][0]
    ran = replace(held, stops=(*held.stops[:-1], (began, decision.decided)))
    if decision.deadline is not None and milestone is None:
        return _moved(ran, decision.deadline, decision)
    stood = decision.decided - began
    return replace(
        ran,
        on=_later(ran.on, stood),
        earliest=_later(ran.earliest, stood),
        latest=_later(ran.latest, stood),
        moved=(*ran.moved, decision),
    )


def _later(day: dt.date | None, by: dt.timedelta) -> dt.date | None:
    return None if day is None else day + by
