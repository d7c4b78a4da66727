"""A copy of the house with one file and one name more, as somebody new to it would add them."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
TOYS: Final = Path(__file__).with_name("toys")


@dataclass(frozen=True)
class Addition:
    """One thing to add: its file, its room, and the name in the room's tuple.

    Attributes:
        toy: the file, which is put into the room as it is.
        room: a folder below the package.
        registry: the file of the room that holds the tuple.
        imported: the line that makes the name known there.
        tuple_is: how the tuple begins; `name` is put behind it.
    """

    toy: str
    room: str
    registry: str
    imported: str
    tuple_is: str
    name: str


KIND: Final = Addition(
    "checklist.py",
    "model/targets",
    "__init__.py",
    "from duban.model.targets.checklist import Checklist",
    "KINDS: Final[tuple[type[Target], ...]] = (",
    "Checklist",
)
FACT: Final = Addition(
    "wordiness.py",
    "rules/facts",
    "__init__.py",
    "from duban.rules.facts import wordiness",
    "FACTS: Final[tuple[Fact, ...]] = (",
    "*wordiness.FACTS",
)
REPORT: Final = Addition(
    "census.py",
    "reports",
    "registry.py",
    "from duban.reports import census",
    "REPORTS: Final[tuple[Report, ...]] = (",
    "census.REPORT",
)
CHECK: Final = Addition(
    "shouting.py",
    "rules/checks",
    "registry.py",
    "from duban.rules.checks import shouting",
    "CHECKS: Final[tuple[Check, ...]] = (",
    "*shouting.CHECKS",
)
FORMAT: Final = Addition(
    "lines.py",
    "formats",
    "__init__.py",
    "from duban.formats.lines import lines",
    "FORMATS: Final[tuple[Format, ...]] = (",
    'Format("lines", shown.TABLE, (".lines",), lines)',
)


@dataclass(frozen=True)
class House:
    """A copy of the source with something added, and a ledger beside it."""

    root: Path

    def duban(self, *args: str) -> "subprocess.CompletedProcess[str]":
        """Run a command of the copy on the ledger."""
        return self.python("-m", "duban", *args)

    def python(self, *args: str) -> "subprocess.CompletedProcess[str]":
        """Run Python with the copy as its `duban`."""
        kept = {key: value for key, value in os.environ.items() if not key.startswith("DUBAN")}
        path = os.pathsep.join((str(self.root / "src"), str(ROOT)))
        return subprocess.run(
            [sys.executable, *args],
            capture_output=True,
            text=True,
            encoding="utf-8",
            cwd=self.root,
            env={**kept, "PYTHONPATH": path, "PYTHONIOENCODING": "utf-8"},
            check=False,
        )

    def write(self, name: str, text: str) -> None:
        """Write a file of the ledger."""
        path = self.root / "data" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def build(root: Path, addition: Addition) -> House:
    """Copy the source and add one file and one name."""
    package = root / "src" / "duban"
    shutil.copytree(ROOT / "src" / "duban", package, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(TOYS / addition.toy, package / addition.room)
    registry = package / addition.room / addition.registry
    text = registry.read_text(encoding="utf-8")
    assert text.count(addition.tuple_is) == 1
    text = text.replace(addition.tuple_is, f"{addition.tuple_is}{addition.name}, ")
    # the other imports come first: the line is put in front of the tuple
    text = text.replace(addition.tuple_is, f"{addition.imported}\n\n{addition.tuple_is}")
    registry.write_text(text, encoding="utf-8")
    house = House(root)
    for name, content in LEDGER.items():
        house.write(name, content)
    return house


LEDGER: Final = {
    "duban.yaml": (
        "ledger: toy\ntitle: 玩具\ntimezone: Asia/Shanghai\nlanguage: zh-CN\nas_of: 2025-06-30\n"
    ),
    "actions/act.yaml": "{id: act, title: 行动, lead: dep}\n",
    "departments/dep.yaml": (
        "id: dep\nname: 甲局\ncommitments:\n"
        "  - {id: D-1, title: 开工, action: act, made: 2025-01-01, deadline: 2025-12-31}\n"
        "  - {id: D-2, title: 开工开业！, action: act, made: 2025-01-01, deadline: 2025-12-31}\n"
    ),
}
