"""What a history shows: the months as a table, and what was left as a picture."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from duban.reports.charts import BurnDown, LightStrip, Point, Spot
from duban.reports.document import Cell, Document, Lines, Section, Table
from duban.reports.history_rows import SEEN, SEEN_OF_ONE, rows
from duban.reports.month_ends import Then, looking_back, mark, month_label, since_first
from duban.reports.plans import burn_downs
from duban.reports.report import Asked, Report
from duban.reports.tables import chosen, counted, laid_out
from duban.reports.tallies import by_light
from duban.rules.situation import Situation, Standing
from duban.words import Words, labels

OF_ONE: Final = Words("逐月进展：{id} {title}", "Month by month: {id} {title}")
NONE: Final = Words("没有承诺事项。", "There are no commitments.")
MONTHS: Final = Words("各月末", "At the end of each month")
BURN_DOWN: Final = Words("剩余与计划", "What is left, against the plan")
OPEN: Final = Words("有时限的承诺事项：剩余与计划", "Commitments with a date: left, and planned")
LEFT: Final = Words("剩余", "left")
ITEMS: Final = "项"
HOW: Final = Words(
    "计划剩余是时限未到的，实际剩余是尚未完成的，都按当时已知的情况。",
    "Planned are those not yet due, actual those not yet done, by what was known then.",
)
LIGHTS: Final = Words("{id} 逐月亮灯", "{id}: light by month")
IS_DONE: Final = Words("已完成", "done")
IS_LATE: Final = Words("已过时限，尚未完成", "past due and not done")


def document(situation: Situation, asked: Asked, report: Report) -> Document:
    """Return every month from the first promise on; of the whole, or of the promise asked for."""
    standings = situation.standings
    one = situation.by_id[asked.commitment] if asked.commitment else None
    if one:
        standings = (one,)
    ends, then = since_first(standings, situation.as_of), looking_back(situation)
    seen = tuple(tuple(at for each in standings if (at := then(each, day))) for day in ends)
    found = tuple(rows(situation, seen))
    promise = one.case.commitment if one else None
    months = chosen(report.columns, SEEN_OF_ONE if one else SEEN, found)
    return Document(
        report=report.name,
        title=OF_ONE(id=promise.id, title=promise.title) if promise else report.title,
        ledger=situation.ledger.info.ledger,
        ledger_title=situation.ledger.info.title,
        as_of=situation.as_of,
        month=str(asked.month) if asked.month else None,
        columns=report.columns,
        rows=laid_out(report.columns, found),
        totals=_totals(situation, standings, found),
        sections=tuple(_sections(situation, one, seen, months)),
        found=bool(found and found[-1]["overdue"]),
    )


def _totals(
    situation: Situation, standings: Sequence[Standing], found: Sequence[Mapping[str, Cell]]
) -> dict[str, Cell]:
    last = found[-1] if found else dict.fromkeys(("done", "overdue"), 0)
    return {
        "months": len(found),
        "commitments": len(standings),
        "done": last["done"],
        "overdue": last["overdue"],
        "lights": counted(by_light(situation, standings)),
    }


def _sections(
    situation: Situation,
    one: Standing | None,
    seen: Sequence[Sequence[Then]],
    months: Table,
) -> Iterator[Section]:
    if not months.rows:
        yield Section(None, (Lines((NONE,)),))
        return
    if one is None:
        yield Section(MONTHS, (months,))
        yield Section(BURN_DOWN, (_whole(situation, seen),))
        return
    yield Section(MONTHS, (months, _strip(situation, one, seen)))
    if charts := tuple(burn_downs(one)):
        yield Section(BURN_DOWN, charts)


def _whole(situation: Situation, seen: Sequence[Sequence[Then]]) -> BurnDown:
    """Return how many of the commitments with a date were left, month by month."""
    dated = [[each for each in at if each.is_dated()] for at in seen]
    points = tuple(
        Point(
            at[0].case.as_of,
            sum(not each.is_due() for each in at),
            sum(not each.is_done() for each in at),
        )
        for at in dated
        if at
    )
    return BurnDown(
        slug="left",
        title=OPEN,
        note=HOW,
        what=LEFT,
        unit=ITEMS,
        points=points,
        today=situation.as_of,
    )


def _strip(situation: Situation, one: Standing, seen: Sequence[Sequence[Then]]) -> LightStrip:
    """Return the light of every month; the table beside it tells the same."""
    marks = ((at[0].case.as_of, mark(situation, at)) for at in seen if at)
    return LightStrip(
        slug=f"{one.id}-lights",
        title=LIGHTS(id=one.id),
        beside=True,
        axis=labels.DAY,
        done=IS_DONE,
        late=IS_LATE,
        spots=tuple(Spot(month_label(day), each) for day, each in marks),
    )
