"""The quick way through the gate for filings: each entry with its reading.

It takes what `entries.settle` would make of an entry without finding anything wrong.
"""

from typing import Any, Final, TypeAlias

from duban.ledger.gate.entries import BY_KIND, READING_KEYS, TELLING, Goals, in_force, shows
from duban.ledger.gate.moulds import REMEMBERED, Misfit, Mould, mould
from duban.ledger.gate.quick import fields_of
from duban.ledger.strict.values import Map, Seq
from duban.model.filing import Entry, Filing

ENTRY: Final = fields_of(Entry)
FILING: Final = fields_of(Filing)
READINGS: Final = {name: fields_of(kind.Reading) for name, kind in BY_KIND.items()}

Moulded: TypeAlias = tuple[Mould, Mould | None, bool]
"""What makes an entry, what makes its reading if it has one, and whether that has figures."""


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
    entries = tuple([_entry(each, goals, on) for each in listed])
    return Filing(origin=value.origin(), entries=entries, **given)


def _entry(value: Any, goals: Goals, on: str) -> Entry:  # noqa: ANN401 - as above
    origin = value.origin()
    entry, reading, figures = MOULDS[(_kind(value, goals, on), *value)]
    made: Any = entry(value, origin)
    if reading is not None and (figures or shows(value)):
        made.reading = reading(value, origin)
    whole: Entry = made
    return whole


def _kind(entry: Map, goals: Goals, on: str) -> str | None:
    """Return the kind of the target that an entry is about; None where that is not known."""
    held = goals.get(entry["commitment"])  # type: ignore[arg-type] # what is no text has no hash
    if held is None:
        return None
    targets = held[0][1] if len(held) == 1 else in_force(held, on)
    if "target" in entry:
        return targets.get(entry["target"])  # type: ignore[arg-type] # as above
    if len(targets) == 1:
        (kind,) = targets.values()
        return kind
    if any(key in FIGURES for key in entry):
        raise Misfit
    return None


FIGURES: Final = frozenset(READING_KEYS)


class _Moulds(dict[tuple[str | None, ...], Moulded]):
    """The moulds of entries by the kind of their target and their keys."""

    def __missing__(self, named: tuple[str | None, ...]) -> Moulded:
        kind, keys = named[0], tuple(str(key) for key in named[1:])
        figures = tuple(key for key in keys if key in FIGURES)
        entry = mould(Entry, ENTRY, tuple(key for key in keys if key not in FIGURES))
        reading = None
        if kind is not None and (figures or kind in TELLING):
            reading = mould(BY_KIND[kind].Reading, READINGS[kind], figures, kind=kind)
        made = entry, reading, bool(figures)
        if len(self) < REMEMBERED:
            self[named] = made
        return made


MOULDS: Final = _Moulds()
