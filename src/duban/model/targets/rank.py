"""rank 位次: a place among peers, as an outside ranking gives it."""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import ClassVar, Final, Literal

from duban.model.clock import Frame
from duban.model.measure import Measure, exact
from duban.model.record import record
from duban.model.scalars import Line, Whole
from duban.model.targets.base import Dated, Reading, Target
from duban.words import Blank, Words

PLACE: Final = Words("第 {place} 名", "place {place}")
PLACE_OF: Final = Words("{of} 家中第 {place} 名", "place {place} of {of}")


@record
class RankReading(Reading):
    """What a filing says of a rank: the place, and among how many."""

    kind: Literal["rank"]
    place: Whole
    """名次。"""
    of: Whole | None = None
    """参评总数。"""

    def said(self) -> Blank:
        """Return the place, and among how many."""
        if self.of is None:
            return PLACE(place=self.place)
        return PLACE_OF(place=self.place, of=self.of)


@record
class Rank(Target):
    """位次。A place among peers."""

    label: ClassVar[Words] = Words("位次", "rank")
    Reading: ClassVar[type[Reading]] = RankReading
    latest: ClassVar[bool] = True
    from_nothing: ClassVar[bool] = False

    kind: Literal["rank"]
    """类型。"""
    place: Whole | None = None
    """目标名次。The place to reach or better; left out where the promise names none (走在前列)."""
    of: Whole | None = None
    """参评总数。"""
    by: Line | None = None
    """排名发布者。Who publishes the ranking."""

    def rises(self) -> bool:
        """Return that it does not: the first place is the best."""
        return False

    def full(self) -> Fraction | None:
        """Return the place to reach."""
        return exact(self.place) if self.place else None

    def figures(
        self, readings: Sequence[Dated[RankReading]], frame: Frame
    ) -> Iterable[Fraction | None]:
        """Return the figures as they were filed."""
        return (exact(each.reading.place) for each in readings)

    def measure(self, readings: Sequence[Dated[RankReading]], frame: Frame) -> Measure:
        """Return the last place filed; a smaller number is a better place."""
        goal = self.full()
        actual = exact(readings[-1].reading.place) if readings else None
        if not actual or goal is None:
            return Measure(actual, goal)
        return Measure(actual, goal, self.share(actual), complete=self.reaches(actual, goal))

    def share(self, figure: Fraction) -> Fraction | None:
        """Return a place as a share of the one to reach: a smaller number is a better place."""
        goal = self.full()
        return min(goal / figure, Fraction(1)) if goal and figure else None

    def reaches(self, actual: Fraction, figure: Fraction) -> bool:
        """Return whether a place is as good as another one."""
        return actual <= figure
