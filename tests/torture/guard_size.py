"""How long `check --since` takes on 50,000 files: the best of some runs, with one new filing.

python -m tests.torture.guard_size [COUNT]
"""

import datetime as dt
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.guard.desk import OFFICE, Desk

COUNT = 50_000
DEPARTMENTS = 20
RUNS = 7
FIRST = dt.date(2015, 1, 1)


def main(arguments: list[str]) -> int:
    """Make a large ledger, and look at it again and again."""
    count = int(arguments[0]) if arguments else COUNT
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(Path(folder))
        _fill(desk, count)
        desk.git("init", "-q")
        desk.commit(OFFICE)
        desk.file("d0", "2026-01-01", "commitment: D0, done: 1")
        taken = [_run(desk) for _ in range(RUNS)]
    started = min(_started() for _ in range(RUNS))
    print(f"{count} files: {min(taken):.2f} s; python -c pass: {started:.3f} s")  # noqa: T201 - its result
    return 0


def _fill(desk: Desk, count: int) -> None:
    desk.write("duban.yaml", "ledger: big\ntitle: 大\ntimezone: Asia/Shanghai\nlanguage: zh-CN\n")
    desk.write("actions/a.yaml", "id: a\ntitle: 行动\nlead: d0\n")
    for number in range(DEPARTMENTS):
        promise = f"{{id: D{number}, title: 事, action: a, made: 2015-01-01, deadline: 2030}}"
        text = f"id: d{number}\nname: 局{number}\ncommitments:\n  - {promise}\n"
        desk.write(f"departments/d{number}.yaml", text)
    for number in range(count):
        of, day = number % DEPARTMENTS, FIRST + dt.timedelta(days=number // DEPARTMENTS)
        desk.file(f"d{of}", str(day), f"commitment: D{of}, note: 第{number}次")


def _run(desk: Desk) -> float:
    line = [sys.executable, "-m", "duban", "check", "--since", "HEAD"]
    began = time.perf_counter()
    done = subprocess.run(
        line, cwd=desk.top, env=dict(os.environ), capture_output=True, check=False
    )
    assert done.returncode == 0, done.stdout.decode()
    return time.perf_counter() - began


def _started() -> float:
    began = time.perf_counter()
    subprocess.run([sys.executable, "-c", "pass"], check=True)
    return time.perf_counter() - began


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
