"""态势: where everything stands on one day, with every judgement made."""

import datetime as dt
from collections.abc import Callable, Hashable
from functools import cached_property
from typing import Any, TypeVar

from duban.frozen import frozen
from duban.model.ledger import Ledger
from duban.model.policy import Light
from duban.rules.calendar import WorkCalendar
from duban.rules.case import Case
from duban.rules.docket import Docket
from duban.rules.terms import Terms
from duban.rules.verdict import Judge, Verdict
from duban.words import Blank

Made = TypeVar("Made")


@frozen()
class Standing:
    """现状: one commitment on one day."""

    docket: Docket
    case: Case
    judge: Judge

    @property
    def terms(self) -> Terms:
        """Its deadline, with the decisions laid over it."""
        return self.case.terms

    @property
    def verdict(self) -> Verdict:
        """Its light, with the rule and the facts."""
        return self.judge.verdict(self.case)

    @property
    def light(self) -> str:
        """The id of its light alone."""
        return self.judge.light(self.case)

    @property
    def id(self) -> str:
        """The commitment's id."""
        return self.case.commitment.id


@frozen()
class Owed:
    """到期事项: one thing that fell due, and when it was met.

    Attributes:
        what: commitment, milestone, stage, period, rectification or filing.
        id: its own id: the commitment's, with `/part` behind it where it is a part.
        title: what it is, in words.
        due: the last day on which it could be met in time.
        met: the day on which it was met, or None.
        department: the id of the department that owes it.
        commitment: the id of the commitment that it belongs to, where it belongs to one.
        excused: whether nobody may hold it against the department now.
        about: the ids of the commitments it is about, where those are several.
        terms: its deadline with every decision laid over it, where it has a wording of its own.
    """

    what: str
    id: str
    title: Blank
    due: dt.date
    met: dt.date | None
    department: str
    commitment: str | None = None
    excused: bool = False
    about: tuple[str, ...] = ()
    terms: Terms | None = None

    def is_open(self) -> bool:
        """Return whether it is neither met nor excused."""
        return self.met is None and not self.excused


@frozen(slots=False)
class Situation:
    """态势: a ledger on one day.

    Attributes:
        ledger: what was known on the day.
        as_of: the day.
        standings: its commitments.
        owed: what fell due, or will.
        workdays: the calendar.
        judge: what gives a commitment's light on this day and on earlier ones.
        earlier: returns the situation of all on an earlier day, as it was known then.
        part_of: the situation that this one shows a part of.
    """

    ledger: Ledger
    as_of: dt.date
    standings: tuple[Standing, ...]
    owed: tuple[Owed, ...]
    workdays: WorkCalendar
    judge: Judge
    earlier: Callable[[dt.date], "Situation"]
    part_of: "Situation | None" = None

    @property
    def whole(self) -> "Situation":
        """The situation of all departments, actions and lights."""
        return self.part_of or self

    def once(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """Return what was made of the situation under a key: the first time, by `make`.

        A month's set has a dozen reports that rest on the same scores and the same lights.
        """
        found: Made = self._made[key] if key in self._made else self._made.setdefault(key, make())
        return found

    @cached_property
    def _made(self) -> dict[Hashable, Any]:
        return {}

    @property
    def lights(self) -> tuple[Light, ...]:
        """The policy's lights, the worst first."""
        return self.ledger.policy.lights

    @cached_property
    def by_id(self) -> dict[str, Standing]:
        """The standings by the id of their commitment."""
        return {each.id: each for each in self.standings}

    @cached_property
    def departments(self) -> dict[str, str]:
        """The departments' names by id."""
        return {each.id: each.name for each in self.ledger.departments}

    @cached_property
    def actions(self) -> dict[str, str]:
        """The titles of the special actions by id."""
        return {each.id: each.title for each in self.ledger.actions}

    def overdue(self) -> tuple[Owed, ...]:
        """Return what was due before the day and is not met; the deadline day itself is in time."""
        return tuple(each for each in self.owed if each.is_open() and each.due < self.as_of)
