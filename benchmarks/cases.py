"""What duban is measured on: one entry a case."""

import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Final

from benchmarks.edits import FIGURE, TITLE, Edit, unsealed
from benchmarks.trial import Trial
from benchmarks.worlds import linked

ROOT: Final = Path(__file__).resolve().parent.parent
DUBAN: Final = (sys.executable, "-P", str(ROOT / "src" / "duban" / "__main__.py"))
"""How duban is started: as run.sh does it."""
CACHE: Final = "DUBAN_CACHE"
WITHOUT_SNAPSHOT: Final = {CACHE: "off"}
"""The environment in which duban reads and judges everything anew."""
PLAIN: Final = str(Path(__file__).with_name("plain.py"))
COMPLETION: Final = {
    "_DUBAN_COMPLETE": "complete_bash",
    "COMP_WORDS": "duban show P-0000",
    "COMP_CWORD": "2",
}
ID: Final = re.compile(r"\bP-\d{6}\b")


@dataclass(frozen=True, slots=True)
class Case:
    """One command of duban, in one state of the ledger.

    Attributes:
        is_cold: whether everything is read and judged anew; else what the last run has kept of
            it is used, the answer to the same question among it.
        columns: the width of the terminal; 0 for a pipe.
        edit: what is changed in the files before every run.
        lists_overdue: whether it writes one line for each overdue promise.
    """

    name: str
    words: tuple[str, ...]
    is_cold: bool = False
    columns: int = 0
    edit: Edit | None = None
    env: Mapping[str, str] = field(default_factory=dict)
    lists_overdue: bool = False


CASES: Final = (
    Case("status", ("status",)),
    Case("status-cold", ("status",), is_cold=True),
    Case("status-terminal-80", ("status",), columns=80),
    Case("status-terminal-120", ("status",), columns=120),
    Case("status-figure-edited", ("status",), edit=FIGURE),
    Case("status-title-edited", ("status",), edit=TITLE),
    Case("overdue", ("overdue",), lists_overdue=True),
    Case("overdue-cold", ("overdue",), is_cold=True, lists_overdue=True),
    Case("overdue-terminal-120", ("overdue",), columns=120),
    Case("show", ("show", "P-000001")),
    Case("completion", (), env=COMPLETION),
    Case("forecast", ("forecast",)),
    Case("forecast-cold", ("forecast",), is_cold=True),
    Case("check", ("check",)),
    Case("check-cold", ("check",), is_cold=True),
    Case(
        "publish-cold",
        ("publish", "--month", "2025-08", "--out", "../published"),
        is_cold=True,
    ),
)


def plain_trials(folder: Path) -> Iterator[Trial]:
    """Yield what everything is held against: an empty Python, and two who only read."""
    python = sys.executable
    yield Trial("python", (python, "-c", "pass"), folder)
    yield Trial("read", (python, "-P", PLAIN, "read", "data"), folder)
    yield Trial("load", (python, "-P", PLAIN, "load", "data"), folder)


def duban_trials(folder: Path) -> Iterator[Trial]:
    """Yield every case on the ledger in a folder."""
    return (trial_of(each, folder) for each in CASES)


def trial_of(case: Case, folder: Path) -> Trial:
    """Return a case as a trial on the ledger in a folder; one that edits has its own copy."""
    options = ("--data", "data")
    kept = WITHOUT_SNAPSHOT if case.is_cold else {CACHE: str(folder.with_name("cache"))}
    env = {"PYTHONPATH": str(ROOT / "src"), "DUBAN_DATA": "data", **kept, **case.env}
    trial = partial(
        Trial,
        f"duban {case.name}",
        (*DUBAN, *case.words, *(options if case.words else ())),
        env=env,
        columns=case.columns,
        count=_rows if case.lists_overdue else None,
    )
    if case.edit is None:
        return trial(folder)
    own = folder.with_name(f"duban-{case.name}")
    return trial(own, before=partial(_edited, case.edit, folder, own))


def _edited(edit: Edit, folder: Path, own: Path) -> None:
    if not own.exists():
        linked(folder, own)
        unsealed(own)
    edit.made(own)


def _rows(text: str) -> int:
    return sum(ID.search(line) is not None for line in text.splitlines())
