"""Filings as files: named after their day and their content, some mended by a later one."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from hashlib import sha256
from typing import Final

from duban.demo.days import add_workdays
from duban.demo.draw import between
from duban.demo.life import Life
from duban.demo.slots import Slot
from duban.demo.story import Raw, told
from duban.model.notation import Mapped, document

MORE: Final = ("steps", "blockers")
"""Files of the story, and keys of an entry."""


def files(slots: Iterable[Slot], lives: Sequence[Life]) -> Iterator[tuple[str, bytes]]:
    """Yield the files of one department's filings: path below the ledger, and content."""
    for slot in slots:
        entries = [
            _with_more(slot, entry) for life in lives for entry in life.entries.get(slot, ())
        ]
        if entries:
            yield from _filed(slot, entries)


def _with_more(slot: Slot, entry: Mapped) -> Mapped:
    """Return an entry with what the story tells on its day of steps and of blockers."""
    more = {key: _told(key, slot, entry) for key in MORE}
    return {**entry, **{key: each for key, each in more.items() if each}}


def _told(key: str, slot: Slot, entry: Mapped) -> list[Mapped]:
    about = (str(slot.on), entry["commitment"])
    return [
        one for each in told(key) if (each["on"], each["commitment"]) == about for one in each[key]
    ]


def _filed(slot: Slot, entries: list[Mapped]) -> Iterator[tuple[str, bytes]]:
    ids = [entry["commitment"] for entry in entries]
    mends = [m for m in told("mends") if m["on"] == str(slot.on) and m["commitment"] in ids]
    if not mends:
        yield _file(slot, {}, slot.filed, entries)
        return
    (mend,) = mends
    wrong = _file(slot, {}, slot.filed, [_spoilt(mend, entry) for entry in entries])
    yield wrong
    later = between(1, 4, slot.department, slot.on, "mended")
    mended = datetime.combine(add_workdays(slot.filed.date(), later), slot.filed.timetz())
    corrects = {"corrects": wrong[0].rpartition("/")[2].removesuffix(".yaml")}
    yield _file(slot, corrects, mended, [_mended(mend, entry) for entry in entries])


def _file(
    slot: Slot, corrects: Mapping[str, str], filed: datetime, entries: Sequence[Mapped]
) -> tuple[str, bytes]:
    name = told("departments")[slot.department]["liaison"]
    content = document(
        {
            "department": slot.department,
            "on": slot.on.isoformat(),
            "filed": filed.isoformat(),
            "by": f"{name}（联络员）",
            **corrects,
            "entries": entries,
        }
    )
    seal = sha256(content).hexdigest()[:8]
    folder = f"progress/{slot.department}/{slot.on:%Y-%m}"
    return f"{folder}/{slot.on}-{seal}.yaml", content


def _spoilt(mend: Raw, entry: Mapped) -> Mapped:
    if entry["commitment"] != mend["commitment"]:
        return entry
    kept = {key: value for key, value in entry.items() if key != "note"}
    return {key: mend["wrong"].get(key, value) for key, value in kept.items()}


def _mended(mend: Raw, entry: Mapped) -> Mapped:
    if entry["commitment"] != mend["commitment"]:
        return entry
    kept = {key: value for key, value in entry.items() if key != "note"}
    return {**kept, "note": mend["note"]}
