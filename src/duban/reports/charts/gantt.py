"""Steps as bars on days: as soon as they can, and as late as they may."""

import datetime as dt
from typing import Final, Literal, TypeAlias

from duban.frozen import frozen
from duban.reports.charts.labelling import Label
from duban.reports.document import Cell, Chart, Column, Table
from duban.words import Blank, Words

Span: TypeAlias = tuple[dt.date, dt.date]
Course: TypeAlias = Literal["done", "under-way", "open"]

STEP: Final = Words("步骤", "step")
START: Final = Words("最早开始", "earliest start")
END: Final = Words("最早办结", "earliest finish")
LATE_START: Final = Words("最迟开始", "latest start")
LATE_END: Final = Words("最迟办结", "latest finish")
SPARE: Final = Words("总时差", "total float")


@frozen()
class Bar:
    """One step.

    Attributes:
        label: what it is called.
        early: the first and last day, as soon as it can be; as it was, where it is done.
        late: the same as late as it may be; None where it is done.
        spare: by how many days, of what its duration is in, it can be later; None where it is done.
        course: how far it is.
        critical: whether a day's delay of it delays the end of all.
        is_point: whether it takes no time.
    """

    label: Label
    early: Span
    late: Span | None
    spare: int | None
    course: Course
    critical: bool = False
    is_point: bool = False


@frozen(kw_only=True)
class Gantt(Chart):
    """横道图: the steps of a plan.

    Attributes:
        bars: the steps, one below the other.
        today: the day that the plan is about.
        due: the deadline, where there is one.
        measure: in which days `spare` is counted.
    """

    bars: tuple[Bar, ...]
    today: dt.date
    due: dt.date | None = None
    measure: Blank = ""

    def table(self) -> Table:
        """Return the days of every step."""
        columns = (
            Column("step", STEP, "text"),
            Column("early_start", START, "day"),
            Column("early_end", END, "day"),
            Column("late_start", LATE_START, "day"),
            Column("late_end", LATE_END, "day"),
            Column("spare", SPARE, "number"),
        )
        rows: tuple[tuple[Cell, ...], ...] = tuple(
            (each.label, *each.early, *(each.late or (None, None)), each.spare)
            for each in self.bars
        )
        return Table(columns, rows, lead=self.title)

    def remarks(self) -> tuple[Cell, ...]:
        """Return how it is to be read, and in which days it counts."""
        return tuple(each for each in (self.note, self.measure) if each)
