"""Makes a file's values ready for the records: every mapping learns where it stands."""

from typing import Final

from duban.ledger.gate import shape
from duban.ledger.strict.values import Map, Seq, Value
from duban.model.record import Origin
from duban.model.targets import KINDS

FREE: Final = frozenset(
    key for kind in KINDS for key, hint in shape.hints(kind.Reading).items() if shape.is_free(hint)
)
"""Keys of readings below which a mapping's keys are the file's own, such as a roster's items."""


def give_origins(value: Value) -> None:
    """Put into every mapping the place of its record and of the record's keys."""
    if isinstance(value, Map):
        set_aside(value, "origin")
        for key, part in value.items():
            if not (key in FREE and isinstance(part, Map)):
                give_origins(part)
        value["origin"] = Origin.of(value.place, value.keys)  # type: ignore[assignment] # ours
    elif isinstance(value, Seq):
        for part in value:
            give_origins(part)


def set_aside(value: Map, key: str) -> None:
    """Rename a key that is the gate's own, so that it is refused as any unknown key is.

    The blank at the end of the new name is not printed.
    """
    if key in value:
        aside = f"{key} "
        value[aside] = value.pop(key)
        value.keys[aside] = value.keys.pop(key)
        value.values[aside] = value.values.pop(key)
