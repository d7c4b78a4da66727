"""In which days floats are counted: said once wherever they are printed."""

from collections.abc import Iterable
from typing import Final

from duban.rules.schedule.plan import Planned
from duban.words import Blank, Words

WORKDAYS: Final = Words("时差以工作日计。", "Floats are in working days.")
DAYS: Final = Words("时差以自然日计。", "Floats are in calendar days.")
MIXED: Final = Words(
    "时差以工作日计；以自然日计的：{steps}。",
    "Floats are in working days, but in calendar days of: {steps}.",
)


def floats_in(steps: Iterable[Planned]) -> Blank:
    """Return in which days the floats of steps are counted: those of their durations.

    Nothing where no step has one: what is done has none.
    """
    known = tuple(each.step for each in steps if each.room is not None)
    if not known:
        return ""
    calendar = tuple(dict.fromkeys(each.title for each in known if each.unit == "days"))
    if not calendar:
        return WORKDAYS
    is_all = all(each.unit == "days" for each in known)
    return DAYS if is_all else MIXED(steps=calendar)
