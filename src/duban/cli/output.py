"""Where bytes go: the terminal, a pipe, or a file."""

import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from duban.cli import texts
from duban.cli.language import told
from duban.cli.stdout import pour
from duban.cli.streams import give_up, tell
from duban.cli.whole import write_whole
from duban.words import Blank, Lang, say

if TYPE_CHECKING:
    from duban.formats import Style


def style(lang: Lang, color: str, output: Path | None) -> "Style":
    """Return what the place of output can show; a file and a pipe get full, plain text."""
    from duban.formats import Style

    if output is not None or not sys.stdout.isatty():
        return Style(lang, None, color == "always")
    plain = color == "never" or (color == "auto" and os.environ.get("NO_COLOR"))
    return Style(lang, shutil.get_terminal_size((80, 24)).columns, not plain)


def deliver(data: bytes, output: Path | None) -> None:
    """Write bytes to a file, or to stdout."""
    if output is None:
        put(data)
    else:
        save(output, data)


def put(data: bytes) -> None:
    """Write bytes to stdout.

    Raises:
        typer.Exit: with 1, after saying why, where the bytes cannot be written.
    """
    try:
        pour(data)
    except OSError as error:
        if unwritten(error):
            raise typer.Exit(1) from None


def unwritten(error: OSError) -> int:
    """Return the exit code for bytes that stdout did not take, after saying why: 0 or 1."""
    give_up(sys.stdout)
    if isinstance(error, BrokenPipeError):  # who read us has stopped, as `duban check | head` does
        return 0
    talk(texts.CANNOT_WRITE(path="stdout", why=error.strerror or ""))
    return 1


def save(path: Path, data: bytes, *, quiet: bool = False) -> None:
    """Write bytes to a file, making its folder where there is none, and say so unless `quiet`.

    Raises:
        typer.Exit: with 1, after saying why, where that is not possible.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, data)
    except OSError as error:
        talk(texts.CANNOT_WRITE(path=str(path), why=error.strerror or ""))
        raise typer.Exit(1) from None
    if not quiet:
        talk(texts.WROTE(path=str(path)))


def absolute(path: Path) -> str:
    """Return a path from the root, or as it is where the working folder is gone."""
    try:
        return os.path.abspath(path)  # noqa: PTH100 - without the links followed
    except OSError:
        return str(path)


def talk(text: Blank, lang: Lang | None = None) -> None:
    """Say something on stderr."""
    tell(say(text, lang) if lang else told(text))
