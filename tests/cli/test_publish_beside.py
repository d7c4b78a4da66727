"""publish: the same set, by one process or by two, and whatever becomes of the second."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import pytest
from typer.testing import CliRunner, Result

from duban.cli.app import application
from duban.cli.publishing import beside
from duban.cli.publishing.files import File
from duban.cli.publishing.making import Press
from duban.cli.publishing.pieces import Piece
from duban.rules.evaluate import Chronicle
from tests.cli.conftest import LEDGER
from tests.cli.test_publish import Write
from tests.cli.trees import tree

AS_OF: Final = "as_of: 2018-12-15"
SCORES: Final = LEDGER["duban.yaml"].replace(AS_OF, f"{AS_OF}\n        scoring: shandong-county")
SCORED: Final = {**LEDGER, "duban.yaml": SCORES}
only_where_it_forks = pytest.mark.skipif(
    not hasattr(os, "sched_getaffinity"), reason="there is no second process here"
)


@pytest.fixture
def root(write: Write) -> Path:
    """Return the folder of a ledger that has scores."""
    return write({f"data/{name}": text for name, text in SCORED.items()}) / "data"


def published(root: Path, out: Path) -> Result:
    args = ["publish", "--month", "2018-11", "--data", str(root), "--out", str(out)]
    return CliRunner().invoke(application(args), args, env={"DUBAN_LANG": None})


def with_processors(monkeypatch: pytest.MonkeyPatch, count: int) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(range(count)))
    monkeypatch.setattr(beside, "active_count", lambda: 1)  # the runner of the tests has more


@only_where_it_forks
def test_two_processes_make_what_one_does(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for count in (1, 2):
        with_processors(monkeypatch, count)
        assert beside.can_fork() is (count > 1)
        assert published(root, tmp_path / str(count)).exit_code == 0
    assert "rank.md" in tree(tmp_path / "1")
    assert tree(tmp_path / "1") == tree(tmp_path / "2")


@only_where_it_forks
@pytest.mark.parametrize(
    ("sends", "made_here", "why"),
    [
        (True, [beside.HERE], "the second process has made the rest"),
        (False, [beside.HERE, beside.BESIDE], "it ended without a word: nothing may be missing"),
    ],
)
def test_what_the_second_process_sends_is_not_made_again(
    root: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    sends: bool,
    made_here: list[object],
    why: str,
) -> None:
    asked: list[Sequence[Piece]] = []
    real = beside.made

    def noted(press: Press, pieces: Sequence[Piece]) -> beside.Made:
        asked.append(pieces)  # in a list of this process: the other has its own
        return real(press, pieces)

    with_processors(monkeypatch, 2)
    monkeypatch.setattr(beside, "made", noted)
    if not sends:
        monkeypatch.setattr(beside, "_send", lambda *_: os._exit(9))
    assert published(root, tmp_path / "out").exit_code == 0
    assert asked == made_here, why
    assert "rank.md" in tree(tmp_path / "out")


@only_where_it_forks
def test_a_fault_in_the_second_process_is_told_once_by_the_first(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    made = Press.files

    def files(press: Press, piece: Piece, chronicle: Chronicle) -> Iterator[File]:
        if piece.beside:
            raise ZeroDivisionError
        return made(press, piece, chronicle)

    with_processors(monkeypatch, 2)
    monkeypatch.setattr(Press, "files", files)
    done = published(root, tmp_path / "out")
    assert isinstance(done.exception, ZeroDivisionError)
    assert capfd.readouterr().err == ""
    assert not (tmp_path / "out").exists()
