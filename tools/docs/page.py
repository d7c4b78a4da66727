"""What a generated page is, and the pieces of Markdown that pages are made of."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from duban.words import Blank, Words, say
from duban.words.visible import visible

ROOT: Final = Path(__file__).resolve().parents[2]
NOTE: Final = (
    "> 本页由 `tools/gendocs.py` 根据{zh}生成，请勿手改。\n"
    "> This page is generated from {en} by `tools/gendocs.py`; do not edit it.\n"
)
CODE: Final = re.compile("`([^`]+)`")
MARKUP: Final = re.compile(r"[\\|*<>&~\[\]$]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])")
MOST_LINES: Final = 32
"""Lines of an example that a page shows."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page: where it lies below the project's folder, and what it says."""

    name: str
    make: Callable[[], str]

    @property
    def path(self) -> Path:
        """The page's file."""
        return ROOT / self.name

    def current(self) -> str | None:
        """Return what the file says now; None where there is none."""
        return self.path.read_text(encoding="utf-8") if self.path.is_file() else None


def page(title: Words, made_from: Words, parts: Iterable[str]) -> str:
    """Return a whole page: its title, the note that it is generated, and its parts."""
    note = NOTE.format(zh=made_from.zh, en=made_from.en)
    return "\n".join((f"# {title.zh} {title.en}\n", note, *parts)).rstrip("\n") + "\n"


def heading(title: Blank, level: int = 2) -> str:
    """Return a heading in both languages."""
    return f"{'#' * level} {both(title)}\n"


def table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table; its cells are Markdown already."""
    lines = [columns, ["---"] * len(columns), *rows]
    return "".join(f"| {' | '.join(each or ' ' for each in line)} |\n" for line in lines)


def block(text: str, language: str = "text") -> str:
    """Return a fenced block that shows a text as it is, without its hidden characters."""
    lines = [visible(line) for line in text.rstrip("\n").split("\n")]
    shown = lines if len(lines) <= MOST_LINES else [*lines[: MOST_LINES - 1], "…"]
    return "\n".join((f"````{language}", *shown, "````\n"))


def code(text: str) -> str:
    """Return a text as code within a line or a cell."""
    return f"`{text.replace('|', chr(92) + '|')}`"


def codes(texts: Iterable[str]) -> str:
    """Return texts as code, one after the other."""
    return ", ".join(code(each) for each in texts)


def plain(text: str) -> str:
    """Return a text as Markdown that shows it, with what stands in backquotes as code.

    The texts are the project's own: they need no more than their signs kept from being markup.
    """
    parts = CODE.split(" ".join(text.split()))
    return "".join(code(part) if n % 2 else MARKUP.sub(r"\\\g<0>", part)
                   for n, part in enumerate(parts))  # fmt: skip


def zh(text: Blank) -> str:
    """Return a text in Chinese, as Markdown."""
    return plain(say(text, "zh"))


def en(text: Blank) -> str:
    """Return a text in English, as Markdown."""
    return plain(say(text, "en"))


def both(text: Blank) -> str:
    """Return a text in Chinese and, where it differs, in English."""
    return zh(text) if zh(text) == en(text) else f"{zh(text)} {en(text)}"
