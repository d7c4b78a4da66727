"""What three-point durations say of a plan: ranges of days, the chance, and who decides."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Final

from duban.frozen import frozen
from duban.reports.document import Cell
from duban.reports.foreseeing.columns import CHANCE, LIKELY
from duban.reports.foreseeing.page import RANGE_HEADS
from duban.reports.foreseeing.rows import chance, ends, in_time, spread
from duban.rules.forecast import RANGES, Outlook
from duban.rules.forecast.draws import PATHS
from duban.rules.forecast.network import foreseen, futures, is_estimated
from duban.rules.schedule.outcomes import Outcome
from duban.rules.schedule.plan import TooLongError
from duban.words import Words

NOTE: Final = Words(
    "范围按三点估计推算 {paths} 次；“关键率”是其中该步骤决定全部办结日期的次数占比。",
    "Ranges: {paths} draws of the three-point durations; “decides”: in how many of them a step is "
    "on a chain that decides the end.",
)

UNFORESEEN: Final = Outlook("none", Words("没有三点估计", "no three-point durations"))


@frozen()
class Foreseen:
    """The forecast of a plan.

    Attributes:
        outlook: when all of it will be over.
        decisive: by step, the share of futures in which it decides that (criticality index).
    """

    outlook: Outlook
    decisive: Mapping[str, Fraction]


def foreseen_of(outcome: Outcome) -> Foreseen | None:
    """Return what is foreseen of a plan; None without three-point durations, and of what is over.

    A future that reaches beyond the calendar tells nothing, and then none is told.
    """
    plan = outcome.plan
    if plan is None or outcome.verdict == "done" or not is_estimated(plan.network.steps):
        return None
    try:
        drawn = futures(plan.network, plan.begin, plan.done)
    except TooLongError:
        return None
    due = outcome.due.toordinal() if outcome.due else None
    shares = {name: Fraction(count, PATHS) for name, count in drawn.decisive.items()}
    return Foreseen(foreseen(drawn.ends, due, plan.begin), shares)


def cells(outcome: Outcome) -> dict[str, Cell]:
    """Return the values of the columns that tell of it; nothing where nothing is foreseen."""
    found = foreseen_of(outcome)
    outlook = found.outlook if found else UNFORESEEN
    return {"likely": outlook.likely, **ends(outlook), "chance": chance(outlook)}


def pairs(outcome: Outcome) -> Iterator[tuple[Words, Cell]]:
    """Yield what there is to say of it above the steps."""
    found = foreseen_of(outcome)
    if found is None:
        return
    yield LIKELY, found.outlook.likely
    for head, percent in zip(RANGE_HEADS, RANGES, strict=True):
        yield head, spread(found.outlook, percent)
    if found.outlook.chance is not None:
        yield CHANCE, in_time(found.outlook)
