"""Taskwarrior: a promise is a task with its deadline, a reading an annotation on its day.

A deadline is midnight at its beginning, so that `due.before` the as-of day means every earlier day.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Final

from benchmarks.peers.base import Peer
from benchmarks.promises import AS_OF, MADE, Promise

RC: Final = "data.location=.\nconfirmation=off\n"


def files(promised: Iterable[Promise]) -> Iterator[tuple[str, str]]:
    """Yield its two data files, one of what is open and one of what is completed, and settings."""
    split: dict[bool, list[str]] = {False: [], True: []}
    for each in promised:
        split[each.is_met].append(_line(each))
    yield "taskrc", RC
    yield "pending.data", "".join(split[False])
    yield "completed.data", "".join(split[True])


def _line(promise: Promise) -> str:
    notes = {f"annotation_{_second(each.on)}": each.told(promise.unit) for each in promise.readings}
    ended = {"end": _second(promise.readings[-1].on)} if promise.is_met else {}
    fields = {
        **notes,
        "description": promise.title,
        "due": _second(promise.deadline),
        **ended,
        "entry": _second(MADE),
        "project": f"d-{promise.department:04d}",
        "status": "completed" if promise.is_met else "pending",
        "uuid": f"00000000-0000-4000-8000-{promise.number + 1:012d}",
    }
    return "[" + " ".join(f'{key}:"{value}"' for key, value in fields.items()) + "]\n"


def _second(day: dt.date) -> int:
    return (day - dt.date(1970, 1, 1)).days * 86_400


PEER: Final = Peer(
    name="taskwarrior",
    programs=("task",),
    files=files,
    argv=lambda _: ("status:pending", f"due.before:{AS_OF}", "count"),
    count=int,
    env=lambda folder: {"TASKRC": str(folder / "taskrc")},
)
