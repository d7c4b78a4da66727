"""Every plan of a situation: of each commitment, and of each item of a roster."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from typing import Final

from duban.frozen import frozen, replace
from duban.model.decision import Resumption, Suspension
from duban.model.followed import Followed
from duban.model.procedure import Step
from duban.model.targets import Item, Roster, Target
from duban.rules.history import Filed
from duban.rules.schedule.axis import WORKDAYS, Axis, axes
from duban.rules.schedule.filed import Told, spent, told, with_merged
from duban.rules.schedule.network import CircleError
from duban.rules.schedule.outcomes import PLAIN, Outcome, Wish
from duban.rules.schedule.plan import Plan, Planned, TooLongError, over_today, plan
from duban.rules.schedule.routes import Route, Routes
from duban.rules.schedule.variants import varied
from duban.rules.situation import Situation, Standing
from duban.rules.states import COMPLETE
from duban.rules.terms import terms

IDLE: Final = frozenset({"cancelled", "suspended", "exempt"})
"""States in which nobody is asked to go on."""


def outcomes(situation: Situation, wish: Wish = PLAIN) -> tuple[Outcome, ...]:
    """Return what can be said of everything that names a procedure."""
    planner = Planner(situation, wish)
    return tuple(each for standing in situation.standings for each in planner.of(standing))


class Planner:
    """Plans a situation's commitments; networks of the same procedure and variants are shared.

    A standing of an earlier day is planned as of that day.
    """

    def __init__(self, situation: Situation, wish: Wish) -> None:
        self._wish = wish
        self._axes: Mapping[str, Axis] = axes(situation.workdays)
        self._procedures = {each.id: each for each in situation.ledger.procedures}
        self._routes = Routes(self._procedures, self._axes)

    def of(self, standing: Standing, entries: Sequence[Filed] | None = None) -> Iterator[Outcome]:
        """Yield the outcome of a commitment that names a procedure, and of the items that do.

        Args:
            standing: the commitment; its day is that of the plan.
            entries: what was filed of its steps; what was known on that day where left out.
        """
        commitment = standing.case.commitment
        if commitment.procedure is None and not any(map(_follows, commitment.goals)):
            return
        known = standing.case.history.entries if entries is None else entries
        filed = told(known, standing.case.as_of)
        if commitment.procedure is not None:
            yield self._outcome(_Subject(standing, commitment.procedure, filed.get(None, {})))
        for gauge in standing.case.gauges:
            if isinstance(gauge.target, Roster) and gauge.target.follows():
                reached = gauge.target.reached(gauge.readings)
                for item in gauge.target.items:
                    followed = gauge.target.followed(item)
                    if followed is not None:
                        about = filed.get(item.id, {})
                        is_reached = item.id in reached
                        yield self._outcome(_Subject(standing, followed, about, item, is_reached))

    def none(self, standing: Standing) -> Outcome:
        """Return that a commitment names no procedure."""
        return Outcome(standing, None, None, standing.case.due, "no-procedure")

    def _outcome(self, of: "_Subject") -> Outcome:
        due = _due(of)
        why = self._why_not(of, due)
        bare = Outcome(of.standing, of.item, of.followed, due, why)
        if why:
            return bare
        chosen = of.followed.variants if self._wish.variants is None else self._wish.variants
        try:
            route = self._route(of, tuple(chosen))
            made = self._plan(of, route, due)
            gains = self._gains(of, due) if self._wish.gains else None
        except CircleError as error:
            return replace(bare, why="circle", ring=self._ring(of, chosen, error.steps))
        except TooLongError:
            return replace(bare, why="too-long")
        filed = with_merged(of.filed, route.variants)
        steps = _in_order(route, made)
        return replace(bare, route=route, plan=made, steps=steps, filed=filed, gains=gains)

    def _route(self, of: "_Subject", chosen: tuple[str, ...]) -> Route:
        name, used = of.followed.id, of.followed.variants
        others = (each for each in self._procedures[name].variants if each.id not in used)
        return self._routes.of(name, chosen, spent(of.filed, others))

    def _ring(
        self, of: "_Subject", chosen: tuple[str, ...], names: tuple[str, ...]
    ) -> tuple[Step, ...]:
        procedure = self._procedures[of.followed.id]
        variants = (each for each in procedure.variants if each.id in chosen)
        every = (*procedure.steps, *varied(procedure.steps, variants))
        steps = {each.id: each for each in every}
        return tuple(steps[name] for name in names)

    def _why_not(self, of: "_Subject", due: dt.date | None) -> str:
        case = of.standing.case
        if case.state in IDLE:
            return "idle"
        if of.is_reached or case.state in COMPLETE:
            return "complete"
        if of.followed.id not in self._procedures:
            return "unknown-procedure"
        if not self._procedures[of.followed.id].steps:
            return "no-steps"
        if due is None and self._wish.begin is None:
            return "no-deadline"
        return ""

    def _plan(self, of: "_Subject", route: Route, due: dt.date | None) -> Plan:
        case = of.standing.case
        known = route.done(case, of.filed)
        begin = (self._wish.begin or case.as_of).toordinal()
        latest = None if due is None else due.toordinal() + 1
        first = plan(route.network, begin, latest, known)
        made = over_today(first)
        if latest is None and made.end != first.end:  # its latest days go back from that end
            return over_today(plan(route.network, begin, made.end, known))
        return made

    def _gains(self, of: "_Subject", due: dt.date | None) -> dict[str, int]:
        """Return how many working days sooner each variant alone is over than none.

        One that cannot be planned is left out, and all are where the plain procedure cannot.
        """
        found: dict[str, int] = {}
        names = (each.id for each in self._procedures[of.followed.id].variants)
        for chosen in ((), *((each,) for each in names)):
            with suppress(CircleError, TooLongError):
                end = self._plan(of, self._route(of, chosen), due).end
                found["".join(chosen)] = self._axes[WORKDAYS].count(end)
        bare = found.pop("", None)
        return {} if bare is None else {name: bare - end for name, end in found.items()}


@frozen()
class _Subject:
    """What a plan is made of: a commitment or an item, its procedure, and what was filed."""

    standing: Standing
    followed: Followed
    filed: Mapping[str, Told]
    item: Item | None = None
    is_reached: bool = False


def _in_order(route: Route, made: Plan) -> tuple[Planned, ...]:
    listed = {each.id: number for number, each in enumerate(route.steps)}
    return tuple(sorted(made.steps, key=lambda each: (each.early.start, listed[each.step.id])))


def _due(of: _Subject) -> dt.date | None:
    """Return the day that a plan goes back from: the item's own, which waits while all waits."""
    case = of.standing.case
    if of.item is None or of.item.deadline is None:
        return case.due
    waits = (each for each in case.history.decisions if isinstance(each, Suspension | Resumption))
    return terms(of.item.deadline, case.commitment.made, waits, of.item.id).on


def _follows(target: Target) -> bool:
    return isinstance(target, Roster) and target.follows()
