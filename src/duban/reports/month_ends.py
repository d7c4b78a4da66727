"""Commitments at the end of each month, by what was known then."""

import datetime as dt
from collections.abc import Callable, Sequence
from typing import Final

from duban.frozen import frozen
from duban.model.months import month_ends
from duban.reports.charts import Label, Mark, Sign
from duban.reports.document import Lamp
from duban.reports.standing import lamp
from duban.rules.case import Case
from duban.rules.lights import NO_LIGHT_REASONS
from duban.rules.situation import Situation, Standing
from duban.rules.states import EXCUSED
from duban.rules.verdict import NO_LIGHT
from duban.words import Words

ENGLISH: Final = (
    "Jan",
    "Feb",
    "Mar",
    "Apr",
    "May",
    "Jun",
    "Jul",
    "Aug",
    "Sep",
    "Oct",
    "Nov",
    "Dec",
)
YEAR: Final = 12
"""Months that hang on a wall."""


@frozen()
class Then:
    """A commitment at the end of a month: its case, and its light's id."""

    case: Case
    light: str

    def is_dated(self) -> bool:
        """Return whether it has a deadline that is held against the department."""
        return self.case.due is not None and self.case.state not in EXCUSED

    def is_due(self) -> bool:
        """Return whether its deadline has come, and is held against the department."""
        case = self.case
        return case.due is not None and case.due <= case.as_of and case.state not in EXCUSED

    def is_late(self) -> bool:
        """Return whether it is past due and not met; on the deadline day it is still in time."""
        return self.is_due() and self.case.met is None and self.case.due != self.case.as_of

    def is_done(self) -> bool:
        """Return whether it is complete, and was not refused since."""
        return self.case.met is not None and self.case.state not in EXCUSED


def since_first(
    standings: Sequence[Standing], as_of: dt.date, most: int | None = None
) -> tuple[dt.date, ...]:
    """Return the ends of months since the first promise, the latest so many; none without one."""
    made = [each.case.commitment.made for each in standings]
    if not made:
        return ()
    ends = tuple(month_ends(min(made), as_of))
    return ends if most is None else ends[-most:]


def looking_back(situation: Situation) -> Callable[[Standing, dt.date], Then | None]:
    """Return what gives a commitment on an earlier day; None before it was promised."""
    return situation.whole.once("looking back", lambda: _looking_back(situation))


def _looking_back(situation: Situation) -> Callable[[Standing, dt.date], Then | None]:
    seen: dict[tuple[str, dt.date], Then | None] = {}

    def then(standing: Standing, day: dt.date) -> Then | None:
        asked = standing.id, day
        if asked not in seen:
            seen[asked] = made(standing, day)
        return seen[asked]

    def made(standing: Standing, day: dt.date) -> Then | None:
        if standing.case.commitment.made > day:
            return None
        if day == situation.as_of:
            return Then(standing.case, standing.light)
        case = standing.case.earlier(day)
        return Then(case, situation.judge.light(case))

    return then


def mark(situation: Situation, seen: Sequence[Then]) -> Mark:
    """Return the mark of some commitments together: their worst light, and a flag or black.

    Where the best light would be shown although one of them could not be judged, none is.
    """
    if not seen:
        return Mark(None)
    return Mark(_worst(situation, seen), sign(seen))


def sign(seen: Sequence[Then]) -> Sign:
    """Return `late` where one is past due, `done` where all that was due (or all) is done."""
    if any(each.is_late() for each in seen):
        return "late"
    due = [each for each in seen if each.is_due()] or seen
    return "done" if all(each.is_done() for each in due) else ""


def _worst(situation: Situation, seen: Sequence[Then]) -> Lamp:
    shown = {each.light for each in seen}
    order = [each.id for each in situation.lights]
    worst = next((light for light in order if light in shown), NO_LIGHT)
    doubtful = any(
        each.light == NO_LIGHT and each.case.state not in NO_LIGHT_REASONS for each in seen
    )
    return lamp(situation, NO_LIGHT if doubtful and worst == order[-1] else worst)


def month_label(day: dt.date) -> Label:
    """Return a month as it stands above a column, where the year is told elsewhere."""
    return Words(f"{day.month}月", ENGLISH[day.month - 1])
