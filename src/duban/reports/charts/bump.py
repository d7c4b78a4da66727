"""How names moved in a ranking."""

from itertools import pairwise
from typing import Final

from duban.frozen import frozen
from duban.reports.charts.labelling import Label, head
from duban.reports.document import Chart, Column, Table
from duban.words import Words

MOVED: Final = Words("升降", "moved")


@frozen()
class Track:
    """One name and its place in every period; None where it had none."""

    name: Label
    places: tuple[int | None, ...]

    @property
    def moved(self) -> int | None:
        """By how many places the name has risen in the last period; negative: fallen."""
        for before, now in list(pairwise(self.places))[-1:]:
            return None if before is None or now is None else before - now
        return None


@frozen(kw_only=True)
class Bump(Chart):
    """排名走势: how names moved in a ranking.

    Attributes:
        axis: what the names are.
        periods: the periods, the earliest first.
        tracks: the names, as they stand in the last period.
    """

    axis: Words
    periods: tuple[Label, ...]
    tracks: tuple[Track, ...]

    def table(self) -> Table:
        """Return the place of every name in every period, and how it moved last."""
        columns = (
            Column("name", self.axis, "text"),
            *(Column(f"p{n}", head(each), "number") for n, each in enumerate(self.periods)),
            Column("moved", MOVED, "number"),
        )
        rows = tuple((each.name, *each.places, each.moved) for each in self.tracks)
        return Table(columns, rows, lead=self.title)
