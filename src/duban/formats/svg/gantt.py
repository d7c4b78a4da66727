"""A plan: bars as soon as can be, outlines as late as may be, and what is to spare in figures."""

import datetime as dt
from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from duban.formats.svg.scale import day_ticks
from duban.formats.svg.sheet import EDGE, element, label, line, px, said, sheet, text, title
from duban.frozen import frozen
from duban.reports.charts.gantt import Bar, Gantt, Span
from duban.words import Lang, Said, Words, shown

WIDE: Final = 870
LEFT: Final = 220
RIGHT: Final = WIDE - 140
TOP: Final = 128
ROW: Final = 30
KEY: Final = 52
NEAR: Final = 70
COLUMNS: Final = 26
"""Columns that the name of a step has room for."""
NOTED: Final = 96
"""Columns that there are for the unit of figures."""
SOON: Final = Words("最早", "soonest")
LATE: Final = Words("最迟", "latest")
CRITICAL: Final = Words("关键", "critical")
DONE: Final = Words("已办结", "done")
SPARE: Final = Words("余 {days}", "{days} to spare")
LACK: Final = Words("晚 {days}", "{days} late")
GAP: Final = 6
POINT: Final = 8
"""From the end of a bar to what is said beside it; a point reaches so far beyond its day."""
DECIDES: Final = Words("{spare}，关键", "{spare}, critical")
"""What the colour says too, for who sees none."""
ONE: Final = dt.timedelta(days=1)


@frozen()
class Line:
    """Where days stand in the picture."""

    first: dt.date
    last: dt.date

    def x(self, day: dt.date) -> Fraction:
        """Return how far right a day begins."""
        days = max((self.last - self.first).days + 1, 1)
        return LEFT + Fraction((RIGHT - LEFT) * (day - self.first).days, days)

    def end(self, day: dt.date) -> Fraction:
        """Return how far right a day ends."""
        return self.x(day) + self.x(self.first + ONE) - LEFT


def gantt(chart: Gantt, lang: Lang) -> str:
    """Return the steps of a plan, with the deadline and the day."""
    spans = [span for each in chart.bars for span in (each.early, each.late) if span]
    days = [
        chart.today,
        *([chart.due] if chart.due else []),
        *(day for span in spans for day in span),
    ]
    axis, bottom = Line(min(days), max(days)), TOP + ROW * len(chart.bars) + 8
    parts = (
        title(chart.title, lang, WIDE),
        *_key(chart, lang),
        *_ticks(axis, bottom),
        *(part for row, each in enumerate(chart.bars) for part in _bar(axis, row, each, lang)),
        *_days(chart, axis, bottom, lang),
    )
    return sheet((WIDE, bottom + 36), (chart.title, chart.remarks()), parts, lang)


def _key(chart: Gantt, lang: Lang) -> Iterator[str]:
    """Yield what the kinds of bars are, and below it in which days figures are."""
    kinds = (
        (SOON, "d-dot", ""),
        (CRITICAL, "d-warn", ""),
        (DONE, "d-dim", ""),
        (LATE, "d-plan", "4 3"),
    )
    for number, (name, class_, dash) in enumerate(kinds):
        x = LEFT + number * 120
        yield element(
            "rect", x=x, y=KEY - 11, width=28, height=12, rx=2, class_=class_, stroke_dasharray=dash
        )
        yield text((x + 36, KEY), said(name, lang), "d-ink d-small")
    if chart.measure:
        yield label((LEFT, KEY + 22), chart.measure, lang, NOTED, class_="d-dim d-small")


def _ticks(axis: Line, bottom: int) -> Iterator[str]:
    for day in day_ticks(axis.first, axis.last):
        x = axis.x(day)
        yield line((x, TOP - 6), (x, bottom), "d-grid")
        yield text((x, bottom + 18), day.isoformat(), "d-dim d-small", "middle")


def _bar(axis: Line, row: int, bar: Bar, lang: Lang) -> Iterator[str]:
    y = TOP + ROW * row
    yield label((EDGE, y + 16), bar.label, lang, COLUMNS)
    if bar.late is not None:
        yield _rect(axis, bar.late, (y + 2, 20), class_="d-plan", stroke_dasharray="4 3")
    class_ = "d-dim" if bar.course == "done" else "d-warn" if bar.critical else "d-dot"
    if bar.is_point:
        x = axis.end(bar.early[1])
        yield element("path", d=f"M{px(x)},{y + 4}l8,8l-8,8l-8,-8z", class_=class_)
    else:
        yield _rect(axis, bar.early, (y + 6, 12), class_=class_)
    if (note := _note(bar)) is not None:
        end = max(axis.end(each[1]) for each in (bar.early, bar.late) if each)
        x = max(end, axis.end(bar.early[1]) + POINT * bar.is_point) + GAP
        yield text((x, y + 16), said(note, lang), "d-dim d-small d-halo")


def _note(bar: Bar) -> Said | Words | None:
    """Return what is said beside a bar: that it is done, or how much it has to spare."""
    if bar.course == "done":
        return DONE
    return None if bar.spare is None else _spare(bar, bar.spare)


def _spare(bar: Bar, days: int) -> Said:
    spare = (LACK if days < 0 else SPARE)(days=abs(days))
    return DECIDES(spare=spare) if bar.critical else spare


def _rect(axis: Line, span: Span, at: tuple[int, int], **more: str) -> str:
    start, end = span
    y, high = at
    x = axis.x(start)
    return element("rect", x=x, y=y, width=axis.end(end) - x, height=high, rx=2, **more)


def _days(chart: Gantt, axis: Line, bottom: int, lang: Lang) -> Iterator[str]:
    """Yield the day as a dotted line and the deadline as a firm one, each with its date."""
    x = axis.x(chart.today)
    yield line((x, TOP - 10), (x, bottom), "d-axis", "1 3")
    yield text((x, TOP - 14), said(shown.TODAY(day=chart.today), lang), "d-dim d-small", _turned(x))
    if chart.due is not None:
        x = axis.end(chart.due)
        yield line((x, TOP - 10), (x, bottom), "d-due")
        due = said(shown.DUE(day=chart.due), lang)
        yield text((x, TOP - 30), due, "d-warn d-small", _turned(x))


def _turned(x: Fraction) -> str:
    """Return how a label is anchored so that it stays in the picture."""
    return "end" if x > RIGHT - NEAR else "" if x < LEFT + NEAR else "middle"
