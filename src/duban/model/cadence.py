"""通报周期: which bulletin is issued how often, on which day, and what a holiday does to it."""

from typing import Literal

from duban.model.record import Record, record
from duban.model.scalars import Flag, Line, Slug, Whole


@record
class Cadence(Record):
    """通报周期。When one bulletin is collected and issued."""

    report: Slug
    """报告。Such as daily, weekly, monthly or reminder."""
    every: Literal["day", "week", "month"]
    """周期。The period that one issue is about."""
    collect: Whole | None = None
    """收集日。The day of the period up to which filings are awaited: 1 (Monday) to 7, or a day of
    the month; the last day where left out. On a free day, the last workday before it."""
    issue: Whole = 1
    """印发日。The day of the following period: 1 (Monday) to 7, or a day of the month; 0 is the
    period's own last day."""
    ahead: Flag = False
    """提前。Whether it is about the period to come: `issue` is then a day of the period before."""
    hour: Line | None = None
    """几点。The hour, as people say it; it is shown."""
    holiday: Literal["same", "previous", "next", "second"] = "next"
    """遇节假日。Where the day is free: same, the previous, next, or second workday after."""
