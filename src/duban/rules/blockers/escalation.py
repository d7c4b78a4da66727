"""堵点升级: to whom a blocker has to be taken by its age, by the steps of the policy."""

import datetime as dt
from collections.abc import Iterable

from duban.frozen import frozen
from duban.model.blocker import Escalation
from duban.rules.blockers.told import Blocker
from duban.rules.calendar import WorkCalendar


@frozen()
class Reached:
    """A step of the policy, and the day on which a blocker reaches it."""

    step: Escalation
    on: dt.date


def escalated(
    steps: Iterable[Escalation], blocker: Blocker, calendar: WorkCalendar
) -> tuple[Reached | None, Reached | None]:
    """Return the highest step that a blocker has reached, and the next one; each may be none.

    A step is reached on the day that is so many days after the one on which the blocker arose. One
    that is out of the way, or has lapsed, has none. That the unit has answered stops nothing: the
    blocker is still there.

    Args:
        steps: the policy's, in any order; of two for the same day the later one is the higher.
        blocker: as known on a day.
        calendar: which days people work.
    """
    if not blocker.is_standing:
        return None, None
    known = (Reached(each, _day(each, blocker.opened, calendar)) for each in steps)
    ladder = sorted(known, key=lambda each: each.on)
    before = [each for each in ladder if each.on <= blocker.until]
    after = ladder[len(before) :]
    return before[-1] if before else None, after[0] if after else None


def _day(step: Escalation, opened: dt.date, calendar: WorkCalendar) -> dt.date:
    """Return the day a step is reached; the last one there is stands for any beyond it."""
    left = (dt.date.max - opened).days
    if step.unit == "days":
        return opened + dt.timedelta(days=min(step.after, left))
    return calendar.add_workdays(opened, min(step.after, left))
