"""回测: what forecasts of the past were worth, by what has happened since."""

import datetime as dt
from collections.abc import Sequence
from fractions import Fraction
from typing import Final

from duban.frozen import frozen
from duban.rules.forecast.outlook import Outlook
from duban.rules.forecast.predict import forecast
from duban.rules.forecast.promise import Series

QUANTILES: Final = (25, 100, 250, 500, 750, 900, 975)
"""Those that the loss goes by, in thousandths: the middle, and the ends of the three ranges."""
THOUSAND: Final = 1000
PER_CENT: Final = 5


@frozen()
class Trial:
    """One forecast of the past, and what has happened since.

    Attributes:
        outlook: what was foreseen.
        asked: the day it was asked.
        now: the day up to which it is known what has happened.
        finish: the day on which it was complete; None where it is not.
        deadline: the one in force on the day it was asked, which the chance is about; None without
            one, and where it has been excused since.
        by_last_rate, by_pace: the days (ordinals) that two plain rules would have named: going
            on as between the last two readings, and as on average since the start.
    """

    outlook: Outlook
    asked: dt.date
    now: dt.date
    finish: dt.date | None
    deadline: dt.date | None
    by_last_rate: int
    by_pace: int

    def held(self, percent: int) -> bool | None:
        """Return whether a range held; None where that is still open.

        A range that is over without completion did not hold, though completion is still to come.
        """
        out = (100 - percent) * PER_CENT
        first, last = self.outlook.days(out), self.outlook.days(THOUSAND - out)
        if first is None or last is None:
            return None
        if self.finish is not None:
            return first <= self.finish.toordinal() <= last
        return False if last < self.now.toordinal() else None

    def in_time(self) -> bool | None:
        """Return whether the deadline that was forecast was met; None where that is no question.

        That is so without a deadline, where it had come by the day it was asked, and while it is
        still open whether it is met. A later extension changes nothing: the chance was of that day.
        """
        if self.deadline is None or self.deadline <= self.asked:
            return None
        if self.finish is not None:
            return self.finish <= self.deadline
        return False if self.deadline < self.now else None

    def losses(self) -> tuple[Fraction, Fraction, Fraction] | None:
        """Return the pinball losses, in days: its own, and those of the two plain rules.

        None where it is not complete yet. A plain rule names one day for every quantile.
        """
        if self.finish is None:
            return None
        own = [self.outlook.days(each) or 0 for each in QUANTILES]
        day, count = self.finish.toordinal(), len(QUANTILES)
        named = (own, [self.by_last_rate] * count, [self.by_pace] * count)
        mine, last, pace = (_pinball(each, day) for each in named)
        return mine, last, pace


def _pinball(days: Sequence[int], day: int) -> Fraction:
    """Return the mean pinball loss of quantiles: what lies too early costs its share, and so on."""
    losses = [
        each * (day - found) if day >= found else (THOUSAND - each) * (found - day)
        for each, found in zip(QUANTILES, days, strict=True)
    ]
    return Fraction(sum(losses), THOUSAND * len(losses))


def trial(
    series: Series,
    deadline: dt.date | None,
    asked: dt.date,
    finish: dt.date | None,
    now: dt.date,
) -> Trial | None:
    """Return what a forecast of an earlier day was worth; None where there was none to make."""
    outlook = forecast(series.readings, series.goal, series.start, deadline, asked)
    return judged(outlook, series, asked, finish, now, deadline) if outlook.is_open else None


def judged(
    outlook: Outlook,
    series: Series,
    asked: dt.date,
    finish: dt.date | None,
    now: dt.date,
    deadline: dt.date | None,
) -> Trial:
    """Return an outlook of an earlier day beside what has happened.

    Args:
        outlook: what was foreseen on that day.
        series: what it was foreseen of.
        asked: that day.
        finish: the day on which it was complete; None where it is not.
        now: the day up to which it is known what has happened.
        deadline: the one that its chance is about; None where the chance is not to be judged.
    """
    return Trial(outlook, asked, now, finish, deadline, *_plainly(outlook.horizon, series, asked))


def _plainly(horizon: int, series: Series, asked: dt.date) -> tuple[int, int]:
    """Return the days that two plain rules name: the last rate goes on, or the mean pace."""
    known = sorted(each for each in series.readings if each[0] <= asked)
    told = [(series.start, Fraction(0)), *(each for each in known if each[0] > series.start)]
    (before, done), (last, reached) = told[-2:] if len(told) > 1 else (told[0], told[0])
    left = series.goal - reached

    def day(rate: Fraction | None) -> int:
        if not rate or rate < 0:
            return horizon
        found = last.toordinal() + -(-left // rate)
        return min(max(found, asked.toordinal() + 1), horizon)

    last_rate = _rate(reached - done, (last - before).days)
    return day(last_rate), day(_rate(reached, (last - series.start).days))


def _rate(done: Fraction, days: int) -> Fraction | None:
    return done / days if days > 0 else None
