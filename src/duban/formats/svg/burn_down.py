"""A burn-down: the plan dashed, readings as a line with dots, the last one labelled."""

import datetime as dt
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final

from duban.formats.svg.beside import ABOVE, BELOW, Line, Place, Spot, clear
from duban.formats.svg.scale import day_ticks, ticks
from duban.formats.svg.sheet import (
    COLUMN,
    Length,
    breadth,
    element,
    label,
    line,
    path,
    said,
    sheet,
    text,
    title,
)
from duban.formats.text import cell_text
from duban.frozen import frozen
from duban.reports.charts import BurnDown
from duban.words import Lang, decimal_text, shown

WIDE: Final = 720
HIGH: Final = 352
LEFT: Final = 76
RIGHT: Final = WIDE - 48
TOP: Final = 100
BOTTOM: Final = HIGH - 40
KEY: Final = 52
"""How far down it is said what the two lines are."""
CLOSE: Final = 8
"""How close to the top a figure stands below its dot, clear of the dates above."""
NEAR: Final = 70
"""How near to the edge a label is turned inwards."""


@frozen()
class Plane:
    """Where days and figures stand in the picture."""

    first: dt.date
    last: dt.date
    scale: Sequence[Fraction]

    def x(self, day: dt.date) -> Fraction:
        """Return how far right a day is."""
        days = max((self.last - self.first).days, 1)
        return LEFT + Fraction((RIGHT - LEFT) * (day - self.first).days, days)

    def y(self, figure: Fraction) -> Fraction:
        """Return how far down a figure is."""
        low, high = self.scale[0], self.scale[-1]
        return BOTTOM - (BOTTOM - TOP) * (figure - low) / (high - low)

    def spot(self, day: dt.date, figure: Fraction) -> Spot:
        """Return the place of a figure on a day."""
        return self.x(day), self.y(figure)


def burn_down(chart: BurnDown, lang: Lang) -> str:
    """Return figures against their plan, with the deadline and the day."""
    plan = [(each.day, Fraction(each.planned)) for each in chart.points if each.planned is not None]
    real = [(each.day, Fraction(each.actual)) for each in chart.points if each.actual is not None]
    days = [chart.today, *([chart.due] if chart.due else []), *(each.day for each in chart.points)]
    figures = [Fraction(), *(figure for _, figure in (*plan, *real))]
    # where there is nothing but noughts, an axis of hundredths would look like measurements
    scale = ticks(min(figures), max(figures) or Fraction(1), whole=_counts(real))
    plane = Plane(min(days), max(days), scale)
    planned = [plane.spot(*each) for each in plan]
    actual = [plane.spot(*each) for each in real]
    parts = (
        title(chart.title, lang, WIDE),
        *_key(chart, lang),
        *_axes(plane),
        *_days(chart, plane, lang),
        path(planned, class_="d-plan", stroke_width="2", stroke_dasharray="7 4"),
        path(actual, class_="d-line", stroke_width="2.5"),
        *(element("circle", cx=x, cy=y, r="3.5", class_="d-dot") for x, y in actual),
        *_last(chart, planned, actual, lang),
    )
    return sheet((WIDE, HIGH), (chart.title, chart.remarks()), parts, lang)


def _counts(real: Sequence[tuple[dt.date, Fraction]]) -> bool:
    """Return whether there are readings and all are whole."""
    return bool(real) and all(figure.denominator == 1 for _, figure in real)


def _key(chart: BurnDown, lang: Lang) -> Iterator[str]:
    """Yield what the two lines are: one is dashed, and the other has dots."""
    planned, actual = chart.heads()
    y = KEY - 4
    yield path(
        ((LEFT, y), (LEFT + 34, y)), class_="d-plan", stroke_width="2", stroke_dasharray="7 4"
    )
    yield label((LEFT + 42, KEY), planned, lang, 28, class_="d-ink d-small")
    middle = LEFT + 300
    yield path(((middle, y), (middle + 34, y)), class_="d-line", stroke_width="2.5")
    yield element("circle", cx=middle + 17, cy=y, r="3.5", class_="d-dot")
    yield label((middle + 42, KEY), actual, lang, 28, class_="d-ink d-small")


def _axes(plane: Plane) -> Iterator[str]:
    for each in plane.scale:
        y = plane.y(each)
        yield line((LEFT, y), (RIGHT, y), "d-axis" if each == plane.scale[0] else "d-grid")
        yield text((LEFT - 8, y + 4), decimal_text(each), "d-dim d-small", "end")
    for day in day_ticks(plane.first, plane.last):
        x = plane.x(day)
        yield line((x, BOTTOM), (x, BOTTOM + 5), "d-axis")
        yield text((x, BOTTOM + 20), day.isoformat(), "d-dim d-small", "middle")


def _days(chart: BurnDown, plane: Plane, lang: Lang) -> Iterator[str]:
    """Yield the deadline as a firm line and the day as a dotted one, each with its date."""
    x = plane.x(chart.today)
    yield line((x, TOP - 10), (x, BOTTOM), "d-axis", "1 3")
    today = said(shown.TODAY(day=chart.today), lang)
    yield text((x, TOP - 14), today, "d-dim d-small", _turned(x))
    if chart.due:
        x = plane.x(chart.due)
        yield line((x, TOP - 10), (x, BOTTOM), "d-due")
        due = said(shown.DUE(day=chart.due), lang)
        yield text((x, TOP - 30), due, "d-warn d-small", _turned(x))


def _last(chart: BurnDown, planned: Line, actual: Line, lang: Lang) -> Iterator[str]:
    """Yield the last reading beside its dot."""
    if chart.last is None or chart.last.actual is None:
        return
    figure = shown.FIGURE(figure=chart.last.actual, unit=chart.unit or "", day=chart.last.day)
    columns = min(breadth(cell_text(figure, lang)), 36)
    place = clear(_beside(actual, columns * COLUMN), actual, planned, range(TOP, BOTTOM))
    style = "d-ink d-bold d-small d-halo"
    yield label((place.x, place.foot), figure, lang, columns, place.anchor, style)


def _beside(actual: Line, wide: Length) -> tuple[Place, ...]:
    """Return where a label so wide may stand at the end of a line, the best place first."""
    x, y = actual[-1]
    under = y < TOP + CLOSE  # above it the dates stand
    if x + 8 + wide <= WIDE - 8:
        return (Place(x + 8, y + BELOW if under else y - ABOVE, wide),)
    rises = len(actual) > 1 and actual[-2][1] > y
    # away from the line, which comes from the left; below the axis are its days
    below = under or (not rises and y + BELOW < BOTTOM)
    inwards = Place(x - 8, y + BELOW if below else y - ABOVE, wide, "end")
    over = Place(WIDE - 8, y + BELOW if under else y - ABOVE, wide, "end")
    return inwards, over


def _turned(x: Length) -> str:
    """Return how a label is anchored so that it stays in the picture."""
    return "end" if x > RIGHT - NEAR else "" if x < LEFT + NEAR else "middle"
