"""What every kind of target shares, and the questions that each kind answers.

A kind is one file: the record of its target, the record of its reading, and its answers.
The answers are functions of their arguments alone; the day is in the frame.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from typing import Any, ClassVar, Final, Generic, TypeVar

from duban.frozen import frozen
from duban.model.clock import Frame
from duban.model.measure import Measure, Step, exact
from duban.model.record import Record, record
from duban.model.scalars import Amount, Line, Slug, Until
from duban.words import Blank, Words

NOT_GRADUAL: Final = Words(
    "这类目标不是逐步积累的，不作预测", "no forecast: such a target does not grow bit by bit"
)


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


@frozen()
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
    steady: ClassVar[bool] = False
    """Whether it grows bit by bit, so that its speed tells when it will be complete."""
    latest: ClassVar[bool] = False
    """Whether the last reading alone says how far it is."""
    from_nothing: ClassVar[bool] = True
    """Whether it stands at nothing before the first reading; a rate stands somewhere unknown."""
    recurs: ClassVar[bool] = False
    """Whether it begins anew in every period, and is never complete as a whole."""
    listed: ClassVar[bool] = False
    """Whether its readings name parts of it, each reading those of which it has something new."""

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

    def course(self, readings: Sequence[Dated[Any]], frame: Frame) -> Iterator[Measure]:
        """Yield how far the target was after each reading, by that one and those before it."""
        for n in range(1, len(readings) + 1):
            yield self.measure(readings[n - 1 if self.latest else 0 : n], frame)

    def begun(self, readings: Sequence[Dated[Any]], frame: Frame) -> dt.date | None:
        """Return the day of the first reading with which anything was done; None without one."""
        told = zip(readings, self.figures(readings, frame), strict=True)
        return next((each.on for each, done in told if done), None)

    def figures(self, readings: Sequence[Dated[Any]], frame: Frame) -> Iterable[Fraction | None]:
        """Return what was done after each reading, in the target's unit; None where unknown."""
        return (after.actual for after in self.course(readings, frame))

    def expect(self, frame: Frame) -> Fraction | None:
        """Return the share that should be reached by the frame's day; None where none is due.

        Stages say what is asked for on the way; on the due day it is the whole, whatever they say.
        """
        if self.stages and not (frame.due and frame.as_of >= frame.due):
            return self.staged(frame)
        return self.paced(frame)

    def paced(self, frame: Frame) -> Fraction | None:
        """Return the share due where no stages are given: nothing before the due day, then all."""
        return Fraction(1) if frame.due and frame.as_of >= frame.due else None

    def staged(self, frame: Frame) -> Fraction | None:
        """Return the share that the stages ask for by the day; None where the total is unknown."""
        if not self.full():
            return None
        asked = (self.share(each) for _, due, each in self.due_stages(frame) if due <= frame.as_of)
        return max((each for each in asked if each is not None), default=Fraction(0))

    def due_stages(self, frame: Frame) -> Iterator[tuple[str, dt.date, Fraction]]:
        """Yield the name of each stage, the day it is due, and its figure.

        A stage moves by as long as the clock stood still before it. The stage that asks for the
        whole is never due before the deadline, which may have moved for other reasons.
        """
        for stage in self.stages:
            figure, due = exact(stage.value), frame.later(stage.by)
            if frame.due is not None and self.share(figure) == 1:
                due = max(due, frame.due)
            yield stage.by.isoformat(), due, figure

    def share(self, figure: Fraction) -> Fraction | None:
        """Return a figure as a share of the whole; None where the whole is unknown."""
        total = self.full()
        return figure / total if total else None

    def reaches(self, actual: Fraction, figure: Fraction) -> bool:
        """Return whether what is done reaches a figure."""
        return actual >= figure

    def rises(self) -> bool:
        """Return whether more is better, so that later stages ask for more."""
        return True

    def full(self) -> Fraction | None:
        """Return the figure that counts as the whole, or None where the promise names none."""
        return None

    def steps(self, readings: Sequence[Dated[Any]], frame: Frame) -> Iterator[Step]:
        """Yield what falls due within the target: here, its stages."""
        if not self.stages:
            return
        days = (each.on for each in readings)
        actual = tuple(zip(days, self.figures(readings, frame), strict=True))
        for name, due, figure in self.due_stages(frame):
            met = (on for on, done in actual if done is not None and self.reaches(done, figure))
            yield Step(name, due, next(met, None), figure)

    def told(self, reading: Any) -> Blank:  # noqa: ANN401 - a reading of the target's own kind
        """Return a reading in words, by the names that the target gives."""
        said: Blank = reading.said()
        return said

    def unforeseen(self) -> Words | None:
        """Return why nothing is said of the day when it will be complete; None where it is."""
        return NOT_GRADUAL

    def growth(self, readings: Sequence[Dated[Any]], frame: Frame) -> Iterable[Fraction | None]:
        """Return what was done after each reading as finely as it can be told, for a forecast."""
        return self.figures(readings, frame)

    def retreats(self, before: Any, after: Any) -> bool:  # noqa: ANN401 - as above
        """Return whether a later reading says less than an earlier one."""
        return False

    def unknown(self, reading: Any) -> Iterable[tuple[str, tuple[str, ...]]]:  # noqa: ANN401
        """Return names in a reading that the target does not know, each with those it does."""
        return ()
