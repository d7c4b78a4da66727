"""Where the ledger is that a command is about."""

from pathlib import Path

import typer

from duban.cli import texts
from duban.cli.output import absolute, talk
from duban.ledger.snapshot.finding import nearest


def root_of(data: Path | None) -> Path:
    """Return the folder of the ledger that is meant.

    Raises:
        typer.Exit: with 2, after saying so, where there is none.
    """
    start = data or Path()
    found = nearest(str(start))
    if found is None:
        talk(texts.NO_LEDGER(start=absolute(start)))
        raise typer.Exit(2)
    return Path(found)
