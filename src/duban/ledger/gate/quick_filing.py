"""The quick way through the gate for filings: each entry with its reading.

It takes what `entries.settle` would make of an entry without finding anything wrong.
"""

from typing import Any, Final

from duban.ledger.gate.entries import BY_KIND, READING_KEYS, TELLING, Goals, in_force, shows
from duban.ledger.gate.quick import Misfit, fields_of
from duban.ledger.strict.values import Seq, Value
from duban.model.filing import Entry, Filing
from duban.model.record import Origin

ENTRY: Final = fields_of(Entry)
FILING: Final = fields_of(Filing)
FIGURES: Final = frozenset(READING_KEYS)
READINGS: Final = {name: fields_of(kind.Reading) for name, kind in BY_KIND.items()}


def filing(value: Any, goals: Goals) -> Filing:  # noqa: ANN401 - any value of a file
    """Return the filing that a mapping holds, or give up.

    Args:
        value: the whole file.
        goals: the targets of the commitments that are known.
    """
    listed, on = value["entries"], value["on"]
    if type(listed) is not Seq or type(on) is not str:
        raise Misfit
    given = {key: FILING[key](part) for key, part in value.items() if key != "entries"}
    entries = tuple(_entry(each, goals, on) for each in listed)
    return Filing(origin=Origin.of(value.place, value.keys), entries=entries, **given)


def _entry(value: Any, goals: Goals, on: str) -> Entry:  # noqa: ANN401 - as above
    origin = Origin.of(value.place, value.keys)
    given: dict[str, Any] = {}
    figures: dict[str, Value] = {}
    for key, part in value.items():
        if key in FIGURES:
            figures[key] = part
        else:
            given[key] = ENTRY[key](part)
    kind = _kind(given, goals, on, asked=bool(figures))
    if kind and (figures or (kind in TELLING and shows(value))):
        given["reading"] = _reading(kind, figures, origin)
    return Entry(origin=origin, **given)


def _kind(given: dict[str, Any], goals: Goals, on: str, *, asked: bool) -> str | None:
    """Return the kind of the target that an entry is about; None where that is not known."""
    held = goals.get(given["commitment"])
    if held is None:
        return None
    targets = held[0][1] if len(held) == 1 else in_force(held, on)
    if "target" in given:
        return targets.get(given["target"])
    if len(targets) == 1:
        return next(iter(targets.values()))
    if asked:
        raise Misfit
    return None


def _reading(kind: str, figures: dict[str, Value], origin: Origin) -> Any:  # noqa: ANN401 - any kind's
    makers = READINGS[kind]
    made = {key: makers[key](part) for key, part in figures.items()}
    record: Any = BY_KIND[kind].Reading
    return record(origin=origin, kind=kind, **made)
