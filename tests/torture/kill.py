"""Writers that are killed at random moments while they file."""

import hashlib
import time
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Final

from tests.torture.outcome import Outcome
from tests.torture.world import acknowledged, found, lay, losses, opened, started, writer

AT_ONCE: Final = 4
LONGEST: Final = 0.03
"""Seconds after which a writer is killed at the latest: some ten filings."""
ROOM: Final = 10_000
"""Figures that belong to one writer."""


def run(count: int, folder: Path) -> Outcome:
    """Start so many writers, four at a time, and kill each while it files."""
    root = lay(folder / "kill")
    with ThreadPoolExecutor(AT_ONCE) as pool:
        told = list(pool.map(partial(_killed, root), range(count)))
    safe = {name: digest for each in told for name, digest in each.items()}
    lies = found(root)
    broken = [*losses(root, safe)]
    if broken == [] and len(opened(root).filings) != len(lies.whole):
        broken.append("a filing that lies there was not read")
    return Outcome(
        f"{count} writers killed: {len(safe)} filings acknowledged, {len(lies.whole)} there, "
        f"{len(lies.torn)} torn, {lies.leftovers} unfinished files left, which nobody reads",
        tuple(broken),
    )


def _killed(root: Path, number: int) -> dict[str, str]:
    """Return what a writer acknowledged before it was killed."""
    with started(writer(root, number * ROOM, ROOM)) as running:
        assert running.stdout is not None
        assert running.stdout.read(len(b"begun\n")) == b"begun\n"
        time.sleep(_moment(number))
        running.kill()
        return acknowledged(running.stdout.read())


def _moment(number: int) -> float:
    """Return when to kill: any moment, the same in every run as far as a clock allows."""
    drawn = hashlib.sha256(b"%d" % number).digest()
    return int.from_bytes(drawn[:4], "big") / 2**32 * LONGEST
