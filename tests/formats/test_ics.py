"""Calendars, read back by another library and line by line."""

import datetime as dt
from collections.abc import Callable
from importlib import import_module
from typing import Any, Final

import pytest

from duban.formats import Style, format_named
from duban.reports.document import Document, Event
from duban.words import Words
from tests.formats.hostile import TEXTS
from tests.reports.bulletins import FOLDER

vobject: Final = import_module("vobject")  # it has no types
AS_OF: Final = dt.date(2025, 9, 25)
LONGEST: Final = 75
ICS: Final = format_named("ics")


def calendar(*events: Event) -> bytes:
    assert ICS is not None
    made = Document(
        report="toy", title=Words("题", "title"), ledger="t", ledger_title="账", as_of=AS_OF,
        columns=(), rows=(), events=events,
    )  # fmt: skip
    return ICS.render(made, Style("zh"))


def event(**changes: Any) -> Event:  # noqa: ANN401 - any field
    given = {"uid": "t/x/A-1", "day": dt.date(2025, 9, 30), "title": "题", "about": "说明"}
    return Event(**{**given, "tags": ("甲局", "节点"), "notice": 3, **changes})


def read(data: bytes) -> Any:  # noqa: ANN401 - vobject has no types
    return vobject.readOne(data.decode())


@pytest.fixture
def shipped() -> bytes:
    return (FOLDER / "reminder-2025-10-water.ics").read_bytes()


def test_another_library_reads_it_back(shipped: bytes) -> None:
    found = read(shipped)
    assert found.version.value == "2.0"
    days = [each.dtstart.value for each in found.vevent_list]
    assert days == sorted(days)
    assert dt.date(2025, 10, 31) in days
    for each in found.vevent_list:
        assert each.dtend.value - each.dtstart.value == dt.timedelta(days=1)
        assert each.summary.value.startswith("区水利局：")
        assert each.valarm.trigger.value == dt.timedelta(days=-3, hours=9)
        assert each.dtstamp.value.date() == AS_OF, "the day it tells of, not the clock's"
    assert len({each.uid.value for each in found.vevent_list}) == len(days)


def test_lines_are_folded_at_whole_characters(shipped: bytes) -> None:
    lines = shipped.split(b"\r\n")
    assert b"\n" not in b"".join(lines)
    assert max(map(len, lines)) <= LONGEST
    assert all(line.decode() is not None for line in lines)


@pytest.mark.parametrize(
    ("field", "read_back"),
    [
        ("title", lambda found: found.summary.value),
        ("about", lambda found: found.description.value),
    ],
)
@pytest.mark.parametrize("text", [*TEXTS, "a\r\nBEGIN:VALARM", "逗号,分号;反斜\\杠", "字" * 300])
def test_a_text_stays_a_text(field: str, read_back: Callable[[Any], str], text: str) -> None:
    data = calendar(event(**{field: text}))
    assert data.count(b"\nBEGIN:VALARM") == 1
    found = read(data).vevent
    assert "\n" not in read_back(found)
    assert max(map(len, data.split(b"\r\n"))) <= LONGEST


@pytest.mark.parametrize("tag", ["a,b", "a;b", "a\nb"])
def test_a_tag_stays_one(tag: str) -> None:
    assert b"\r\nb" not in calendar(event(tags=(tag,)))


def test_a_calendar_without_events_is_one_all_the_same() -> None:
    assert read(calendar()).name == "VCALENDAR"


def test_the_last_day_there_is_ends_the_calendar() -> None:
    assert b"99991231" in calendar(event(day=dt.date.max - dt.timedelta(days=1)))


def test_the_same_document_gives_the_same_bytes() -> None:
    assert calendar(event()) == calendar(event())
    assert calendar(event()).startswith(b"BEGIN:VCALENDAR\r\n")
