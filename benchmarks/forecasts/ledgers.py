"""Shows what forecasts are worth within a ledger: `python -m benchmarks.forecasts.ledgers`.

Drawn tasks that were completed become a ledger's commitments, made at different times, and
`duban forecast --backtest` tells how its own forecasts of each month's end came true. Ranges are
held against the past of the same ledger there, as they are for those who use it.
"""

import argparse
import datetime as dt
import json
import os
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from benchmarks.cases import CACHE, DUBAN, ROOT
from benchmarks.forecasts.processes import KINDS
from benchmarks.forecasts.worlds import START, Task, tasks
from benchmarks.ledgers import write
from duban.rules.forecast import RANGES
from duban.rules.forecast.draws import draw

WORLD: Final = 31
COMMITMENTS: Final = 250
APART: Final = 1000
"""Days within which they are made."""
MIXTURES: Final = (
    tuple(KINDS),
    ("slow end", "last mile", "stragglers", "all at once"),
    ("steady", "in time", "bursts"),
    ("deadline rush", "slow start"),
    ("batches", "queue", "long pause"),
    ("in time",),
)
LOSSES: Final = {"loss": "loss", "last rate": "loss_last_rate", "mean pace": "loss_pace"}
"""What the table says, and the key of the backtest."""
CHANCES: Final = ("expected_in_time", "in_time")
INFO: Final = "ledger: drawn\ntitle: 抽样\ntimezone: Asia/Shanghai\nlanguage: zh-CN\n"
ACTION: Final = "id: a\ntitle: 专项\nlead: d\n"
PROMISE: Final = (
    "  - {{id: T-{number:04d}, title: 事项, action: a, made: {made}, deadline: {due}, "
    "target: {{kind: count, total: {total}}}}}\n"
)


def files(chosen: list[Task]) -> Iterator[tuple[str, str]]:
    """Yield the files of a ledger of tasks, one filing for each day."""
    yield "duban.yaml", INFO
    yield "actions/a.yaml", ACTION
    promises: list[str] = []
    filed: defaultdict[dt.date, dict[int, int]] = defaultdict(dict)
    for number, task in enumerate(chosen):
        later = dt.timedelta(draw(number) % APART)
        due = task.deadline + later if task.deadline else "早日"
        made = START + later
        promises.append(PROMISE.format(number=number, made=made, due=due, total=task.whole))
        for day, figure in (*task.readings, (task.now, task.whole)):
            filed[day + later][number] = figure
    yield "departments/d.yaml", f"id: d\nname: 甲局\ncommitments:\n{''.join(promises)}"
    for day, entries in filed.items():
        told = "".join(
            f"  - {{commitment: T-{number:04d}, done: {figure}}}\n"
            for number, figure in sorted(entries.items())
        )
        head = f"department: d\non: {day}\nfiled: {day}T10:00:00+08:00\nby: 李\nentries:\n"
        yield f"progress/d/{day:%Y-%m}/{day}-a.yaml", head + told


def backtest(kinds: tuple[str, ...], commitments: int) -> dict[str, float]:
    """Return the totals of the backtest of a ledger of so many tasks of some kinds."""
    done = (each for each in tasks(WORLD, kinds) if each.finish)
    with TemporaryDirectory() as folder:
        write(Path(folder), files(list(islice(done, commitments))))
        last = dt.date(2026, 1, 1)
        words = ("forecast", "--backtest", "--format", "json", "--as-of", str(last))
        told = subprocess.run(
            (*DUBAN, *words, "--data", folder),
            env={**os.environ, CACHE: "off", "PYTHONPATH": str(ROOT / "src")},
            capture_output=True,
            check=True,
        ).stdout
    totals: dict[str, float] = json.loads(told)["totals"]
    return totals


def main() -> int:
    """Print how often ranges held in ledgers of several mixtures, losses, and chances."""
    parser = argparse.ArgumentParser("python -m benchmarks.forecasts.ledgers", description=__doc__)
    parser.add_argument("--commitments", type=int, default=COMMITMENTS, help="how many each has")
    asked = parser.parse_args()
    heads = ("", "forecasts", *(f"{each} %" for each in RANGES), *LOSSES, "chance", "in time")
    heads = (*heads, "Brier", "of the share")
    sys.stdout.write(f"| {' | '.join(heads)} |\n|{'---|' * len(heads)}\n")
    for kinds in MIXTURES:
        name = "all kinds" if kinds == tuple(KINDS) else ", ".join(kinds)
        told = (name, *_figures(backtest(kinds, asked.commitments)))
        sys.stdout.write(f"| {' | '.join(told)} |\n")
    return 0


def _figures(found: dict[str, float]) -> Iterator[str]:
    yield str(found["forecasts"])
    yield from (f"{100 * found[f'held_{each}'] / found[f'of_{each}']:.1f}" for each in RANGES)
    yield from (f"{found[key]:.1f}" for key in LOSSES.values())
    yield from (f"{100 * found[key] / found['chances']:.1f}" for key in CHANCES)
    yield from (f"{found[key]:.3f}" for key in ("brier", "brier_share"))


if __name__ == "__main__":
    sys.exit(main())
