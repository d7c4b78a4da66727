"""按程序的计划曲线: how much of the work is due by when, as the steps of a procedure go."""

import datetime as dt
from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import TypeAlias

from duban.model.curves import Along
from duban.model.department import Commitment
from duban.model.followed import Followed
from duban.model.targets import Roster, Target
from duban.rules.schedule.network import CircleError
from duban.rules.schedule.passes import early
from duban.rules.schedule.routes import Route, Routes

Piece: TypeAlias = tuple[Fraction, Fraction, int]
"""From which share of the time to which a step goes, and how much work it is."""


def curve(known: Routes, commitment: Commitment, target: Target, start: dt.date) -> Along | None:
    """Return the curve of what a target follows; None where nothing is, or it goes in a circle.

    The steps are laid out as early as they can be, and then stretched over the time that is
    given: what there is to spare is spread evenly over all of it. Work on a step goes on evenly
    from its beginning to its end. Items of a roster count alike, each by its own procedure.

    Args:
        known: the procedures, with the calendar they are planned by.
        commitment: whose target it is.
        target: the target.
        start: the day at whose end nothing is due.
    """
    try:
        routes = [known.of(each.id, each.variants) for each in _followed(commitment, target)]
    except (CircleError, KeyError):
        return None
    pieces = [piece for route in routes for piece in _pieces(route, start)]
    whole = sum(work for _, _, work in pieces)
    if not whole:
        return None

    def along(passed: Fraction) -> Fraction:
        return sum((_done(each, passed) for each in pieces), Fraction(0)) / whole

    return along


def _followed(commitment: Commitment, target: Target) -> Iterator[Followed]:
    """Yield what is followed, by the whole or by each item.

    Raises:
        KeyError: where an item follows nothing while others do.
    """
    if not (isinstance(target, Roster) and target.follows()):
        if commitment.procedure is not None:
            yield commitment.procedure
        return
    for item in target.items:
        found = target.followed(item)
        if found is None:
            raise KeyError(item.id)
        yield found


def _pieces(route: Route, start: dt.date) -> Iterable[Piece]:
    """Yield the steps that are some work, by the share of the time over which they go."""
    begin = start.toordinal() + 1
    times = early(route.network, begin, {})
    days = max((each.finish for each in times.values()), default=begin) - begin
    for step in route.steps if days else ():
        own = times[step.id]
        if step.work:
            yield Fraction(own.start - begin, days), Fraction(own.finish - begin, days), step.work


def _done(piece: Piece, passed: Fraction) -> Fraction:
    """Return how much of a step's work is due; of one that takes no time all, once it is due."""
    first, last, work = piece
    if passed >= last:
        return Fraction(work)
    return work * (passed - first) / (last - first) if passed > first else Fraction(0)
