"""progress and add with somebody at a terminal: what is asked, and what becomes of the answers."""

import os
import pty
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import ROOT

PASSED_OVER = ("", "", "")
"""To a promise without a target: no words, no evidence, no problem."""
Written = Callable[[], dict[str, str]]


def typed(*args: str, answers: tuple[str, ...], folder: Path) -> tuple[int, str]:
    """Return the exit code, and what the terminal showed, of a command that is given answers."""
    ours, theirs = pty.openpty()
    env = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "DUBAN_BY": "王一", "COLUMNS": "100"}
    with subprocess.Popen(
        [sys.executable, "-m", "duban", *args],
        stdin=theirs, stdout=subprocess.DEVNULL, stderr=theirs, env=env, cwd=folder,
    ) as running:  # fmt: skip
        os.close(theirs)
        os.write(ours, "".join(f"{each}\n" for each in answers).encode())
        shown = b""
        while part := _read(ours):
            shown += part
    os.close(ours)
    return running.returncode, shown.decode().replace("\r\n", "\n")


def _read(descriptor: int) -> bytes:
    try:
        return os.read(descriptor, 65536)
    except OSError:  # the other end is closed: Linux says EIO
        return b""


def test_what_is_answered_is_filed_at_once(small: Path, written: Written) -> None:
    answers = (*PASSED_OVER, "8", "新开工1个", "许可证", "", "y")
    code, shown = typed("progress", "--department", "甲局", answers=answers, folder=small)
    assert code == 0, shown
    assert "完成 7" in shown, "what it is now"
    assert "新开工5个" in shown, "what was said last time"
    (text,) = written().values()
    assert "commitment: D-1\n    done: 8\n    note: 新开工1个\n" in text
    assert "D-2" not in text


@pytest.mark.parametrize(
    ("answers", "why"),
    [
        (("q",), "nothing was answered"),
        ((*PASSED_OVER, "8", "新开工1个", "", "", "n"), "it is not to be filed after all"),
        (("", "", "", "", "", "", ""), "everything was passed over"),
    ],
)
def test_nothing_is_filed_unless_somebody_says_so(
    small: Path, written: Written, answers: tuple[str, ...], why: str
) -> None:
    code, shown = typed("progress", "--department", "甲局", answers=answers, folder=small)
    assert (code, written()) == (0, {}), (why, shown)


def test_an_answer_that_cannot_be_read_is_asked_for_again(small: Path, written: Written) -> None:
    answers = (*PASSED_OVER, "percent=8", "done=8", "新开工1个", "许可证", "", "y")
    code, shown = typed("progress", "--department", "甲局", answers=answers, folder=small)
    assert code == 0, shown
    assert "看不懂" in shown
    assert "done: 8\n" in "".join(written().values())


def test_what_seems_wrong_is_asked_about(small: Path, written: Written) -> None:
    code, shown = typed("progress", "D-1", "--done", "6", answers=("n",), folder=small)
    assert (code, written()) == (1, {}), shown
    code, shown = typed("progress", "D-1", "--done", "6", answers=("y",), folder=small)
    assert code == 0, shown
    assert len(written()) == 1


def test_what_is_missing_is_asked_for(small: Path, written: Written) -> None:
    answers = ("", "新的一项", "act", "2018-10-20", "12月底前", "5", "个", "y")
    code, shown = typed("add", "--department", "甲局", answers=answers, folder=small)
    assert code == 0, shown
    assert "“12月底前” → 2018-12-31" in shown
    assert "  - id: D-3\n    title: 新的一项\n" in written()["departments/dep.yaml"]
