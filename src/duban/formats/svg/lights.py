"""Lights in rows: by rows and columns, and in a strip."""

from collections.abc import Iterator
from typing import Final

from duban.formats.svg.box import HIGH, box, columns_of, legend
from duban.formats.svg.sheet import COLUMN, EDGE, LINE, label, sheet, title
from duban.reports.charts import HeatMap, LightStrip
from duban.words import Lang

GAP: Final = 4
LEAST: Final = 52
"""A box is at least so wide, with so much between two."""
LONGEST: Final = 30
"""Columns of a row's label before it is cut."""
HEAD: Final = 12
"""Columns of a label above a box before it is cut."""
ACROSS: Final = 12
"""Boxes of a strip in one row at most."""
NARROWEST: Final = 360
WIDEST: Final = 960
TOP: Final = 2 * EDGE + 8


def heat_map(chart: HeatMap, lang: Lang) -> str:
    """Return rows and columns of lights."""
    beside = columns_of(tuple(each.label for each in chart.bands), lang, LONGEST)
    across = _across(columns_of(chart.heads, lang, HEAD))
    left = EDGE + int(beside * COLUMN) + 8
    wide = max(left + len(chart.heads) * (across + GAP) + EDGE, NARROWEST)
    below = TOP + LINE + len(chart.bands) * (HIGH + GAP) + 8
    notes, high = legend(chart, lang, below, wide)

    def parts() -> Iterator[str]:
        yield title(chart.title, lang, wide)
        for n, each in enumerate(chart.heads):
            at = (left + n * (across + GAP) + across // 2, TOP + 12)
            yield label(at, each, lang, HEAD, "middle")
        for n, band in enumerate(chart.bands):
            y = TOP + LINE + n * (HIGH + GAP)
            yield label((left - 8, y + 19), band.label, lang, LONGEST, "end")
            for m, mark in enumerate(band.marks):
                yield from box((left + m * (across + GAP), y), across, mark, lang)
        yield from notes

    return sheet((wide, high), (chart.title, chart.remarks()), parts(), lang)


def strip(chart: LightStrip, lang: Lang) -> str:
    """Return labelled lights in a row, or in several where there are many."""
    columns = columns_of(tuple(each.label for each in chart.spots), lang, HEAD)
    across = _across(columns)
    side_by_side = min(ACROSS, max(len(chart.spots), 1), (WIDEST - 2 * EDGE) // (across + GAP))
    wide = max(2 * EDGE + side_by_side * (across + GAP), NARROWEST)
    step = HIGH + LINE + GAP
    rows = -(-len(chart.spots) // side_by_side)
    notes, high = legend(chart, lang, TOP + rows * step + 8, wide)

    def parts() -> Iterator[str]:
        yield title(chart.title, lang, wide)
        for n, spot in enumerate(chart.spots):
            row, place = divmod(n, side_by_side)
            x, y = EDGE + place * (across + GAP), TOP + row * step
            yield label((x + across // 2, y + 12), spot.label, lang, HEAD, "middle")
            yield from box((x, y + LINE), across, spot.mark, lang)
        yield from notes

    return sheet((wide, high), (chart.title, chart.remarks()), parts(), lang)


def _across(columns: int) -> int:
    return max(LEAST, int(columns * COLUMN) + 2 * GAP)
