"""Small git repositories with days of their own, whatever the machine's git is set to."""

import os
import subprocess
from pathlib import Path
from typing import Final

OWN: Final = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_NAME": "甲",
    "GIT_AUTHOR_EMAIL": "a@example.invalid",
    "GIT_COMMITTER_NAME": "甲",
    "GIT_COMMITTER_EMAIL": "a@example.invalid",
}


def git(folder: Path, *args: str, day: str = "2018-10-09") -> str:
    """Return what git prints; whatever it commits is of noon in Shanghai on a day."""
    moment = f"{day}T12:00:00+08:00"
    env = {**os.environ, **OWN, "GIT_AUTHOR_DATE": moment, "GIT_COMMITTER_DATE": moment}
    ran = subprocess.run(
        ["git", *args],  # noqa: S607 - the machine's own git, wherever it is
        cwd=folder,
        env=env,
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    return ran.stdout.strip()


def repository_in(folder: Path, day: str = "2018-10-09") -> str:
    """Make a folder a repository, commit all of it, and return the commit."""
    git(folder, "init", "-q", "-b", "main")
    return commit_all(folder, day)


def commit_all(folder: Path, day: str = "2018-10-09") -> str:
    """Commit all that lies in a folder, and return the commit."""
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "--allow-empty", "-m", "x", day=day)
    return git(folder, "rev-parse", "HEAD")
