"""Closed streams, full disks, a folder that is gone, a user who stops it: no crash, right codes."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).resolve().parents[2]
RUN: Final = f"exec {sys.executable} -m duban "
SHELL: Final[tuple[tuple[str, int], ...]] = (
    # what a shell runs, exit code
    ("status >&-", 0),
    ("status 2>&-", 0),
    ("status >&- 2>&- <&-", 0),
    ("check --data broken >&-", 1),
    ("check --data broken 2>&-", 1),
    ("--help >&-", 0),
    ("status >/dev/full", 1),
    ("--help >/dev/full", 1),
    ("check 2>/dev/full", 0),
    ("nope 2>/dev/full", 2),
)


def ran(line: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run a line in a shell."""
    env = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT / "src"), **environment}
    return subprocess.run(["/bin/sh", "-c", line], cwd=folder, env=env, capture_output=True)  # noqa: PLW1510 - the caller looks at the code


@pytest.mark.parametrize(("line", "code"), SHELL)
def test_streams_that_lead_nowhere(folder: Path, line: str, code: int) -> None:
    if "/dev/full" in line and not Path("/dev/full").exists():
        pytest.skip("no /dev/full here")
    (folder / "broken").mkdir()
    (folder / "broken" / "duban.yaml").write_text("ledger: [\n", encoding="utf-8")
    done = ran(RUN + line, folder)
    assert done.returncode == code, done.stderr
    for said in (done.stdout, done.stderr):
        assert b"Traceback" not in said
        assert b"Exception ignored" not in said


@pytest.mark.parametrize(("args", "code"), [("status", 2), ("init", 1), ("status -o x.md", 2)])
def test_a_working_folder_that_is_gone(tmp_path: Path, args: str, code: int) -> None:
    (tmp_path / "gone").mkdir()
    done = ran(f"cd gone && rmdir ../gone && {RUN}{args}", tmp_path)
    assert (done.returncode, b"Traceback" in done.stderr) == (code, False), done.stderr


def test_faults_are_told_by_the_code_though_nobody_reads_on(folder: Path) -> None:
    (folder / "departments" / "housing.yaml").write_text("id: [\n", encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, "-m", "duban", "check"],
        env={"PYTHONPATH": str(ROOT / "src")},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as running:
        assert running.stdout is not None
        running.stdout.close()
        assert running.wait() == 1


STOPPED: Final = """
import os, signal, sys
from duban.__main__ import main
class Stop:
    def find_spec(self, name, path=None, target=None):
        if name == {module!r}:
            os.kill(os.getpid(), signal.SIGINT)
sys.meta_path.insert(0, Stop())
signal.signal(signal.SIGINT, signal.default_int_handler)  # a job in the background ignores it
sys.argv = ["duban", "status"]
main()
"""


@pytest.mark.parametrize(
    "module", ["duban.cli.session", "duban.ledger.files", "duban.formats.plain"]
)
def test_a_user_who_stops_it_gets_no_traceback(folder: Path, module: str) -> None:
    # while its modules are read, and while a command runs
    done = subprocess.run(
        [sys.executable, "-c", STOPPED.format(module=module)],
        cwd=folder,
        env={"PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (130, b"")
