"""log 报送与决定记录: who filed and decided what, when, and how safely it is kept."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, Literal, NamedTuple, TypeAlias

from duban.model.ledger import Ledger
from duban.model.zones import day_in, moment_in
from duban.reports.document import Cell, Column, Document, Lines, Named, Section, Table
from duban.reports.life import EVENTS
from duban.reports.logged import Logged, Wanted
from duban.rules.arrivals import Late, arrivals, in_order, sealed_before
from duban.words import Said, Words, labels

State: TypeAlias = Literal["on-disk", "committed", "merged"]

TITLE: Final = Words("报送与决定记录", "Who filed and decided what")
STATES: Final[dict[State, Words]] = {
    "on-disk": Words("已落盘", "on this disk"),
    "committed": Words("已提交", "committed"),
    "merged": Words("已入主干", "merged"),
}
PLAN: Final = Words("暗访方案", "plan of inspections")
LATE: Final = Words("补报：{period} 封存后才到", "late: came after {period} was sealed")
ABOUT_SEALED: Final = Words(
    "补报：所报日期在已封存的 {period}", "late: about {period}, sealed before"
)
EARLIER: Final = Words("日期早于提交 {days} 天", "dated {days} days before its commit")
LATER: Final = Words("日期晚于提交 {days} 天", "dated {days} days after its commit")
SUMMARY: Final = Words(
    "报送 {filings} 份，决定 {decisions} 件，暗访 {inspections} 件；补报 {late} 件，日期与提交不符 "
    "{backdated} 件。",
    "{filings} filings, {decisions} decisions, {inspections} records of inspections; {late} came "
    "late, {backdated} disagree with git about their day.",
)
MORE: Final = Words("另有 {count} 条", "{count} more")
NONE: Final = Words("没有记录。", "Nothing was filed or decided.")
COLUMNS: Final = (
    Column("on", labels.DAY, "day"),
    Column("what", labels.EVENT, "name"),
    Column("ids", labels.COMMITMENTS, "list"),
    Column("department", labels.DEPARTMENT, "name", weight=3),
    Column("by", labels.BY, "text", weight=2),
    Column("text", labels.DETAIL, "list"),
    Column("file", Words("文件", "file"), "text", weight=2),
    Column("committed", Words("首次提交", "first committed"), "moment", weight=2),
    Column("commit", Words("提交", "commit"), "id", weight=3),
    Column("state", Words("状态", "state"), "name"),
    Column("remarks", Words("备注", "remarks"), "list"),
)
SEEN: Final = tuple(
    column for column in COLUMNS if column.key not in {"ids", "department", "commit"}
)
FEW: Final = 3
"""Entries of a filing that people are shown; programs get all."""
TOTALS: Final = (
    Column("filings", Words("报送", "filings"), "number"),
    Column("decisions", Words("决定", "decisions"), "number"),
    Column("inspections", Words("暗访", "inspections"), "number"),
    Column("late", Words("补报", "late"), "number"),
    Column("backdated", Words("日期不符", "backdated"), "number"),
)


class Kept(NamedTuple):
    """How a file lies in git: how far it got, and the commit and moment that first held it."""

    state: State
    commit: str | None = None
    moment: dt.datetime | None = None


def log(
    known: Ledger, found: Sequence[Logged], kept: Mapping[str, Kept], as_of: dt.date, wanted: Wanted
) -> Document:
    """Return what was filed and decided as a document; without git nothing is said of it."""
    marks = _Marks(known)
    names = {each.id: each.name for each in known.departments}
    rows = tuple(_row(each, kept.get(each.file), names, marks) for each in found)
    totals = _totals(found, kept, marks)
    return Document(
        report="log",
        title=TITLE,
        ledger=known.info.ledger,
        ledger_title=known.info.title,
        as_of=as_of,
        month=str(wanted.month) if wanted.month else None,
        columns=COLUMNS,
        rows=rows,
        totals=totals,
        sections=(
            Section(None, (Lines((SUMMARY(**totals),)),)),
            Section(None, (Table(SEEN, tuple(map(_seen, rows)), empty=NONE),)),
        ),
    )


def _row(
    each: Logged, kept: Kept | None, names: Mapping[str, str], marks: "_Marks"
) -> tuple[Cell, ...]:
    department = each.department
    return (
        each.on,
        Named(each.what, EVENTS.get(each.what, PLAN)),
        each.ids,
        Named(department, names.get(department, department)) if department else None,
        each.by,
        each.text,
        each.file,
        marks.moment(kept),
        kept.commit if kept else None,
        Named(kept.state, STATES[kept.state]) if kept else None,
        (*marks.late(each), *marks.backdated(each, kept)),
    )


def _seen(row: tuple[Cell, ...]) -> tuple[Cell, ...]:
    """Return a row as people see it, without what they can tell from the rest."""
    cells = {column.key: cell for column, cell in zip(COLUMNS, row, strict=True)}
    text = cells["text"]
    if isinstance(text, tuple) and len(text) > FEW:
        cells["text"] = (*text[: FEW - 1], MORE(count=len(text) - FEW + 1))
    return tuple(cells[column.key] for column in SEEN)


def _totals(found: Iterable[Logged], kept: Mapping[str, Kept], marks: "_Marks") -> dict[str, int]:
    totals = dict.fromkeys((column.key for column in TOTALS), 0)
    for each in found:
        totals[_family(each)] += 1
        totals["late"] += len(marks.late(each))
        totals["backdated"] += len(marks.backdated(each, kept.get(each.file)))
    return totals


def _family(each: Logged) -> str:
    folder = each.file.partition("/")[0]
    return "filings" if folder == "progress" else folder


class _Marks:
    """What has to be remarked of a file: that it came late, that its day is not git's."""

    def __init__(self, known: Ledger) -> None:
        self._late: Mapping[str, Late] = arrivals(known)
        self._releases = in_order(known.releases)
        self._zone, self._allowed = known.info.timezone, known.policy.backdating

    def moment(self, kept: Kept | None) -> dt.datetime | None:
        """Return when a file was first committed, as the ledger's own clocks show it."""
        return moment_in(kept.moment, self._zone) if kept and kept.moment else None

    def late(self, each: Logged) -> tuple[Said, ...]:
        """Return whether something came late for a period that was sealed."""
        if found := self._late.get(each.file):
            return (LATE(period=found.period),)
        release = sealed_before(each.on, each.about, self._releases)
        return (ABOUT_SEALED(period=release.period),) if release else ()

    def backdated(self, each: Logged, kept: Kept | None) -> tuple[Said, ...]:
        """Return by how many days a file's own date and its first commit differ."""
        if kept is None or kept.moment is None:
            return ()
        days = (day_in(kept.moment, self._zone) - each.on).days
        if abs(days) <= self._allowed:
            return ()
        return (EARLIER(days=days) if days > 0 else LATER(days=-days),)
