"""Mermaid: charts that GitHub and GitLab draw of a few lines of text in Markdown."""

from collections.abc import Iterator
from typing import Final

from duban.formats.text import cell_text
from duban.reports.charts.gantt import Bar, Gantt, Span
from duban.reports.document import Cell, Chart
from duban.words import Lang, Words, shown

EARLY: Final = Words("最早", "as soon as possible")
LATE: Final = Words("最迟", "as late as possible")
READ: Final = str.maketrans({":": "：", ";": "；", "#": "＃", ",": "，", "%": "％", "\n": " "})
"""Signs that mean something in Mermaid, and those that look like them and mean nothing."""
TAGS: Final = {"done": ("done",), "under-way": ("active",), "open": ()}


def mermaid(chart: Chart, lang: Lang) -> str | None:
    """Return a chart as a fenced block of Mermaid, or None for a kind that it does not draw."""
    if not isinstance(chart, Gantt) or not chart.bars:
        return None
    return "\n".join(("```mermaid", *_gantt(chart, lang), "```"))


def _gantt(chart: Gantt, lang: Lang) -> Iterator[str]:
    yield "gantt"
    yield f"  title {_name(chart.title, lang)}"
    yield "  dateFormat YYYY-MM-DD"
    yield "  axisFormat %m-%d"
    yield "  inclusiveEndDates"
    if chart.due is not None:
        due = _name(shown.DUE(day=chart.due), lang)
        yield f"  {due} :milestone, crit, {chart.due}, 0d"
    yield f"  section {_name(EARLY, lang)}"
    yield from (_bar(each, each.early, lang) for each in chart.bars)
    yield f"  section {_name(LATE, lang)}"
    yield from (_bar(each, each.late, lang) for each in chart.bars if each.late)


def _bar(bar: Bar, span: Span, lang: Lang) -> str:
    tags = (*(("milestone",) if bar.is_point else ()), *(("crit",) if bar.critical else ()))
    end = "0d" if bar.is_point else str(span[1])
    return f"  {_name(bar.label, lang)} :{', '.join((*tags, *TAGS[bar.course], str(span[0]), end))}"


def _name(cell: Cell, lang: Lang) -> str:
    """Return a text that Mermaid takes as it is; it begins with no word that Mermaid knows."""
    text = " ".join(cell_text(cell, lang).translate(READ).split())
    return f"“{text}”" if text.isascii() else text
