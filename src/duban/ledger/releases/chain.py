"""A release with those that it goes on from: together they list every file that was counted."""

from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import NamedTuple

from duban.model.release import Previous, Release


class Sealed(NamedTuple):
    """A release, and the bytes of its file."""

    release: Release
    data: bytes

    @property
    def as_previous(self) -> Previous:
        """How the next release names it."""
        return Previous(period=self.release.period, digest=sha256(self.data).hexdigest())


def links(last: Sealed, known: Iterable[Sealed]) -> tuple[Sealed, ...] | None:
    """Return a release behind those it goes on from, the first one first; None where one lacks.

    Each is found by the digest of its file, so it does not matter where it was found.
    """
    by_digest = {sha256(each.data).hexdigest(): each for each in known}
    chain = [last]
    while (previous := chain[-1].release.previous) is not None:
        found = by_digest.get(previous.digest)
        if found is None:
            return None
        chain.append(found)  # no release can lead back to itself: it would hold its own digest
    return tuple(reversed(chain))


def counted(chain: Iterable[Sealed]) -> Mapping[str, str]:
    """Return the digest of every file that the last release counted, by name."""
    sums: dict[str, str] = {}
    for each in chain:
        sums.update(each.release.sums)
        for name in each.release.removed:
            sums.pop(name, None)
    return sums
