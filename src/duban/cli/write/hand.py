"""Who writes into which ledger, and how sure: the options that every writing command has."""

import os
from pathlib import Path
from typing import Annotated

import typer

from duban.cli.language import told
from duban.cli.shared import Data
from duban.cli.write import texts
from duban.frozen import frozen

By = Annotated[
    str | None, typer.Option("--by", metavar="NAME", envvar="DUBAN_BY", help=told(texts.BY))
]
DryRun = Annotated[bool, typer.Option("--dry-run", help=told(texts.DRY_RUN))]
Yes = Annotated[bool, typer.Option("--yes", "-y", help=told(texts.YES))]


@frozen()
class Hand:
    """What the options of every writing command ask for."""

    data: Path | None
    by: str | None
    dry_run: bool
    yes: bool


def hand(*, data: Data = None, by: By = None, dry_run: DryRun = False, yes: Yes = False) -> Hand:
    """Return the options of every writing command as one value."""
    return Hand(data, by, dry_run, yes)


def signature(asked: str | None) -> str:
    """Return who writes: as asked for, else as git knows the user.

    Raises:
        typer.BadParameter: where nobody can be named.
    """
    name = asked or _git_name()
    if not name:
        raise typer.BadParameter(told(texts.NOBODY))
    return name


def _git_name() -> str:
    import subprocess

    try:
        ran = subprocess.run(
            ("git", "config", "user.name"),  # noqa: S607 - the user's own git, wherever it is
            capture_output=True,
            check=False,
        )
    except OSError:
        return ""
    return os.fsdecode(ran.stdout).strip()
