"""What the wall shows: the boxes, and who has a flag of which colour."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from duban.model.months import month_of
from duban.reports.charts import HeatMap
from duban.reports.document import Block, Document, Lines, Section
from duban.reports.month_ends import YEAR, month_label, since_first
from duban.reports.report import Asked, Report
from duban.reports.tables import counted, laid_out
from duban.reports.tallies import lit
from duban.reports.wall_lines import Line, band, lines, rows
from duban.rules.situation import Situation
from duban.words import Blank, Said, Words, labels
from duban.words.periods import day_name, period_name

BY_DEPARTMENT: Final = Words("各部门逐月亮灯（{span}）", "Lights of the departments, {span}")
BY_PROMISE: Final = Words(
    "{department}承诺事项逐月亮灯（{span}）",
    "Lights of the promises of {department}, {span}",
)
SPAN: Final = Words("{first}至{last}", "{first} to {last}")
EMPTY: Final = Words("没有承诺事项。", "There are no commitments.")
DEPARTMENT: Final = Words("部门", "department")
WORST: Final = Words(
    "每格是该部门当月末最差的灯，按当时已知的情况判定。“—”是没有亮灯，或有事项无法判定而不亮最好的灯。",
    "Each box has the worst light of the department at the month's end, by what was known then. "
    "—: no light, or a promise that cannot be judged and so not the best light.",
)
OWN: Final = Words(
    "每格是该事项当月末的灯，按当时已知的情况判定。“—”是没有亮灯。",
    "Each box has the light at the month's end, by what was known then. —: no light.",
)
IS_DONE: Final = Words("已完成", "done")
IS_LATE: Final = Words("已过时限，尚未完成", "past due and not done")
LIGHTS: Final = Words(
    "截至{day}，按最差的灯计，{count} 个部门中，{lights}。",
    "Departments by their worst light on {day}: {lights}.",
)
WITH: Final = Words("{light} {count} 个", "{light} {count}")
OF_ONE: Final = Words(
    "截至{day}，{department}共有承诺事项 {count} 项：{lights}。",
    "Commitments of {department} on {day}: {count} ({lights}).",
)
FLAGS: Final = Words(
    "到期的承诺都已完成，插红旗：{names}。", "All promises that were due are done: {names}."
)
BLACK: Final = Words("有承诺逾期未完成，插黑旗：{names}。", "A promise is past due: {names}.")


def document(situation: Situation, asked: Asked, report: Report) -> Document:
    """Return the last twelve months of lights: by department, or of one department by promise."""
    ends = since_first(situation.standings, situation.as_of, YEAR)
    found = lines(situation, ends)
    signs = Counter(each.marks[-1].sign for each in found)
    return Document(
        report=report.name,
        title=report.title,
        ledger=situation.ledger.info.ledger,
        ledger_title=situation.ledger.info.title,
        as_of=situation.as_of,
        month=str(asked.month) if asked.month else None,
        columns=report.columns,
        rows=laid_out(report.columns, rows(situation, ends, found)),
        totals={
            "lines": len(found),
            "done": signs["done"],
            "overdue": signs["late"],
            "lights": counted(_lights(situation, found)),
        },
        sections=(Section(None, tuple(_blocks(situation, ends, found))),),
        found=signs["late"] > 0,
    )


def _blocks(
    situation: Situation, ends: Sequence[dt.date], found: Sequence[Line]
) -> Iterator[Block]:
    if not found:
        yield Lines((EMPTY,))
        return
    yield Lines((_summary(situation, found), *_flags(situation, found)))
    yield _map(situation, ends, found)


def _map(situation: Situation, ends: Sequence[dt.date], found: Sequence[Line]) -> HeatMap:
    span = _span(ends)
    heads = tuple(month_label(day) for day in ends)
    bands = tuple(band(situation, each) for each in found)
    if found[0].promise is None:
        title = BY_DEPARTMENT(span=span)
        return HeatMap(
            slug="lights", title=title, note=WORST, axis=DEPARTMENT, heads=heads, bands=bands
        )
    department = found[0].department
    return HeatMap(
        slug=f"lights-{department}",
        title=BY_PROMISE(department=situation.departments[department], span=span),
        note=OWN,
        axis=labels.COMMITMENTS,
        done=IS_DONE,
        late=IS_LATE,
        heads=heads,
        bands=bands,
    )


def _span(ends: Sequence[dt.date]) -> Blank:
    first, last = (period_name(str(month_of(ends[n]))) for n in (0, -1))
    return first if len(ends) == 1 else SPAN(first=first, last=last)


def _summary(situation: Situation, found: Sequence[Line]) -> Said:
    counts = _lights(situation, found)
    if found[0].promise is None:
        lights = lit(situation, counts, WITH)
        return LIGHTS(day=day_name(situation.as_of), count=len(found), lights=lights)
    lights = lit(situation, counts)
    department = situation.departments[found[0].department]
    return OF_ONE(
        day=day_name(situation.as_of), department=department, count=len(found), lights=lights
    )


def _flags(situation: Situation, found: Sequence[Line]) -> Iterator[Said]:
    """Yield who has a flag, and who a black one."""
    if found[0].promise is not None:
        return
    for words, sign in ((FLAGS, "done"), (BLACK, "late")):
        names = tuple(
            situation.departments[each.department] for each in found if each.marks[-1].sign == sign
        )
        if names:
            yield words(names=names)


def _lights(situation: Situation, found: Sequence[Line]) -> dict[str, int]:
    """Return how many lines end with each light, the worst first."""
    seen = Counter(each.marks[-1].lamp.light for each in found if each.marks[-1].lamp)
    return {light: seen[light] for light in (*(each.id for each in situation.lights), "none")}
