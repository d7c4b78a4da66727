"""办理路线: procedures with variants laid over them, as networks; each is made once."""

from collections.abc import Mapping
from functools import cached_property, lru_cache

from duban.frozen import frozen, replace
from duban.model.procedure import Procedure, Procedures, Step, Variant
from duban.rules.calendar import WorkCalendar
from duban.rules.case import Case
from duban.rules.schedule.axis import Axis, axes
from duban.rules.schedule.filed import Told, done, with_merged
from duban.rules.schedule.network import Network, network
from duban.rules.schedule.times import Done
from duban.rules.schedule.variants import varied


@frozen()
class Route:
    """A procedure with the variants that are laid over it."""

    procedure: Procedure
    variants: tuple[Variant, ...]
    steps: tuple[Step, ...]
    network: Network

    def done(self, case: Case, filed: Mapping[str, Told]) -> dict[str, Done]:
        """Return what is done of it on a case's day, by what was filed of its procedure's steps."""
        told_of, stops = with_merged(filed, self.variants), case.terms.stops
        return done(told_of, self.network.steps, self.network.axes, case.as_of, stops)

    def became(self, step: str) -> str:
        """Return the step that one has become part of; itself where it was not merged."""
        for merge in (merge for variant in self.variants for merge in variant.merge):
            step = merge.into if step in merge.steps else step
        return step


@frozen(slots=False, eq=False)
class Routes:
    """The routes of one ledger, by procedure and variants."""

    procedures: Mapping[str, Procedure]
    axes: Mapping[str, Axis]

    def of(self, name: str, chosen: tuple[str, ...], spent: frozenset[str] = frozenset()) -> Route:
        """Return a procedure with those of the chosen variants that it has.

        Args:
            name: the procedure's id.
            chosen: the ids of the variants.
            spent: the merged steps that nothing is merged into any more.

        Raises:
            CircleError: where its steps wait for each other.
        """
        key = name, chosen, spent
        if key not in self._made:
            self._made[key] = self._route(*key)
        return self._made[key]

    @cached_property
    def _made(self) -> dict[tuple[str, tuple[str, ...], frozenset[str]], Route]:
        return {}

    def _route(self, name: str, chosen: tuple[str, ...], spent: frozenset[str]) -> Route:
        procedure = self.procedures[name]
        known = {each.id: _without(each, spent) for each in procedure.variants}
        variants = tuple(known[each] for each in chosen if each in known)
        steps = varied(procedure.steps, variants)
        return Route(procedure, variants, steps, network(steps, self.axes))


def _without(variant: Variant, spent: frozenset[str]) -> Variant:
    kept = tuple(each for each in variant.merge if each.into not in spent)
    return variant if len(kept) == len(variant.merge) else replace(variant, merge=kept)


@lru_cache(maxsize=8)
def routes(procedures: Procedures, calendar: WorkCalendar) -> Routes:
    """Return the routes of a ledger; its commitments share them."""
    return Routes(procedures.by_id, axes(calendar))
