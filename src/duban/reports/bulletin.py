"""bulletin 周通报: the week for publication: speed, problems and who is asked, inspections."""

import datetime as dt
from collections.abc import Sequence
from fractions import Fraction
from heapq import nsmallest
from typing import Final

from duban.frozen import frozen
from duban.model.targets import Target
from duban.model.weeks import Week, week_of
from duban.reports.bulletin_rows import COLUMNS, Row, fast, found, problem, slow, tables
from duban.reports.document import Cell, Column, Document
from duban.reports.issued import Data, issued
from duban.reports.movements import claimed, filed_since, filings_in, moves, turned_worst, unfiled
from duban.reports.problems import Problem, by_kind, problems
from duban.reports.report import Asked, Report, worded
from duban.reports.templating.slots import Slot, blocks, of_totals
from duban.reports.visits import Visit, visits
from duban.reports.weekly import CLAIMS, FILINGS, MOVED, ONE_DAY, when
from duban.reports.weekly import SLOTS as OF_A_WEEK
from duban.rules.situation import Situation, Standing
from duban.rules.states import AT_REST
from duban.words import Words, labels
from duban.words.periods import period_name

NAME: Final = Words("周通报", "Weekly bulletin")
TITLE: Final = Words("{week}督查周通报", "Supervision bulletin, {week}")
SHOWN: Final = 5
"""How many of the fastest and of the slowest are named."""

TOTALS: Final = (
    Column("departments", Words("报送部门", "departments that filed"), "number"),
    Column("filings", FILINGS, "number"),
    Column("commitments", labels.COMMITMENTS, "number"),
    Column("moved", MOVED, "number"),
    Column("claims", CLAIMS, "number"),
    Column("new_worst", Words("新亮最差灯", "newly with the worst light"), "number"),
    Column("problems", Words("存在问题", "problems"), "number"),
    Column("blockers", Words("其中未解决堵点", "of these blockers not solved"), "number"),
    Column("waiting", Words("待协调", "waiting for somebody"), "number"),
    Column("findings", Words("本周暗访问题", "findings of the week"), "number"),
    Column("open_findings", Words("未整改问题", "findings not put right"), "number"),
    Column("late_findings", Words("逾期未整改", "of these overdue"), "number"),
    Column("unfiled", Words("应报未报", "filings that did not come"), "number"),
)
SLOTS: Final = (
    *(each for each in OF_A_WEEK if each.kind == "value"),
    Slot("worst", Words("最差一级灯的名称", "the name of the worst light")),
    of_totals(TOTALS),
    Slot(
        "kinds",
        Words("各类问题", "the types of problems"),
        "list",
        (
            Slot("name", Words("类别", "the type")),
            Slot("count", Words("项数", "how many")),
            Slot("asks", Words("待谁协调", "whom they wait for"), "list"),
            Slot("ids", Words("事项编号", "the commitments' ids"), "list"),
        ),
    ),
    blocks(
        Slot("fast", Words("进展最快", "the fastest"), "block"),
        Slot("slow", Words("进展最慢", "the slowest"), "block"),
        Slot("problems", Words("存在问题", "problems"), "block"),
        Slot("findings", Words("暗访问题及整改", "findings and how far they are"), "block"),
    ),
)


@frozen()
class Speed:
    """By how much a commitment's completion grew in the week; and how far it is behind pace."""

    standing: Standing
    gain: Fraction
    gap: Fraction | None


def bulletin(situation: Situation, asked: Asked) -> Document:
    """Return the week's bulletin: who moved most, who stands still, what is in the way."""
    week = asked.week or week_of(situation.as_of)
    eve = week.first - ONE_DAY
    told, seen = problems(situation, eve), _of_week(visits(situation, asked.departments), week)
    speeds = _speeds(situation, eve)
    rows: list[Row] = [
        *(fast(each.standing, each.gain, each.gap) for each in _fastest(speeds)),
        *(slow(each.standing, each.gain, each.gap) for each in _slowest(speeds)),
        *map(problem, told),
        *(found(situation, each) for each in seen),
    ]
    totals = _totals(situation, eve, week, told, seen)
    values = {
        **when(situation, "bulletin", week),
        "worst": situation.lights[0].name if situation.lights else None,
        "totals": totals,
        "kinds": _kinds(told),
        "tables": dict(tables(rows)),
    }
    data = Data(COLUMNS, rows, totals, found=bool(totals["late_findings"] or totals["unfiled"]))
    title = TITLE(week=period_name(str(week)))
    return issued("bulletin", title, situation, worded(asked, SLOTS, values), data)


def _of_week(seen: Sequence[Visit], week: Week) -> tuple[Visit, ...]:
    """Return the findings of the week, and those of earlier ones that are not put right."""
    return tuple(
        each
        for each in seen
        if week.holds(each.finding.inspected) or each.state in {"open", "late"}
    )


def _speeds(situation: Situation, eve: dt.date) -> tuple[Speed, ...]:
    """Return the speed of what is being worked on and has a figure."""
    found: list[Speed] = []
    for each in situation.standings:
        worst = each.case.worst
        now = each.case.progress
        if worst is None or now is None or worst.target.recurs:
            continue
        before = _before(each, worst.target, eve)
        open_gap = None if each.case.state in AT_REST or worst.measure.complete else worst.gap
        if before is not None:
            found.append(Speed(each, now - before, open_gap))
    return tuple(found)


def _before(standing: Standing, target: Target, eve: dt.date) -> Fraction | None:
    """Return where a commitment stood; None for a rate or a place that is told for the first time.

    A count begins at nothing; that 88 % are reached was so before somebody said it.
    """
    known = standing.case.earlier(eve).progress
    return Fraction(0) if known is None and target.from_nothing else known


def _fastest(speeds: Sequence[Speed]) -> list[Speed]:
    grown = [each for each in speeds if each.gain > 0]
    return sorted(grown, key=lambda each: (-each.gain, each.standing.id))[:SHOWN]


def _slowest(speeds: Sequence[Speed]) -> list[Speed]:
    """Return what stands still and is furthest behind pace."""
    still = [each for each in speeds if each.gap and each.gap > 0 and each.gain <= 0]
    return nsmallest(SHOWN, still, key=lambda each: (-(each.gap or 0), each.standing.id))


def _kinds(told: Sequence[Problem]) -> list[dict[str, object]]:
    return [
        {"name": each.kind, "count": len(each.problems), "asks": each.asks, "ids": each.ids}
        for each in by_kind(told)
    ]


def _totals(
    situation: Situation,
    eve: dt.date,
    week: Week,
    told: Sequence[Problem],
    seen: Sequence[Visit],
) -> dict[str, Cell]:
    filed = {each.id: filed_since(each, eve) for each in situation.standings}
    entries = [entry for each in filed.values() for entry in each]
    return {
        "departments": len({each.filing.department for each in entries}),
        "filings": filings_in(entries),
        "commitments": sum(bool(each) for each in filed.values()),
        "moved": sum(each.moved for each in moves(situation, eve)),
        "claims": sum(claimed(each) for each in filed.values()),
        "new_worst": len(turned_worst(situation, eve)),
        "problems": len(told),
        "blockers": sum(each.is_blocker for each in told),
        "waiting": sum(each.asks is not None for each in told),
        "findings": sum(week.holds(each.finding.inspected) for each in seen),
        "open_findings": sum(each.state in {"open", "late"} for each in seen),
        "late_findings": sum(each.state == "late" for each in seen),
        "unfiled": len(unfiled(situation)),
    }


REPORT: Final = Report(
    name="bulletin",
    title=NAME,
    about=Words(
        "公开印发的一周通报：进展最快和最慢、各类问题及待谁协调、暗访问题及整改。",
        "The week for publication: fastest and slowest, problems by type and whom they wait for, "
        "findings and how far they are put right.",
    ),
    columns=COLUMNS,
    totals=TOTALS,
    build=bulletin,
    period="week",
    slots=SLOTS,
)
