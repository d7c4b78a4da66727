"""A desk at which a ledger is kept in a git repository: what honest clerks and cheats do there."""

import datetime as dt
import os
import shutil
import subprocess
from pathlib import Path
from typing import Final

from duban.ledger.guarding.compare import compare
from duban.model.diagnostic import Diagnostic
from duban.rules.guard import guarded
from tests.guard.clerk import Clerk

SOUND: Final = Path(__file__).parents[1] / "errors" / "guard" / "sound"
OFFICE: Final = "wang@office.example"
HOUSING: Final = "li@housing.example"
ROADS: Final = "zhao@roads.example"
TODAY: Final = dt.date(2026, 12, 31)
ENVIRONMENT: Final = {
    **{name: value for name, value in os.environ.items() if not name.startswith("GIT_")},
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_CONFIG_GLOBAL": os.devnull,
}


class Desk(Clerk):
    """A repository whose ledger lies in `data/`; every commit is made by somebody."""

    def __init__(self, top: Path, below: str = "data") -> None:
        self.top = top
        self.root = top / below if below else top

    @classmethod
    def opened(cls, top: Path, below: str = "data") -> "Desk":
        """Return a desk with the sound ledger, committed by the office."""
        desk = cls(top, below)
        shutil.copytree(SOUND, desk.root, dirs_exist_ok=True)
        desk.git("init", "-q", "-b", "main")
        desk.git("config", "user.email", "")  # whoever runs the tests is nobody here
        desk.commit(OFFICE)
        return desk

    def git(self, *args: str, **more: str) -> str:
        """Return what git says."""
        done = subprocess.run(
            ["git", "-c", "gc.auto=0", *args],  # noqa: S607 - the machine's own
            cwd=self.top,
            env=ENVIRONMENT | more,
            capture_output=True,
            check=True,
        )
        return done.stdout.decode(errors="surrogateescape").strip()

    def commit(self, by: str, committer: str = "", day: str = "2025-06-10") -> str:
        """Commit everything as somebody; return the commit."""
        stamp = f"{day}T09:00:00+08:00"
        self.git("add", "-A", "-f")
        self.git(
            "commit", "-q", "--allow-empty", "-m", "change",
            GIT_AUTHOR_NAME="n", GIT_AUTHOR_EMAIL=by, GIT_AUTHOR_DATE=stamp,
            GIT_COMMITTER_NAME="n", GIT_COMMITTER_EMAIL=committer or by, GIT_COMMITTER_DATE=stamp,
        )  # fmt: skip
        return self.git("rev-parse", "HEAD")

    def found(self, since: str = "HEAD", *authors: str) -> tuple[Diagnostic, ...]:
        """Return what the guard finds between a revision and the work tree."""
        return guarded(compare(self.root, since, authors, lambda _zone: TODAY).comparison)

    def codes(self, since: str = "HEAD", *authors: str, severity: str = "error") -> set[str]:
        """Return the codes of what the guard finds."""
        return {each.code for each in self.found(since, *authors) if each.severity == severity}

    def text(self, name: str) -> str:
        """Return a file's text."""
        return (self.root / name).read_bytes().decode()

    def write(self, name: str, text: str) -> str:
        """Write a file; return its name."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
        return name

    def remove(self, name: str) -> None:
        """Remove a file or a folder."""
        path = self.root / name
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink()

    def move(self, old: str, new: str) -> None:
        """Move a file."""
        (self.root / new).parent.mkdir(parents=True, exist_ok=True)
        (self.root / old).rename(self.root / new)
