"""Charts of lights: a strip, and rows by columns."""

from collections.abc import Iterator
from typing import Final, Literal, TypeAlias

from duban.frozen import frozen
from duban.reports.charts.labelling import Label, head
from duban.reports.document import Cell, Chart, Column, Lamp, Table
from duban.words import Words, labels

Sign: TypeAlias = Literal["", "done", "late"]

SIGNED: Final[dict[Sign, Words]] = {
    "done": Words("{light}+", "{light}+"),
    "late": Words("{light}!", "{light}!"),
}
"""A light and its sign in words: so short that twelve months stand side by side on a terminal."""
ALONE: Final[dict[Sign, Words]] = {"done": Words("+", "+"), "late": Words("!", "!")}
DONE: Final = Words("到期的承诺都已完成", "all promises that were due are done")
LATE: Final = Words("有承诺逾期未完成", "a promise is past due")
MEANS: Final[dict[Sign, Words]] = {
    "done": Words("“+”（红旗）：{meaning}。", '"+" (a flag): {meaning}.'),
    "late": Words("“!”（黑旗）：{meaning}。", '"!" (black): {meaning}.'),
}
UNLIT: Final = "none"


@frozen()
class Mark:
    """One light in a chart.

    Attributes:
        lamp: the light; None where there was nothing to light yet.
        sign: `done` (a flag) where all that was due is done, `late` (black) where something is
            past due.
    """

    lamp: Lamp | None
    sign: Sign = ""

    def is_lit(self) -> bool:
        """Return whether there is a light."""
        return self.lamp is not None and self.lamp.light != UNLIT

    def cell(self) -> Lamp | Words | None:
        """Return the mark in words: its light, and its sign behind it."""
        if not self.sign:
            return self.lamp
        if self.lamp is None or not self.is_lit():
            return ALONE[self.sign]
        return Lamp(self.lamp.light, SIGNED[self.sign](light=self.lamp.short), self.lamp.color)


@frozen(kw_only=True)
class LightChart(Chart):
    """A chart of lights.

    Attributes:
        axis: what its labels are: months, departments.
        done, late: what the two signs mean here.
    """

    axis: Words
    done: Words = DONE
    late: Words = LATE

    def marks(self) -> Iterator[Mark]:
        """Yield every mark."""
        raise NotImplementedError

    def meanings(self) -> tuple[tuple[Sign, Words], ...]:
        """Return the signs that occur, each with what it means."""
        seen = {each.sign for each in self.marks()}
        known: tuple[tuple[Sign, Words], ...] = (("done", self.done), ("late", self.late))
        return tuple((sign, meaning) for sign, meaning in known if sign in seen)

    def remarks(self) -> tuple[Cell, ...]:
        """Return what the signs mean, before how the chart is to be read."""
        signs = (MEANS[sign](meaning=words) for sign, words in self.meanings())
        return (*signs, *Chart.remarks(self))


@frozen()
class Spot:
    """A mark with its label."""

    label: Label
    mark: Mark


@frozen(kw_only=True)
class LightStrip(LightChart):
    """灯带: labelled lights in a row, such as the months of a promise."""

    spots: tuple[Spot, ...]

    def marks(self) -> Iterator[Mark]:
        """Yield every mark, in the order of the spots."""
        return (each.mark for each in self.spots)

    def table(self) -> Table:
        """Return every label with its light."""
        columns = (Column("label", self.axis, "text"), Column("light", labels.LIGHT, "light"))
        rows = tuple((each.label, each.mark.cell()) for each in self.spots)
        return Table(columns, rows, lead=self.title)


@frozen()
class Band:
    """One row of a heat map."""

    label: Label
    marks: tuple[Mark, ...]


@frozen(kw_only=True)
class HeatMap(LightChart):
    """灯图: rows and columns of lights, such as departments and months.

    Attributes:
        heads: the columns.
        bands: the rows, each with as many marks as there are columns.
    """

    heads: tuple[Label, ...]
    bands: tuple[Band, ...]

    def marks(self) -> Iterator[Mark]:
        """Yield every mark, row by row."""
        return (mark for each in self.bands for mark in each.marks)

    def table(self) -> Table:
        """Return every mark in its row and column."""
        columns = (
            Column("label", self.axis, "text"),
            *(Column(f"c{n}", head(each), "light") for n, each in enumerate(self.heads)),
        )
        rows: tuple[tuple[Cell, ...], ...] = tuple(
            (each.label, *(mark.cell() for mark in each.marks)) for each in self.bands
        )
        return Table(columns, rows, lead=self.title)
