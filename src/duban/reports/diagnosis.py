"""check 检查结果: the faults of a ledger as a document, for formats that programs read."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from duban.model.diagnostic import Diagnostic, Severity
from duban.reports.attached import Need
from duban.reports.document import Cell, Column, Document, Lines, Section, Table
from duban.words import Words

NAME: Final = "check"
OFFERS: Final[tuple[Need, ...]] = ("annotations", "badge")
"""What it can have beside what every document has."""
TITLE: Final = Words("台账检查", "Ledger check")
SOUND: Final = Words("没有数据错误。", "No faults.")
COUNTED: Final = Words(
    "错误 {errors} 处，提醒 {warnings} 处。", "{errors} errors, {warnings} warnings."
)
COLUMNS: Final = (
    Column("file", Words("文件", "file"), "text"),
    Column("line", Words("行", "line"), "number"),
    Column("column", Words("列", "column"), "number", weight=2),
    Column("severity", Words("程度", "severity"), "id"),
    Column("code", Words("代码", "code"), "id"),
    Column("text", Words("问题", "what is wrong"), "text"),
    Column("hint", Words("提示", "what to do"), "text", weight=2),
)
TOTALS: Final = (
    Column("errors", Words("错误", "errors"), "number"),
    Column("warnings", Words("提醒", "warnings"), "number"),
)


def diagnosis(
    found: Sequence[Diagnostic], ledger: str, ledger_title: str, as_of: dt.date
) -> Document:
    """Return the faults of a ledger as a document, in the order given."""
    rows = tuple(_row(each) for each in found)
    errors, warnings = counted(found)
    return Document(
        report=NAME,
        title=TITLE,
        ledger=ledger,
        ledger_title=ledger_title,
        as_of=as_of,
        columns=COLUMNS,
        rows=rows,
        totals={"errors": errors, "warnings": warnings},
        sections=(
            Section(None, (Lines((COUNTED(errors=errors, warnings=warnings),)),)),
            Section(None, (Table(COLUMNS, rows, empty=SOUND),)),
        ),
        found=errors > 0,
    )


def counted(found: Iterable[Diagnostic]) -> tuple[int, int]:
    """Return how many errors and warnings there are, those that are not listed included."""
    numbers: Counter[Severity] = Counter()
    for each in found:
        numbers[each.severity] += each.stands_for
    return numbers["error"], numbers["warning"]


def _row(each: Diagnostic) -> tuple[Cell, ...]:
    place = each.place
    return (
        place.file,
        place.line,
        place.column,
        each.severity,
        each.code,
        each.what,
        each.hint,
    )
