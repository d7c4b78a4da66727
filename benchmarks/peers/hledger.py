"""hledger: the balances of all promises on the eve of the as-of day, as CSV."""

import csv
from typing import Final

from benchmarks.peers.base import Peer
from benchmarks.peers.journal import journal
from benchmarks.promises import AS_OF


def count(text: str) -> int:
    """Return how many accounts have something left."""
    rows = tuple(csv.reader(text.splitlines()))[1:]
    return sum(int(left) > 0 for _, left in rows)


PEER: Final = Peer(
    name="hledger",
    programs=("hledger",),
    files=journal,
    argv=lambda _: (
        *("--file", "promises.journal", "balance", "^due:", "--end", str(AS_OF)),
        *("--flat", "--no-total", "--output-format", "csv"),
    ),
    count=count,
)
