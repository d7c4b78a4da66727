"""show 一项承诺的始末: what was promised, who moved it, what was filed, and each month's light."""

from collections.abc import Iterator, Mapping
from typing import Final

from duban.reports.blocking.columns import COLUMNS as BLOCKER_COLUMNS
from duban.reports.course import months, parts, targets
from duban.reports.document import (
    Cell,
    Column,
    Document,
    Lines,
    Named,
    Object,
    Pairs,
    Section,
    Table,
)
from duban.reports.life import EVENTS, Event, events
from duban.reports.report import Asked, Report
from duban.reports.standing import COLUMNS, cells
from duban.rules.facts import BY_NAME
from duban.rules.situation import Situation, Standing
from duban.rules.terms import Terms
from duban.words import Words, labels

TITLE: Final = Words("{id} {title}", "{id} {title}")
NAME: Final = Words("一项承诺的始末", "The life of one promise")
PROMISE: Final = Words("承诺", "The promise")
NOW: Final = Words("现状", "Where it stands")
TARGETS: Final = Words("目标", "Targets")
DUE: Final = Words("节点与阶段", "Milestones and stages")
BLOCKERS: Final = Words("堵点", "Blockers")
LIFE: Final = Words("经过", "What happened")
MONTHS: Final = Words("逐月亮灯", "Light by month")
QUESTIONS: Final = Words("待明确的问题", "Open questions")
QUOTE: Final = Words("原文", "quote")
MADE: Final = Words("承诺日期", "made")
SUPPORT: Final = Words("配合单位", "support")
OFFICER: Final = Words("责任人", "officer")
SUPERVISOR: Final = Words("督查专人", "supervisor")
REMARK: Final = Words("时限说明", "about the deadline")
GROUND: Final = Words("{fact}：{value}（界限 {bound}）", "{fact}: {value} (bound {bound})")
STEPS: Final = (
    Column("item", Words("清单项目", "item"), "id"),
    Column("step", Words("步骤", "step"), "id"),
)
ROWS: Final = (
    Column("id", labels.ID, "id"),
    Column("on", labels.DAY, "day"),
    Column("what", labels.EVENT, "name"),
    Column("title", labels.DETAIL, "text"),
    Column("by", labels.BY, "text", weight=2),
    Column("place", labels.PLACE, "text", weight=3),
    Column("steps", Words("步骤编号", "steps by id"), "list", STEPS, weight=3),
)
TOTALS: Final = (*COLUMNS, Column("blockers", BLOCKERS, "list", BLOCKER_COLUMNS))
SEEN: Final = ROWS[1:5]


def show(situation: Situation, asked: Asked) -> Document:
    """Return the life of the commitment that was asked for.

    Raises:
        KeyError: where the ledger holds no such commitment on that day.
    """
    standing = situation.by_id[asked.commitment or ""]
    row = cells(situation, standing)
    blockers = _blockers(situation, standing)
    life = tuple(_lived(standing.id, each) for each in events(standing))
    return Document(
        report="show",
        title=TITLE(id=standing.id, title=standing.case.commitment.title),
        ledger=situation.ledger.info.ledger,
        ledger_title=situation.ledger.info.title,
        as_of=situation.as_of,
        columns=ROWS,
        rows=life,
        totals={**{column.key: row[column.key] for column in COLUMNS}, "blockers": blockers},
        sections=tuple(_sections(situation, standing, row, life, blockers)),
    )


def _lived(name: str, each: Event) -> tuple[Cell, ...]:
    """Return a row of what happened."""
    steps = tuple(Object(step, {"item": item, "step": step}) for item, step in each.steps)
    what = Named(each.what, EVENTS[each.what])
    return name, each.on, what, each.text, each.by, str(each.place), steps


def _blockers(situation: Situation, standing: Standing) -> tuple[Object, ...]:
    """Return the blockers of a promise, for programs and for people."""
    if not any(each.entry.blockers for each in standing.case.history.entries):
        return ()
    from duban.reports.blocking.one import listed, rows  # most promises are spared what it needs

    return listed(rows(situation, standing))


def _sections(
    situation: Situation,
    standing: Standing,
    row: dict[str, Cell],
    life: tuple[tuple[Cell, ...], ...],
    blockers: tuple[Object, ...],
) -> Iterator[Section]:
    yield Section(PROMISE, (Pairs(tuple(_promise(standing, row, situation.departments))),))
    yield Section(NOW, (Pairs(tuple(_now(row, standing.terms))), *_grounds(standing)))
    if standing.case.gauges:
        from duban.reports.plans import burn_downs

        yield Section(TARGETS, (targets(standing), *burn_downs(standing, monthly=True)))
    due = parts(situation, standing)
    if due.rows:
        yield Section(DUE, (due,))
    if blockers:
        from duban.reports.blocking.one import table  # most promises are spared what it needs

        yield Section(BLOCKERS, (table([each.values for each in blockers]),))
    yield Section(LIFE, (Table(SEEN, tuple(each[1:5] for each in life)),))
    yield Section(MONTHS, (months(situation, standing),))
    if standing.case.commitment.questions:
        yield Section(QUESTIONS, (Lines(standing.case.commitment.questions, bulleted=True),))


def _promise(
    standing: Standing, row: dict[str, Cell], names: Mapping[str, str]
) -> Iterator[tuple[Words, Cell]]:
    promise = standing.case.commitment
    yield labels.DEPARTMENT, row["department"]
    yield labels.ACTION, row["action"]
    yield MADE, promise.made
    if promise.source and promise.source.quote:
        yield QUOTE, promise.source.quote
    for head, value in (
        (SUPPORT, tuple(names.get(each, each) for each in promise.support)),
        (OFFICER, promise.officer),
        (SUPERVISOR, promise.supervisor),
    ):
        if value:
            yield head, value


def _now(row: dict[str, Cell], terms: Terms) -> Iterator[tuple[Words, Cell]]:
    for key in ("state", "light", "reason", "rule"):
        yield next(column.head for column in COLUMNS if column.key == key), row[key]
    yield labels.DEADLINE, row["deadline"]
    if terms.remark:
        yield REMARK, terms.remark
    yield (
        labels.DAYS_LATE if row["days_late"] else labels.DAYS_LEFT,
        row["days_late"] or row["days_left"],
    )
    yield labels.FILED_ON, row["filed_on"]


def _grounds(standing: Standing) -> Iterator[Lines]:
    """Yield the facts that the light rests on, each with the bound it was held to."""
    if standing.verdict.grounds:
        facts = (
            GROUND(fact=BY_NAME[each.fact].title, value=each.value, bound=each.bound)
            for each in standing.verdict.grounds
        )
        yield Lines(tuple(facts), bulleted=True)


REPORT: Final = Report(
    name="show",
    title=NAME,
    about=Words(
        "一项承诺的始末：原文、时限及其变动、报送、逐月亮灯及理由。",
        "The life of one promise: quote, deadlines and who moved them, filings, light by month.",
    ),
    columns=ROWS,
    totals=TOTALS,
    build=show,
    alone=False,
)
