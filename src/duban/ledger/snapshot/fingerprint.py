"""The shape of all records in a few letters, so that data of another shape is never thawed."""

import hashlib
from functools import cache
from typing import Any, Final, get_args, get_origin

from duban.frozen import annotations
from duban.ledger.gate import shape
from duban.ledger.snapshot.plans import order
from duban.ledger.snapshot.thawing import HELD
from duban.model.forms import Form
from duban.model.record import Record

LAYOUT: Final = "1"
"""Changes when the same records are kept in another way."""


@cache
def records_shape() -> str:
    """Return a text that changes with any field of any record, its order, type or form."""
    told = (LAYOUT, *described(HELD).values())
    return hashlib.sha256("\n".join(told).encode()).hexdigest()


def described(records: tuple[type[Record], ...]) -> dict[type[Record], str]:
    """Return what some records hold, and the records that they hold, in words."""
    words, texts = _Words(records), dict[type[Record], str]()
    while words.left:
        record = words.left.pop()
        if record not in texts:
            texts[record] = words.of_record(record)
    return texts


class _Words:
    """Annotations in words that are the same in every run; `left` are the records they name."""

    def __init__(self, records: tuple[type[Record], ...]) -> None:
        self.left = list(reversed(records))
        self._known: dict[int, str] = {}  # by identity: to hash an annotation takes longer

    def of_record(self, record: type[Record]) -> str:
        hints = annotations(record)
        return f"{record.__name__}{[(name, self._of(hints[name])) for name in order(record)]}"

    def _of(self, hint: object) -> str:
        if id(hint) not in self._known:
            self._known[id(hint)] = self._first(hint)
        return self._known[id(hint)]

    def _first(self, hint: Any) -> str:  # noqa: ANN401 - any part of an annotation
        if isinstance(hint, type) and get_origin(hint) is None:
            self.left.extend([hint] if shape.is_record(hint) else [])
            return hint.__name__
        if isinstance(hint, Form):
            return hint.code
        parts = get_args(hint)
        if parts:
            return f"{get_origin(hint)}[{', '.join(map(self._of, parts))}]"
        return hint if isinstance(hint, str) else type(hint).__name__
