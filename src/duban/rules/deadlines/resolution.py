"""What a wording was found to mean: days, doubts, and what it leaves open."""

import datetime as dt
from typing import Final, Literal, Protocol, TypeAlias

from duban.frozen import frozen
from duban.model.months import last_of
from duban.words import Said, Words

Nature: TypeAlias = Literal[
    "day", "window", "open", "standing", "recurring", "anchored", "slogan", "damaged", "unknown"
]
Modal: TypeAlias = Literal["firm", "stretch", "estimate"]
Every: TypeAlias = Literal["day", "week", "month", "quarter", "year"]
Rollover: TypeAlias = Literal["same", "previous", "next", "second"]
Unit: TypeAlias = Literal["hour", "day", "workday", "week", "month", "year"]

MONTHS_IN: Final = {"month": 1, "year": 12}
DATED: Final[frozenset[Nature]] = frozenset({"day", "window"})


class CountsWorkdays(Protocol):
    """What a span needs of a working calendar."""

    def add_workdays(self, day: dt.date, count: int) -> dt.date:
        """Return the day so many workdays later."""
        ...


@frozen()
class Recurrence:
    """What recurs: 每周二中午12时前, 每季度首月10日前.

    Attributes:
        every: the period.
        interval: how many periods lie between (隔周 is every second week).
        weekday: 1 (Monday) to 7.
        day: the day of the month; None is the period's last day. Beside a weekday in a month,
            which of those weekdays; None is the last.
        months: the months of the year, where the wording names them or they follow from it.
        hour: the hour of the day, as worded.
        workdays: whether `day` counts workdays, or a daily duty leaves free days out.
        rollover: where it moves when the day is free.
        previous: whether it reports on the period before (将上一个月的工作情况报送).
    """

    every: Every
    interval: int = 1
    weekday: int | None = None
    day: int | None = None
    months: tuple[int, ...] = ()
    hour: str | None = None
    workdays: bool = False
    rollover: Rollover = "same"
    previous: bool = False


@frozen()
class Span:
    """A length of time that waits for its first day: 自受理之日起二十个工作日内.

    Attributes:
        number: how many.
        unit: of what.
        anchor: what it counts from, as worded, if the wording says so.
        before: whether it counts backwards (提前三十天).
    """

    number: int
    unit: Unit
    anchor: str | None = None
    before: bool = False

    def end(self, start: dt.date, workdays: CountsWorkdays) -> dt.date:
        """Return the last day of the span that begins with an event on `start`.

        The day of the event does not count (民法典第二百零一条); months and years end on the
        day of the same number, or the month's last (第二百零二条).
        """
        count = -self.number if self.before else self.number
        if self.unit == "workday":
            return workdays.add_workdays(start, count)
        if self.unit in MONTHS_IN:
            return months_later(start, count * MONTHS_IN[self.unit])
        days = {"day": count, "week": count * 7, "hour": -(-count // 24)}[self.unit]
        return dt.date.fromordinal(_clamp(start.toordinal() + days))


@frozen()
class Resolution:
    """The meaning of one wording, seen from the day it was written.

    Attributes:
        nature: what kind of wording it is. Only `day` and `window` name a deadline, `recurring`
            may name one beside its periods; all others leave `latest` empty.
        earliest: the earliest last day (inclusive) that the wording can mean.
        latest: the latest last day that it can mean; the same day unless it is ambiguous.
        starts: the first day, where the wording names one or is a window.
        precision: how exact the wording is: day, dekad, month, month-end, quarter, half-year,
            year, year-end, holiday, year-range ...; `none` where it names no time.
        modal: firm 确保, stretch 力争, estimate 预计; None where it does not say.
        verbs: what must have happened by then, as worded (开工, 完工 ...), in order.
        hour: the hour of the day, as worded.
        recurrence: what recurs.
        span: what waits for an anchor.
        parts: the milestones, where one wording has several.
        because: why it is read like this, where that is not plain.
        suggestion: what to write instead, or whom to ask; None where nothing is open.
        passed: whether the day lies before the one the wording was written on.
    """

    nature: Nature
    earliest: dt.date | None = None
    latest: dt.date | None = None
    starts: dt.date | None = None
    precision: str = "none"
    modal: Modal | None = None
    verbs: tuple[str, ...] = ()
    hour: str | None = None
    recurrence: Recurrence | None = None
    span: Span | None = None
    parts: tuple["Resolution", ...] = ()
    because: Words | Said | None = None
    suggestion: Words | Said | None = None
    passed: bool = False

    @property
    def ambiguous(self) -> bool:
        """Whether the wording can mean more than one day."""
        return self.earliest != self.latest

    @property
    def verb(self) -> str | None:
        """What must have happened first, if the wording says so."""
        return self.verbs[0] if self.verbs else None


def months_later(day: dt.date, count: int) -> dt.date:
    """Return the day of the same number so many months later, or that month's last day."""
    years, month = divmod(day.month - 1 + count, 12)
    year = day.year + years
    if year < dt.MINYEAR:
        return dt.date.min
    if year > dt.MAXYEAR:
        return dt.date.max
    last = last_of(year, month + 1)
    return last.replace(day=min(day.day, last.day))


def _clamp(ordinal: int) -> int:
    return min(max(ordinal, 1), dt.date.max.toordinal())
