"""Programs that file one figure: the small writer of the tests, and the command itself."""

import re
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests.torture.world import acknowledged, writer
from tests.torture.writer import DAY

KEPT: Final = re.compile(r"(?m)落盘[^/\n]*：(/[^\n]+?)（SHA-256 ([0-9a-f]{12})）$")


@dataclass(frozen=True)
class Filer:
    """A program that files one figure.

    Attributes:
        command: its command line for a ledger.
        told: what it acknowledged in a ledger, by its stdout and stderr: digests, by name.
        plain: whether it says what is wrong in words, and never by a traceback.
    """

    command: Callable[[Path], tuple[str, ...]]
    told: Callable[[Path, bytes, bytes], dict[str, str]]
    plain: bool


def _progress(root: Path) -> tuple[str, ...]:
    about = ("progress", "HO-01", "--done", "1", "--on", DAY, "--by", "联络员", "--yes")
    return (sys.executable, "-m", "duban", *about, "--data", str(root))


def _kept(root: Path, _out: bytes, err: bytes) -> dict[str, str]:
    found = KEPT.findall(err.decode(errors="replace"))
    return {Path(path).relative_to(root).as_posix(): digest for path, digest in found}


WRITER: Final = Filer(
    lambda root: writer(root, 1, 1), lambda _root, out, _err: acknowledged(out), plain=False
)
COMMAND: Final = Filer(_progress, _kept, plain=True)
