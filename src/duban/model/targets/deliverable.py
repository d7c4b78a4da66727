"""deliverable 成果: one thing that exists or does not."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import ClassVar, Final, Literal

from duban.model.clock import Frame
from duban.model.measure import Measure
from duban.model.record import record
from duban.model.scalars import Flag, Line
from duban.model.targets.base import Dated, Reading, Target
from duban.words import Blank, Words

DONE: Final = Words("已完成", "done")
NOT_DONE: Final = Words("尚未完成", "not yet done")
THERE: Final = Measure(Fraction(1), Fraction(1), Fraction(1), complete=True)
ABSENT: Final = Measure(Fraction(0), Fraction(1), Fraction(0))


@record
class DeliverableReading(Reading):
    """What a filing says of a deliverable: whether it is there."""

    kind: Literal["deliverable"]
    done: Flag
    """是否完成。"""

    def said(self) -> Blank:
        """Return whether it is done."""
        return DONE if self.done else NOT_DONE


@record
class Deliverable(Target):
    """成果。One thing that exists or does not; it counts once there is evidence of it."""

    label: ClassVar[Words] = Words("成果", "deliverable")
    Reading: ClassVar[type[Reading]] = DeliverableReading

    kind: Literal["deliverable"]
    """类型。"""
    what: Line | None = None
    """成果名称。"""

    def full(self) -> Fraction | None:
        """Return one: the thing itself."""
        return Fraction(1)

    def measure(self, readings: Sequence[Dated[DeliverableReading]], frame: Frame) -> Measure:
        """Return whether the last filing says that it is there, and shows it."""
        if not readings:
            return Measure(None, Fraction(1))
        there = readings[-1].reading.done and any(each.evidence for each in readings)
        return THERE if there else ABSENT

    def course(
        self, readings: Sequence[Dated[DeliverableReading]], frame: Frame
    ) -> Iterator[Measure]:
        """Yield whether it was there after each reading: evidence once given stays given."""
        shown = False
        for each in readings:
            shown = shown or each.evidence
            yield THERE if each.reading.done and shown else ABSENT

    def retreats(self, before: DeliverableReading, after: DeliverableReading) -> bool:
        """Return whether what was there is there no longer."""
        return before.done and not after.done
