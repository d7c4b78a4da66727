"""A filing's entries as the records want them: the keys of the reading apart, with their kind.

In a file `done`, `percent` or `items` stand beside `commitment` and `note`, because a liaison
officer should not have to know kinds of target. Which of them fit is a matter of the target.
"""

from collections.abc import Iterator, Mapping
from typing import Final, TypeAlias

from duban.frozen import REQUIRED, fields
from duban.ledger.gate import faults, shape, texts
from duban.ledger.gate.origins import set_aside
from duban.ledger.strict.values import Map, Seq, Value
from duban.model.diagnostic import Diagnostic
from duban.model.record import Place
from duban.model.targets import KINDS, Reading, Target

Goals: TypeAlias = Mapping[str, tuple[tuple[str, Mapping[str, str]], ...]]
"""Per commitment, from which day (ISO 8601, in order) it has which targets: id to kind.

The first day is the empty text, which is before every other.
"""

BY_KIND: Final[Mapping[str, type[Target]]] = {shape.kind_of(kind): kind for kind in KINDS}


def _asked(reading: type[Reading]) -> tuple[str, ...]:
    return tuple(key for key in shape.keys(reading) if key != "kind")


ASKED: Final = {name: _asked(kind.Reading) for name, kind in BY_KIND.items()}
READING_KEYS: Final = tuple(dict.fromkeys(key for keys in ASKED.values() for key in keys))
TELLING: Final = frozenset(
    name
    for name, kind in BY_KIND.items()
    for key, default in fields(kind.Reading).items()
    if key in ASKED[name] and default not in {None, REQUIRED}
)
"""Kinds whose reading says something even without a figure: a duty, that it was done."""


def settle(filing: Value, goals: Goals) -> Iterator[Diagnostic]:
    """Give every entry of a filing its reading, in place; yield what does not fit.

    Where the commitment or the target is not known, the reading is left out: that the id is
    unknown is found by a check, which sees the whole ledger.
    """
    entries = filing.get("entries") if isinstance(filing, Map) else None
    if not isinstance(filing, Map) or not isinstance(entries, Seq):
        return
    on = filing.get("on")
    for entry in entries:
        if isinstance(entry, Map):
            yield from _settle(entry, goals, on if isinstance(on, str) else "")


def _settle(entry: Map, goals: Goals, on: str) -> Iterator[Diagnostic]:
    set_aside(entry, "reading")
    given = {key: entry.pop(key) for key in tuple(entry) if key in READING_KEYS}
    commitment, named = entry.get("commitment"), entry.get("target")
    if not isinstance(commitment, str) or commitment not in goals:
        return
    targets = in_force(goals[commitment], on)
    if named is None and len(targets) != 1:
        yield from _unnamed(entry, commitment, given, targets)
        return
    kind = targets.get(named) if isinstance(named, str) else next(iter(targets.values()))
    if kind is not None:
        yield from _read(entry, given, kind)


def in_force(goals: tuple[tuple[str, Mapping[str, str]], ...], on: str) -> Mapping[str, str]:
    """Return the targets on a day: the last ones that held by then."""
    return next(targets for day, targets in reversed(goals) if day <= on)


def _unnamed(
    entry: Map, commitment: str, given: Mapping[str, Value], targets: Mapping[str, str]
) -> Iterator[Diagnostic]:
    fault = faults.TARGET_NOT_NAMED if targets else faults.READING_WITHOUT_TARGET
    for key in tuple(given)[:1]:
        yield fault.at(_at(entry, key), commitment=commitment, key=key, allowed=tuple(targets))


def _read(entry: Map, given: Mapping[str, Value], kind: str) -> Iterator[Diagnostic]:
    allowed = ASKED[kind]
    for key in given:
        if key not in allowed:
            yield faults.READING_NOT_OF_KIND.at(
                _at(entry, key),
                commitment=str(entry["commitment"]),
                kind=BY_KIND[kind].label,
                key=key,
                allowed=texts.either(allowed),
            )
    fitting = {key: value for key, value in given.items() if key in allowed}
    if fitting or (kind in TELLING and shows(entry)):
        _give(entry, {"kind": kind, **fitting})


def shows(entry: Map) -> bool:
    """Return whether an entry without figures says all the same that a duty was done."""
    return bool(entry.get("evidence")) and "milestone" not in entry


def _give(entry: Map, content: Mapping[str, Value]) -> None:
    reading = Map(entry.place)
    reading.update(content)
    reading.keys, reading.values = entry.keys, entry.values
    entry["reading"] = reading
    entry.keys["reading"] = entry.values["reading"] = (entry.place.line, entry.place.column)


def _at(entry: Map, key: str) -> Place:
    return Place(entry.place.file, *entry.keys[key])
