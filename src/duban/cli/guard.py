"""check --since: what changed in the ledger without its record."""

from collections.abc import Iterable
from pathlib import Path

import typer

from duban.cli import texts
from duban.cli.checked import Checked
from duban.cli.clock import today
from duban.cli.output import talk
from duban.frozen import replace
from duban.ledger.guarding.compare import compare
from duban.ledger.guarding.texts import RefusedError
from duban.model.ledger import Info
from duban.model.zones import is_zone
from duban.reports.diagnosis import counted
from duban.rules.guard import Comparison, guarded


def guard(root: Path, revision: str, authors: Iterable[str]) -> Checked:
    """Return what changed since a revision without its record.

    Raises:
        typer.Exit: with 2, after saying why, where the two cannot be compared.
    """
    try:
        compared, said = compare(root, revision, authors, today)
        found = guarded(compared)
    except RefusedError as error:
        talk(error.said)
        raise typer.Exit(2) from None
    warnings = counted(found)[1]
    sound = texts.UNTOUCHED(files=len(compared.changes), warnings=warnings)
    files = frozenset(each.name for each in compared.changes)
    return Checked(found, _info(compared), sound, said, files)


def _info(compared: Comparison) -> Info | None:
    """Return what the ledger says of itself, or said at the base where it cannot be read now."""
    found: tuple[Info, ...] = (*compared.now("duban"), *compared.then("duban"))
    if not found:
        return None
    return found[0] if is_zone(found[0].timezone) else replace(found[0], timezone="UTC")
