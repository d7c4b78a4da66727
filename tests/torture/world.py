"""A ledger to be written to by force, and what is found in it afterwards."""

import hashlib
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from duban.ledger.admitting import file_record
from duban.ledger.gate.families import FILINGS
from duban.ledger.gate.goals import goals_of
from duban.ledger.gate.names import seal_of
from duban.ledger.load import open_ledger
from duban.model.ledger import Ledger

ROOT: Final = Path(__file__).resolve().parents[2]
LEDGER: Final = {
    "duban.yaml": "ledger: sample\ntitle: 示例台账\ntimezone: Asia/Shanghai\nlanguage: zh-CN\n",
    "actions/renewal.yaml": "id: renewal\ntitle: 城市更新\nlead: housing\n",
    "departments/housing.yaml": (
        "id: housing\nname: 区住建局\ncommitments:\n"
        "  - id: HO-01\n    title: 完成安置房签约\n    action: renewal\n    made: 2025-01-10\n"
        "    deadline: 2025-06-30\n    target: {kind: count, total: 999999999, unit: 户}\n"
    ),
}
ENVIRONMENT: Final = {
    "PATH": os.environ.get("PATH", ""),
    "PYTHONPATH": str(ROOT / "src"),
    "PYTHONDONTWRITEBYTECODE": "1",  # the same calls to the system in every run
    "DUBAN_CACHE": "off",
    "DUBAN_LANG": "zh",
}


@dataclass(frozen=True)
class Found:
    """What lies in the ledger's folder of filings.

    Attributes:
        whole: the digests of the filings that read as what they were sealed as, by name.
        torn: the files that do not, or whose names nobody wrote.
        leftovers: how many unfinished files lie about.
    """

    whole: dict[str, str]
    torn: tuple[str, ...]
    leftovers: int


def lay(root: Path) -> Path:
    """Write the ledger without a filing into a folder, and return the folder."""
    for name, text in LEDGER.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    return root


def writer(root: Path, first: int, count: int) -> tuple[str, ...]:
    """Return the command line of a process that files so many figures."""
    return (sys.executable, "-m", "tests.torture.writer", str(root), str(first), str(count))


def started(command: Iterable[str]) -> "subprocess.Popen[bytes]":
    """Start a process whose acknowledgements can be read."""
    return subprocess.Popen(
        tuple(command),
        cwd=ROOT,
        env=ENVIRONMENT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        bufsize=0,
    )


def acknowledged(said: bytes) -> dict[str, str]:
    """Return the names that a writer gave as written, each with the digest of its bytes."""
    lines = [line for line in said.decode().splitlines(keepends=True) if line.endswith("\n")]
    return dict(line.split() for line in lines if " " in line)


def found(root: Path) -> Found:
    """Return what lies below a ledger's folder of filings, each file read as duban reads it."""
    names = [path for path in (root / "progress").rglob("*") if not path.is_dir()]
    shown = sorted(path for path in names if not path.name.startswith("."))
    by_name = {path.relative_to(root).as_posix(): path.read_bytes() for path in shown}
    whole = {name: data for name, data in by_name.items() if is_whole(name, data)}
    return Found(
        {name: hashlib.sha256(data).hexdigest() for name, data in whole.items()},
        tuple(name for name in by_name if name not in whole),
        len(names) - len(shown),
    )


GOALS: Final = {"HO-01": (("", {"main": "count"}),)}


def is_whole(name: str, data: bytes) -> bool:
    """Return whether a filing reads without a fault, and as what its name seals."""
    record, faults = file_record(data, name, FILINGS, GOALS)
    if record is None or faults:
        return False
    return not list(FILINGS.named(record, name, seal_of(data)))


def losses(root: Path, told: dict[str, str]) -> Iterator[str]:
    """Yield one line for each filing that was acknowledged and is not there, or is torn."""
    lies = found(root)
    for name, digest in told.items():
        if not lies.whole.get(name, "").startswith(digest):
            yield f"acknowledged and lost: {name}"
    yield from (f"torn: {name}" for name in lies.torn)


def opened(root: Path) -> Ledger:
    """Return the ledger as every command reads it, in which nothing is wrong."""
    loaded = open_ledger(root)
    assert loaded.ledger is not None
    assert goals_of(loaded.ledger.departments, ()) == GOALS
    assert loaded.diagnostics == (), loaded.diagnostics[:3]
    return loaded.ledger
