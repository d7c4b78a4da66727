"""The targets of a commitment as they held since a day: amendments change them."""

import datetime as dt
from collections.abc import Mapping, Sequence
from operator import attrgetter
from typing import Final, NamedTuple

from duban.model.targets import Target

SINCE: Final = attrgetter("since")


class Held(NamedTuple):
    """The targets that held since a day, by id, and the only one if there is only one."""

    since: dt.date
    goals: Mapping[str, Target]
    only: Target | None


def held_since(since: dt.date, goals: Sequence[Target]) -> Held:
    """Return the targets that hold since a day."""
    if len(goals) == 1:
        return Held(since, {goals[0].id: goals[0]}, goals[0])
    by_id = {goal.id: goal for goal in goals}
    return Held(since, by_id, next(iter(by_id.values())) if len(by_id) == 1 else None)
