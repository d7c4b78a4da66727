"""rate 比率: a percentage to reach, or to stay under; its pace is only what its stages say."""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import ClassVar, Final, Literal

from duban.model.clock import Frame
from duban.model.measure import Measure, exact
from duban.model.record import record
from duban.model.scalars import Amount, Line, Percent
from duban.model.targets.base import Dated, Reading, Target
from duban.words import Blank, Words

PERCENT: Final = Words("{percent}%", "{percent}%")
PARTS: Final = Words("{numerator}/{denominator}", "{numerator}/{denominator}")

NOT_EXCEEDED: Final = Words(
    "不得超过的比率没有完成之日，不作预测",
    "no forecast: what is to be stayed under has no finish day",
)


@record
class RateReading(Reading):
    """What a filing says of a rate: the percentage, or the two figures it comes from."""

    kind: Literal["rate"]
    percent: Percent | None = None
    """百分比。"""
    numerator: Amount | None = None
    """分子。"""
    denominator: Amount | None = None
    """分母。"""

    def said(self) -> Blank:
        """Return the percentage, or the two figures it comes from."""
        if self.percent is not None:
            return PERCENT(percent=self.percent)
        if self.numerator is None or self.denominator is None:
            return ()
        return PARTS(numerator=self.numerator, denominator=self.denominator)


@record
class Rate(Target):
    """比率。A percentage to reach, or to stay under."""

    label: ClassVar[Words] = Words("比率", "rate")
    Reading: ClassVar[type[Reading]] = RateReading
    latest: ClassVar[bool] = True
    from_nothing: ClassVar[bool] = False

    kind: Literal["rate"]
    """类型。"""
    percent: Percent | None = None
    """目标百分比。Left out where the promise names none (“五率”提升)."""
    bound: Literal["at-least", "at-most"] = "at-least"
    """方向。Whether the percentage is to be reached or not to be exceeded."""
    of: Line | None = None
    """分母口径。What the percentage is of, as the promise defines it."""
    stretch: Percent | None = None
    """力争值。"""

    def rises(self) -> bool:
        """Return whether the percentage is to be reached, not to be stayed under."""
        return self.bound == "at-least"

    def full(self) -> Fraction | None:
        """Return the promised percentage."""
        return None if self.percent is None else exact(self.percent)

    def figures(
        self, readings: Sequence[Dated[RateReading]], frame: Frame
    ) -> Iterable[Fraction | None]:
        """Return the figures as they were filed."""
        return (_percent(each.reading) for each in readings)

    def measure(self, readings: Sequence[Dated[RateReading]], frame: Frame) -> Measure:
        """Return the last percentage filed against the promised one."""
        goal = self.full()
        actual = _percent(readings[-1].reading) if readings else None
        if actual is None or goal is None:
            return Measure(actual, goal)
        return Measure(actual, goal, self._share(actual, goal), complete=self.reaches(actual, goal))

    def share(self, figure: Fraction) -> Fraction | None:
        """Return a percentage as a share of the promised one; under a bound, less is more."""
        goal = self.full()
        return None if goal is None else self._share(figure, goal)

    def reaches(self, actual: Fraction, figure: Fraction) -> bool:
        """Return whether a percentage holds another one."""
        return actual >= figure if self.bound == "at-least" else actual <= figure

    def unforeseen(self) -> Words | None:
        """Return why nothing is said of one that is to be stayed under, every day anew."""
        return None if self.rises() else NOT_EXCEEDED

    def _share(self, actual: Fraction, goal: Fraction) -> Fraction:
        if self.bound == "at-least":
            return actual / goal if goal else Fraction(1)
        return Fraction(1) if actual <= goal else goal / actual


def _percent(reading: RateReading) -> Fraction | None:
    if reading.percent is not None:
        return exact(reading.percent)
    if reading.numerator is None or not reading.denominator:
        return None
    return 100 * exact(reading.numerator) / exact(reading.denominator)
