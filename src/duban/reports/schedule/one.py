"""倒排工期 of one commitment, or step by step of all: when each step must begin, and why."""

from typing import Final

from duban.reports.document import Document, Section
from duban.reports.report import Asked
from duban.reports.schedule import columns, words
from duban.reports.schedule.blocks import blocks, events
from duban.reports.schedule.plans import title, totals
from duban.reports.schedule.steps import rows
from duban.reports.tables import laid_out
from duban.reports.wanted import Planning
from duban.rules.schedule.outcomes import Outcome, Wish
from duban.rules.schedule.planner import Planner
from duban.rules.situation import Situation
from duban.words import Words

TITLE: Final = Words("{id} 倒排工期", "{id}: back-scheduled plan")
HEAD: Final = Words("{id} {title}", "{id} {title}")


def wish(asked: Asked, *, gains: bool = False) -> Wish:
    """Return what is asked of plans."""
    wanted = asked.planning or Planning()
    return Wish(wanted.begin, wanted.variants, gains)


def one(situation: Situation, asked: Asked) -> Document:
    """Return the plan of the commitment that was asked for, step by step; of all where of none."""
    found = _outcomes(situation, asked)
    steps = [each for outcome in found for each in rows(situation, outcome)]
    name = asked.commitment
    pictured = name is not None or asked.pictured
    return Document(
        report="plan",
        title=TITLE(id=name) if name else words.PLAN,
        ledger=situation.ledger.info.ledger,
        ledger_title=situation.ledger.info.title,
        as_of=situation.as_of,
        columns=columns.STEPS,
        rows=laid_out(columns.STEPS, steps),
        totals=totals(situation, found),
        sections=tuple(
            Section(
                HEAD(id=outcome.id, title=title(outcome)),
                tuple(blocks(situation, outcome, pictured=pictured)),
            )
            for outcome in found
        ),
        found=any(each.verdict == "impossible" for each in found),
        events=tuple(event for each in found for event in events(situation, each)),
    )


def _outcomes(situation: Situation, asked: Asked) -> tuple[Outcome, ...]:
    planner = Planner(situation, wish(asked, gains=asked.commitment is not None))
    if asked.commitment is None:
        return tuple(each for standing in situation.standings for each in planner.of(standing))
    standing = situation.by_id[asked.commitment]
    found = tuple(planner.of(standing)) or (planner.none(standing),)
    item = asked.planning.item if asked.planning else None
    return found if item is None else tuple(each for each in found if _is(each, item))


def _is(outcome: Outcome, item: str) -> bool:
    return outcome.item is not None and outcome.item.id == item
