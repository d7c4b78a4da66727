"""The shelf: the records of files that were read before, each with the digest of its file.

What it holds of a file is good for as long as the file's content is the same. The figures of a
filing mean what the targets of its commitments are, which stand in other files: so what it holds
of filings is good only while those are the same as well.
"""

import marshal
from collections.abc import Mapping
from typing import Any, Final, TypeAlias

from duban.ledger.snapshot.seen import Seen, name_of, seen_before
from duban.ledger.snapshot.stamps import Stamp, digest, is_fresh
from duban.ledger.snapshot.thawing import freeze, thaw
from duban.ledger.snapshot.vault import Vault
from duban.model.record import Record

Kept: TypeAlias = tuple[bytes, bytes, str, Any]
"""Of a file: the digests of its content and of what it was read with, its seal, and its record."""

PREFIX: Final = "records-"
FEW: Final = 8
"""Files that are rather read again than all of the others written anew for their sake."""


class Shelf:
    """The records of one ledger's files that need not be read again.

    Args:
        vault: where they lie; None where nothing is kept.
        root: the ledger's folder.
        stamps: what its files look like now.
    """

    def __init__(self, vault: Vault | None, root: str, stamps: Mapping[str, Stamp]) -> None:
        self.is_open = vault is not None
        self._vault = vault
        self._name = PREFIX + name_of(root)
        self._stamps = stamps
        self._seen: Seen | None = seen_before(vault, root) if vault else None
        self._kept: dict[str, Kept] | None = None
        self._new: dict[str, tuple[bytes, bytes, str, Record]] = {}

    def content(self, name: str) -> bytes | None:
        """Return the digest of a file's content where its stamp proves it, or None."""
        seen, stamp = self._seen, self._stamps.get(name)
        if seen is None or stamp is None or seen.stamps.get(name) != stamp:
            return None
        return None if is_fresh(stamp, seen.taken) else seen.digests.get(name)

    def take(self, name: str, content: bytes, context: bytes) -> tuple[Record, str] | None:
        """Return the record and the seal of a file, or None where it has to be read.

        Args:
            name: the file.
            content: the digest of its content.
            context: the digest of what it was read with.
        """
        kept = self._all().get(name)
        if kept is None or kept[:2] != (content, context):
            return None
        return thaw(kept[3], name), kept[2]

    def put(self, name: str, content: bytes, context: bytes, found: tuple[Record, str]) -> None:
        """Keep the record and the seal of a file that was read."""
        record, seal = found
        if self.is_open:
            self._new[name] = content, context, seal, record

    def close(self) -> None:
        """Write down what was read where it is worth it, and forget the files that are gone."""
        if self._vault is None or (len(self._new) <= FEW and self._all()) or not self._new:
            return
        old = {name: each for name, each in self._all().items() if name in self._stamps}
        new = {name: (*each[:3], freeze(each[3])) for name, each in self._new.items()}
        self._vault.write(self._name, {**old, **new})

    def _all(self) -> dict[str, Kept]:
        if self._kept is None:
            value = self._vault.read(self._name) if self._vault else None
            self._kept = value if isinstance(value, dict) else {}
        return self._kept


def context_of(goals: Mapping[str, object]) -> bytes:
    """Return the digest of the targets of all commitments."""
    plainly = marshal.dumps(sorted(goals.items()), 2)
    return digest(plainly)
