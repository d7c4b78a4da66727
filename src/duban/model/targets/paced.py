"""What the kinds share that grow bit by bit, with the time that is left."""

from fractions import Fraction
from typing import ClassVar

from duban.model.clock import Frame
from duban.model.curves import CURVES, Along, Curve
from duban.model.record import record
from duban.model.targets.base import Target
from duban.words import Words


@record
class Paced(Target):
    """按序时推进的目标。What grows bit by bit."""

    steady: ClassVar[bool] = True

    curve: Curve = "linear"
    """计划曲线。linear 均匀推进, s-curve 先慢、中快、后慢, schedule 按程序; stages go first."""

    def paced(self, frame: Frame) -> Fraction | None:
        """Return the share due: the policy's pace, as the curve spreads the work over it."""
        passed = frame.pace(frame.as_of)
        if passed is None or self.curve == "linear":
            return passed
        along = self._by_schedule(frame) if self.curve == "schedule" else CURVES[self.curve]
        return None if along is None else along(passed)

    def _by_schedule(self, frame: Frame) -> Along | None:
        return frame.scheduled(self, frame.start) if frame.scheduled else None

    def unforeseen(self) -> Words | None:
        """Return nothing: its figures tell when it will be complete."""
        return None
