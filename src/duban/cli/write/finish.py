"""The last steps of every writing command: say what is wrong, ask, write, and say what was reached.

What is promised is what was reached: 已落盘, that the file would survive a power cut on this disk.
Whether it is committed or merged is git's affair, and `duban log` tells.
"""

import os
import sys
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from typing import Final, NoReturn

import typer

from duban.cli.language import HELP, told
from duban.cli.output import absolute, put, talk
from duban.cli.write import texts
from duban.cli.write.hand import Hand
from duban.ledger.writing.drafts import Draft, keep
from duban.ledger.writing.durable import TakenError, write_new
from duban.model.diagnostic import Diagnostic
from duban.words import say
from duban.words.machine import reason

DIGITS: Final = 12
"""Of a file's SHA-256 that people are shown; a filing's name has the first eight of them."""


def refuse(found: Iterable[Diagnostic]) -> NoReturn:
    """Say what is wrong with what was to be written.

    Raises:
        typer.Exit: with 1.
    """
    _tell(found)
    talk(texts.REFUSED)
    raise typer.Exit(1)


def finish(root: Path, draft: Draft, found: Iterable[Diagnostic], hand: Hand) -> str:
    """Write a draft and return its file's name, after questions about what seems wrong with it.

    Raises:
        typer.Exit: with 0 where nothing was to be written, with 1 where that was not possible.
    """
    question(tuple(found), hand)
    if hand.dry_run:
        talk(texts.WOULD(path=draft.name))
        put(draft.data)
        return draft.name
    try:
        name, is_new = keep(root, draft)
    except KeyboardInterrupt:
        talk(texts.INTERRUPTED)
        raise typer.Exit(1) from None
    except OSError as error:
        unkept(draft.name, error)
        raise typer.Exit(1) from None
    reached(root, name, is_new=is_new)
    return name


def renew(root: Path, name: str) -> None:
    """Make sure of a file that was written before, instead of writing the same again.

    Raises:
        typer.Exit: with 1 where that is not possible.
    """
    try:
        write_new(root, name, (root / name).read_bytes())
    except OSError as error:
        unkept(name, error)
        raise typer.Exit(1) from None
    reached(root, name, is_new=False)


def reached(root: Path, name: str, *, is_new: bool) -> None:
    """Say where something lies that would now survive a power cut."""
    digest = sha256((root / name).read_bytes()).hexdigest()[:DIGITS]
    text = texts.KEPT if is_new else texts.KEPT_BEFORE
    talk(text(path=_from_here(root / name), digest=digest))


def _from_here(path: Path) -> str:
    """Return a path as somebody in the working folder would type it."""
    here = absolute(Path())
    whole = absolute(path)
    return whole.removeprefix(f"{here}{os.sep}")


def question(found: tuple[Diagnostic, ...], hand: Hand) -> None:
    """Say what is wrong, and ask whether to go on where that is no error.

    Raises:
        typer.Exit: with 1 where it must not, or shall not, be written.
    """
    if any(each.severity == "error" for each in found):
        refuse(found)
    _tell(found)
    if not found or hand.yes or hand.dry_run:
        return
    if not sys.stdin.isatty():
        talk(texts.QUESTIONED)
        raise typer.Exit(1)
    if not typer.confirm(told(texts.SURE), default=False, err=True):
        talk(texts.NOT_SURE)
        raise typer.Exit(1)


def _tell(found: Iterable[Diagnostic]) -> None:
    for each in found:
        text = texts.WARNING if each.severity == "warning" else texts.FAULT
        talk(text(code=each.code, what=say(each.what, HELP), hint=say(each.hint or "", HELP)))


def unkept(name: str, error: OSError) -> None:
    """Say that something is not known to be on the disk, and what to do."""
    if isinstance(error, TakenError):
        talk(texts.TAKEN(path=name))
    else:
        talk(texts.UNKEPT(path=name, why=reason(error)))
