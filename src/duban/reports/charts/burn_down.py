"""What is left of a target, against its plan."""

import datetime as dt
from decimal import Decimal
from fractions import Fraction
from typing import Final, TypeAlias

from duban.frozen import frozen
from duban.reports.charts.labelling import head
from duban.reports.document import Cell, Chart, Column, Table
from duban.words import Said, Words, labels

Figure: TypeAlias = int | Fraction | Decimal

PLANNED: Final = Words("计划{what}", "{what}, planned")
ACTUAL: Final = Words("实际{what}", "{what}, actual")
COUNTED: Final = Words("{what}（{unit}）", "{what} ({unit})")
DUE: Final = Words("时限 {day}。", "Due {day}.")
LAST: Final = Words(
    "最新数值（{day}）：{what} {figure}。", "Latest figure ({day}): {figure} {what}."
)


@frozen()
class Point:
    """A day of a burn-down: what was planned to be left, and what was; None where not known."""

    day: dt.date
    planned: Figure | None
    actual: Figure | None


@frozen(kw_only=True)
class BurnDown(Chart):
    """燃尽图: figures against their plan.

    Attributes:
        what: what the figures count, such as 剩余.
        unit: what they are counted in.
        points: the days on which either is known, the earliest first.
        lines: the points that its table tells, where those are not all.
        due: the deadline, where there is one.
        today: the day that the chart is about.
    """

    what: Words
    points: tuple[Point, ...]
    today: dt.date
    lines: tuple[Point, ...] = ()
    due: dt.date | None = None
    unit: str | None = None

    def heads(self) -> tuple[Said, Said]:
        """Return what the two figures of a day are."""
        what = COUNTED(what=self.what, unit=self.unit) if self.unit else self.what
        return PLANNED(what=what), ACTUAL(what=what)

    def table(self) -> Table:
        """Return what was planned for every day, and what there was."""
        planned, actual = map(head, self.heads())
        columns = (
            Column("day", labels.DAY, "day"),
            Column("planned", planned, "number"),
            Column("actual", actual, "number"),
        )
        rows = tuple((each.day, each.planned, each.actual) for each in self.rows)
        return Table(columns, rows, lead=self.title)

    @property
    def rows(self) -> tuple[Point, ...]:
        """The points that its table tells."""
        return self.lines or self.points

    @property
    def last(self) -> Point | None:
        """The last point with a reading."""
        return next((each for each in reversed(self.points) if each.actual is not None), None)

    def remarks(self) -> tuple[Cell, ...]:
        """Return the deadline and the last reading in words, before how it is to be read."""
        due = (DUE(day=self.due),) if self.due else ()
        return (*due, *self._newest(), *Chart.remarks(self))

    def _newest(self) -> tuple[Said, ...]:
        if self.last is None or self.last.actual is None:
            return ()
        return (LAST(day=self.last.day, what=self.what, figure=self.last.actual),)
