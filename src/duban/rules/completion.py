"""完成: the day on which a commitment was complete, by claim, by its figures or by decision.

The earliest of them counts: neither a claim nor a verification can make late what the figures
reached in time. A refusal or a reopening says that it was *not* complete on that day: only a new
claim, or a figure that fell short and was reached again, shows completion after it, and not for a
day before.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile
from typing import Any, Final, cast

from duban.model.clock import Frame
from duban.model.decision import CloseOut, Decision, Reopening, Verification
from duban.model.measure import Measure
from duban.model.targets import Dated, Target
from duban.rules.case import Gauge
from duban.rules.history import Filed, History
from duban.rules.states import COMPLETE, claim, voided_on

CONFIRMED: Final = frozenset({"verified", "closed"})


def completed_on(
    now: str, gauges: Sequence[Gauge], history: History, frame: Frame
) -> dt.date | None:
    """Return the day on which a commitment was complete, or None while it is not.

    Args:
        now: its state.
        gauges: how far its targets are.
        history: what is known of it.
        frame: its time.
    """
    if now not in COMPLETE and not _is_reached(gauges):
        return None
    voided = voided_on(history.decisions)
    days = [*_by_figures(gauges, frame, voided)]
    if now in COMPLETE and (claimed := claim(history)):
        days.append(shown_on(claimed, voided))
    if now in CONFIRMED:
        days += _by_decision(history.decisions)
    return min(days, default=None)


def shown_on(filed: Filed, voided: dt.date | None) -> dt.date:
    """Return the day for which an entry shows completion: never one up to the refusal's."""
    return filed.filed if voided is not None and filed.on <= voided else filed.on


def _by_decision(decisions: Sequence[Decision]) -> Iterator[dt.date]:
    """Yield the days on which the office has confirmed it, since it was last refused or opened."""
    closed: list[dt.date] = []
    passed: list[dt.date] = []
    for each in decisions:
        if isinstance(each, Reopening):
            closed, passed = [], []
        elif isinstance(each, CloseOut):
            closed.append(each.decided)
        elif isinstance(each, Verification) and each.milestone is None:
            if each.outcome == "passed":
                passed.append(each.decided)
            else:
                passed = []
    yield from (*closed, *passed)


def _by_figures(gauges: Sequence[Gauge], frame: Frame, voided: dt.date | None) -> Iterator[dt.date]:
    """Yield the day since which the readings have reached every target, if they do.

    The figures that were refused show nothing by being filed again: one has to be newly reached.
    """
    if not _is_reached(gauges):
        return
    reached = [_reached(gauge, frame) for gauge in gauges]
    anew = [each for each in reached if voided is None or each.filed > voided]
    if anew:
        yield max(shown_on(each, voided) for each in anew)


def _is_reached(gauges: Sequence[Gauge]) -> bool:
    return bool(gauges) and all(gauge.measure.complete for gauge in gauges)


def _reached(gauge: Gauge, frame: Frame) -> Filed:
    """Return the entry since which the readings have reached a target without interruption."""
    earlier = _backwards(gauge.target, gauge.readings[:-1], frame)
    since = 1 + sum(1 for _ in takewhile(_is_complete, earlier))
    return cast("Filed", gauge.readings[-since])  # it is: see `History.readings`


def _is_complete(measure: Measure) -> bool:
    return measure.complete


def _backwards(target: Target, readings: Sequence[Dated[Any]], frame: Frame) -> Iterable[Measure]:
    """Return how far a target was after each reading, the last first."""
    if target.latest:  # whoever asks only how long it has been complete stops early
        return target.course(readings[::-1], frame)
    return reversed(tuple(target.course(readings, frame)))
