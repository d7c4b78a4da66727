"""图: what pictures show, as data; every format can say the same in words.

A new chart is one file here, and what draws it in `duban.formats.svg`.
"""

from duban.reports.charts.bump import Bump, Track
from duban.reports.charts.burn_down import BurnDown, Figure, Point
from duban.reports.charts.gantt import Bar, Gantt, Span
from duban.reports.charts.labelling import Label
from duban.reports.charts.lights import Band, HeatMap, LightStrip, Mark, Sign, Spot

__all__ = [
    "Band",
    "Bar",
    "Bump",
    "BurnDown",
    "Figure",
    "Gantt",
    "HeatMap",
    "Label",
    "LightStrip",
    "Mark",
    "Point",
    "Sign",
    "Span",
    "Spot",
    "Track",
]
