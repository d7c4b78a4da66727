"""todoman: a promise is an iCalendar file, its readings are dated lines of the description.

Its list goes by the present: `--due N` is what falls due within N hours from now, so the as-of
day is asked for with the hours since it, negated. A deadline is written as 23:00 of its day:
the day's own hour at which the bench runs can then not matter. It keeps what it has read in
SQLite, so all runs but the first are warm.
"""

import datetime as dt
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from benchmarks.peers.base import Peer
from benchmarks.promises import AS_OF, MADE, Promise

CONFIG: Final = """\
path = "lists/*"
cache_path = "./cache.sqlite3"
time_format = ""
date_format = "%Y-%m-%d"
"""
HOUR: Final = dt.timedelta(hours=1)


def files(promised: Iterable[Promise]) -> Iterator[tuple[str, str]]:
    """Yield the settings and one calendar file for each promise."""
    yield "config.py", CONFIG
    for each in promised:
        yield f"lists/d-{each.department:04d}/{each.id}.ics", _calendar(each)


def _calendar(promise: Promise) -> str:
    told = "\\n".join(f"{each.on} {each.told(promise.unit)}" for each in promise.readings)
    lines = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:benchmarks",
        "BEGIN:VTODO",
        f"UID:{promise.id}",
        f"DTSTAMP:{MADE:%Y%m%d}T000000Z",
        f"CREATED:{MADE:%Y%m%d}T000000Z",
        f"DUE:{promise.deadline:%Y%m%d}T230000Z",
        f"SUMMARY:{promise.title}",
        f"DESCRIPTION:{told}",
        f"STATUS:{'COMPLETED' if promise.is_met else 'NEEDS-ACTION'}",
        "END:VTODO",
        "END:VCALENDAR",
    )
    return "".join(f"{line}\r\n" for line in lines)


def argv(_: Path) -> tuple[str, ...]:
    """Return the arguments that list what was due before the as-of day began."""
    began = dt.datetime.combine(AS_OF, dt.time(), dt.UTC)
    hours = (dt.datetime.now(dt.UTC) - began) // HOUR
    return ("--config", "config.py", "--porcelain", "list", "--due", str(-hours))


PEER: Final = Peer(
    name="todoman",
    programs=("todoman", "todo"),
    files=files,
    argv=argv,
    count=lambda text: len(json.loads(text)),
    most=5_000,
)
