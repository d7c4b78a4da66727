"""The ledgers that are measured, by name, and where they lie once made."""

import os
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final

from benchmarks.ledgers import ledger, write
from benchmarks.promises import DEPARTMENTS, Promise, promises

DONE: Final = ".made"


@dataclass(frozen=True, slots=True)
class World:
    """A ledger of so many commitments by so many departments.

    Attributes:
        slim: whether the figures stand alone, without officers, quotes, notes and evidence.
    """

    name: str
    count: int
    departments: int = DEPARTMENTS
    slim: bool = False

    def promises(self) -> Iterator[Promise]:
        """Yield its promises."""
        return promises(self.count, self.departments, slim=self.slim)

    def overdue(self) -> int:
        """Return how many of its promises are overdue."""
        return sum(each.is_overdue for each in self.promises())


WORLDS: Final = (
    World("500", 500),
    World("5000", 5_000),
    World("50000", 50_000),
    World("province", 45_000, 90 * 25),
    World("500-slim", 500, slim=True),
    World("5000-slim", 5_000, slim=True),
    World("50000-slim", 50_000, slim=True),
    World("province-slim", 45_000, 90 * 25, slim=True),
)
MAKERS: Final = ("promises.py", "texts.py", "ledgers.py", "worlds.py")


def made(folder: Path, files: Iterable[tuple[str, str]]) -> Path:
    """Return the folder, with these files below it: written once, and found again later."""
    if not (folder / DONE).exists():
        shutil.rmtree(folder, ignore_errors=True)
        write(folder, files)
        (folder / DONE).touch()
    return folder


def home(root: Path, world: World) -> Path:
    """Return the folder of a world; a change to what makes it gives another."""
    here = Path(__file__).parent
    sources = (*(here / name for name in MAKERS), *sorted((here / "peers").glob("*.py")))
    stamp = sha256(b"".join(each.read_bytes() for each in sources)).hexdigest()[:12]
    return root / stamp / world.name


def ledger_of(root: Path, world: World) -> Path:
    """Return the folder in which duban's ledger of a world lies."""
    return made(home(root, world) / "duban", ledger(world.promises()))


def linked(original: Path, copy: Path) -> Path:
    """Return a copy of a folder that shares its files, until one is replaced."""
    if not (copy / DONE).exists():
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(original, copy, copy_function=os.link)
    return copy
