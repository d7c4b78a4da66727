"""Measures `duban plan --all` on 1,000 items of 12 steps each: `python -m benchmarks.plans`.

Everything is read, judged and planned anew, beside an empty Python and a run that plans nothing:
what both have in common, starting and reading the same files, falls out of the difference.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from benchmarks import table
from benchmarks.cases import DUBAN, ROOT, WITHOUT_SNAPSHOT
from benchmarks.ledgers import write
from benchmarks.rounds import sampled
from benchmarks.trial import Trial

ITEMS: Final = 1_000
STEPS: Final = 12
PER_ROSTER: Final = 50
RUNS: Final = 5
PATIENCE: Final = 300
INFO: Final = """\
ledger: plans
title: 倒排工期测速（虚构）
timezone: Asia/Shanghai
language: zh-CN
as_of: 2025-03-03
"""
ACTION: Final = "id: build\ntitle: 便民设施\nlead: d-1\n"
PROCEDURE: Final = "id: facility\ntitle: 设施建设（虚构）\nfictional: true\nsteps:\n"
VARIANTS: Final = """\
variants:
  - {id: faster, title: 压缩, durations: {s-04: 5}}
  - id: ahead
    title: 模拟审批
    overlap: [{step: s-09, ahead_of: s-08, settled_by: s-11}]
"""
CHOSEN: Final = ("[]", "[faster]", "[ahead]", "[faster, ahead]")


def files(items: int = ITEMS) -> Iterator[tuple[str, str]]:
    """Yield the files of a ledger with so many items, each with steps, variants and a deadline."""
    yield "data/duban.yaml", INFO
    yield "data/actions/build.yaml", ACTION
    yield "data/procedures/facility.yaml", PROCEDURE + "".join(map(_step, range(STEPS))) + VARIANTS
    rosters = range(0, items, PER_ROSTER)
    own = "".join(_promise(first, min(first + PER_ROSTER, items)) for first in rosters)
    yield "data/departments/d-1.yaml", f"id: d-1\nname: 建设局\ncommitments:\n{own}"
    filed = "".join(_entry(first, min(first + PER_ROSTER, items)) for first in rosters)
    head = "department: d-1\non: 2025-02-28\nfiled: 2025-02-28T10:00:00+08:00\nby: 李\nentries:\n"
    yield "data/progress/d-1/2025-02/2025-02-28-steps.yaml", head + filed


def _step(number: int) -> str:
    """Return a step of a procedure: two ways side by side, which meet now and then."""
    before = [number - 1] if number % 4 == 1 else [number - 2, number - 1]
    after = ", ".join(f"s-{each:02}" for each in before if each >= 0)
    unit = ", unit: days" if number % 4 == 0 else ""
    return (
        f"  - {{id: s-{number:02}, title: 步骤, duration: {8 + number}{unit}, after: [{after}]}}\n"
    )


def _promise(first: int, last: int) -> str:
    return (
        f"  - id: P-{first:04}\n    title: 建成便民设施\n    action: build\n    made: 2025-01-06\n"
        "    deadline: 2025-12-31\n    target:\n      kind: roster\n      items:\n"
        + "".join(map(_item, range(first, last)))
    )


def _item(number: int) -> str:
    follows = f"{{id: facility, variants: {CHOSEN[number % len(CHOSEN)]}}}"
    due = f"2025-{9 + number % 4:02}"
    return f"        - {{id: i-{number:04}, procedure: {follows}, deadline: {due}}}\n"


def _entry(first: int, last: int) -> str:
    steps = "".join(
        f"      - {{step: s-00, item: i-{number:04}, started: 2025-01-13, finished: 2025-02-07}}\n"
        for number in range(first, last, 3)
    )
    return f"  - commitment: P-{first:04}\n    steps:\n{steps}"


def trials(folder: Path) -> Iterator[Trial]:
    """Yield an empty Python, duban on the ledger without its plans, and with them."""
    env = {"PYTHONPATH": str(ROOT / "src"), **WITHOUT_SNAPSHOT}
    yield Trial("python", (sys.executable, "-c", "pass"), folder)
    for name, words in (("status", ("status",)), ("plan --all", ("plan", "--all"))):
        yield Trial(f"duban {name}", (*DUBAN, *words, "--data", "data"), folder, env=env)


def _talk(line: str) -> None:
    sys.stderr.write(f"{line}\n")


def main() -> None:
    """Print a table of what each took."""
    parser = argparse.ArgumentParser("python -m benchmarks.plans", description=__doc__)
    parser.add_argument("--items", type=int, default=ITEMS)
    parser.add_argument("--runs", type=int, default=RUNS)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as root:
        write(Path(root), files(chosen.items))
        samples = sampled([*trials(Path(root))], chosen.runs, PATIENCE, _talk)
        sys.stdout.write(table.costs(samples))


if __name__ == "__main__":
    main()
