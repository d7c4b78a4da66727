"""How far a long run is, is told on a terminal and nowhere else."""

import io
from typing import Final

import pytest

from duban.cli import progress
from duban.cli.progress import CLEAR, PATIENCE, PAUSE, Progress


class Terminal(io.StringIO):
    def __init__(self, *, is_terminal: bool) -> None:
        super().__init__()
        self.is_terminal = is_terminal

    def isatty(self) -> bool:
        return self.is_terminal


READ: Final = f"{CLEAR}已读 5/10 个文件…"


@pytest.mark.parametrize(
    ("is_terminal", "moments", "said", "why"),
    [
        (True, (0,), "", "a short run says nothing"),
        (True, (PATIENCE - 1,), "", "nobody has waited long yet"),
        (True, (PATIENCE,), READ + CLEAR, "a long one does, and takes it back"),
        (True, (PATIENCE, PATIENCE + PAUSE - 1), READ + CLEAR, "not faster than one reads"),
        (True, (PATIENCE, PATIENCE + PAUSE), READ + READ + CLEAR, "but again and again"),
        (False, (PATIENCE, 2 * PATIENCE), "", "a pipe is told nothing"),
    ],
)
def test_what_is_told(
    monkeypatch: pytest.MonkeyPatch,
    is_terminal: bool,
    moments: tuple[int, ...],
    said: str,
    why: str,
) -> None:
    stderr = Terminal(is_terminal=is_terminal)
    monkeypatch.setattr("sys.stderr", stderr)
    clock = iter((0, *moments))
    monkeypatch.setattr(progress, "now", lambda: next(clock))
    one = Progress()
    for _ in moments:
        one(5, 10)
    one.end()
    assert stderr.getvalue() == said, why


def test_the_judging_is_told_at_once_after_a_long_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    stderr = Terminal(is_terminal=True)
    monkeypatch.setattr("sys.stderr", stderr)
    clock = iter((0, PATIENCE, PATIENCE + 1))
    monkeypatch.setattr(progress, "now", lambda: next(clock))
    one = Progress()
    one(5, 10)
    one.judging(7)
    assert stderr.getvalue() == f"{READ}{CLEAR}正在判定 7 项承诺…"
