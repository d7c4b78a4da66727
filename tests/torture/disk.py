"""A disk that runs full while filings come in."""

import errno
import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from tests.torture.outcome import Outcome, skip
from tests.torture.world import acknowledged, found, lay, losses, opened
from tests.torture.writer import hand_in

MOST: Final = 1024
"""Filings that surely do not fit."""


def run(size: int, folder: Path) -> Outcome:
    """Fill a disk of so many KiB in memory with filings; free some, and file on."""
    if os.name != "posix" or os.geteuid() != 0:
        return skip("only root may mount a small disk")
    try:
        with _mounted(folder / "disk", size) as disk:
            return _filled(lay(disk), size)
    except PermissionError as error:
        return skip(str(error))


@contextmanager
def _mounted(folder: Path, size: int) -> Iterator[Path]:
    folder.mkdir()
    command = ("mount", "-t", "tmpfs", "-o", f"size={size}k", "tmpfs", str(folder))
    mounted = subprocess.run(command, capture_output=True, check=False)
    if mounted.returncode:
        raise PermissionError(f"no small disk: {mounted.stderr.decode().strip()}")
    try:
        yield folder
    finally:
        subprocess.run(("umount", str(folder)), check=True)  # noqa: S607 - the system's own


def _filled(root: Path, size: int) -> Outcome:
    """File until the disk is full, make room, and file on."""
    (root / "ballast").write_bytes(b"\0" * 65_536)
    told: dict[str, str] = {}
    refused = _until_full(root, told)
    broken = [*losses(root, told)]
    if refused is None or refused.errno != errno.ENOSPC:
        broken.append(f"a full disk was told as {refused!r}")
    held = len(told)
    (root / "ballast").unlink()
    told |= acknowledged(f"{hand_in(root, MOST)}\n".encode())
    broken += losses(root, told)
    opened_count = len(opened(root).filings)
    if opened_count != held + 1:
        broken.append(f"{held + 1} filings were acknowledged, {opened_count} read")
    return Outcome(
        f"a disk of {size} KiB was full after {held} filings: told as "
        f"{refused.strerror if refused else 'nothing'}, {found(root).leftovers} unfinished files; "
        f"with room again {opened_count} are there",
        tuple(broken),
    )


def _until_full(root: Path, told: dict[str, str]) -> OSError | None:
    for number in range(MOST):
        try:
            told |= acknowledged(f"{hand_in(root, number)}\n".encode())
        except OSError as error:
            return error
    return None
