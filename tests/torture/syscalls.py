"""Every call to the system that a filing makes, killed or failed in turn, by strace."""

import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Final, NamedTuple

from tests.torture.filers import COMMAND, WRITER, Filer
from tests.torture.outcome import Outcome, skip
from tests.torture.world import ENVIRONMENT, ROOT, found, lay, losses

CALLS: Final = (
    *("mkdir", "openat", "open", "write", "fsync", "linkat", "link", "unlink", "unlinkat", "close"),
    *("newfstatat", "lstat", "fstat", "read", "rename"),
)
FAULTS: Final = (
    "signal=KILL",
    *(f"error={name}" for name in ("ENOSPC", "EIO", "EDQUOT", "EROFS", "EMFILE")),
)
NAMED: Final = re.compile(r"^(?:\d+ +)?(\w+)\(")
AT_ONCE: Final = 2


class Point(NamedTuple):
    """The so-many-th call of a name, and what is to happen in its place or to it."""

    call: str
    when: int
    fault: str


def run(step: int, folder: Path, filer: Filer = WRITER) -> Outcome:
    """Try every so-many-th point at which a filing can be hit; all of them where it is 1."""
    if shutil.which("strace") is None:
        return skip("strace is not installed")
    try:
        points = list(_points(folder / "seen", filer))[::step]
    except PermissionError as error:
        return skip(str(error))
    with ThreadPoolExecutor(AT_ONCE) as pool:
        tried = list(pool.map(partial(_hit, folder, filer), points))
    broken = tuple(line for _, lines in tried for line in lines)
    ends = Counter(end for end, _ in tried)
    calls = len({(each.call, each.when) for each in points})
    return Outcome(
        f"{calls} calls hit in {len(points)} ways: {ends['acknowledged']} acknowledged all the "
        f"same, {ends['present']} refused and there whole, {ends['absent']} refused and not there"
        + ("" if broken else "; every retry succeeded"),
        broken,
    )


def run_command(step: int, folder: Path) -> Outcome:
    """Do the same to `duban progress`."""
    return run(step, folder, COMMAND)


def _traced(root: Path, filer: Filer, *options: str) -> "subprocess.CompletedProcess[bytes]":
    known = ",".join(f"?{each}" for each in CALLS)
    watch = ("strace", "-f", "--seccomp-bpf", "-e", f"trace={known}", "-e", "signal=none")
    return subprocess.run(
        (*watch, "-o", str(root.with_suffix(".calls")), *options, *filer.command(root)),
        cwd=ROOT,
        env=ENVIRONMENT,
        capture_output=True,
        check=False,
    )


def _points(root: Path, filer: Filer) -> Iterator[Point]:
    """Yield what can happen to each call from the first one that names the folder of filings.

    Raises:
        PermissionError: where nobody may look into another process.
    """
    seen = _traced(lay(root), filer)
    if seen.returncode:
        raise PermissionError(f"strace may not trace: {seen.stderr.decode()[-200:].strip()}")
    counted: Counter[str] = Counter()
    begun = False
    for line in root.with_suffix(".calls").read_text(errors="replace").splitlines():
        named = NAMED.match(line)
        if named is None:
            continue
        counted[named[1]] += 1
        begun = begun or f'"{root}/progress' in line
        if begun:
            faults = (*FAULTS, *_lie(line)) if named[1] == "write" else FAULTS
            yield from (Point(named[1], counted[named[1]], fault) for fault in faults)


def _lie(line: str) -> Iterator[str]:
    """Yield that the system says it wrote all and wrote nothing, where it writes the filing."""
    if "department:" in line:
        yield f"retval={line.rpartition('= ')[2]}"


def _hit(folder: Path, filer: Filer, point: Point) -> tuple[str, tuple[str, ...]]:
    """Return how a filing that is hit at a point ended, and what did not hold."""
    root = lay(folder / f"{point.call}-{point.when}-{point.fault}")
    inject = f"inject={point.call}:{point.fault}:when={point.when}"
    ran = _traced(root, filer, "-e", inject)
    told = filer.told(root, ran.stdout, ran.stderr)
    broken = [*losses(root, told)]
    if ran.returncode == 0 and not found(root).whole:
        broken.append("it ended with 0, which acknowledges, and nothing is there")
    if filer.plain and b"Traceback" in ran.stderr:
        broken.append(f"a traceback: {ran.stderr.decode()[-300:]}")
    end = (
        "acknowledged"
        if told or not ran.returncode
        else "present"
        if found(root).whole
        else "absent"
    )
    broken += _retried(root, filer)
    shutil.rmtree(root)
    return end, tuple(f"{inject}: {each}" for each in broken)


def _retried(root: Path, filer: Filer) -> Iterator[str]:
    """Yield what is wrong when the same is filed once more, and nothing gets in the way."""
    again = subprocess.run(
        filer.command(root), cwd=ROOT, env=ENVIRONMENT, capture_output=True, check=False
    )
    told = filer.told(root, again.stdout, again.stderr)
    if again.returncode or len(told) != 1:
        yield f"the retry failed: {again.stderr.decode()[-300:]}"
    yield from losses(root, told)
    if len(found(root).whole) != 1:
        yield f"there are {len(found(root).whole)} filings of one"
