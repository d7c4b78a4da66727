"""A ledger to write into, and what lies in it afterwards."""

import datetime as dt
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from duban.cli.write import decision, filing, register

NOW = dt.datetime.fromisoformat("2018-10-20T10:00:00+08:00")


@pytest.fixture(autouse=True)
def _that_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let it be the twentieth of October, 2018, whatever day it is."""
    monkeypatch.setenv("DUBAN_BY", "王一")
    monkeypatch.setattr(filing, "moment", lambda _zone: NOW)
    for each in (decision, register):
        monkeypatch.setattr(each, "today", lambda _zone: NOW.date())


@pytest.fixture
def written(small: Path) -> Callable[[], dict[str, str]]:
    """Return what has been written into the small ledger since the test began."""
    before = {path: path.read_text() for path in small.rglob("*.yaml")}

    def since() -> dict[str, str]:
        now = {path: path.read_text() for path in small.rglob("*.yaml")}
        return {
            path.relative_to(small).as_posix(): text
            for path, text in now.items()
            if before.get(path) != text
        }

    return since


@pytest.fixture
def committed(small: Path) -> Callable[[], None]:
    """Commit everything in the small ledger."""

    def git(*args: str) -> None:
        who = ("-c", "user.name=测试", "-c", "user.email=test@example.org")
        subprocess.run(("git", *who, *args), cwd=small, check=True, capture_output=True)  # noqa: S607

    def commit() -> None:
        git("init", "-q")
        git("add", "-A")
        git("commit", "-q", "-m", "x")

    return commit
