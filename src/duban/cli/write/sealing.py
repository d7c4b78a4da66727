"""Sealing: a filing that was written by hand gets the name that is made of its bytes."""

from collections.abc import Sequence
from pathlib import Path

import typer

from duban.cli.output import talk
from duban.cli.write import texts
from duban.cli.write.desk import Desk
from duban.cli.write.finish import finish, refuse
from duban.cli.write.hand import Hand
from duban.ledger.admitting import file_record
from duban.ledger.gate.families import FILINGS
from duban.ledger.opening import read_bytes
from duban.ledger.writing.drafts import Draft, filing_file
from duban.ledger.writing.durable import remove
from duban.model.diagnostic import Diagnostic


def seal(desk: Desk, files: Sequence[Path], hand: Hand) -> None:
    """Give filings that were written by hand their sealed names; their bytes stay.

    Raises:
        typer.Exit: with 1 where one cannot be read or written.
    """
    for each in files:
        _seal(desk, each, hand)


def _seal(desk: Desk, file: Path, hand: Hand) -> None:
    path = file.resolve()
    if not path.is_relative_to(desk.root.resolve() / FILINGS.folder):
        talk(texts.NOT_BELOW(path=str(file), folder=f"{FILINGS.folder}/"))
        raise typer.Exit(1)
    data = read_bytes(path)
    if isinstance(data, Diagnostic):
        refuse((data,))
    record, found = file_record(data, path.name, FILINGS, desk.goals)
    if record is None:
        refuse(found)
    draft = Draft(*filing_file(record, data, 0), record, lambda *_: filing_file(record, data, 0))
    name = finish(desk.root, draft, (), hand)
    if not hand.dry_run and (desk.root / name).resolve() != path:
        remove(path)
