"""Tries to break duban at full size, and prints what became of it.

    python -m tests.torture                 all of it
    python -m tests.torture kill power      some of it
    python -m tests.torture --nightly       all of it, the long one at a tenth

It ends with 1 where anything was lost, torn or slow, and says of whatever could not be tried on
this machine that it was skipped, and why.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final, NamedTuple

from tests.guard.forgeries import FORGERIES
from tests.torture import (
    clones,
    crowd,
    disk,
    edits,
    fuzz,
    guard_bytes,
    guard_history,
    kill,
    power,
    syscalls,
)
from tests.torture.outcome import Outcome

NIGHTLY: Final = "--nightly"


class Trial(NamedTuple):
    """A way to try: how, and at which size in full, each night, and in the suite."""

    run: Callable[[int, Path], Outcome]
    full: int
    nightly: int
    small: int


TRIALS: Final[Mapping[str, Trial]] = {
    "kill": Trial(kill.run, 1_000, 1_000, 20),
    "crowd": Trial(crowd.run, 1_000, 1_000, 25),
    "syscalls": Trial(syscalls.run, 1, 1, 37),
    "command": Trial(syscalls.run_command, 1, 1, 47),
    "edits": Trial(edits.run, 100, 100, 10),
    "power": Trial(power.run, 10, 10, 3),
    "clones": Trial(clones.run, 12, 12, 2),
    "disk": Trial(disk.run, 1_024, 1_024, 128),
    "honest": Trial(guard_history.run_honest, 500, 500, 4),
    "forgeries": Trial(guard_history.run_forgeries, len(FORGERIES), len(FORGERIES), 4),
    "bytes": Trial(guard_bytes.run, 10_000, 10_000, 40),
    "fuzz": Trial(fuzz.run, 1_000_000, 100_000, 400),
}


def main() -> int:
    """Try what is asked for; return 1 where something did not hold."""
    parser = argparse.ArgumentParser(prog="python -m tests.torture", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(TRIALS))
    parser.add_argument(NIGHTLY, action="store_true", help="the long one at a tenth")
    parser.add_argument("--folder", type=Path, help="where to write: on the disk to be tried")
    given = parser.parse_args()
    unknown = [name for name in given.names if name not in TRIALS]
    if unknown:
        parser.error(f"there is no {', '.join(unknown)}; choose from {', '.join(TRIALS)}")
    chosen = given.names or list(TRIALS)
    return int(sum(_tried(name, given.folder, nightly=given.nightly) for name in chosen) > 0)


def _tried(name: str, folder: Path | None, *, nightly: bool) -> bool:
    """Try one way, say what became of it, and return whether anything did not hold."""
    trial = TRIALS[name]
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="duban-torture-", dir=folder) as below:
        outcome = trial.run(trial.nightly if nightly else trial.full, Path(below))
    took = f"{time.monotonic() - began:.0f} s"
    if outcome.skipped:
        _say(f"{name:9} SKIPPED: {outcome.skipped}")
        return False
    _say(f"{name:9} {'BROKEN' if outcome.broken else 'held'}: {outcome.did} ({took})")
    for line in outcome.broken:
        _say(f"          {line}")
    return bool(outcome.broken)


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
