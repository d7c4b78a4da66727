"""status 现状: every commitment's light, and what the lights add up to."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from duban.reports.annotation import Badge
from duban.reports.document import Cell, Column, Document, Lines, Section
from duban.reports.report import Asked, Report
from duban.reports.standing import COLUMNS, cells
from duban.reports.tables import chosen, counted, laid_out
from duban.reports.tallies import by_light, by_state, departments, lit, worst_first
from duban.rules.situation import Situation
from duban.words import Words, labels

SHOWN: Final = ("light", "id", "title", "department", "deadline", "progress", "reason")
TITLE: Final = Words("督办现状", "Status")
SUMMARY: Final = Words(
    "承诺事项 {count} 项：{lights}；逾期 {late} 项。",
    "{count} commitments: {lights}; {late} overdue.",
)
BY_DEPARTMENT: Final = Words("各部门", "By department")
COMMITMENTS: Final = Words("承诺事项", "Commitments")
NONE: Final = Words("没有承诺事项。", "There are no commitments.")
TOTALS: Final = (
    Column("commitments", labels.COMMITMENTS, "number"),
    Column("overdue", labels.OVERDUE, "number"),
    Column("lights", labels.LIGHT, "object"),
    Column("states", labels.STATE, "object"),
)


def status(situation: Situation, _asked: Asked) -> Document:
    """Return every commitment with its light, the worst first."""
    standings = worst_first(situation, situation.standings)
    rows = [cells(situation, each) for each in standings]
    counts = by_light(situation, standings)
    late = sum(each.what == "commitment" for each in situation.overdue())
    summary = SUMMARY(count=len(rows), lights=lit(situation, counts), late=late) if rows else NONE
    return Document(
        report="status",
        title=TITLE,
        ledger=situation.ledger.info.ledger,
        ledger_title=situation.ledger.info.title,
        as_of=situation.as_of,
        columns=COLUMNS,
        rows=laid_out(COLUMNS, rows),
        totals={
            "commitments": len(rows),
            "overdue": late,
            "lights": counted(counts),
            "states": counted(by_state(standings)),
        },
        sections=(
            Section(None, (Lines((summary,)),)),
            *_details(situation, rows),
        ),
        found=late > 0,
    )


def badge(situation: Situation, document: Document) -> Badge:
    """Return how many commitments have each light, in the colour of the worst that there is."""
    counts = by_light(situation, situation.standings)
    colors = (each.color for each in situation.lights if counts[each.id])
    return Badge(document.title, lit(situation, counts) or NONE, next(colors, "lightgrey"))


def _details(situation: Situation, rows: Sequence[Mapping[str, Cell]]) -> Iterator[Section]:
    if rows:
        yield Section(BY_DEPARTMENT, (departments(situation, situation.overdue()),))
        yield Section(COMMITMENTS, (chosen(COLUMNS, SHOWN, rows),))


REPORT: Final = Report(
    name="status",
    title=TITLE,
    about=Words(
        "每项承诺现在亮什么灯、为什么；各部门各有多少。",
        "Which light every commitment has, and why; how many each department has.",
    ),
    columns=COLUMNS,
    totals=TOTALS,
    build=status,
    summarise=badge,
)
