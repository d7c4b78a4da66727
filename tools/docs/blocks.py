"""The fenced blocks of a Markdown text: commands, what they print, and files."""

import re
from dataclasses import dataclass
from typing import Final

FENCE: Final = re.compile(
    r"^(?P<fence>`{3,})(?P<language>\w*)\n(?P<text>.*?)^(?P=fence)$", re.MULTILINE | re.DOTALL
)
PATH: Final = re.compile(r"# (?P<path>[\w./-]+\.yaml)\n")


@dataclass(frozen=True, slots=True)
class Block:
    """One block: its language, its text, and where the text stands in the whole."""

    language: str
    text: str
    start: int
    end: int

    @property
    def path(self) -> str | None:
        """The path of the file that a block of YAML is, from its first line; else None."""
        found = PATH.match(self.text) if self.language == "yaml" else None
        return found["path"] if found else None


def blocks(markdown: str) -> tuple[Block, ...]:
    """Return the blocks of a text in their order."""
    return tuple(
        Block(found["language"], found["text"], found.start("text"), found.end("text"))
        for found in FENCE.finditer(markdown)
    )
