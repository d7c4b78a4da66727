"""Charts of lights: a strip, and rows by columns."""

from typing import Final, Literal, TypeAlias

from duban.frozen import frozen
from duban.reports.charts.labelling import Label, head
from duban.reports.document import Cell, Chart, Column, Lamp, Table
from duban.words import Words, labels

Sign: TypeAlias = Literal["", "done", "late"]

SIGNED: Final[dict[Sign, Words]] = {
    "done": Words("{light}·完", "{light}, done"),
    "late": Words("{light}·逾", "{light}, late"),
}
ALONE: Final[dict[Sign, Words]] = {"done": Words("完", "done"), "late": Words("逾", "late")}


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

    def cell(self) -> Lamp | Words | None:
        """Return the mark in words: its light, and its sign behind it."""
        if not self.sign:
            return self.lamp
        if self.lamp is None or self.lamp.light == "none":
            return ALONE[self.sign]
        return Lamp(self.lamp.light, SIGNED[self.sign](light=self.lamp.short), self.lamp.color)


@frozen()
class Spot:
    """A mark with its label."""

    label: Label
    mark: Mark


@frozen(kw_only=True)
class LightStrip(Chart):
    """灯带: labelled lights in a row, such as the months of a promise.

    Attributes:
        axis: what the labels are.
        spots: the lights, in their order.
    """

    axis: Words
    spots: tuple[Spot, ...]

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
class HeatMap(Chart):
    """灯图: rows and columns of lights, such as departments and months.

    Attributes:
        axis: what the rows are.
        heads: the columns.
        bands: the rows, each with as many marks as there are columns.
    """

    axis: Words
    heads: tuple[Label, ...]
    bands: tuple[Band, ...]

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
