"""One digest that stands for a set of files: the root of a Merkle tree of SHA-256.

The tree is that of RFC 6962 (2.1), over the files by the code points of their names. In bytes,
with `|` for one after the other and names in UTF-8:

    leaf  = SHA-256(0x00 | length of the name, 4 bytes, the highest first | name | digest)
    node  = SHA-256(0x01 | left | right), the left one over the largest power of two of leaves
            that is smaller than their number
    empty = SHA-256 of no bytes

A digest is the 32 bytes of SHA-256 over a file's bytes. So the root stands for names and contents,
and is reckoned from a list of digests without the files.
"""

from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import Final

LEAF: Final = b"\0"
NODE: Final = b"\1"
LENGTH: Final = 4
"""Bytes of a name's length: without it a name could borrow from the digest behind it."""


def root_of(sums: Mapping[str, str]) -> str:
    """Return the root of files, given by name with the hexadecimal digits of their digests."""
    leaves = [_leaf(name, sums[name]) for name in sorted(sums)]
    return (_root(leaves) if leaves else sha256().digest()).hex()


def _leaf(name: str, digest: str) -> bytes:
    path = name.encode()
    framed = len(path).to_bytes(LENGTH, "big") + path
    return sha256(LEAF + framed + bytes.fromhex(digest)).digest()


def _root(level: Sequence[bytes]) -> bytes:
    """Return the root of a row of nodes: neighbours are joined, a last one without stays."""
    while len(level) > 1:
        joined = [
            sha256(NODE + left + right).digest()
            for left, right in zip(level[::2], level[1::2], strict=False)
        ]
        level = joined + list(level[len(level) - len(level) % 2 :])
    return level[0]
