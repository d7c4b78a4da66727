"""ledger: the accounts that have something left on the eve of the as-of day."""

from typing import Final

from benchmarks.peers.base import Peer, lines
from benchmarks.peers.journal import journal
from benchmarks.promises import AS_OF

PEER: Final = Peer(
    name="ledger",
    programs=("ledger",),
    files=journal,
    argv=lambda _: (
        *("--file", "promises.journal", "balance", "^due:", "--end", str(AS_OF)),
        *("--flat", "--no-total", "--display", "total > 0"),
    ),
    count=lines,
)
