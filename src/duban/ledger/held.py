"""What single files hold, and many of them read at once."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final, NamedTuple

from duban.ledger.files import FoundFile
from duban.ledger.snapshot.thawing import freeze, thaw
from duban.model.diagnostic import Diagnostic

MANY: Final = 64
"""Files that are worth a second process."""


class Held(NamedTuple):
    """What one file holds.

    Attributes:
        name: the file.
        record: None where it has errors.
        found: what is wrong with its content.
        content: the digest of its content; None where it could not be read.
        seal: of a filing.
        is_new: whether it was read now and is worth keeping.
    """

    name: str
    record: Any
    found: tuple[Diagnostic, ...]
    content: bytes | None = None
    seal: str = ""
    is_new: bool = False


def all_read(read: Callable[[FoundFile], Held], files: Sequence[FoundFile]) -> Iterable[Held]:
    """Return what files hold, in their order; many of them are read by two processes."""
    if len(files) < MANY:
        return map(read, files)
    from duban.sharing import shared_out  # what reads few files is spared it

    return shared_out(read, files, sent=(_frozen, _thawed))


def _frozen(held: Held) -> Held:
    """Return the same with the record as plain data, which is sent in a third of the time."""
    return held if held.record is None else held._replace(record=freeze(held.record))


def _thawed(held: Held) -> Held:
    return held if held.record is None else held._replace(record=thaw(held.record, held.name))
