"""The box of one light: its colour, its letter, and a flag or black ground as its sign."""

from collections.abc import Iterator, Mapping
from typing import Final

from duban.formats.svg.palette import BLACK, FLAG, LATE, WHITE, Paint, paint
from duban.formats.svg.sheet import EDGE, ENTITIES, LINE, breadth, element, said, shortened, text
from duban.formats.text import cell_text
from duban.formats.width import fold
from duban.reports.charts.lights import LightChart, Mark, Sign
from duban.reports.document import Cell
from duban.words import Lang

HIGH: Final = 28
LETTERS: Final = 4
"""Columns of a light's short name that a box has room for."""
BORDER: Final = "#808890"
"""Seen on white and on dark paper: a black box has an edge on both."""
BARE: Final = Paint("none", "")
SAMPLE: Final = 52
FLAGS: Final[Mapping[Sign, tuple[str, str]]] = {
    "done": (FLAG, "v16h2v-7l9,-4l-9,-5z"),
    "late": (BLACK, "v16h2v-7h10l-3,-4.5l3,-4.5z"),
}
"""The colour of a flag, and its shape, which tells the two apart where there is no colour: a
pennant with one point, and a flag with two."""
SHIFTS: Final[Mapping[Sign, int]] = {"": 0, "done": 6, "late": 1}
"""How far a letter makes room for the flag beside it, and for the stripe on its other side."""


def box(at: tuple[int, int], across: int, mark: Mark, lang: Lang) -> Iterator[str]:
    """Yield the box of a mark."""
    x, y = at
    if mark.lamp is None and not mark.sign:
        yield _ground(at, across, BARE, class_="d-grid")
        return
    lit = paint(mark.lamp.color) if mark.lamp and mark.is_lit() else BARE
    ground = LATE if mark.sign == "late" else lit
    yield _ground(at, across, ground, stroke=BORDER)
    if mark.sign == "late" and lit is not BARE:
        yield element("rect", x=x + 4, y=y + 4, width=6, height=HIGH - 8, fill=lit.fill)
    if mark.sign:
        yield from flag((x + across - 16, y + 6), mark.sign)
    if mark.lamp is not None:
        middle = x + across // 2 - SHIFTS[mark.sign]
        yield _letter((middle, y + 19), mark.lamp.short, ground, lang)


def _ground(at: tuple[int, int], across: int, color: Paint, **more: str) -> str:
    x, y = at
    return element("rect", x=x, y=y, width=across, height=HIGH, rx=3, fill=color.fill, **more)


def _letter(at: tuple[int, int], short: Cell, ground: Paint, lang: Lang) -> str:
    x, y = at
    content = shortened(cell_text(short, lang), LETTERS).translate(ENTITIES)
    own = {"fill": ground.ink} if ground.ink else {"class_": "d-ink"}
    return element("text", content, x=x, y=y, text_anchor="middle", font_weight="bold", **own)


def flag(at: tuple[int, int], sign: Sign) -> Iterator[str]:
    """Yield a small flag on a pole: a red one on white, for many grounds are red."""
    x, y = at
    color, shape = FLAGS[sign]
    if sign == "done":
        yield element("rect", x=x - 2, y=y - 2, width=15, height=20, rx=2, fill=WHITE)
    yield element(
        "path",
        d=f"M{x},{y}{shape}",
        fill=color,
        stroke=WHITE,
        stroke_width="1.5",
        paint_order="stroke",
    )


def legend(chart: LightChart, lang: Lang, top: int, wide: int) -> tuple[tuple[str, ...], int]:
    """Return what says how the chart is to be read, and where the picture ends below it."""
    parts: list[str] = []
    y = top
    for sign, meaning in chart.meanings():
        parts.extend(_sample(sign, (EDGE, y)))
        parts.append(text((EDGE + SAMPLE + 10, y + 19), said(meaning, lang), "d-dim d-small"))
        y += HIGH + 6
    if chart.note:
        for each in fold(cell_text(chart.note, lang), max((wide - 2 * EDGE) // 7, 12)):
            parts.append(text((EDGE, y + 14), each.translate(ENTITIES), "d-dim d-small"))
            y += LINE
    return tuple(parts), y + EDGE // 2


def _sample(sign: Sign, at: tuple[int, int]) -> Iterator[str]:
    x, y = at
    yield _ground(at, SAMPLE, LATE if sign == "late" else BARE, stroke=BORDER)
    yield from flag((x + SAMPLE // 2 - 5, y + 6), sign)


def columns_of(labels: tuple[Cell, ...], lang: Lang, most: int) -> int:
    """Return the columns that the widest of some labels takes, at most so many."""
    return min(max((breadth(cell_text(each, lang)) for each in labels), default=0), most)
