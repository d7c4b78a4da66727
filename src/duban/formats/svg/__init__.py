"""SVG: each chart as a small picture of its own, without script and without anything from outside.

A picture says what it shows in its `<title>` and `<desc>`, keeps to the reader's light or dark
screen, and shows by letters and shapes whatever it shows by colours.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final

from duban.formats.svg.bump import bump
from duban.formats.svg.burn_down import burn_down
from duban.formats.svg.gantt import gantt
from duban.formats.svg.lights import heat_map, strip
from duban.reports.charts import Bump, BurnDown, Gantt, HeatMap, LightStrip
from duban.reports.document import Chart
from duban.words import Lang

DRAWN: Final[Mapping[type[Chart], Callable[[Any, Lang], str]]] = MappingProxyType(
    {HeatMap: heat_map, LightStrip: strip, BurnDown: burn_down, Bump: bump, Gantt: gantt}
)
"""What draws each kind of chart."""


def svg(chart: Chart, lang: Lang) -> bytes:
    """Return a chart as a picture in one language."""
    return DRAWN[type(chart)](chart, lang).encode()


__all__ = ["DRAWN", "svg"]
