"""Whether the ledger's own days differ from the shipped calendar, once and in their year."""

import datetime as dt
from collections.abc import Iterator
from typing import Final

from duban.model.diagnostic import Diagnostic, Fault
from duban.model.record import Place
from duban.rules.calendar import default_calendar
from duban.rules.checks.base import Check
from duban.rules.checks.index import Index
from duban.words import Words

DAY_OUTSIDE_YEAR: Final = Fault(
    "day-outside-year",
    Words("{day} 不在 {year} 年", "{day} does not lie in {year}"),
    Words("移到 calendar/{right}.yaml", "move it to calendar/{right}.yaml"),
)
DUPLICATE_DAY: Final = Fault(
    "duplicate-day",
    Words("{day} 重复，先见于 {first}", "{day} stands twice, first at {first}"),
    Words("删去其中一个", "drop one of them"),
)
REPEATS_SHIPPED: Final = Fault(
    "day-repeats-calendar",
    Words("{day} 与自带日历一致，不必再写", "{day} is no different in the shipped calendar"),
    Words("删去；这里只写不同的日子", "drop it: only days that differ belong here"),
    severity="warning",
)


def calendar_days(index: Index) -> Iterator[Diagnostic]:
    """Yield days that stand in another year's file, twice, or without need."""
    shipped = default_calendar()
    first: dict[dt.date, Place] = {}
    for year in index.ledger.calendar:
        for each in year.days:
            place, day = each.at("day"), each.day
            if day.year != year.year:
                yield DAY_OUTSIDE_YEAR.at(place, day=day, year=year.year, right=day.year)
            before = first.setdefault(day, place)
            if before != place:
                yield DUPLICATE_DAY.at(place, day=day, first=str(before))
            if not shipped.is_estimated(day) and shipped.is_workday(day) == each.work:
                yield REPEATS_SHIPPED.at(place, day=day)


CHECKS: Final = (Check(calendar_days, (DAY_OUTSIDE_YEAR, DUPLICATE_DAY, REPEATS_SHIPPED)),)
