"""stdout and stderr: what is said can neither steer a terminal nor fail for want of a listener."""

import contextlib
import os
import sys
from typing import TextIO

from duban.words.visible import visible


def make_ready() -> None:
    """Make both streams fit to write to: one that was closed beforehand leads nowhere.

    A character that a stream's encoding lacks is shown by its code.
    """
    sys.stdout, sys.stderr = _usable(sys.stdout), _usable(sys.stderr)


def tell(text: str) -> None:
    """Write lines to stderr, with every hidden or steering character written out."""
    try:
        sys.stderr.write("".join(f"{line}\n" for line in shown(text)))
        sys.stderr.flush()
    except OSError:  # nobody is left to tell
        give_up(sys.stderr)


def shown(text: str) -> tuple[str, ...]:
    """Return a text's lines with every hidden or steering character written out."""
    return tuple(visible(line) for line in text.split("\n"))


def give_up(stream: TextIO) -> None:
    """Let what a stream still holds go nowhere: at its end Python would fail to write it again."""
    with contextlib.suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _usable(stream: TextIO | None) -> TextIO:
    if stream is None:  # `duban check >&-` asks for the exit code only
        return open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123 - stays open until the end
    stream.reconfigure(errors="backslashreplace")  # type: ignore[attr-defined] # both are text files
    return stream
