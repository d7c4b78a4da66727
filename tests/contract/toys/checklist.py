"""checklist 检查单: points to tick, in any order."""

from collections.abc import Sequence
from fractions import Fraction
from typing import ClassVar, Literal

from duban.model.clock import Frame
from duban.model.measure import Measure
from duban.model.record import record
from duban.model.scalars import Line
from duban.model.targets.base import Dated, Reading, Target
from duban.words import Blank, Words


@record
class ChecklistReading(Reading):
    """What a filing says of a checklist: the points that are ticked."""

    kind: Literal["checklist"]
    ticked: tuple[Line, ...]
    """已勾选的要点。"""

    def said(self) -> Blank:
        """Return the points."""
        return self.ticked


@record
class Checklist(Target):
    """检查单。Points to tick, in any order."""

    label: ClassVar[Words] = Words("检查单", "checklist")
    Reading: ClassVar[type[Reading]] = ChecklistReading

    kind: Literal["checklist"]
    """类型。"""
    points: tuple[Line, ...]
    """要点。"""

    def full(self) -> Fraction | None:
        """Return how many points there are."""
        return Fraction(len(self.points))

    def measure(self, readings: Sequence[Dated[ChecklistReading]], frame: Frame) -> Measure:
        """Return how many points the last filing ticks."""
        total = Fraction(len(self.points))
        if not readings:
            return Measure(None, total)
        ticked = set(readings[-1].reading.ticked) & set(self.points)
        actual, missing = Fraction(len(ticked)), tuple(p for p in self.points if p not in ticked)
        return Measure(actual, total, actual / total, not missing, missing)
