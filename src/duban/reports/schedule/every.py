"""倒排工期 of everything: what is impossible, critical, free, and what must start this week."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from duban.model.weeks import week_of
from duban.reports.document import Cell, Document, Lines, Section, Table
from duban.reports.report import Asked
from duban.reports.schedule import columns, words
from duban.reports.schedule.blocks import SOMETIMES, events
from duban.reports.schedule.load import load
from duban.reports.schedule.one import wish
from duban.reports.schedule.plans import row, title
from duban.reports.schedule.steps import rows, starting
from duban.reports.schedule.units import floats_in
from duban.reports.tables import chosen, counted, laid_out, telling
from duban.rules.schedule.outcomes import Outcome
from duban.rules.schedule.plan import Planned
from duban.rules.schedule.planner import outcomes
from duban.rules.situation import Situation
from duban.words import Words

SHOWN: Final = (
    "id",
    "title",
    "department",
    "deadline",
    "earliest_end",
    "spare",
    "next_step",
    "next_start",
)
UNPLANNED: Final = ("id", "title", "department", "deadline", "reason")
ALL: Final = Words("共 {count} 项按程序倒排：{verdicts}。", "{count} plans: {verdicts}.")
NONE: Final = Words(
    "没有承诺事项指定办理程序；在 procedures/ 里写程序，在承诺事项里写 procedure。",
    "No commitment names a procedure: write one in procedures/, and `procedure` in a commitment.",
)
KIND: Final = Words("{verdict} {count}", "{verdict} {count}")
WEEK: Final = Words("本周须开始的步骤", "Steps that must start this week")
NOTHING: Final = Words("本周没有须开始的步骤。", "No step must start this week.")
LOAD: Final = Words("各单位逐月负荷（按最迟日期）", "Load by office and month, by the latest days")
WITHOUT: Final = Words(
    "另有 {count} 项承诺没有指定办理程序。", "{count} more commitments name no procedure."
)
STARTING: Final = (
    *("id", "title", "by", "latest_start", "total_float", "urgency", "blockers", "why"),
)


def every(situation: Situation, asked: Asked) -> Document:
    """Return how every commitment and every item stands that names a procedure."""
    found = tuple(sorted(outcomes(situation, wish(asked)), key=_order))
    seen = Counter(each.verdict for each in found)
    verdicts = {name: seen[name] for name in words.VERDICTS if seen[name]}
    starting = _starting(situation, found)
    return Document(
        report="plans",
        title=words.PLANS,
        ledger=situation.ledger.info.ledger,
        ledger_title=situation.ledger.info.title,
        as_of=situation.as_of,
        columns=columns.PLANS,
        rows=laid_out(columns.PLANS, (row(situation, each) for each in found)),
        totals={
            "plans": len(found),
            "verdicts": counted(verdicts),
            "without": _without(situation, found),
            "week": len(starting),
            "from": (asked.planning and asked.planning.begin) or situation.as_of,
        },
        sections=tuple(_sections(situation, found, verdicts, starting)),
        found=bool(verdicts.get("impossible")),
        events=tuple(event for each in found for event in events(situation, each)),
    )


def _order(outcome: Outcome) -> tuple[int, int, str]:
    """Put the worst first; of one verdict what has the least to spare."""
    spare = outcome.plan.spare if outcome.plan else 0
    return tuple(words.VERDICTS).index(outcome.verdict), spare, outcome.id


def _without(situation: Situation, found: Sequence[Outcome]) -> int:
    return len(situation.standings) - len({each.standing.id for each in found})


def _starting(situation: Situation, found: Sequence[Outcome]) -> tuple[dict[str, Cell], ...]:
    """Return the rows of the steps that must start this week, or should have."""
    last = week_of(situation.as_of).last
    coming = ((outcome, {each.step.id for each in starting(last, outcome)}) for outcome in found)
    return tuple(
        {**each, "about": title(outcome)}
        for outcome, names in coming
        for each in (rows(situation, outcome) if names else ())
        if each["step"] in names
    )


def _coming(situation: Situation, found: Sequence[Outcome]) -> Iterator[Planned]:
    last = week_of(situation.as_of).last
    return (each for outcome in found for each in starting(last, outcome))


def _sections(
    situation: Situation,
    found: Sequence[Outcome],
    verdicts: dict[str, int],
    starting: Sequence[dict[str, Cell]],
) -> Iterator[Section]:
    without = _without(situation, found)
    more = (WITHOUT(count=without),) if without and found else ()
    yield Section(None, (Lines((_summary(len(found), verdicts), *more)),))
    for name in verdicts:
        keys = SHOWN if name in {"impossible", "critical", "free"} else UNPLANNED
        about = [row(situation, each) for each in found if each.verdict == name]
        yield Section(words.VERDICTS[name], (chosen(columns.PLANS, keys, about),))
    if found:
        table = chosen(
            columns.STARTING_STEPS, telling(STARTING, SOMETIMES, starting), tuple(starting), NOTHING
        )
        told = (Lines((floats_in(_coming(situation, found)),)),) if starting else ()
        yield Section(WEEK, (table, *told))
    loaded = load(situation, found)
    if loaded:
        yield Section(LOAD, (Table(columns.LOAD, loaded),))


def _summary(count: int, verdicts: dict[str, int]) -> Cell:
    if not count:
        return NONE
    named = tuple(KIND(verdict=words.VERDICTS[each], count=n) for each, n in verdicts.items())
    return ALL(count=count, verdicts=named)
