"""What stands in the way of steps: blockers that go on, of which the days of plans know nothing.

How long one will last is anybody's guess, so that a plan takes no account of it. But who reads
that a step must start today has to read beside it that it cannot.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from duban.reports.blocking.told import ASKS
from duban.reports.blocking.words import KINDS
from duban.reports.document import Cell
from duban.rules.blockers.told import Blocker, blockers
from duban.rules.case import Case
from duban.rules.schedule.outcomes import Outcome
from duban.rules.schedule.plan import Planned
from duban.rules.situation import Situation
from duban.words import Blank, Words

GOES_ON: Final = Words(
    "堵点 {id}（{kind}）未解决：{parts}；日期没有为它推后",
    "blocker {id} ({kind}) goes on: {parts}; no day waits for it here",
)
HOLDS: Final = Words("堵住“{step}”", 'it holds "{step}"')
SINCE: Final = Words("已堵 {days} 个工作日", "{days} working days so far")


def hindering(outcome: Outcome, each: Planned) -> tuple[str, ...]:
    """Return the ids of the blockers that hold a step and go on."""
    return tuple(told.id for told, step in _standing(outcome) if step == each.step.id)


def remarks(situation: Situation, outcome: Outcome) -> Iterator[Cell]:
    """Yield what goes on holding a plan, or a step of it, whom it waits for and how long it has."""
    titles = {each.step.id: each.step.title for each in outcome.steps}
    for told, step in _standing(outcome):
        parts: list[Blank] = [HOLDS(step=titles.get(step, step))] if step else []
        if told.asks:
            parts.append(ASKS(asks=situation.departments.get(told.asks, told.asks)))
        parts.append(SINCE(days=told.workdays))
        yield GOES_ON(id=told.id, kind=KINDS[told.kind], parts=tuple(parts))


def _standing(outcome: Outcome) -> Iterator[tuple[Blocker, str | None]]:
    """Yield the blockers of a plan that go on, each with the step of the plan that it holds."""
    item = outcome.item and outcome.item.id
    for each in _of(outcome.standing.case):
        if each.item in {None, item} and outcome.route:
            yield each, each.step and outcome.route.became(each.step)


@lru_cache(maxsize=1)  # the items of a roster share their case, and come one after the other
def _of(case: Case) -> tuple[Blocker, ...]:
    return tuple(each for each in blockers(case) if each.is_standing)
