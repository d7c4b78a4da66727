"""What reaches a screen, a pipe that closes early, and a console of another encoding."""

import os
import pty
import re
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from tests.cli.conftest import ROOT, Run

SGR = re.compile(rb"\x1b\[[0-9;]*m")


def on_a_terminal(*args: str, **environment: str) -> bytes:
    """Return what a terminal of 80 columns receives."""
    ours, theirs = pty.openpty()
    env = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "COLUMNS": "80", **environment}
    with subprocess.Popen(
        [sys.executable, "-m", "duban", *args], stdout=theirs, stderr=subprocess.DEVNULL, env=env
    ) as running:
        os.close(theirs)
        got = b""
        while part := _read(ours):
            got += part
    os.close(ours)
    assert running.returncode == 0
    return got


def _read(descriptor: int) -> bytes:
    try:
        return os.read(descriptor, 65536)
    except OSError:  # the other end is closed: Linux says EIO
        return b""


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize(
    ("args", "environment", "coloured"),
    [
        ([], {"TERM": "xterm"}, True),
        ([], {"TERM": "xterm", "NO_COLOR": "1"}, False),
        (["--color", "never"], {"TERM": "xterm"}, False),
        (["--color", "always"], {"TERM": "xterm", "NO_COLOR": "1"}, True),
    ],
)
def test_a_terminal_gets_colour_where_it_is_wanted_and_nothing_but_colour(
    args: list[str], environment: dict[str, str], *, coloured: bool
) -> None:
    got = on_a_terminal("status", *args, **environment)
    assert (b"\x1b" in got) == coloured
    assert b"\x1b" not in SGR.sub(b"", got)
    assert "安置房开工".encode() in got


@pytest.mark.usefixtures("small")
def test_a_pipe_gets_no_escape_sequence_unless_promised(shell: Run) -> None:
    assert b"\x1b" not in shell("status", TERM="xterm", FORCE_COLOR="1").out
    forced = shell("status", "--color", "always").out
    assert b"\x1b[" in forced
    assert b"\x1b" not in SGR.sub(b"", forced)
    for name in ("json", "csv", "md"):
        assert b"\x1b" not in shell("status", "--color", "always", "-f", name).out


@pytest.mark.parametrize("args", [["status"], ["show", "UR-01"], ["check"], ["schema"]])
def test_a_reader_who_stops_early_gets_no_traceback(args: list[str]) -> None:
    env = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "DUBAN_DATA": str(ROOT / "data")}
    with subprocess.Popen(
        [sys.executable, "-m", "duban", *args],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=env,
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.close()
        said = running.stderr.read().decode()
    assert running.returncode == 0, said
    assert "Traceback" not in said
    assert "Exception ignored" not in said


CONSOLES: Final = (
    {"LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    {"PYTHONIOENCODING": "gbk"},
    {"PYTHONIOENCODING": "ascii:strict"},
)


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("args", [["status"], ["check"]], ids=" ".join)
def test_a_pipe_gets_utf8_whatever_the_console(shell: Run, args: list[str]) -> None:
    usual = shell(*args, PYTHONUTF8="1")
    for environment in CONSOLES:
        odd = shell(*args, **environment)
        assert (odd.code, odd.out) == (0, usual.out), (environment, odd.err)


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("encoding", ["gbk", "ascii"])
def test_a_terminal_of_another_encoding_does_not_break_the_table(encoding: str) -> None:
    got = on_a_terminal("status", TERM="xterm", PYTHONIOENCODING=encoding)
    assert b"D-1" in got


@pytest.mark.usefixtures("small")
def test_a_bug_of_ours_exits_3_with_a_traceback_and_a_sentence() -> None:
    code = (
        "import sys, duban.cli.session as s\n"
        "def broken(*_): raise ZeroDivisionError('boom')\n"
        "s.evaluate = broken\n"
        "sys.argv = ['duban', 'status']\n"
        "from duban.__main__ import main\n"
        "main()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONIOENCODING": "utf-8"},
        check=False,
    )
    assert (done.returncode, done.stdout) == (3, "")
    assert "ZeroDivisionError: boom" in done.stderr
    assert "这是 duban 自身的错误" in done.stderr


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize(
    ("raised", "said"),
    [
        ("OSError(errno.EMFILE, 'too many', 'a.yaml')", "无法读写 a.yaml：打开的文件太多"),
        ("PermissionError(errno.EACCES, 'no', 'a\\x1b.yaml')", "无法读写 a␛.yaml：没有权限"),
        ("OSError(errno.EROFS, 'read-only')", "无法读写 .：磁盘是只读的"),
        ("OSError(errno.ENOSPC, 'full')", "无法写入 stdout：磁盘已满"),
    ],
)
def test_what_the_machine_refuses_is_no_bug_of_ours(raised: str, said: str) -> None:
    code = (
        "import errno, sys, duban.cli.session as s\n"
        f"def broken(*_): raise {raised}\n"
        "s.evaluate = broken\n"
        "sys.argv = ['duban', 'status']\n"
        "from duban.__main__ import main\n"
        "main()\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env=environment, check=False
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert said in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.usefixtures("small")
def test_a_full_disk_is_no_bug_of_ours() -> None:
    if not Path("/dev/full").exists():
        pytest.skip("no /dev/full here")
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "duban", "status"],
            stdout=full,
            stderr=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
            check=False,
        )
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
