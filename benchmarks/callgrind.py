"""Counts the instructions of a trial, which are the same every time where seconds are not.

What has to be held fast for that: the hash seed, the environment, the folder (a longer path is
more to copy), the age of the files, the number of processors, and that every module is compiled
and every snapshot written by a run before. Where the system puts things in memory does not matter
under valgrind.
"""

import os
import re
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from benchmarks.cases import Case, trial_of
from benchmarks.measure import FailedError, environment, measured
from benchmarks.trial import Trial
from benchmarks.worlds import World, ledger_of

COLLECTED: Final = re.compile(r"Collected : (\d+)")
VALGRIND: Final = ("valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null")
AGE: Final = 2.5
"""Seconds after which a file is old enough for its stamp to be trusted."""


def is_there() -> bool:
    """Return whether instructions can be counted here."""
    return shutil.which(VALGRIND[0]) is not None


def instructions(case: Case, world: World, root: Path) -> int:
    """Return how many instructions a case takes on a ledger that is made for it below root."""
    shutil.rmtree(root, ignore_errors=True)
    folder = ledger_of(root, world)
    time.sleep(AGE)
    trial = trial_of(case, folder)
    measured(trial)
    return _counted(trial)


def _counted(trial: Trial) -> int:
    trial.before()
    with _one_processor():
        run = subprocess.run(
            (*VALGRIND, *trial.argv),
            cwd=trial.folder,
            env=environment(trial) | {"PATH": os.defpath},
            check=False,
            capture_output=True,
            text=True,
        )
    found = COLLECTED.search(run.stderr)
    if run.returncode or found is None:
        raise FailedError(f"{trial.name}: exit {run.returncode}\n{run.stderr}")
    return int(found[1])


@contextmanager
def _one_processor() -> Iterator[None]:
    """Leave what is started here one processor: what two share out is never shared twice alike."""
    allowed = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(allowed)})
    try:
        yield
    finally:
        os.sched_setaffinity(0, allowed)
