"""Clones of one repository that file, pull and push at the same time."""

import os
import subprocess
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Final

from tests.torture.outcome import Outcome
from tests.torture.world import acknowledged, lay, losses, opened
from tests.torture.writer import hand_in

CLONES: Final = 8
PATIENCE: Final = 200
"""Times that a push may find that another was quicker."""
OWN: Final = {
    "PATH": os.environ.get("PATH", ""),
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    **{f"GIT_{who}_NAME": "联络员" for who in ("AUTHOR", "COMMITTER")},
    **{f"GIT_{who}_EMAIL": "liaison@example.invalid" for who in ("AUTHOR", "COMMITTER")},
}


def run(count: int, folder: Path) -> Outcome:
    """Let eight clones hand in and push so many filings each."""
    hub = folder / "hub.git"
    _begin(hub, folder)
    with ThreadPoolExecutor(CLONES) as pool:
        ended = list(pool.map(partial(_clone, hub, folder, count), range(CLONES)))
    told = {name: digest for safe, _, _ in ended for name, digest in safe.items()}
    conflicts = tuple(line for _, lines, _ in ended for line in lines)
    _git(folder, "clone", "--quiet", str(hub), "whole")
    there = len(opened(folder / "whole").filings)
    missing = () if there == CLONES * count else (f"{there} of {CLONES * count} filings arrived",)
    return Outcome(
        f"{CLONES} clones of {count} filings each: {len(conflicts)} conflicts, "
        f"{sum(races for *_, races in ended)} pushes that had to pull first, "
        f"{there} of {CLONES * count} there",
        (*conflicts, *missing, *losses(folder / "whole", told)),
    )


def _begin(hub: Path, folder: Path) -> None:
    _git(folder, "init", "--quiet", "--bare", "--initial-branch=main", str(hub))
    _git(folder, "clone", "--quiet", str(hub), "first")
    _git(lay(folder / "first"), "add", ".")
    _git(folder / "first", "commit", "--quiet", "--message=台账")
    _git(folder / "first", "push", "--quiet", "origin", "HEAD:main")


def _clone(
    hub: Path, folder: Path, count: int, number: int
) -> tuple[dict[str, str], list[str], int]:
    """Return what one clone's user was told, which of his pulls stopped, and how often he raced."""
    own = folder / f"clone-{number}"
    _git(folder, "clone", "--quiet", str(hub), str(own))
    told: dict[str, str] = {}
    conflicts: list[str] = []
    races = 0
    for each in range(count):
        told |= acknowledged(f"{hand_in(own, number * count + each)}\n".encode())
        _git(own, "add", "progress")
        _git(own, "commit", "--quiet", "--message=报送")
        races += _pushed(own, conflicts)
    return told, conflicts, races


def _pushed(own: Path, conflicts: list[str]) -> int:
    """Pull and push until it goes through; return how often another was quicker."""
    for races in range(PATIENCE):
        try:
            _git(own, "pull", "--quiet", "--rebase", "origin", "main")
        except subprocess.CalledProcessError as error:
            conflicts.append(f"{own.name}: {error.stderr.decode()[-300:]}")
            _git(own, "rebase", "--abort")
        try:
            _git(own, "push", "--quiet", "origin", "HEAD:main")
        except subprocess.CalledProcessError:
            continue
        return races
    conflicts.append(f"{own.name}: {PATIENCE} pushes, none went through")
    return PATIENCE


def _git(folder: Path, *args: str) -> None:
    subprocess.run(("git", *args), cwd=folder, env=OWN, capture_output=True, check=True)  # noqa: S607 - the user's own git
