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

from tests.torture.outcome import Outcome, skip
from tests.torture.world import ENVIRONMENT, ROOT, acknowledged, found, lay, losses, writer
from tests.torture.writer import content

CALLS: Final = (
    *("mkdir", "openat", "open", "write", "fsync", "linkat", "link", "unlink", "unlinkat", "close"),
    *("newfstatat", "lstat", "fstat", "read", "rename"),
)
FAULTS: Final = (
    "signal=KILL",
    *(f"error={name}" for name in ("ENOSPC", "EIO", "EDQUOT", "EROFS", "EMFILE")),
)
LIE: Final = f"retval={len(content(1))}"
"""The system says that it wrote all, and wrote nothing."""
MARK: Final = "getppid"
"""Called once, right before the filing: see the writer."""
NAMED: Final = re.compile(r"(?m)^(?:\[pid +\d+\] )?(\w+)\(")
AT_ONCE: Final = 2


class Point(NamedTuple):
    """The so-many-th call of a name, and what is to happen in its place or to it."""

    call: str
    when: int
    fault: str


def run(count: int, folder: Path) -> Outcome:
    """Try every so-many-th point at which a filing can be hit; all of them where it is 1."""
    if shutil.which("strace") is None:
        return skip("strace is not installed")
    try:
        points = list(_points(folder))[::count]
    except PermissionError as error:
        return skip(str(error))
    with ThreadPoolExecutor(AT_ONCE) as pool:
        tried = list(pool.map(partial(_hit, folder), points))
    broken = tuple(line for _, lines in tried for line in lines)
    ends = Counter(end for end, _ in tried)
    calls = len({(each.call, each.when) for each in points})
    return Outcome(
        f"{calls} calls hit in {len(points)} ways: {ends['acknowledged']} acknowledged all the "
        f"same, {ends['present']} refused and there whole, {ends['absent']} refused and not there; "
        "every retry succeeded" * (not broken),
        broken,
    )


def _traced(root: Path, *options: str) -> "subprocess.CompletedProcess[bytes]":
    known = ",".join(f"?{each}" for each in (*CALLS, MARK))
    command = ("strace", "-e", f"trace={known}", "-e", "signal=none", *options)
    return subprocess.run(
        (*command, *writer(root, 1, 1)), cwd=ROOT, env=ENVIRONMENT, capture_output=True, check=False
    )


def _points(folder: Path) -> Iterator[Point]:
    """Yield what can happen to each call that a filing makes.

    Raises:
        PermissionError: where nobody may look into another process.
    """
    seen = _traced(lay(folder / "seen"))
    names = NAMED.findall(seen.stderr.decode(errors="replace"))
    if seen.returncode or MARK not in names:
        raise PermissionError(f"strace may not trace: {seen.stderr.decode()[-200:].strip()}")
    begin = names.index(MARK)
    counted = Counter(names[:begin])
    for call in names[begin + 1 :]:
        counted[call] += 1
        yield from (Point(call, counted[call], fault) for fault in FAULTS)
        if call == "write" and counted[call] == names[:begin].count(call) + 1:
            yield Point(call, counted[call], LIE)


def _hit(folder: Path, point: Point) -> tuple[str, tuple[str, ...]]:
    """Return how a filing that is hit at a point ended, and what did not hold."""
    root = lay(folder / f"{point.call}-{point.when}-{point.fault}")
    inject = f"inject={point.call}:{point.fault}:when={point.when}"
    ran = _traced(root, "-e", inject)
    told = acknowledged(ran.stdout)
    broken = [*losses(root, told)]
    if ran.returncode == 0 and not told:
        broken.append("neither refused nor acknowledged")
    end = "acknowledged" if told else "present" if found(root).whole else "absent"
    broken += _retried(root)
    shutil.rmtree(root)
    return end, tuple(f"{inject}: {each}" for each in broken)


def _retried(root: Path) -> Iterator[str]:
    """Yield what is wrong when the same is filed once more, and nothing gets in the way."""
    again = subprocess.run(
        writer(root, 1, 1), cwd=ROOT, env=ENVIRONMENT, capture_output=True, check=False
    )
    told = acknowledged(again.stdout)
    if again.returncode or len(told) != 1:
        yield "the retry failed"
    yield from losses(root, told)
    if len(found(root).whole) != 1:
        yield f"there are {len(found(root).whole)} filings of one"
