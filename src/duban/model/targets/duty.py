"""duty 常规职责: something to be done every day, week, month, quarter or year."""

import datetime as dt
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from fractions import Fraction
from functools import lru_cache
from typing import ClassVar, Final, Literal

from duban.model.clock import Frame, Workdays
from duban.model.measure import Measure, Step
from duban.model.months import last_of
from duban.model.record import record
from duban.model.scalars import Flag, Line, Whole
from duban.model.targets.base import Dated, Reading, Target
from duban.words import Blank, Words

DONE: Final = Words("已履行", "done")
NOT_DONE: Final = Words("未履行", "not done")

Every = Literal["day", "week", "month", "quarter", "year"]
Shift = Literal["same", "previous", "next", "second"]


@record
class DutyReading(Reading):
    """What a filing says of a duty: that it was done; the evidence is the filing's."""

    kind: Literal["duty"]
    done: Flag = True
    """是否履行。"""

    def said(self) -> Blank:
        """Return whether it is done."""
        return DONE if self.done else NOT_DONE


@record
class Duty(Target):
    """常规职责。Done once in every period, and shown by evidence."""

    label: ClassVar[Words] = Words("常规职责", "duty")
    Reading: ClassVar[type[Reading]] = DutyReading
    recurs: ClassVar[bool] = True

    kind: Literal["duty"]
    """类型。"""
    every: Every
    """周期。"""
    weekday: Whole | None = None
    """星期几。For a weekly duty: 1 (Monday) to 7; the last day of the week where left out."""
    day: Whole | None = None
    """几号。For a monthly, quarterly or yearly duty: the day of its last month; its end if none."""
    hour: Line | None = None
    """几点前。The hour of the day, as worded; it is shown, the day is judged."""
    workdays: Flag = False
    """仅工作日。For a daily duty: whether free days are left out."""
    holiday: Shift = "same"
    """遇节假日。Where the day is free: same, the previous, next, or second workday after."""

    def measure(self, readings: Sequence[Dated[DutyReading]], frame: Frame) -> Measure:
        """Return how many of the periods that are over were fulfilled."""
        over = [step for step in self.steps(readings, frame) if step.due <= frame.as_of]
        kept = Fraction(sum(step.met is not None for step in over))
        missing = tuple(step.id for step in over if step.met is None)
        if not over:
            return Measure(None, Fraction(0))
        return Measure(kept, Fraction(len(over)), kept / len(over), missing=missing)

    def begun(self, readings: Sequence[Dated[DutyReading]], frame: Frame) -> dt.date | None:
        """Return the first day that fulfilled a period which is over; None without one.

        What fulfils one of them when all readings are known did so when it was filed.
        """
        over = (step for step in self.steps(readings, frame) if step.due <= frame.as_of)
        return min((step.met for step in over if step.met), default=None)

    def paced(self, frame: Frame) -> Fraction | None:
        """Return one: every period that is over should have been fulfilled."""
        return Fraction(1)

    def steps(self, readings: Sequence[Dated[DutyReading]], frame: Frame) -> Iterator[Step]:
        """Yield every period from the start to the frame's day, and whether it was fulfilled.

        What fulfils one period is used up: where a holiday moves its last day into the next one,
        a single filing there does not count for both.
        """
        shown = deque(sorted(each.on for each in readings if each.reading.done and each.evidence))
        first = frame.start
        while first <= frame.as_of and not (frame.due and first > frame.due):
            name, last = PERIODS[self.every](first)
            due = self._due(last, frame.workdays)
            if due is not None and due >= frame.start:
                yield Step(name, due, _taken(shown, first, max(last, due)))
            first = last + dt.timedelta(days=1)

    def _due(self, last: dt.date, workdays: Workdays) -> dt.date | None:
        if self.every == "day" and self.workdays and not workdays.is_workday(last):
            return None
        return SHIFTS[self.holiday](self._day(last), workdays)

    def _day(self, last: dt.date) -> dt.date:
        if self.every == "week" and self.weekday:
            return last - dt.timedelta(days=7 - min(self.weekday, 7))
        if self.every in {"month", "quarter", "year"} and self.day:
            return last.replace(day=min(self.day, last.day))
        return last


def _taken(shown: deque[dt.date], first: dt.date, last: dt.date) -> dt.date | None:
    """Take the first day of a span out of those in order, and those before it; None without one."""
    while shown and shown[0] < first:
        shown.popleft()
    return shown.popleft() if shown and shown[0] <= last else None


def _of_day(day: dt.date) -> tuple[str, dt.date]:
    return day.isoformat(), day


def _of_week(day: dt.date) -> tuple[str, dt.date]:
    year, week, weekday = day.isocalendar()
    return f"{year}-W{week:02d}", day + dt.timedelta(days=7 - weekday)


def _of_months(months: int, name: Callable[[dt.date], str]) -> Callable[..., tuple[str, dt.date]]:
    def period(day: dt.date) -> tuple[str, dt.date]:
        return name(day), last_of(day.year, -(-day.month // months) * months)

    return period


PERIODS: Final[Mapping[str, Callable[[dt.date], tuple[str, dt.date]]]] = {
    "day": _of_day,
    # thousands of promises ask for the periods of the same few years, one week after the other
    "week": lru_cache(maxsize=4096)(_of_week),
    "month": lru_cache(maxsize=4096)(_of_months(1, lambda day: f"{day:%Y-%m}")),
    "quarter": _of_months(3, lambda day: f"{day.year}-Q{-(-day.month // 3)}"),
    "year": _of_months(12, lambda day: f"{day.year}"),
}
SHIFTS: Final[Mapping[str, Callable[[dt.date, Workdays], dt.date]]] = {
    "same": lambda day, _: day,
    "previous": lambda day, workdays: workdays.last_workday(day),
    "next": lambda day, workdays: workdays.next_workday(day),
    # MOHURD 2016: where the Tuesday is free, the second workday after the holiday.
    "second": lambda day, workdays: (
        day if workdays.is_workday(day) else workdays.add_workdays(day, 2)
    ),
}
