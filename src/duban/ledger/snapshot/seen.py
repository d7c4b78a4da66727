"""Seen: a ledger's folder as it was when it was read, and whether it still is so."""

import marshal
import os
from _blake2 import blake2b

from duban.ledger.snapshot.stamps import DIGEST, Stamp, digest_of, is_fresh, stamps_of
from duban.ledger.snapshot.vault import Vault


class Seen:
    """A ledger's folder on a day.

    Attributes:
        folders: the folders of it that were read.
        stamps: what its files looked like, by name.
        digests: the digest of the content of each file that was read, by name.
        ids: the ids of its commitments, in order.
        taken: when it was looked at, in nanoseconds.
        state: stands for all that was read: another content has another one.
    """

    def __init__(
        self,
        folders: frozenset[str],
        stamps: dict[str, Stamp],
        digests: dict[str, bytes],
        ids: tuple[str, ...],
        taken: int,
    ) -> None:
        self.folders = folders
        self.stamps = stamps
        self.digests = digests
        self.ids = ids
        self.taken = taken
        self.state = _state(stamps, digests)

    def keep(self, vault: Vault, root: str) -> None:
        """Write down what was seen."""
        value = (self.folders, self.stamps, self.digests, self.ids, self.taken)
        vault.write(name_of(root), value)

    def again(self, root: str, taken: int) -> "Seen | None":
        """Return what is seen now where it is what was read; itself, where nothing was touched.

        Args:
            root: the ledger's folder.
            taken: the present moment, in nanoseconds.
        """
        try:
            now = stamps_of(root, self.folders)
        except OSError:
            return None
        fresh = self._fresh()
        if now == self.stamps and not fresh:
            return self
        doubtful = fresh.union(n for n in now if now[n] != self.stamps.get(n))
        if now.keys() != self.stamps.keys() or not all(self._holds(root, n, now) for n in doubtful):
            return None
        return Seen(self.folders, now, self.digests, self.ids, taken)

    def _fresh(self) -> set[str]:
        return {name for name, each in self.stamps.items() if is_fresh(each, self.taken)}

    def _holds(self, root: str, name: str, now: dict[str, Stamp]) -> bool:
        """Return whether a file that may have changed holds what it held."""
        read = self.digests.get(name)
        if read is None:  # nobody knows what it held
            return now[name] == self.stamps[name]
        return digest_of(f"{root}/{name}") == read


def seen_before(vault: Vault, root: str) -> Seen | None:
    """Return how a ledger's folder was last seen, or None."""
    value = vault.read(name_of(root))
    return Seen(*value) if isinstance(value, tuple) else None


def unchanged(vault: Vault, root: str, now: int) -> Seen | None:
    """Return how a ledger's folder was last seen, if it still is so."""
    before = seen_before(vault, root)
    after = before.again(root, now) if before else None
    if after is not None and after is not before:
        after.keep(vault, root)
    return after


def name_of(root: str) -> str:
    """Return the name under which a ledger's folder is kept."""
    return f"ledger-{blake2b(os.fsencode(root), digest_size=DIGEST).hexdigest()}"


def _state(stamps: dict[str, Stamp], digests: dict[str, bytes]) -> bytes:
    told = sorted((name, digests.get(name) or each) for name, each in stamps.items())
    plainly = marshal.dumps(told, 2)  # later forms of marshal also tell which parts are one object
    return blake2b(plainly, digest_size=DIGEST).digest()
