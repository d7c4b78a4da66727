"""When each department files: one slot a week, some missed, some handed in late."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from duban.demo.days import AS_OF, DAY, FIRST, add_workdays, in_week
from duban.demo.draw import between, chance
from duban.demo.story import Raw, told

WEEK = 7 * DAY


@dataclass(frozen=True, slots=True)
class Slot:
    """One week's filing of one department.

    Attributes:
        on: the day that the figures are about.
        filed: the moment it was handed in.
        ends: the periods that it is the last filing of: week, month, quarter.
        lazy: whether it says nothing of substance.
    """

    department: str
    on: dt.date
    filed: dt.datetime
    ends: frozenset[str]
    lazy: bool


def slots(department: str) -> tuple[Slot, ...]:
    """Return the filings that a department really handed in, in order."""
    staff = told("departments")[department]
    weeks = range((AS_OF - FIRST).days // 7 + 1)
    days = [in_week(FIRST + week * WEEK, int(staff["weekday"])) for week in weeks]
    return tuple(_kept(department, staff, days))


def _kept(department: str, staff: Raw, days: list[dt.date]) -> Iterator[Slot]:
    for on, following in pairwise([*days, AS_OF + DAY]):
        if chance(int(staff["missing"]), department, on, "missing"):
            continue
        yield Slot(
            department=department,
            on=on,
            filed=_filed(department, staff, on),
            ends=_ends(on, following),
            lazy=chance((int(staff["empty"]) + 1) // 2, department, on, "lazy"),
        )


def _ends(on: dt.date, following: dt.date) -> frozenset[str]:
    ended = {"week"}
    if on.month != following.month:
        ended.add("month")
        if on.month % 3 == 0:
            ended.add("quarter")
    return frozenset(ended)


def _filed(department: str, staff: Raw, on: dt.date) -> dt.datetime:
    handed_in = on
    if chance(int(staff["late"]), department, on, "late"):
        handed_in = add_workdays(on, between(2, 6, department, on, "days"))
    if handed_in > AS_OF:
        handed_in = on
    close = int(staff.get("closes", 17))
    minute = between(8 * 60 + 40, close * 60 - 5, department, on, "minute")
    zone = dt.timezone(dt.timedelta(hours=8))
    moment = dt.time(minute // 60, minute % 60, between(0, 59, department, on, "second"))
    return dt.datetime.combine(handed_in, moment, zone)
