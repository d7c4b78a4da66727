"""census 花名册: the ids of all commitments, and nothing else."""

from typing import Final

from duban.reports.document import Column, Document, Section, Table
from duban.reports.report import Asked, Report
from duban.rules.situation import Situation
from duban.words import Words

TITLE: Final = Words("花名册", "Census")
COLUMNS: Final = (Column("id", Words("编号", "id"), "id"),)
TOTALS: Final = (Column("commitments", Words("承诺事项", "commitments"), "number"),)


def census(situation: Situation, _asked: Asked) -> Document:
    """Return the ids of all commitments."""
    rows = tuple((each.id,) for each in situation.standings)
    return Document(
        report="census",
        title=TITLE,
        ledger=situation.ledger.info.ledger,
        ledger_title=situation.ledger.info.title,
        as_of=situation.as_of,
        columns=COLUMNS,
        rows=rows,
        totals={"commitments": len(rows)},
        sections=(Section(None, (Table(COLUMNS, rows),)),),
    )


REPORT: Final = Report("census", TITLE, Words("所有编号。", "All ids."), COLUMNS, TOTALS, census)
