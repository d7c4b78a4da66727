"""What a blocker costs: how much of the float it has eaten, and by how much it was too long.

A blocker is held against the plan of the day on which it arose: with the deadline as it was then,
and the steps as far as they were by then, by all that has been filed of that since. Until the step
that it holds could have begun at the earliest, it costs nothing; from then on it eats the step's
total float; from then on every working day makes the whole promise a working day late. All figures
are working days, so that days of one kind are not taken from days of another.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Final

from duban.frozen import frozen
from duban.rules.blockers.told import Blocker
from duban.rules.schedule.axis import WORKDAYS
from duban.rules.schedule.outcomes import PLAIN, Outcome
from duban.rules.schedule.plan import Plan, Planned
from duban.rules.schedule.planner import Planner
from duban.rules.situation import Situation, Standing

NO_PROCEDURE: Final = "no-procedure"
UNKNOWN_STEP: Final = "unknown-step"
STEP_OVER: Final = "step-over"


@frozen()
class Harm:
    """What a blocker has cost up to a day, in working days; None where that is not known.

    Attributes:
        why: why it is not known; empty where it is.
        ahead: from the day that it arose until what it holds could begin at the earliest.
        spare: the float that what it holds had on that day, 0 where it was late already.
        eaten: how much of that float it has eaten; never more than `spare`.
        overrun: by how much it makes the promise late, beyond that float.
    """

    why: str = ""
    ahead: int | None = None
    spare: int | None = None
    eaten: int | None = None
    overrun: int | None = None


@frozen()
class Leeway:
    """For how many working days something could be held: until its turn, and by its float."""

    ahead: int
    spare: int


class Harms:
    """Tells what the blockers of a situation cost; plans of the same procedure share networks."""

    def __init__(self, situation: Situation) -> None:
        self._workdays = situation.workdays
        self._as_of = situation.as_of
        self._planner = Planner(situation, PLAIN)

    def of(self, standing: Standing, blocker: Blocker) -> Harm:
        """Return what a blocker of a commitment has cost up to the situation's day."""
        day = min(max(blocker.opened, standing.case.commitment.made), self._as_of)
        then = Standing(standing.docket.until(day), standing.case.earlier(day), standing.judge)
        planned = self._planner.of(then, standing.case.history.entries)
        held = _held(tuple(planned), blocker)
        found = [self._leeway(each, blocker, day) for each in held]
        known = [each for each in found if isinstance(each, Leeway)]
        if not known:
            return Harm(why=next((each for each in found if isinstance(each, str)), NO_PROCEDURE))
        return _harm(min(known, key=lambda each: each.ahead + each.spare), blocker.workdays)

    def _leeway(self, outcome: Outcome, blocker: Blocker, day: dt.date) -> Leeway | str:
        """Return for how long what a blocker holds could wait, or why that is not known."""
        if outcome.plan is None or outcome.route is None:
            return outcome.why
        if blocker.step is None:
            first, spare = _soonest(outcome.plan.steps), outcome.plan.spare
        else:
            name = outcome.route.became(blocker.step)
            step = next((each for each in outcome.plan.steps if each.step.id == name), None)
            if step is None or step.state == "done":
                return STEP_OVER if step else UNKNOWN_STEP
            first, spare = _soonest([step]), _spare(outcome.plan, step)
        turn = max(day, dt.date.fromordinal(first) if first else day)
        ahead = self._workdays.workdays_between(day, self._workdays.next_workday(turn))
        return Leeway(ahead, max(spare, 0))


def _held(outcomes: Sequence[Outcome], blocker: Blocker) -> Iterable[Outcome]:
    """Return the plans of what a blocker holds: of the item, or of the whole, or of all items."""
    if blocker.item is not None:
        return [each for each in outcomes if each.item and each.item.id == blocker.item]
    whole = [each for each in outcomes if each.item is None]
    return whole or [each for each in outcomes if each.why != "complete"] or outcomes


def _soonest(steps: Iterable[Planned]) -> int | None:
    """Return when the first of steps could begin; None where one is under way already."""
    known = [each for each in steps if each.state != "done"]
    if any(each.state == "under-way" for each in known):
        return None
    return min((each.early.start for each in known), default=None)


def _spare(plan: Plan, step: Planned) -> int:
    """Return a step's total float in working days, whatever days it is reckoned in itself."""
    count = plan.network.axes[WORKDAYS].count
    if step.state == "under-way":
        return count(step.late.finish) - count(step.early.finish)
    return count(step.late.start) - count(step.early.start)


def _harm(leeway: Leeway, workdays: int) -> Harm:
    lost = max(workdays - leeway.ahead, 0)
    eaten = min(lost, leeway.spare)
    return Harm("", leeway.ahead, leeway.spare, eaten, lost - eaten)
