"""What a forecast shows: a table of all that is open, or a page on one promise."""

from collections.abc import Iterator, Sequence
from typing import Final

from duban.reports.document import (
    Cell,
    Column,
    Document,
    Lines,
    Section,
    Table,
)
from duban.reports.foreseeing.columns import CHANCE
from duban.reports.foreseeing.page import BASIS, NOTE, RANGE_HEADS, page
from duban.reports.foreseeing.rows import THOUSAND, Seen, cells, in_time, spread
from duban.reports.report import Asked, Report, Worked, one_by_one
from duban.reports.tables import laid_out
from duban.rules.forecast import RANGES, Outlook
from duban.rules.forecast.calibration import foresight
from duban.rules.forecast.promise import Foresight
from duban.rules.situation import Situation, Standing
from duban.words import Said, Words, labels

OF_ONE: Final = Words("完成预测：{id} {title}", "Forecast: {id} {title}")
SUMMARY: Final = Words(
    "承诺事项 {count} 项：有预测 {foreseen} 项，其中按期可能不足一半 {unlikely} 项；"
    "已完成 {finished} 项；不作预测 {unforeseen} 项。",
    "{count} commitments: {foreseen} foreseen, {unlikely} of them more likely late than not; "
    "{finished} complete; {unforeseen} without a forecast.",
)
NONE: Final = Words("没有承诺事项。", "There are no commitments.")
FORESEEN: Final = Words("何时完成", "When they will be complete")
UNFORESEEN: Final = Words("不作预测的", "Without a forecast")
WHY: Final = Words("原因", "why")
PACE: Final = Words("每周需 / 近来每周", "needs / made a week")
NEEDS: Final = Words("{needed} / {recent}", "{needed} / {recent}")
NEEDS_UNIT: Final = Words("{needed} / {recent} {unit}", "{needed} / {recent} {unit}")
DASH: Final = "—"
HALF: Final = 500
LONG: Final = 300
"""So many take long enough to be shared out."""
FORESEEN_HEADS: Final = (
    Column("id", labels.ID, "id"),
    Column("title", labels.TITLE, "text"),
    Column("due", Words("时限", "due"), "day"),
    Column("chance", CHANCE, "text"),
    *(
        Column(f"range_{each}", head, "text", weight=1 if each == RANGES[1] else 2)
        for each, head in zip(RANGES, RANGE_HEADS, strict=True)
    ),
    Column("pace", PACE, "text"),
    Column("basis", BASIS, "name"),
)
UNFORESEEN_HEADS: Final = (
    Column("id", labels.ID, "id"),
    Column("title", labels.TITLE, "text"),
    Column("reason", WHY, "text"),
)


def document(situation: Situation, asked: Asked, report: Report) -> Document:
    """Return the forecasts of all promises, the least sure first; or that of one promise."""
    one = situation.by_id[asked.commitment] if asked.commitment else None
    chosen = sorted(_all_seen((one,) if one else situation.standings, asked.worked), key=_order)
    rows = [cells(each) for each in chosen]
    totals = _totals(chosen)
    promise = one.case.commitment if one else None
    return Document(
        report=report.name,
        title=OF_ONE(id=promise.id, title=promise.title) if promise else report.title,
        ledger=situation.ledger.info.ledger,
        ledger_title=situation.ledger.info.title,
        as_of=situation.as_of,
        month=str(asked.month) if asked.month else None,
        columns=report.columns,
        rows=laid_out(report.columns, rows),
        totals=dict(totals),
        sections=tuple(page(chosen[0]) if one else _sections(chosen, totals)),
        found=totals["unlikely"] > 0,
    )


def _all_seen(standings: Sequence[Standing], worked: Worked) -> list[Seen]:
    """Return commitments with their forecasts."""
    way = worked if len(standings) >= LONG else one_by_one
    return [*map(Seen, standings, way(_foreseen, standings))]


def _foreseen(standing: Standing) -> Foresight:
    return foresight(standing.case)


def _order(each: Seen) -> tuple[bool, int, str]:
    """Order by the chance of being in time, those without one last."""
    found = each.outlook.chance
    return not each.outlook.is_open, THOUSAND if found is None else found, each.standing.id


def _totals(chosen: Sequence[Seen]) -> dict[str, int]:
    outlooks = [each.outlook for each in chosen]
    return {
        "commitments": len(outlooks),
        "foreseen": sum(each.is_open for each in outlooks),
        "unlikely": sum(_is_unlikely(each) for each in outlooks),
        "finished": sum(each.basis == "finished" for each in outlooks),
        "unforeseen": sum(each.basis == "none" for each in outlooks),
    }


def _is_unlikely(outlook: Outlook) -> bool:
    """Return whether something is more likely late; what rests on the plan alone only when it is.

    Nobody is named for a pace that is not their own.
    """
    if not outlook.is_open or outlook.chance is None:
        return False
    return outlook.chance < (1 if outlook.basis == "plan" else HALF)


def _sections(chosen: Sequence[Seen], totals: dict[str, int]) -> Iterator[Section]:
    if not chosen:
        yield Section(None, (Lines((NONE,)),))
        return
    blanks = {key: totals[key] for key in totals if key != "commitments"}
    yield Section(None, (Lines((SUMMARY(count=totals["commitments"], **blanks),)),))
    if rows := tuple(_row(each) for each in chosen if each.outlook.is_open):
        yield Section(FORESEEN, (Table(FORESEEN_HEADS, rows), Lines((NOTE,))))
    if rows := tuple(_why(each) for each in chosen if each.outlook.basis == "none"):
        yield Section(UNFORESEEN, (Table(UNFORESEEN_HEADS, rows),))


def _row(each: Seen) -> tuple[Cell, ...]:
    row = cells(each)
    return (
        row["id"],
        row["title"],
        row["due"],
        in_time(each.outlook),
        *(spread(each.outlook, percent) for percent in RANGES),
        _pace(each),
        row["basis"],
    )


def _why(each: Seen) -> tuple[Cell, ...]:
    row = cells(each)
    return row["id"], row["title"], row["reason"]


def _pace(each: Seen) -> Said:
    needed, recent = (
        DASH if found is None else found for found in (each.outlook.needed, each.outlook.recent)
    )
    unit = each.foresight.target.unit if each.foresight.target else None
    if unit is None:
        return NEEDS(needed=needed, recent=recent)
    return NEEDS_UNIT(needed=needed, recent=recent, unit=unit)
