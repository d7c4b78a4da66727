"""The forecast of a commitment: that of the one of its targets that will take the longest."""

from functools import lru_cache
from typing import Final

from duban.frozen import frozen, replace
from duban.model.targets import Target
from duban.rules.case import Case, Gauge
from duban.rules.forecast.outlook import Outlook
from duban.rules.forecast.predict import NO_GOAL, finished, forecast
from duban.rules.states import EXCUSED
from duban.words import Words

AT_REST: Final = Words(
    "已中止、取消或免责，不作预测", "no forecast: suspended, cancelled or exempt"
)
NO_TARGET: Final = Words("没有可衡量的目标，不作预测", "no forecast: there is no target")
REACHED: Final = Words(
    "数值已达目标，但被退回或重开，不作预测",
    "no forecast: the figures reach the targets, but were refused or reopened",
)
UNFILED: Final = Words(
    "没有报送过数值，不知从何算起，不作预测", "no forecast: no figure to begin from was filed"
)
ABOVE: Final = Words(
    "起初就在目标以上，不作预测", "no forecast: it was above the target when first filed"
)


@frozen()
class Foresight:
    """A commitment's forecast.

    Attributes:
        outlook: that of its targets of which most is still to be done; the chance is the least.
        target: which one that is; None where it is about none of them.
        others: the targets still open of which nothing is said.
    """

    outlook: Outlook
    target: Target | None = None
    others: tuple[Target, ...] = ()


@lru_cache(maxsize=1)  # a rule and its reason ask for the same case, one by one
def foresight(case: Case) -> Foresight:
    """Return the forecast of a commitment, as known at the end of the case's day."""
    if case.met is not None:
        return Foresight(finished(case.met, case.due))
    if case.state in EXCUSED:
        return Foresight(Outlook("none", AT_REST))
    asked = [each for each in case.gauges if not each.measure.complete]
    if not asked:
        return Foresight(Outlook("none", REACHED if case.gauges else NO_TARGET))
    told = [(_of_target(case, each), each.target) for each in asked]
    known = [each for each in told if each[0].is_open]
    others = tuple([target for outlook, target in told if not outlook.is_open])
    if not known:
        return Foresight(told[0][0], told[0][1], others)
    outlook, target = max(known, key=lambda each: each[0].days(500) or 0)
    chances = [each.chance for each, _ in known if each.chance is not None]
    return Foresight(replace(outlook, chance=min(chances, default=None)), target, others)


def _of_target(case: Case, gauge: Gauge) -> Outlook:
    """Return the forecast of one target; a count begins at nothing, a rate where it first stood."""
    target, goal = gauge.target, gauge.target.full()
    if why := target.unforeseen():
        return Outlook("none", why)
    if not goal:
        return Outlook("none", NO_GOAL)
    # of one day the figure that counts last
    readings = case.history.readings(target)
    grown = zip(readings, target.growth(readings, case.frame), strict=True)
    by_day = {each.on: figure for each, figure in grown if figure is not None}
    if target.steady:
        return forecast(by_day.items(), goal, case.start, case.due, case.as_of)
    if not by_day:
        return Outlook("none", UNFILED)
    start, first = next(iter(by_day.items()))
    risen = [(day, figure - first) for day, figure in by_day.items()]
    if first >= goal:
        return Outlook("none", ABOVE)
    return forecast(risen, goal - first, start, case.due, case.as_of)
