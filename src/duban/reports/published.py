"""rank --verify 核对公布的评分表: what of a published table does not follow, as a document."""

import datetime as dt
from typing import Final

from duban.reports.document import Cell, Column, Document, Lines, Section, Table
from duban.rules.published.outcome import Finding, Outcome
from duban.words import Words

TITLE: Final = Words("评分表核对：{file}", "A score table checked: {file}")
SOUND: Final = Words("核对过的各格没有不相符之处。", "Everything follows that could be checked.")
NOTHING: Final = Words(
    "没有可以重算的格，未能核对。", "No cell could be recomputed: nothing was checked."
)
COUNTED: Final = Words(
    "{rows} 行，核对 {checked} 格，不相符 {findings} 格。",
    "{rows} rows; {checked} cells checked; {findings} do not follow.",
)
FINDINGS: Final = Words("不相符之处", "What does not follow")
BASIS: Final = Words("核对所据", "What was gone by")
NOTICES: Final = Words("说明", "To be noted")
COLUMNS: Final = (
    Column("line", Words("行", "line"), "number"),
    Column("column", Words("列", "column"), "text"),
    Column("unit", Words("单位", "unit"), "text"),
    Column("stated", Words("表中", "stated"), "text"),
    Column("expected", Words("应为", "expected"), "text"),
    Column("why", Words("理由", "why"), "text", weight=2),
)
TOTALS: Final = (
    Column("rows", Words("行数", "rows"), "number"),
    Column("checked", Words("核对格数", "cells checked"), "number"),
    Column("findings", Words("不相符格数", "cells that do not follow"), "number"),
    Column("formulas", Words("公式", "formulas"), "list"),
    Column("ties", Words("排名办法", "how places were given"), "list"),
    Column("notices", Words("说明", "notices"), "list"),
)


def published(outcome: Outcome, file: str, as_of: dt.date) -> Document:
    """Return what a check of a published table came to."""
    rows = tuple(_row(each) for each in outcome.findings)
    counts: dict[str, int] = {
        "rows": outcome.rows,
        "checked": outcome.checked,
        "findings": len(rows),
    }
    return Document(
        report="rank-verify",
        title=TITLE(file=file),
        ledger="",
        ledger_title=file,
        as_of=as_of,
        columns=COLUMNS,
        rows=rows,
        totals={
            **counts,
            "formulas": outcome.formulas,
            "ties": outcome.ways,
            "notices": outcome.notices,
        },
        sections=_sections(outcome, rows, counts),
        found=bool(rows),
    )


def _sections(
    outcome: Outcome, rows: tuple[tuple[Cell, ...], ...], counts: dict[str, int]
) -> tuple[Section, ...]:
    """Return the same for people; a part that is empty is left out."""
    empty = SOUND if outcome.checked else NOTHING
    basis = (*outcome.formulas, *outcome.ways)
    parts = ((BASIS, basis), (NOTICES, outcome.notices))
    return (
        Section(None, (Lines((COUNTED(**counts),)),)),
        Section(FINDINGS, (Table(COLUMNS, rows, empty=empty),)),
        *(Section(title, (Lines(texts, bulleted=True),)) for title, texts in parts if texts),
    )


def _row(each: Finding) -> tuple[Cell, ...]:
    return each.line, each.column, each.unit, each.stated, each.expected, each.why
