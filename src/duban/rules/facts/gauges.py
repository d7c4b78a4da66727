"""How far each target is and should be, as facts see it."""

import datetime as dt
from bisect import bisect_right
from fractions import Fraction
from functools import lru_cache
from typing import Any

from duban.frozen import frozen, replace
from duban.model.targets import Dated, Target
from duban.rules.case import Case, Gauge

VERIFIED = frozenset({"verified", "closed"})


@frozen()
class Stand:
    """One target: the share reached (None: not known) and the share due (None: nothing yet)."""

    target: Target
    progress: Fraction | None
    expected: Fraction | None

    @property
    def is_known(self) -> bool:
        """Whether it is known how far it is behind."""
        return self.progress is not None and self.expected is not None

    @property
    def gap(self) -> Fraction | None:
        """The share by which it is behind; None where that is not known."""
        if self.progress is None or self.expected is None:
            return None
        due, done = self.expected, self.progress
        # as `due - done`, at half the price: every commitment is asked for it
        return Fraction(
            due.numerator * done.denominator - done.numerator * due.denominator,
            due.denominator * done.denominator,
        )


@lru_cache(maxsize=1)  # a rule and its reason ask for all that is said of one case, one by one
def stands(case: Case) -> tuple[Stand, ...]:
    """Return where each target stands; without those of which nothing could be reached yet.

    A total of zero is that of a duty whose first period is not over.
    """
    return tuple(
        [
            Stand(each.target, _progress(case, each), each.expected)
            for each in case.gauges
            if each.measure.total is None or each.measure.total
        ]
    )


@lru_cache(maxsize=1)
def paced(case: Case) -> tuple[Stand, ...]:
    """Return the targets of which something is expected by now."""
    return tuple([each for each in stands(case) if each.expected is not None])


def _progress(case: Case, gauge: Gauge) -> Fraction | None:
    """Return what was filed; a claim stands for a figure where none was filed.

    What the office has verified is reached, whatever figure was filed last.
    """
    filed = gauge.measure.progress
    if case.state in VERIFIED:
        return max(filed or Fraction(1), Fraction(1))
    return Fraction(1) if filed is None and case.state == "claimed" else filed


def progress_on(case: Case, target: Target, day: dt.date) -> Fraction | None:
    """Return the share reached by an earlier day, by all figures about it known now."""
    told = case.history.readings(target)
    readings = told[: bisect_right(told, day, key=_day)]
    return target.measure(readings, replace(case.frame, as_of=day)).progress


def _day(reading: Dated[Any]) -> dt.date:
    return reading.on


def expected_on(case: Case, target: Target, day: dt.date) -> Fraction | None:
    """Return the share that is to be reached by a day, by the plan as it stands now."""
    return target.expect(replace(case.frame, as_of=day))
