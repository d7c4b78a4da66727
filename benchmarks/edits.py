"""What is changed between two runs: a figure of one filing, or a title in one department's file."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

DRAFT: Final = "data/progress/d-0001/2025-03/2025-03-21-draft.yaml"
"""A filing by hand, which has not been sealed yet: a sealed one is never edited."""


@dataclass(frozen=True, slots=True)
class Edit:
    """One of two texts in a file, each put in place of the other in turn."""

    file: str
    texts: tuple[str, str]

    def made(self, ledger: Path) -> None:
        """Put the other text in its place; a new file takes the old one's name."""
        path = ledger / self.file
        text = path.read_text(encoding="utf-8")
        old, new = self.texts if self.texts[0] in text else self.texts[::-1]
        beside = path.with_suffix(".new")
        beside.write_text(text.replace(old, new, 1), encoding="utf-8")
        beside.replace(path)


FIGURE: Final = Edit(
    DRAFT,
    ("commitment: P-000001\n    done: 6\n", "commitment: P-000001\n    done: 5\n"),
)
TITLE: Final = Edit(
    "data/departments/d-0001.yaml",
    ("title: 完成第1批老旧小区改造\n", "title: 完成第1批老旧小区改造（更正）\n"),
)


def unsealed(ledger: Path) -> None:
    """Give the last filing of the first department the name of one that is not sealed."""
    draft = ledger / DRAFT
    for sealed in draft.parent.glob("2025-03-21-*.yaml"):
        sealed.replace(draft)
