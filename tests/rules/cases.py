"""Cases made by hand: one commitment on one day, without a ledger around it."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from functools import cache

from duban.model.action import Action
from duban.model.clock import Frame
from duban.model.deadline import Deadline
from duban.model.department import Commitment, Department, Milestone
from duban.model.filing import Entry, Filing
from duban.model.inspection import Inspection
from duban.model.policy import Policy
from duban.model.targets import Count, Target
from duban.model.targets.base import Reading, Stage
from duban.model.targets.count import CountReading
from duban.rules.calendar import default_calendar
from duban.rules.case import Case, Gauge
from duban.rules.history import Filed, History
from duban.rules.pace import pace
from duban.rules.terms import terms

__all__ = ["Filed", "Given", "count", "day", "done", "filed", "make_case", "note", "reading"]

DEPARTMENT = Department(id="renewal", name="区城改办")
ACTION = Action(id="blocks", title="重点区块", lead="renewal")
HOME = dt.timezone(dt.timedelta(hours=8))
PLAIN = Policy(id="test", title="试验", lights=(), rules=())


def day(text: str) -> dt.date:
    """Return the day of an ISO text."""
    return dt.date.fromisoformat(text)


def filed(on: str, entry: Entry, by: str | None = None) -> Filed:
    """Return an entry about a day, handed in on the same day or another."""
    handed = day(by or on)
    moment = dt.datetime.combine(handed, dt.time(9), HOME)
    filing = Filing(department="renewal", on=day(on), filed=moment, by="联络员", entries=(entry,))
    return Filed(day(on), handed, filing, entry)


def done(on: str, amount: str, target: str = "main", by: str | None = None) -> Filed:
    """Return a filing that so many are done."""
    return reading(on, CountReading(kind="count", done=Decimal(amount)), target, by)


def reading(on: str, given: Reading, target: str = "main", by: str | None = None) -> Filed:
    """Return a filing with any reading."""
    return filed(on, Entry(commitment="C-1", target=target, reading=given), by)


def note(on: str, text: str = "正常推进") -> Filed:
    """Return a filing that says nothing."""
    return filed(on, Entry(commitment="C-1", note=text))


def count(total: str = "100", name: str = "main", **stages: str) -> Count:
    """Return a count; stages as `by_2025_06_30="50"`."""
    made = tuple(
        Stage(by=day(by.removeprefix("by_").replace("_", "-")), value=Decimal(value))
        for by, value in stages.items()
    )
    return Count(kind="count", id=name, total=Decimal(total), stages=made)


@dataclass(frozen=True)
class Given:
    """What a case is made of; a year from its first to its last day if nothing is said."""

    as_of: str
    start: str = "2025-01-01"
    due: str | None = "2025-12-31"
    state: str = "ongoing"
    start_due: str | None = None
    started: str | None = None
    met: str | None = None
    feedback: str = "month"
    policy: Policy = PLAIN
    targets: tuple[Target, ...] = (count(),)
    entries: tuple[Filed, ...] = ()
    inspections: tuple[Inspection, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    stopped: Sequence[tuple[dt.date, dt.date | None]] = ()
    peers: tuple[Fraction, ...] = ()


def make_case(as_of: str, *entries: Filed, **given: object) -> Case:
    """Return a case on a day with what was filed; see `Given` for what else can be said."""
    return case_of(replace(Given(as_of, entries=entries), **given))  # type: ignore[arg-type] # its fields


def case_of(given: Given) -> Case:
    """Return the case, whose earlier days are made the same way."""

    @cache
    def on(when: dt.date) -> Case:
        return _case(given, when, on)

    return on(day(given.as_of))


def _case(given: Given, when: dt.date, earlier: object) -> Case:
    start, due = day(given.start), _maybe(given.due)
    run = pace(start, due, given.policy.pace, given.stopped)
    frame = Frame(start, due, when, default_calendar(), run)
    entries = tuple(sorted(given.entries, key=lambda each: each.on))
    history = History(entries, inspections=given.inspections).until(when)
    gauges = tuple(
        Gauge(each, each.measure(history.readings(each), frame), each.expect(frame))
        for each in given.targets
    )
    promise = Commitment(
        id="C-1",
        title="开工",
        action=ACTION.id,
        made=start,
        deadline=Deadline(text=given.due or "早日"),
        targets=given.targets,
        milestones=given.milestones,
    )
    met, started = _maybe(given.met), _maybe(given.started)
    return Case(
        department=DEPARTMENT,
        commitment=promise,
        policy=given.policy,
        as_of=when,
        state=given.state,
        start=start,
        start_due=_maybe(given.start_due),
        started=started if started and started <= when else None,
        terms=terms(promise.deadline, start, ()),
        due=due,
        met=met if met and met <= when else None,
        frame=frame,
        gauges=gauges,
        history=history,
        workdays=default_calendar(),
        feedback=given.feedback,
        earlier=earlier,  # type: ignore[arg-type] # a cached function is one
        peers=lambda: given.peers,
    )


def _maybe(text: str | None) -> dt.date | None:
    return None if text is None else day(text)
