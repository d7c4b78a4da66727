"""Where the ledger is that a command is about."""

from pathlib import Path

import typer

from duban.cli import texts
from duban.cli.output import absolute, talk
from duban.frozen import replace
from duban.ledger.snapshot.finding import nearest
from duban.reports.document import Document


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


def placed(document: Document, root: Path) -> Document:
    """Return a document whose annotations say where the ledger lies below the repository."""
    if document.annotations is None:
        return document
    return replace(
        document, annotations=replace(document.annotations, folder=below_repository(root))
    )


def below_repository(root: Path) -> str:
    """Return the ledger's folder below the one that its forge shows; empty where they are the same.

    That is the nearest folder upwards with a `.git`, otherwise the working folder. git itself need
    not be there: a build server may have fetched the files by other means.
    """
    ledger = Path(absolute(root))
    top = next((each for each in (ledger, *ledger.parents) if (each / ".git").exists()), None)
    try:
        return _below(ledger, top or Path.cwd())
    except OSError:  # the working folder was deleted
        return ""


def _below(folder: Path, top: Path) -> str:
    return (
        ""
        if folder == top or not folder.is_relative_to(top)
        else folder.relative_to(top).as_posix()
    )
