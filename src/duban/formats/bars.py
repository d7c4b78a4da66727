"""Charts in characters: a bar behind each figure, a line of bars for each row of places."""

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from types import MappingProxyType
from typing import Any, Final, TypeAlias

from duban.formats.base import Style
from duban.frozen import replace
from duban.reports.charts import Bump, BurnDown, Figure, Point
from duban.reports.document import Chart, Column, Lines, Table
from duban.words import Words

Drawing: TypeAlias = Callable[[Any, Style], "tuple[str, ...]"]

LONG: Final = 20
"""Characters of the longest bar."""
EIGHTHS: Final = "▏▎▍▌▋▊▉█"
STEPS: Final = "▁▂▃▄▅▆▇█"
PLAIN_STEPS: Final = "_,-=+*#@"
GAPS: Final = "·"
PLAIN_GAPS: Final = "."
BURNING: Final = (
    Words("图示（# 实际，| 计划）", "bar (# actual, | planned)"),
    Words("图示（█ 实际，│ 计划）", "bar (█ actual, │ planned)"),
)
MOVING: Final = (Words("走势", "course"), Words("走势", "course"))
"""Heads of the columns, without and with block characters."""


def told(chart: Chart, style: Style) -> tuple[Table | Lines, ...]:
    """Return a chart as blocks, its table with a column of bars where it has any."""
    blocks = chart.told()
    if type(chart) not in DRAWN:
        return blocks
    head, drawing = DRAWN[type(chart)]
    return tuple(
        _barred(each, head[style.blocks], drawing(chart, style))
        if isinstance(each, Table)
        else each
        for each in blocks
    )


def _barred(table: Table, head: Words, bars: Sequence[str]) -> Table:
    """Return a table with bars as its last column: what is wider than it seems shifts nothing."""
    rows = tuple((*row, drawn) for row, drawn in zip(table.rows, bars, strict=True))
    return replace(table, columns=(*table.columns, Column("bar", head, "id")), rows=rows)


def _burn_down(chart: BurnDown, style: Style) -> tuple[str, ...]:
    """Return for each point the reading as a bar, crossed where it should have been."""
    figures = [each for point in chart.rows for each in (point.planned, point.actual)]
    most = max((Fraction(each) for each in figures if each), default=Fraction(1))
    return tuple(_crossed(each, most, style) for each in chart.rows)


def _crossed(point: Point, most: Fraction, style: Style) -> str:
    leader, cross = ("─", "│") if style.blocks else ("-", "|")
    drawn = "" if point.actual is None else bar(_share(point.actual, most), style)
    if point.planned is None:
        return drawn
    at = _rounded(_share(point.planned, most) * LONG)
    drawn += leader * (at + 1 - len(drawn))
    return f"{drawn[:at]}{cross}{drawn[at + 1 :]}"


def _share(figure: Figure, most: Fraction) -> Fraction:
    return max(Fraction(figure), Fraction()) / most


def _bump(chart: Bump, style: Style) -> tuple[str, ...]:
    """Return a line for each name, the higher the better its place."""
    places = [each for track in chart.tracks for each in track.places if each]
    worst = max(places, default=1)
    return tuple(
        spark(
            [
                None if each is None else Fraction(worst - each, max(worst - 1, 1))
                for each in track.places
            ],
            style,
        )
        for track in chart.tracks
    )


def bar(share: Fraction, style: Style) -> str:
    """Return a bar as long as a share of the longest, in eighths of a character."""
    if not style.blocks:
        return "#" * _rounded(share * LONG)
    whole, eighths = divmod(_rounded(share * LONG * len(EIGHTHS)), len(EIGHTHS))
    return EIGHTHS[-1] * whole + (EIGHTHS[eighths - 1] if eighths else "")


def spark(shares: Sequence[Fraction | None], style: Style) -> str:
    """Return a bar for each share, as high as it is; a gap where there is none."""
    steps, gap = (STEPS, GAPS) if style.blocks else (PLAIN_STEPS, PLAIN_GAPS)
    top = len(steps) - 1
    return "".join(gap if each is None else steps[_rounded(each * top)] for each in shares)


def _rounded(number: Fraction) -> int:
    return int(number + Fraction(1, 2))


DRAWN: Final[Mapping[type[Chart], tuple[tuple[Words, Words], Drawing]]] = MappingProxyType(
    {BurnDown: (BURNING, _burn_down), Bump: (MOVING, _bump)}
)
"""What draws the bars of a chart, under which head; lights have none, they are in their table."""
