"""Golden outputs: what command lines write about a ledger, kept to be held against."""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from typer.testing import CliRunner

from duban.cli.app import application

ROOT: Final = Path(__file__).resolve().parents[2]
GOLDEN: Final = ROOT / "tests" / "golden"
DEMO: Final = ROOT / "examples" / "demo" / "data"
CLEAN: Final = {"DUBAN_LANG": None, "DUBAN_DATA": str(DEMO), "NO_COLOR": None}
"""The environment in which the demonstration is asked."""


def written(line: str, data: Path = DEMO) -> bytes:
    """Return what a command line writes to stdout about a ledger."""
    env = {**CLEAN, "DUBAN_DATA": str(data)}
    done = CliRunner().invoke(application(line.split()), line.split(), env=env)
    assert done.exit_code == 0, done.stderr
    return done.stdout_bytes


def keep(folder: Path, cases: Iterable[tuple[str, str]], data: Path = DEMO) -> None:
    """Write what each command line writes to its file."""
    folder.mkdir(parents=True, exist_ok=True)
    for file, line in cases:
        (folder / file).write_bytes(written(line, data))
