"""count 数量: so many of so many; a countdown to zero is the same from the other end."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import ClassVar, Final, Literal

from duban.model.clock import Frame
from duban.model.measure import Measure, exact, share_of
from duban.model.record import record
from duban.model.scalars import Amount
from duban.model.targets.base import Dated, Reading, Target
from duban.words import Blank, Words

DONE: Final = Words("完成 {done}", "{done} done")
REMAINING: Final = Words("剩余 {remaining}", "{remaining} remaining")


@record
class CountReading(Reading):
    """What a filing says of a count: what is done, or what remains."""

    kind: Literal["count"]
    done: Amount | None = None
    """累计完成数。How many are done since the beginning."""
    remaining: Amount | None = None
    """剩余数。How many remain."""

    def said(self) -> Blank:
        """Return how many are done, or remain."""
        done = () if self.done is None else (DONE(done=self.done),)
        return (*done, *(() if self.remaining is None else (REMAINING(remaining=self.remaining),)))


@record
class Count(Target):
    """数量。So many of a total."""

    label: ClassVar[Words] = Words("数量", "count")
    Reading: ClassVar[type[Reading]] = CountReading
    steady: ClassVar[bool] = True
    latest: ClassVar[bool] = True

    kind: Literal["count"]
    """类型。"""
    total: Amount | None = None
    """总数。How many are promised; left out where the promise names no number (一批)."""
    stretch: Amount | None = None
    """力争数。What is striven for beyond the promise; never judged."""

    def full(self) -> Fraction | None:
        """Return the promised total."""
        return None if self.total is None else exact(self.total)

    def figures(
        self, readings: Sequence[Dated[CountReading]], frame: Frame
    ) -> Iterable[Fraction | None]:
        """Return the figures as they were filed."""
        done = (self._done(each.reading) for each in readings)
        return (None if each is None else exact(each) for each in done)

    def measure(self, readings: Sequence[Dated[CountReading]], frame: Frame) -> Measure:
        """Return the last figure filed against the total."""
        return measured(self._done(readings[-1].reading) if readings else None, self.total)

    def paced(self, frame: Frame) -> Fraction | None:
        """Return the policy's pace: a count is expected to grow evenly."""
        return frame.pace(frame.as_of)

    def unforeseen(self) -> Words | None:
        """Return nothing: its figures tell."""
        return None

    def retreats(self, before: CountReading, after: CountReading) -> bool:
        """Return whether fewer are done than an earlier filing said."""
        if before.done is not None and after.done is not None:
            return after.done < before.done
        earlier, later = self._done(before), self._done(after)
        return earlier is not None and later is not None and later < earlier

    def _done(self, reading: CountReading) -> Decimal | None:
        if reading.done is not None:
            return reading.done
        if reading.remaining is None or self.total is None:
            return None
        return self.total - reading.remaining


@lru_cache(maxsize=4096)
def measured(done: Decimal | None, promised: Decimal | None) -> Measure:
    """Return how far it is; asked again of one count for its start, its end and each month."""
    actual = None if done is None else exact(done)
    total = None if promised is None else exact(promised)
    if actual is None or not total:
        return Measure(actual, total)
    return Measure(actual, total, share_of(actual, total), complete=actual >= total)
