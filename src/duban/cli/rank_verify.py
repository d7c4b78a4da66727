"""rank --verify: read a published score table and say what in it does not follow."""

from pathlib import Path
from typing import Final

import typer

from duban.cli import verify_texts as say
from duban.cli.choosing import format_of
from duban.cli.clock import today
from duban.cli.language import told
from duban.cli.options import Request
from duban.cli.output import deliver, style
from duban.cli.session import language
from duban.ledger.opening import read_bytes
from duban.ledger.strict.byte_faults import TOO_LARGE
from duban.model.diagnostic import Diagnostic
from duban.reports.published import published
from duban.rules.published.checking import Wishes, checked
from duban.rules.published.outcome import Outcome
from duban.rules.published.refusals import UnreadableError
from duban.words import Said
from duban.words.visible import visible

MIB: Final = 1024 * 1024
MOST: Final = 10
"""MiB of a file: a province's table of all its villages has one."""

ZONE: Final = "Asia/Shanghai"
"""Whose day it is where no ledger says: that of whoever publishes such tables."""


def verify(file: Path, request: Request, wishes: Wishes) -> None:
    """Write what in a published table does not follow from its own columns.

    Raises:
        typer.Exit: with 1 where something does not.
    """
    chosen = format_of(request.format, request.output)
    outcome = _checked(file, wishes)
    document = published(outcome, visible(file.name), request.as_of or today(ZONE))
    how = style(language(request.lang, None), request.color, request.output)
    deliver(chosen.render(document, how), request.output)
    if document.found:
        raise typer.Exit(1)


def _checked(file: Path, wishes: Wishes) -> Outcome:
    """Return what a check came to.

    Raises:
        typer.BadParameter: where the file cannot be read, or holds no table.
    """
    data = _bytes_of(file)
    try:
        return checked(data, wishes)
    except UnreadableError as error:
        raise _refused(say.REFUSED(path=str(file), why=error.said)) from None


def _bytes_of(file: Path) -> bytes:
    path = str(file)
    if not file.exists():
        raise _refused(say.NOT_THERE(path=path))
    if file.is_dir():
        raise _refused(say.FOLDER(path=path))
    found = read_bytes(file.resolve(), MOST * MIB, name=path)  # a link is the user's own to follow
    if not isinstance(found, Diagnostic):
        return found
    if found.code == TOO_LARGE.code:
        raise _refused(say.TOO_LARGE(path=path, most=MOST))
    raise _refused(say.UNREAD(path=path, why=found.what))


def _refused(why: Said) -> typer.BadParameter:
    return typer.BadParameter(told(why), param_hint="--verify")
