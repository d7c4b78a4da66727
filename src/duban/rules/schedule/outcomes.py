"""What can be said of a commitment, or of an item of its roster, by its procedure."""

import datetime as dt
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from duban.frozen import frozen
from duban.model.followed import Followed
from duban.model.procedure import Step
from duban.model.targets import Item
from duban.rules.schedule.filed import Told
from duban.rules.schedule.plan import Plan, Planned
from duban.rules.schedule.routes import Route
from duban.rules.situation import Standing

NOTHING_FILED: Final[Mapping[str, Told]] = MappingProxyType({})


@frozen()
class Outcome:
    """What can be said of one commitment, or of one item of its roster.

    Attributes:
        standing: the commitment.
        item: the item; None for the whole commitment.
        followed: the procedure and variants that its file names, if any.
        due: the day it is judged by; None while no day is fixed.
        why: why there is no plan; empty where there is one.
        ring: the steps that wait for each other, where that is why.
        route, plan: the procedure with its variants, and its plan.
        steps: those of the plan, by their earliest start; of one day as the procedure lists them.
        filed: what was filed of its steps.
        gains: by variant, the working days that it wins alone; below 0 it loses them.
    """

    standing: Standing
    item: Item | None
    followed: Followed | None
    due: dt.date | None
    why: str = ""
    ring: tuple[Step, ...] = ()
    route: Route | None = None
    plan: Plan | None = None
    steps: tuple[Planned, ...] = ()
    filed: Mapping[str, Told] = NOTHING_FILED
    gains: Mapping[str, int] | None = None

    @property
    def id(self) -> str:
        """The commitment's id, with the item's behind it."""
        return f"{self.standing.id}/{self.item.id}" if self.item else self.standing.id

    @property
    def verdict(self) -> str:
        """Whether it is impossible, critical, free or done; none where there is no plan."""
        if self.why in {"complete", "idle"}:
            return "done" if self.why == "complete" else "none"
        if self.plan is None or self.due is None:
            return "none"
        if all(each.state == "done" for each in self.plan.steps):
            return "done"
        totals = [each.room.total for each in self.plan.steps if each.room]
        least = min((self.plan.spare, *totals))
        return "impossible" if least < 0 else "free" if least else "critical"


@frozen()
class Wish:
    """What is asked of plans beside the ledger.

    Attributes:
        begin: nothing that is still open begins before this day; the situation's own if None.
        variants: the ids of variants in place of those that the files name; None: as they say.
        gains: whether it is asked what each variant wins.
    """

    begin: dt.date | None = None
    variants: tuple[str, ...] | None = None
    gains: bool = False


PLAIN: Final = Wish()
