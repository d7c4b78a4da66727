"""What is owed as events of a calendar: one on the last workday on which it can be met in time."""

from collections.abc import Iterable
from typing import Final

from duban.reports.document import Event
from duban.rules.owed import WHATS
from duban.rules.situation import Owed, Situation
from duban.words import Said, Words

NOTICE: Final = 3
"""Days before, on which a calendar reminds of it."""
SUMMARY: Final = Words("{department}：{title}", "{department}: {title}")
ABOUT: Final = Words("编号 {id}；应完成日期 {due}", "id {id}; due on {due}")
ABOUT_FREE: Final = Words(
    "编号 {id}；应完成日期 {due}，当日休息，请于 {last} 前办结",
    "id {id}; due on {due}, which is free: be done by {last}",
)


def events(situation: Situation, owed: Iterable[Owed]) -> tuple[Event, ...]:
    """Return an event for each thing that is owed; its name stays when its day is moved."""
    return tuple(_event(situation, each) for each in owed)


def _event(situation: Situation, owed: Owed) -> Event:
    last = situation.workdays.last_workday(owed.due)
    name = situation.departments.get(owed.department, owed.department)
    what = WHATS[owed.what]
    about: Said = (
        ABOUT(id=owed.id, due=owed.due)
        if last == owed.due
        else ABOUT_FREE(id=owed.id, due=owed.due, last=last)
    )
    return Event(
        uid=f"{situation.ledger.info.ledger}/{owed.what}/{owed.id}",
        day=last,
        title=SUMMARY(department=name, title=owed.title),
        about=about,
        tags=(name, what),
        notice=NOTICE,
    )
