"""工作日历: the days on which a ledger's calendar differs from the shipped one."""

from duban.model.record import Record, record
from duban.model.scalars import Day, Flag, Line, Whole


@record
class Difference(Record):
    """One day that is other than the shipped calendar says."""

    day: Day
    """日期。"""
    work: Flag
    """是否上班。"""
    why: Line | None = None
    """原因。"""


@record
class Year(Record):
    """工作日历。One year's differences, and the notice that orders them."""

    year: Whole
    """年份。The file is named after it."""
    notice: Line
    """依据的通知。"""
    days: tuple[Difference, ...]
    """日期。"""
