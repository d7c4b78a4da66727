"""What moved: the figures, lights and filings of some days, held against the day before them."""

import datetime as dt
from collections.abc import Callable, Iterable
from fractions import Fraction

from duban.frozen import frozen
from duban.model.targets import Target
from duban.rules.case import Case, Gauge
from duban.rules.history import Filed
from duban.rules.situation import Owed, Situation, Standing
from duban.rules.verdict import Verdict


@frozen()
class Move:
    """What was filed of one target: the figure before, the figure after, and by which entries.

    Attributes:
        target: None where the entries give no figure.
        before: None where none was known.
    """

    standing: Standing
    target: Target | None
    before: Fraction | None
    after: Fraction | None
    entries: tuple[Filed, ...]

    @property
    def change(self) -> Fraction | None:
        """By how much the figure changed; None where it was not known before."""
        if self.before is None or self.after is None:
            return None
        return self.after - self.before

    @property
    def moved(self) -> bool:
        """Whether the figure is another one than before; a first figure of zero is none."""
        return (self.before or 0) != (self.after or 0)


def filed_since(standing: Standing, eve: dt.date) -> tuple[Filed, ...]:
    """Return the entries about a commitment that were handed in after a day."""
    return tuple(each for each in standing.case.history.entries if each.filed > eve)


def moves(situation: Situation, eve: dt.date) -> tuple[Move, ...]:
    """Return what was filed after a day, target by target, by department and id."""
    return tuple(
        move for standing in situation.standings for move in _of(standing, eve) if move.entries
    )


def _of(standing: Standing, eve: dt.date) -> Iterable[Move]:
    entries = filed_since(standing, eve)
    if not entries:
        return
    before = {each.target.id: each for each in standing.case.earlier(eve).gauges}
    told: list[Filed] = []
    for gauge in standing.case.gauges:
        about = tuple(each for each in standing.case.history.about(gauge.target) if each in entries)
        if about and gauge.measure.actual is not None:
            told.extend(about)
            was = before.get(gauge.target.id)
            yield Move(
                standing, gauge.target, was.measure.actual if was else None, _now(gauge), about
            )
    if not told:
        yield Move(standing, None, None, None, entries)


def _now(gauge: Gauge) -> Fraction | None:
    return gauge.measure.actual


def filings_in(entries: Iterable[Filed]) -> int:
    """Return how many filings some entries come from."""
    return len({(each.filing.department, each.filing.name) for each in entries})


def claimed(entries: Iterable[Filed]) -> bool:
    """Return whether completion of a whole commitment is claimed."""
    return any(each.entry.claim and each.entry.milestone is None for each in entries)


@frozen()
class Turn:
    """A light that changed: what it was, and what it is."""

    standing: Standing
    before: Verdict
    after: Verdict


def turns(situation: Situation, eve: dt.date) -> tuple[Turn, ...]:
    """Return the lights that are others than on a day, of what was promised by then."""
    return _turns(situation, situation.standings, eve)


def _turns(situation: Situation, standings: Iterable[Standing], eve: dt.date) -> tuple[Turn, ...]:
    judge = situation.judge
    pairs = (
        (each, each.case.earlier(eve)) for each in standings if each.case.commitment.made <= eve
    )
    return tuple(
        Turn(each, judge.verdict(before), each.verdict)
        for each, before in pairs
        if judge.light(before) != each.light
    )


def turned_worst(situation: Situation, eve: dt.date) -> tuple[Turn, ...]:
    """Return what has the policy's worst light now and had another one on a day."""
    if not situation.lights:
        return ()
    worst = situation.lights[0].id
    return _turns(situation, (each for each in situation.standings if each.light == worst), eve)


def unfiled(situation: Situation) -> tuple[Owed, ...]:
    """Return the filings that were due by the end of the day and have not come."""
    return tuple(
        each
        for each in situation.owed
        if each.what == "filing" and each.is_open() and each.due <= situation.as_of
    )


@frozen()
class Counter:
    """What remains of a count, and what remained on an earlier day; None where not known."""

    standing: Standing
    target: Target
    before: Fraction | None
    after: Fraction | None


def counters(
    situation: Situation, eve: dt.date, wanted: Callable[[Case], bool]
) -> tuple[Counter, ...]:
    """Return what remains of the counts that are wanted, or that have changed since a day."""
    found: list[Counter] = []
    for standing in situation.standings:
        before = {each.target.id: each for each in standing.case.earlier(eve).gauges}
        for gauge in standing.case.gauges:
            was = before.get(gauge.target.id)
            left = Counter(standing, gauge.target, _left(was) if was else None, _left(gauge))
            changed = left.before != left.after
            if (
                gauge.target.steady
                and left.after is not None
                and (changed or wanted(standing.case))
            ):
                found.append(left)
    return tuple(found)


def _left(gauge: Gauge) -> Fraction | None:
    measure = gauge.measure
    if measure.actual is None or measure.total is None:
        return None
    return max(measure.total - measure.actual, Fraction(0))
