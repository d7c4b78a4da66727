"""Fails when a command takes more instructions: `python -m benchmarks.instructions`.

The counts of the same interpreter, machine and libraries are kept in instructions.json; for
others, and where valgrind is missing, there is nothing to compare with, and all is well.
"""

import argparse
import json
import os
import platform
import sys
import tempfile
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from fractions import Fraction
from importlib.metadata import version
from pathlib import Path
from typing import Final

from benchmarks import callgrind
from benchmarks.cases import CASES
from benchmarks.worlds import World

KEPT: Final = Path(__file__).with_name("instructions.json")
ROOT: Final = Path(tempfile.gettempdir()) / "duban-instructions"
WORLD: Final = World("small", 100, 5)
"""Small, because everything takes fifty times as long while it is counted."""
NAMES: Final = ("status", "status-cold", "status-figure-edited", "completion")
LIBRARIES: Final = ("typer", "pyyaml", "pydantic", "pydantic-core", "rich", "tzdata")
TOLERANCE: Final = Fraction(1, 100)
"""Repeats differ by a millionth, folders of another length by two ten-thousandths."""

Counts = Mapping[str, int]


def main() -> int:
    """Count, compare, and return 1 where something takes more than it may."""
    parser = argparse.ArgumentParser("python -m benchmarks.instructions", description=__doc__)
    parser.add_argument("--update", action="store_true", help="keep what is counted now")
    options = parser.parse_args()
    if not callgrind.is_there():
        return _told("valgrind is missing: nothing is counted")
    kept = json.loads(KEPT.read_text(encoding="utf-8")) if KEPT.exists() else {}
    if key() not in kept and not options.update:
        return _told(f"no counts are kept for {key()}: nothing to compare with")
    counts = counted()
    if options.update:
        text = json.dumps(kept | {key(): counts}, indent=2, sort_keys=True)
        KEPT.write_text(text + "\n", encoding="utf-8")
        return _told(f"kept for {key()}: {counts}")
    _told("\n".join(compared(counts, kept[key()])))
    return int(any(is_more(count, kept[key()].get(name)) for name, count in counts.items()))


def key() -> str:
    """Return what the counts depend on: the interpreter, the machine and the libraries."""
    libraries = " ".join(f"{each}-{version(each)}" for each in LIBRARIES)
    build = f"Python {platform.python_version()} {platform.python_compiler()}"
    return f"{build} {platform.machine()} {' '.join(platform.libc_ver())} {libraries}"


def counted() -> dict[str, int]:
    """Return the instructions of every case, counted side by side."""
    cases = tuple(
        replace(each, env={**each.env, "PYTHONHASHSEED": "0"})
        for each in CASES
        if each.name in NAMES
    )
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        counts = pool.map(lambda case: callgrind.instructions(case, WORLD, ROOT / case.name), cases)
        return dict(zip((each.name for each in cases), counts, strict=True))


def compared(counts: Counts, kept: Counts) -> Iterator[str]:
    """Yield a line for each case: what it takes, what it took, and what follows."""
    for name, count in counts.items():
        was = kept.get(name)
        change = f", was {was:,} ({(count - was) / was:+.2%})" if was else ", was not kept"
        yield f"{name}: {count:,}{change}{_verdict(count, was)}"


def is_more(count: int, was: int | None) -> bool:
    """Return whether a count has grown by more than the tolerance."""
    return was is not None and count > was * (1 + TOLERANCE)


def _verdict(count: int, was: int | None) -> str:
    if is_more(count, was):
        return ": TOO MANY"
    if was and count < was * (1 - TOLERANCE):
        return ": fewer, keep it with --update"
    return ""


def _told(line: str) -> int:
    sys.stdout.write(f"{line}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
