"""Runs one trial and says what it took."""

import fcntl
import os
import pty
import struct
import subprocess
import sys
import termios
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile
from typing import Final

from benchmarks.trial import Trial

LAUNCHER: Final = str(Path(__file__).with_name("launcher.py"))
LINES: Final = 50
CHUNK: Final = 65536


@dataclass(frozen=True, slots=True)
class Cost:
    """What one run took.

    Attributes:
        wall: microseconds on the clock.
        cpu: microseconds of a processor, the system's for it included.
        peak: the most memory it had, in KiB.
    """

    wall: int
    cpu: int
    peak: int


class FailedError(Exception):
    """A program that was to be measured did not do its work."""


def measured(trial: Trial) -> tuple[Cost, str]:
    """Return what a run took, and what it wrote."""
    trial.before()
    report, to_report = os.pipe()
    out, to_out = _terminal(trial.columns) if trial.columns else os.pipe()
    with TemporaryFile() as talk:  # not a pipe: who fills one that nobody reads waits for ever
        child = subprocess.Popen(
            (sys.executable, "-I", "-S", LAUNCHER, str(to_report), *trial.argv),
            cwd=trial.folder,
            env=environment(trial),
            stdin=subprocess.DEVNULL,
            stdout=to_out,
            stderr=talk,
            pass_fds=(to_report,),
        )
        os.close(to_report)
        os.close(to_out)
        text = _all_of(out)
        child.wait()
        wall, cpu, peak, code = map(int, _all_of(report).split())
        talk.seek(0)
        if code:
            raise FailedError(f"{trial.name}: exit {code}\n{talk.read().decode()}")
    return Cost(wall, cpu, peak), text.decode()


def environment(trial: Trial) -> dict[str, str]:
    """Return the environment of a run: nothing of ours but where programs are."""
    given = {
        "PATH": os.environ.get("PATH", os.defpath),
        "HOME": str(trial.folder),
        "LC_ALL": "C.UTF-8",
        "TZ": "UTC",
    }
    return given | ({"TERM": "xterm-256color"} if trial.columns else {}) | dict(trial.env)


def _terminal(columns: int) -> tuple[int, int]:
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", LINES, columns, 0, 0))
    return ours, theirs


def _all_of(handle: int) -> bytes:
    parts = []
    with suppress(OSError):  # a terminal whose last writer has gone says so by an error
        while part := os.read(handle, CHUNK):
            parts.append(part)
    os.close(handle)
    return b"".join(parts)
