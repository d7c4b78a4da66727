"""What is said of one plan, for people; and its latest starts, for a calendar."""

from collections.abc import Iterator
from typing import Final

from duban.reports.document import Block, Cell, Column, Event, Lines, Pairs, Table
from duban.reports.schedule import columns, foreseen, hindered, words
from duban.reports.schedule.debts import debts, unmerged
from duban.reports.schedule.pictured import gantt
from duban.reports.schedule.plans import chain, estimated, reason, title, why_not
from duban.reports.schedule.reasons import why_late
from duban.reports.schedule.steps import rows, starting, titles, who
from duban.reports.schedule.units import floats_in
from duban.reports.tables import chosen, telling
from duban.rules.forecast.draws import PATHS
from duban.rules.schedule import days
from duban.rules.schedule.outcomes import Outcome
from duban.rules.schedule.plan import Plan
from duban.rules.schedule.routes import Route
from duban.rules.schedule.variants import clashes
from duban.rules.situation import Situation
from duban.words import Words

SHOWN: Final = (
    *("title", "by", "state", "earliest_start", "earliest_finish", "latest_start"),
    *("latest_finish", "total_float", "free_float", "criticality", "urgency", "blockers", "why"),
)
SOMETIMES: Final = ("criticality", "blockers")
"""How often a step decides, if that is known; and what holds it, if anything does."""
GAIN: Final = (
    Column("variant", columns.VARIANTS, "text"),
    Column("note", columns.NOTE, "text", weight=2),
    Column("gain", columns.GAIN, "text"),
)
USED: Final = Words("{title}（{used}）", "{title} ({used})")
SUMMARY: Final = Words("{who}：“{step}”最迟今日开始", "{who}: {step}, the last day to start")
ABOUT: Final = Words("{id} {title}；{why}", "{id} {title}; {why}")
NOTICE: Final = 3
"""Days before the latest start on which a calendar reminds of it."""


def blocks(situation: Situation, outcome: Outcome, *, pictured: bool) -> Iterator[Block]:
    """Yield what is said of one plan; why there is none, where there is none."""
    plan, route = outcome.plan, outcome.route
    if plan is None or route is None:
        yield Lines((words.NO_PLAN(why=why_not(outcome)),))
        return
    yield Pairs(tuple(_pairs(situation, outcome, plan, route)))
    remarks = tuple(_remarks(situation, outcome, route))
    if remarks:
        yield Lines(remarks, bulleted=True)
    told = tuple(rows(situation, outcome))
    yield chosen(columns.STEPS, telling(SHOWN, SOMETIMES, told), told)
    if measure := floats_in(outcome.steps):
        yield Lines((measure,))
    if outcome.gains:
        yield _gains(outcome, route)
    if pictured:
        yield gantt(situation, outcome, plan)


def _pairs(
    situation: Situation, outcome: Outcome, plan: Plan, route: Route
) -> Iterator[tuple[Words, Cell]]:
    yield columns.PROCEDURE, route.procedure.title
    if route.variants:
        yield columns.VARIANTS, tuple(each.title for each in route.variants)
    yield columns.DEADLINE, outcome.due
    yield columns.FROM, days.first(plan.begin)
    yield columns.END, days.last(plan.end)
    yield from foreseen.pairs(outcome)
    if outcome.due is None:
        yield columns.VERDICT, words.FORWARD_ONLY
    else:
        yield columns.VERDICT, words.VERDICTS[outcome.verdict]
        yield columns.REASON, reason(outcome)
    today = starting(situation.as_of, outcome)
    if today:
        yield columns.TODAY, titles(today)
    yield columns.CHAIN, " → ".join(chain(outcome))


def _remarks(situation: Situation, outcome: Outcome, route: Route) -> Iterator[Cell]:
    if outcome.due is not None and outcome.due < situation.as_of and outcome.verdict != "done":
        yield words.PASSED(day=outcome.due)
    for first, second, _ in clashes(route.variants):
        yield words.CLASH(first=first.title, second=second.title)
    if foreseen.foreseen_of(outcome):
        yield foreseen.NOTE(paths=PATHS)
    held = outcome.standing.case.terms
    if held.ambiguous and held.earliest and held.latest and outcome.due == held.earliest:
        yield words.AMBIGUOUS(text=held.text, earliest=held.earliest, latest=held.latest)
    yield from debts(outcome)
    yield from unmerged(outcome, route)
    yield from hindered.remarks(situation, outcome)
    years = estimated(situation, outcome)
    if years:
        yield words.ESTIMATED(years=years)
    if route.procedure.fictional:
        yield words.FICTIONAL


def _gains(outcome: Outcome, route: Route) -> Table:
    used = {each.id for each in route.variants}
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (
            USED(title=each.title, used=words.IN_USE) if each.id in used else each.title,
            each.note,
            _gain((outcome.gains or {}).get(each.id)),
        )
        for each in route.procedure.variants
    )
    return Table(GAIN, rows)


def _gain(days_: int | None) -> Cell:
    if days_ is None:
        return words.UNPLANNED
    if not days_:
        return words.SAME
    return (words.GAINED if days_ > 0 else words.LOST)(days=abs(days_))


def events(situation: Situation, outcome: Outcome) -> Iterator[Event]:
    """Yield the latest start of every step that has not begun, on the last day in time."""
    plan = outcome.plan
    if plan is None:
        return
    known = {each.step.id: each for each in plan.steps}
    for each in outcome.steps:
        if each.state == "open":
            by = who(situation, outcome, each)
            why = why_late(plan, each, known)
            yield Event(
                uid=f"{situation.ledger.info.ledger}/step/{outcome.id}/{each.step.id}",
                day=days.late(plan.network, each)[0],
                title=SUMMARY(who=by, step=each.step.title),
                about=ABOUT(id=outcome.id, title=title(outcome), why=why),
                tags=(by, words.PLAN),
                notice=NOTICE,
            )
