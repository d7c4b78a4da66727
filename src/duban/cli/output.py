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
from duban.words.machine import reason

if TYPE_CHECKING:
    from collections.abc import Mapping

    from duban.formats import Style

BLOCKS = "█▌▁"
"""Some of the characters of which bars are drawn; an encoding has all of them or none."""


def style(lang: Lang, color: str, output: Path | None, assets: Path | None = None) -> "Style":
    """Return what the place of output can show; a file and a pipe get full, plain text."""
    from duban.formats import Style

    folder = None if assets is None else linked(assets, output)
    if output is not None or not sys.stdout.isatty():
        return Style(lang, None, color == "always", assets=folder)
    plain = color == "never" or (color == "auto" and os.environ.get("NO_COLOR"))
    columns = shutil.get_terminal_size((80, 24)).columns
    return Style(lang, columns, not plain, _shows_blocks(), folder)


def _shows_blocks() -> bool:
    """Return whether the terminal's encoding has the characters of which bars are drawn."""
    try:
        BLOCKS.encode(sys.stdout.encoding)
    except UnicodeEncodeError:
        return False
    return True


def linked(folder: Path, output: Path | None) -> str:
    """Return a folder as it is linked from an output file, or from here where there is none."""
    base = Path() if output is None else output.parent
    try:
        return Path(os.path.relpath(folder, base)).as_posix()
    except (OSError, ValueError):  # the working folder is gone; or another drive of Windows
        return folder.as_posix()


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
    talk(texts.CANNOT_WRITE(path="stdout", why=reason(error)))
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
        talk(texts.CANNOT_WRITE(path=str(path), why=reason(error)))
        raise typer.Exit(1) from None
    if not quiet:
        talk(texts.WROTE(path=str(path)))


def hang(pictures: "Mapping[str, bytes]", folder: Path) -> None:
    """Write the pictures of a document into their folder, and say so.

    Raises:
        typer.Exit: with 1, after saying why, where that is not possible.
    """
    for name, data in pictures.items():
        save(folder / name, data, quiet=True)
    talk(texts.DREW(path=str(folder), count=len(pictures)))


def absolute(path: Path) -> str:
    """Return a path from the root, or as it is where the working folder is gone."""
    try:
        return os.path.abspath(path)  # noqa: PTH100 - without the links followed
    except OSError:
        return str(path)


def talk(text: Blank, lang: Lang | None = None) -> None:
    """Say something on stderr."""
    tell(say(text, lang) if lang else told(text))
