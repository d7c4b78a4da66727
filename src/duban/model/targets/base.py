"""What every kind of target shares, and the questions that each kind answers.

A kind is one file: the record of its target, the record of its reading, and its answers.
The answers are functions of their arguments alone; the day is in the frame.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, ClassVar, Generic, TypeVar

from duban.model.clock import Frame
from duban.model.measure import Measure, Step
from duban.model.record import Record, record
from duban.model.scalars import Amount, Line, Slug, Until
from duban.words import Blank, Words


@record
class Stage(Record):
    """阶段目标。What is to be reached by a day, counted from the beginning."""

    by: Until
    """截止。The last day, given as a day, month, quarter, half or year."""
    value: Amount
    """累计目标值。The cumulative figure, in the target's unit."""


@record
class Reading(Record):
    """数值。What a filing says of one target."""

    kind: str

    def said(self) -> Blank:
        """Return the reading in words."""
        raise NotImplementedError


R = TypeVar("R", bound=Reading)


@dataclass(frozen=True, slots=True)
class Dated(Generic[R]):
    """A reading with the day it is about, in the order in which the ledger counts them."""

    on: dt.date
    reading: R
    evidence: bool = False


@record
class Target(Record):
    """目标。What a commitment promises to reach."""

    label: ClassVar[Words]
    Reading: ClassVar[type[Reading]]

    kind: str
    id: Slug = "main"
    """目标编号。Names the target where a commitment has several."""
    title: Line | None = None
    """名称。"""
    unit: Line | None = None
    """单位。What is counted: 个, 户, 亿元."""
    stages: tuple[Stage, ...] = ()
    """阶段目标。Cumulative figures by date; without them, the pace of the policy."""

    def measure(self, readings: Sequence[Dated[Any]], frame: Frame) -> Measure:
        """Return how far the target is, by the readings known on the frame's day."""
        raise NotImplementedError

    def expect(self, frame: Frame) -> Fraction | None:
        """Return the share that should be reached by the frame's day; None where none is due."""
        if self.stages:
            return self.staged(frame.as_of)
        return self.paced(frame)

    def paced(self, frame: Frame) -> Fraction | None:
        """Return the share due where no stages are given: nothing before the due day, then all."""
        return Fraction(1) if frame.due and frame.as_of >= frame.due else None

    def staged(self, day: dt.date) -> Fraction | None:
        """Return the share that the stages ask for by a day; None where the total is unknown."""
        total = self.full()
        reached = [Fraction(stage.value) for stage in self.stages if stage.by <= day]
        return max(reached, default=Fraction(0)) / total if total else None

    def full(self) -> Fraction | None:
        """Return the figure that counts as the whole, or None where the promise names none."""
        return None

    def steps(self, readings: Sequence[Dated[Any]], frame: Frame) -> Iterator[Step]:
        """Yield what falls due within the target: here, its stages."""
        for stage in self.stages:
            met = next(
                (
                    until.on
                    for n, until in enumerate(readings, 1)
                    if (self.measure(readings[:n], frame).actual or 0) >= Fraction(stage.value)
                ),
                None,
            )
            yield Step(stage.by.isoformat(), stage.by, met, Fraction(stage.value))

    def exceeds(self, reading: Any) -> bool:  # noqa: ANN401 - each kind has its own reading
        """Return whether a reading is more than the promise can hold."""
        return False

    def retreats(self, before: Any, after: Any) -> bool:  # noqa: ANN401 - as above
        """Return whether a later reading says less than an earlier one."""
        return False

    def unknown(self, reading: Any) -> Iterable[tuple[str, tuple[str, ...]]]:  # noqa: ANN401
        """Return names in a reading that the target does not know, each with those it does."""
        return ()
