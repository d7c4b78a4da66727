"""overdue 逾期清单: everything that was due and is not met."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from duban.reports.annotated_overdue import annotated_overdue, overdue_badge
from duban.reports.annotation import Annotations
from duban.reports.document import Cell, Column, Document, Lines, Named, Section, Table
from duban.reports.events import events
from duban.reports.gathered import called, gathered
from duban.reports.report import Asked, Report
from duban.reports.standing import COLUMNS, cells, deadline, late
from duban.reports.tables import chosen, counted, laid_out
from duban.rules.owed import WHATS
from duban.rules.situation import Owed, Situation
from duban.rules.terms import fixed
from duban.words import Said, Words, labels
from duban.words.periods import period_name

ROWS: Final = (
    *COLUMNS,
    Column("due", labels.DUE, "day"),
    Column("commitment", labels.COMMITMENTS, "id"),
    Column("carried", labels.CARRIED, "flag"),
)
SHOWN: Final = ("what", "id", "title", "department", "due", "days_late", "light")
TITLE: Final = Words("逾期清单", "Overdue")
TITLE_MONTH: Final = Words("{month}逾期清单", "Overdue in {month}")
ALL: Final = Words("共 {count} 项逾期：{kinds}。", "{count} overdue: {kinds}.")
UNMET: Final = Words("共 {count} 项到期未完成：{kinds}。", "{count} due and unmet: {kinds}.")
NOTHING: Final = Words("没有逾期。", "Nothing is overdue.")
KIND: Final = Words("{what} {count}", "{what} {count}")
NEW: Final = Words("本月到期未完成", "Fell due this month")
CARRIED: Final = Words("以前月份结转", "Carried over from earlier months")
NO_NEW: Final = Words("本月没有到期未完成的事项。", "Nothing that fell due this month is unmet.")
NO_CARRIED: Final = Words("没有以前月份结转的事项。", "Nothing is carried over.")
TOTALS: Final = (
    Column("overdue", labels.OVERDUE, "number"),
    Column("new", NEW, "number"),
    Column("carried", CARRIED, "number"),
    Column("kinds", labels.WHAT, "object"),
)


def arrears(situation: Situation, asked: Asked) -> tuple[Owed, ...]:
    """Return what is overdue: for a month that has ended, its last day is over too."""
    if asked.month is None or not asked.over:
        return situation.overdue()
    return tuple(each for each in situation.owed if each.is_open() and each.due <= situation.as_of)


def overdue(situation: Situation, asked: Asked) -> Document:
    """Return what was due and is not met; for a month, what fell due in it and what did before."""
    owed = arrears(situation, asked)
    rows = [row(situation, each, asked) for each in owed]
    new = sum(is_new(each, asked) for each in owed)
    counts = kinds(owed)
    return Document(
        report="overdue",
        title=TITLE_MONTH(month=period_name(str(asked.month))) if asked.month else TITLE,
        ledger=situation.ledger.info.ledger,
        ledger_title=situation.ledger.info.title,
        as_of=situation.as_of,
        month=str(asked.month) if asked.month else None,
        columns=ROWS,
        rows=laid_out(ROWS, rows),
        totals={
            "overdue": len(rows),
            "new": new,
            "carried": len(rows) - new,
            "kinds": counted(counts),
        },
        sections=(
            Section(None, (Lines((summary(counts, asked),)),)),
            *_sections(situation, asked, owed),
        ),
        found=bool(rows),
        events=events(situation, owed),
    )


def annotations(situation: Situation, asked: Asked) -> Annotations:
    """Return what was due and is not met, said at the promises themselves."""
    return annotated_overdue(situation, arrears(situation, asked))


def summary(counts: Mapping[str, int], asked: Asked) -> Said | Words:
    """Return how many things are overdue, and of what kinds, in words.

    In a month's list some may be due on its last day: unmet, but not a day late yet.
    """
    if not counts:
        return NOTHING
    named = tuple(KIND(what=WHATS[what], count=count) for what, count in counts.items())
    return (UNMET if asked.month else ALL)(count=sum(counts.values()), kinds=named)


def kinds(owed: Sequence[Owed]) -> dict[str, int]:
    """Return how many of each kind there are, in the kinds' order; absent kinds are left out."""
    seen = Counter(each.what for each in owed)
    return {what: seen[what] for what in WHATS if seen[what]}


def row(situation: Situation, owed: Owed, asked: Asked) -> dict[str, Cell]:
    """Return the values of `ROWS` for one thing that is owed."""
    standing = situation.by_id.get(owed.commitment or "")
    known = cells(situation, standing) if standing else _bare(situation, owed)
    return {
        **known,
        "id": owed.id,
        "what": Named(owed.what, WHATS[owed.what]),
        "title": owed.title,
        "deadline": deadline(owed.terms or fixed(owed.due), situation.workdays),
        "days_late": late(owed.due, situation.as_of),
        "days_left": (owed.due - situation.as_of).days,
        "due": owed.due,
        "commitment": owed.commitment,
        "carried": not is_new(owed, asked),
    }


def table(
    situation: Situation, asked: Asked, owed: Iterable[Owed], empty: Words | None = None
) -> Table:
    """Return overdue things as a table for people: the missed periods of a duty in one line."""
    together = gathered(situation, owed)
    rows = [{**row(situation, each, asked), "id": called(each)} for each in together]
    return chosen(ROWS, SHOWN, rows, empty)


def is_new(owed: Owed, asked: Asked) -> bool:
    """Return whether something fell due in the month that was asked for, or in no month."""
    return asked.month is None or asked.month.holds(owed.due)


def _sections(situation: Situation, asked: Asked, owed: Sequence[Owed]) -> tuple[Section, ...]:
    if asked.month is None:
        return (Section(None, (table(situation, asked, owed),)),) if owed else ()
    new = [each for each in owed if is_new(each, asked)]
    old = [each for each in owed if not is_new(each, asked)]
    return (
        Section(NEW, (table(situation, asked, new, NO_NEW),)),
        Section(CARRIED, (table(situation, asked, old, NO_CARRIED),)),
    )


def _bare(situation: Situation, owed: Owed) -> dict[str, Cell]:
    """Return the row of something that belongs to a department, not to one commitment."""
    empty: dict[str, Cell] = dict.fromkeys(column.key for column in COLUMNS)
    return {
        **empty,
        "department": Named(
            owed.department, situation.departments.get(owed.department, owed.department)
        ),
    }


REPORT: Final = Report(
    name="overdue",
    title=TITLE,
    about=Words(
        "已到期而未完成的一切：承诺事项、节点、阶段目标、常规职责、整改、报送。",
        "Everything that was due and is not met: commitments, milestones, stage targets, duties, "
        "rectifications, filings.",
    ),
    columns=ROWS,
    totals=TOTALS,
    build=overdue,
    dated=True,
    annotate=annotations,
    summarise=overdue_badge,
)
