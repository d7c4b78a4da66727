"""What a forecast says: ranges of days, the chance of the deadline, and what they rest on."""

import datetime as dt
from bisect import bisect_right
from collections.abc import Sequence
from fractions import Fraction
from typing import Final, Literal, TypeAlias

from duban.frozen import frozen
from duban.words import Said, Words

Basis: TypeAlias = Literal["resampled", "schedule", "plan", "finished", "none"]
RANGES: Final = (50, 80, 95)
"""The ranges that are told, in percent."""
THOUSAND: Final = 1000
PER_CENT: Final = 5
"""Half of what a percent is of a thousand: a range leaves as much out at either end."""


@frozen()
class Span:
    """A range of days, both included; `last` is None where its end lies beyond what is said."""

    first: dt.date
    last: dt.date | None


@frozen()
class Outlook:
    """预测: when something will be complete.

    Attributes:
        basis: what it rests on: its own steps, its schedule, the plan, that it is done; or that
            nothing is said.
        reason: the same in words.
        finishes: the finish days (ordinals) of paths that are equally likely, the earliest first.
        horizon: the day (ordinal) beyond which nothing is said: what lies on it is then or later.
        chance: the chance of meeting the deadline, in thousandths; None without one.
        needed: what is to be done in a week from now on; None where no time or nothing is left.
        recent: what was done in a week of late.
        left: what is still to be done.
    """

    basis: Basis
    reason: Words | Said
    finishes: Sequence[int] = ()
    horizon: int = 0
    chance: int | None = None
    needed: Fraction | None = None
    recent: Fraction | None = None
    left: Fraction | None = None

    @property
    def is_open(self) -> bool:
        """Whether it says when something that is not complete will be."""
        return self.basis in {"resampled", "schedule", "plan"}

    def at(self, thousandths: int) -> dt.date | None:
        """Return the day by which so many paths in a thousand are complete.

        None where nothing is said, and where that day lies beyond the horizon.
        """
        found = self._at(thousandths)
        return None if found is None or self._is_beyond(found) else dt.date.fromordinal(found)

    @property
    def likely(self) -> dt.date | None:
        """The day by which every second path is complete."""
        return self.at(THOUSAND // 2)

    def span(self, percent: int) -> Span | None:
        """Return the range that holds so many paths of a hundred; None where nothing is said."""
        out = (100 - percent) * PER_CENT
        first, last = self._at(out), self._at(THOUSAND - out)
        if first is None or last is None:
            return None
        end = None if self._is_beyond(last) else dt.date.fromordinal(last)
        return Span(dt.date.fromordinal(first), end)

    def days(self, thousandths: int) -> int | None:
        """Return the ordinal of a quantile, the horizon's where it lies beyond."""
        return self._at(thousandths)

    def _at(self, thousandths: int) -> int | None:
        count = len(self.finishes)
        place = min(count * thousandths // THOUSAND, count - 1)
        return self.finishes[place] if count else None

    def _is_beyond(self, day: int) -> bool:
        return self.is_open and day >= self.horizon


def chance(finishes: Sequence[int], due: int | None, today: int) -> int | None:
    """Return the chance, in thousandths, that something still open is complete by its deadline.

    The finishes are those of its futures, the earliest first. It is never quite 0 nor 1000 while
    there is time: so many paths are not all that can happen.
    """
    if due is None:
        return None
    if due <= today:
        return 0
    met = bisect_right(finishes, due)
    return (2 * met + 1) * THOUSAND // (2 * len(finishes) + 2)
