"""What is in the way of promises: a table by harm, and one by whom it waits for."""

from collections.abc import Iterator, Sequence
from typing import Final

from duban.reports.blocking.columns import COLUMNS, UNITS
from duban.reports.blocking.rows import counted, row, unit_row
from duban.reports.blocking.words import NAME
from duban.reports.document import Cell, Document, Lines, Section
from duban.reports.report import Asked, Report
from duban.reports.step_names import titles
from duban.reports.tables import chosen, laid_out, telling
from duban.reports.wanted import Blocking
from duban.rules.blockers.blocked import Blocked, blocked, units
from duban.rules.situation import Situation
from duban.words import Words

OF_ONE: Final = Words("堵点：{id} {title}", "Blockers: {id} {title}")
SUMMARY: Final = Words(
    "未解决堵点 {standing} 个（已答复 {answered} 个），涉及承诺事项 {commitments} 项："
    "已致延误 {delaying} 个，影响不明 {unknown} 个，按规则应提请上级 {escalated} 个。",
    "{standing} blockers not solved ({answered} answered), in the way of {commitments} "
    "commitments: {delaying} make a promise late, of {unknown} the harm is not known, "
    "{escalated} have to be escalated.",
)
NOTHING: Final = Words("没有未解决的堵点。", "Nothing is in the way.")
NOTE: Final = Words(
    "时差按堵点发生当天的倒排计划算；轮到受阻步骤之前不计影响。单位均为工作日。",
    "Float by the plan of the day on which a blocker arose; before the turn of the step that it "
    "holds it costs nothing. All in working days.",
)
BY_HARM: Final = Words("按影响排列", "By harm")
BY_UNIT: Final = Words("待谁解决", "Whom they wait for")
UPWARDS: Final = Words("应提请上级的", "To be escalated")
UNKNOWN: Final = Words("影响不明的", "Harm not known")
SHOWN: Final = (
    *("id", "blocker", "kind", "asks", "state", "opened"),
    *("workdays_open", "item", "step", "float", "eaten", "overrun"),
)
SOMETIMES: Final = ("item",)
ESCALATED: Final = (
    *("id", "blocker", "asks", "workdays_open", "escalation", "escalation_what"),
    *("escalated_on", "next_escalation", "next_on"),
)
UNJUDGED: Final = ("id", "blocker", "kind", "asks", "why")
OPEN_ONLY: Final = Blocking()


def document(situation: Situation, asked: Asked, report: Report) -> Document:
    """Return the blockers of all promises that are asked about, or of one."""
    one = situation.by_id[asked.commitment] if asked.commitment else None
    found = _chosen(blocked(situation, (one,) if one else None), asked.blocking or OPEN_ONLY)
    steps = titles(situation.ledger.procedures)
    waiting = [unit_row(situation, each) for each in units(found)]
    totals = _totals(found, waiting)
    promise = one.case.commitment if one else None
    rows = [row(situation, each, steps) for each in found]
    return Document(
        report=report.name,
        title=OF_ONE(id=promise.id, title=promise.title) if promise else NAME,
        ledger=situation.ledger.info.ledger,
        ledger_title=situation.ledger.info.title,
        as_of=situation.as_of,
        columns=report.columns,
        rows=laid_out(report.columns, rows),
        totals=totals,
        sections=tuple(_sections(rows, waiting, totals)),
        found=bool(totals["delaying"] or totals["escalated"]),
    )


def _chosen(found: Sequence[Blocked], wanted: Blocking) -> tuple[Blocked, ...]:
    return tuple(
        each
        for each in found
        if (wanted.solved or each.blocker.is_standing)
        and (not wanted.kinds or each.blocker.kind in wanted.kinds)
    )


def _totals(found: Sequence[Blocked], waiting: Sequence[dict[str, Cell]]) -> dict[str, Cell]:
    standing = [each for each in found if each.blocker.is_standing]
    return {
        "blockers": len(found),
        "standing": len(standing),
        "answered": sum(each.blocker.state == "answered" for each in standing),
        "commitments": len({each.standing.id for each in standing}),
        "delaying": sum(bool(each.harm.overrun) for each in standing),
        "unknown": sum(each.harm.overrun is None for each in standing),
        "escalated": sum(each.reached is not None for each in standing),
        "units": counted(waiting),
    }


def _sections(
    rows: Sequence[dict[str, Cell]],
    waiting: Sequence[dict[str, Cell]],
    totals: dict[str, Cell],
) -> Iterator[Section]:
    blanks = {key: each for key, each in totals.items() if isinstance(each, int)}
    summary = SUMMARY(**blanks) if totals["standing"] else NOTHING
    yield Section(None, (Lines((summary, *((NOTE,) if rows else ()))),))
    if rows:
        shown = telling(SHOWN, SOMETIMES, rows)
        yield Section(BY_HARM, (chosen(COLUMNS, shown, rows),))
    if waiting:
        yield Section(BY_UNIT, (chosen(UNITS, tuple(each.key for each in UNITS), waiting),))
    if escalated := [each for each in rows if each["escalation"]]:
        yield Section(UPWARDS, (chosen(COLUMNS, ESCALATED, escalated),))
    if unknown := [each for each in rows if each["why"]]:
        yield Section(UNKNOWN, (chosen(COLUMNS, UNJUDGED, unknown),))
