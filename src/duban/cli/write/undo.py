"""undo: the last file of one's own that is not committed yet is withdrawn."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import typer

from duban.cli.language import told
from duban.cli.output import put, talk
from duban.cli.shared import joined
from duban.cli.where import root_of
from duban.cli.write import register_texts as texts
from duban.cli.write.finish import unkept
from duban.cli.write.hand import Hand, hand, signature
from duban.cli.write.office import ledger_in
from duban.ledger.git import GitError, repository
from duban.ledger.writing.durable import remove
from duban.model.decision import Decision
from duban.model.filing import Filing
from duban.model.ledger import Ledger


def _undo(hand: Hand) -> None:
    """Withdraw the last filing or decision of one's own that is not committed to git."""
    root = root_of(hand.data)
    ledger = ledger_in(root)
    committed = _committed(root)
    by = signature(hand.by)
    mine = [each for each in _written(ledger) if each.by == by]
    open_ = [each for each in mine if each.origin.file not in committed]
    if not open_:
        talk(texts.NOTHING_TO_UNDO(by=by))
        raise typer.Exit(1)
    last = max(open_, key=lambda each: (root / each.origin.file).stat().st_mtime_ns)
    _withdraw(root, last.origin.file, hand)


undo: Final = joined(_undo, hand)


def _written(ledger: Ledger) -> Iterator[Filing | Decision]:
    yield from ledger.filings
    yield from ledger.decisions


def _committed(root: Path) -> frozenset[str]:
    """Return the files of the last commit: others may have them, so they stay.

    Raises:
        typer.Exit: with 1 where nobody can tell, because there is no git.
    """
    found = repository(root)
    if found is None:
        talk(texts.NO_GIT)
        raise typer.Exit(1)
    head = found.commit("HEAD")
    try:
        return frozenset(found.tree(head)) if head else frozenset()
    except GitError as error:
        talk(texts.GIT_SAYS(said=str(error)))
        raise typer.Exit(1) from None


def _withdraw(root: Path, name: str, hand: Hand) -> None:
    data = (root / name).read_bytes()
    if hand.dry_run:
        talk(texts.WOULD_UNDO(path=name))
        put(data)
        return
    if sys.stdin.isatty() and not hand.yes:
        sys.stderr.write(data.decode())
        if not typer.confirm(told(texts.UNDO_IT(path=name)), default=False, err=True):
            talk(texts.LEFT_ALONE)
            raise typer.Exit(1)
    try:
        remove(root / name)
    except OSError as error:
        unkept(name, error)
        raise typer.Exit(1) from None
    talk(texts.UNDONE(path=name))
    put(data)
