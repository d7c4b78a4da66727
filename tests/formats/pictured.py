"""Made-up charts of every kind, whose labels can be any text."""

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Final

from duban.reports.charts import (
    Band,
    Bar,
    Bump,
    BurnDown,
    Figure,
    Gantt,
    HeatMap,
    LightStrip,
    Mark,
    Point,
    Spot,
    Track,
)
from duban.reports.document import Chart, Document, Lamp, Section
from duban.words import Words

LAMPS: Final = (
    Lamp("red", "红", "red"),
    Lamp("yellow", Words("黄", "Y"), "yellow"),
    Lamp("green", "绿", "green"),
)
RED, YELLOW, GREEN = LAMPS
MONTHS: Final = tuple(Words(f"{n}月", f"2018-{n:02}") for n in range(9, 13))
NOTE: Final = Words("每格是当月末的灯。", "The light at the end of the month.")


def strip(texts: Sequence[str]) -> LightStrip:
    marks = (Mark(None), Mark(GREEN), Mark(YELLOW), Mark(RED, "late"), Mark(GREEN, "done"))
    spots = tuple(Spot(text, marks[n % 5]) for n, text in enumerate(texts))
    return LightStrip(
        slug="strip", title=Words(texts[0], texts[0]), axis=Words("月末", "month"), spots=spots
    )


def burn_down(texts: Sequence[str]) -> BurnDown:
    planned: tuple[Figure, ...] = (15, Decimal("11.25"), Fraction(22, 3), Fraction(7, 2), 0)
    actual = (15, 14, None, 8, None)
    days = (dt.date(2018, month, 1) for month in range(8, 13))
    points = tuple(map(Point, days, planned, actual))
    return BurnDown(
        slug="burn-down",
        title=Words("说：{it}", "said: {it}")(it=texts[0]),
        note=Words(texts[0], texts[0]),
        what=Words("剩余", "left"),
        unit=texts[0],
        points=points,
        due=dt.date(2018, 12, 1),
        today=dt.date(2018, 11, 15),
    )


def bump(texts: Sequence[str]) -> Bump:
    turns = ((2, 1, 1, 3), (1, 2, None, 1), (3, 3, 3, 2), (None, None, 4, 4))
    tracks = tuple(Track(text, turns[n % 4]) for n, text in enumerate(texts))
    return Bump(
        slug="bump",
        title=Words("排名走势", "Ranking"),
        axis=Words("部门", "department"),
        periods=MONTHS,
        tracks=tracks,
    )


def heat_map(texts: Sequence[str]) -> HeatMap:
    row = (Mark(None), Mark(Lamp("none", "—")), Mark(YELLOW), Mark(RED, "late"))
    rows = (row, (Mark(GREEN), Mark(GREEN, "done"), Mark(RED), Mark(Lamp("none", "—"), "done")))
    return HeatMap(
        slug="lights",
        title=Words("挂图", "Wall"),
        note=NOTE,
        axis=Words("部门", "department"),
        heads=MONTHS,
        bands=tuple(Band(text, rows[n % 2]) for n, text in enumerate(texts)),
    )


def gantt(texts: Sequence[str]) -> Gantt:
    march, april, may = (dt.date(2018, month, 10) for month in (3, 4, 5))
    bars = (
        Bar(texts[0], (march, april), None, None, "done"),
        Bar(texts[-1], (april, may), (may, dt.date(2018, 6, 8)), 21, "under-way"),
        Bar(texts[0], (may, dt.date(2018, 5, 31)), (march, may), -12, "open", critical=True),
        Bar(texts[-1], (may, may), (may, may), 0, "open", critical=True, is_point=True),
    )
    return Gantt(
        slug="gantt",
        title=Words(texts[0], texts[0]),
        note=Words(texts[0], texts[0]),
        bars=bars,
        today=dt.date(2018, 4, 20),
        due=dt.date(2018, 6, 15),
        measure=Words(texts[-1], texts[-1]),
    )


def charts(texts: Sequence[str]) -> tuple[Chart, ...]:
    """Return a chart of every kind that says the texts wherever it takes one."""
    return strip(texts), burn_down(texts), bump(texts), heat_map(texts), gantt(texts)


NAMES: Final = (
    "区城改办",
    "区住建局",
    "区城市更新建设指挥部办公室（安置房和配套设施项目）",
    "大关街道",
)


def document(texts: Sequence[str] = NAMES) -> Document:
    """Return a document of these charts."""
    return Document(
        report="sample",
        title=Words("图样", "Pictures"),
        ledger="made-up",
        ledger_title="虚构区督办台账",
        as_of=dt.date(2018, 12, 5),
        columns=(),
        rows=(),
        sections=tuple(Section(each.title, (each,)) for each in charts(texts)),
    )
