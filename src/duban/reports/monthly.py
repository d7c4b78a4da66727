"""monthly 月度督查通报: where the month ended, what came due in it, what is still open."""

from collections.abc import Mapping, Sequence
from typing import Final, TypeAlias

from duban.model.decision import Extension
from duban.reports.document import Cell, Document, Lines, Section, Table
from duban.reports.overdue import NO_CARRIED, NO_NEW, arrears, is_new, kinds, summary, table
from duban.reports.report import Asked, Report
from duban.reports.standing import COLUMNS, cells
from duban.reports.status import TOTALS
from duban.reports.tables import chosen, counted, laid_out
from duban.reports.tallies import by_light, by_state, departments, lit, worst_first
from duban.rules.lights import NO_LIGHT_REASONS
from duban.rules.situation import Owed, Situation, Standing
from duban.rules.states import OVER, STATES
from duban.words import Said, Words
from duban.words.periods import period_name

Row: TypeAlias = Mapping[str, Cell]

TITLE: Final = Words("{month}督查通报", "Supervision bulletin, {month}")
NAME: Final = Words("月度督查通报", "Monthly bulletin")
OVERVIEW: Final = Words("一、总体情况", "1. Overview")
LIGHTS: Final = Words("二、亮灯", "2. Lights")
NEW: Final = Words("三、新增逾期（本月到期未完成）", "3. Fell due this month and unmet")
CARRIED: Final = Words("四、结转逾期", "4. Overdue, carried over")
OPEN: Final = Words("五、时限待定与待裁定", "5. Without a date, or waiting for a ruling")
SILENT: Final = Words("六、未报送", "6. Filings missing")
BY_DEPARTMENT: Final = Words("七、各部门", "7. By department")

UNMET: Final = Words("到期未完成承诺", "due, unmet")
COUNTS: Final = Words(
    "截至 {day}，{departments} 个部门共有承诺事项 {count} 项：{states}。",
    "On {day}, {departments} departments have {count} commitments: {states}.",
)
NOBODY: Final = Words("截至 {day}，没有承诺事项。", "On {day}, there are no commitments.")
IN_STATE: Final = Words("{state} {count} 项", "{count} {state}")
LIT: Final = Words("亮灯情况：{lights}。", "Lights: {lights}.")
ASKED_LATE: Final = Words(
    "本月办理的延期申请中，{count} 项在时限过后才提出：{ids}。",
    "Of the extensions decided this month, {count} were asked for after expiry: {ids}.",
)
ALL_LIT_BEST: Final = Words(
    "没有亮灯预警的事项，也没有无法判定的事项。",
    "No light asks for attention, and none could not be judged.",
)
NO_OPEN: Final = Words("没有时限待定或待裁定的事项。", "Every deadline is fixed.")
NO_SILENT: Final = Words("没有应报未报的部门。", "No filing is missing.")
LIGHT_KEYS: Final = ("light", "id", "title", "department", "deadline", "progress", "reason")
OPEN_KEYS: Final = ("id", "title", "department", "deadline", "state")


def monthly(situation: Situation, asked: Asked) -> Document:
    """Return the month's bulletin, as it stood at the end of the month or on the as-of day."""
    standings = worst_first(situation, situation.standings)
    rows = [cells(situation, each) for each in standings]
    owed = arrears(situation, asked)
    counts = by_light(situation, standings)
    late = sum(each.what == "commitment" for each in owed)
    return Document(
        report="monthly",
        title=TITLE(month=period_name(str(asked.month))),
        ledger=situation.ledger.info.ledger,
        ledger_title=situation.ledger.info.title,
        as_of=situation.as_of,
        month=str(asked.month),
        columns=COLUMNS,
        rows=laid_out(COLUMNS, rows),
        totals={
            "commitments": len(standings),
            "overdue": late,
            "lights": counted(counts),
            "states": counted(by_state(standings)),
        },
        sections=_sections(situation, asked, standings, rows, owed),
        found=late > 0,
    )


def _sections(
    situation: Situation,
    asked: Asked,
    standings: Sequence[Standing],
    rows: Sequence[Row],
    owed: Sequence[Owed],
) -> tuple[Section, ...]:
    arrear = [each for each in owed if each.what != "filing"]
    new = [each for each in arrear if is_new(each, asked)]
    old = [each for each in arrear if not is_new(each, asked)]
    silent = [each for each in owed if each.what == "filing"]
    return (
        Section(OVERVIEW, (Lines(_overview(situation, asked, standings, owed)),)),
        Section(LIGHTS, (_lights(situation, standings, rows),)),
        Section(NEW, (table(situation, asked, new, NO_NEW),)),
        Section(CARRIED, (table(situation, asked, old, NO_CARRIED),)),
        Section(OPEN, (_open(standings, rows),)),
        Section(SILENT, (table(situation, asked, silent, NO_SILENT),)),
        Section(BY_DEPARTMENT, (departments(situation, owed, UNMET),)),
    )


def _overview(
    situation: Situation, asked: Asked, standings: Sequence[Standing], owed: Sequence[Owed]
) -> tuple[Said | Words, ...]:
    if not standings:
        return (NOBODY(day=situation.as_of), summary(kinds(owed), asked))
    counts = COUNTS(
        day=situation.as_of,
        departments=len({each.case.department.id for each in standings}),
        count=len(standings),
        states=_states(standings),
    )
    lights = LIT(lights=lit(situation, by_light(situation, standings)))
    return counts, lights, summary(kinds(owed), asked), *_asked_late(asked, standings)


def _asked_late(asked: Asked, standings: Sequence[Standing]) -> tuple[Said, ...]:
    """Return which extensions of the month were asked for after expiry: itself an overdue."""
    late = tuple(
        each.id
        for each in standings
        for decision in each.case.history.decisions
        if isinstance(decision, Extension) and asked.month and asked.month.holds(decision.decided)
        if each.docket.expired(decision)
    )
    return (ASKED_LATE(count=len(late), ids=late),) if late else ()


def _states(standings: Sequence[Standing]) -> tuple[Said, ...]:
    """Return every state that occurs with its number, so that the numbers add up."""
    seen = by_state(standings).items()
    return tuple(IN_STATE(state=STATES[key], count=count) for key, count in seen)


def _lights(situation: Situation, standings: Sequence[Standing], rows: Sequence[Row]) -> Table:
    """Return what does not have the best light, and last what should have one and cannot."""
    best = situation.lights[-1].id if situation.lights else ""
    seen = [
        row
        for each, row in zip(standings, rows, strict=True)
        if each.verdict.light != best and _is_judged(each)
    ]
    return chosen(COLUMNS, LIGHT_KEYS, seen, ALL_LIT_BEST)


def _is_judged(standing: Standing) -> bool:
    return standing.case.state not in NO_LIGHT_REASONS


def _open(standings: Sequence[Standing], rows: Sequence[Row]) -> Table:
    seen = [row for each, row in zip(standings, rows, strict=True) if _is_open(each)]
    return chosen(COLUMNS, OPEN_KEYS, seen, NO_OPEN)


def _is_open(standing: Standing) -> bool:
    state = standing.case.state
    return state == "undated" or (standing.terms.ambiguous and state not in OVER)


REPORT: Final = Report(
    name="monthly",
    title=NAME,
    about=Words(
        "一个月的督查通报：总体情况、亮灯、新增与结转逾期、时限待定与待裁定、未报送、各部门。",
        "One month's bulletin: overview, lights, newly overdue and carried over, undated and "
        "unruled, missing filings, departments.",
    ),
    columns=COLUMNS,
    totals=TOTALS,
    build=monthly,
    monthly=True,
)
