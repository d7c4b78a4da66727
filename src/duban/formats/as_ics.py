"""iCalendar: what falls due, as whole days with a reminder, for phones and mail programs."""

import datetime as dt
from typing import TYPE_CHECKING, Final

from duban.formats.base import Style
from duban.formats.text import cell_text
from duban.reports.document import Document, Event
from duban.words import Lang

if TYPE_CHECKING:
    from icalendar import Alarm, Calendar
    from icalendar import Event as VEvent

PRODUCT: Final = "-//duban//duban//ZH"
ONE_DAY: Final = dt.timedelta(days=1)
MORNING: Final = dt.timedelta(hours=9)
"""When an alarm rings on its day: whole days begin at midnight, when nobody reads it."""


def as_ics(document: Document, style: Style) -> bytes:
    """Return a document's events as a calendar; its stamps are the as-of day, not the clock's."""
    calendar = _calendar(cell_text(document.title, style.lang))
    for each in document.events:
        calendar.add_component(_event(each, document.as_of, style.lang))
    return bytes(calendar.to_ical(sorted=True))


def _calendar(title: str) -> "Calendar":
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", title)
    return calendar


def _event(event: Event, as_of: dt.date, lang: Lang) -> "VEvent":
    from icalendar import Event as VEvent

    made = VEvent()
    made.add("uid", f"{event.uid}@duban")
    made.add("dtstamp", dt.datetime.combine(as_of, dt.time(), dt.UTC))
    made.add("dtstart", event.day)
    made.add("dtend", min(event.day, dt.date.max - ONE_DAY) + ONE_DAY)
    made.add("summary", cell_text(event.title, lang))
    made.add("description", cell_text(event.about, lang))
    made.add("categories", [cell_text(each, lang) for each in event.tags])
    made.add("transp", "TRANSPARENT")
    if event.notice:
        made.add_component(_alarm(event, lang))
    return made


def _alarm(event: Event, lang: Lang) -> "Alarm":
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", MORNING - event.notice * ONE_DAY)
    alarm.add("description", cell_text(event.title, lang))
    return alarm
