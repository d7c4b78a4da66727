"""publish: the same set by one process or by two, and a fault of ours told once."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from typer.testing import CliRunner, Result

from duban.cli.app import application
from duban.cli.publishing.files import File
from duban.cli.publishing.making import Press, turns
from duban.cli.publishing.pieces import PIECES, Piece
from duban.rules.evaluate import Chronicle
from tests.cli.conftest import LEDGER
from tests.cli.processors import only_where_it_forks, with_processors
from tests.cli.test_publish import Write
from tests.cli.trees import tree

AS_OF: Final = "as_of: 2018-12-15"
SCORES: Final = LEDGER["duban.yaml"].replace(AS_OF, f"{AS_OF}\n        scoring: shandong-county")
SCORED: Final = {**LEDGER, "duban.yaml": SCORES}


@pytest.fixture
def root(write: Write) -> Path:
    """Return the folder of a ledger that has scores."""
    return write({f"data/{name}": text for name, text in SCORED.items()}) / "data"


def published(root: Path, out: Path) -> Result:
    args = ["publish", "--month", "2018-11", "--data", str(root), "--out", str(out)]
    return CliRunner().invoke(application(args), args, env={"DUBAN_LANG": None})


def test_every_piece_has_its_turn() -> None:
    taken = turns(PIECES)
    assert sorted(map(repr, PIECES)) == sorted(repr(each) for turn in taken for each in turn)
    assert all(len({each.turn for each in turn}) == 1 for turn in taken)


@only_where_it_forks
def test_two_processes_make_what_one_does(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for count in (1, 2):
        with_processors(monkeypatch, count)
        assert published(root, tmp_path / str(count)).exit_code == 0
    assert "rank.md" in tree(tmp_path / "1")
    assert tree(tmp_path / "1") == tree(tmp_path / "2")


@only_where_it_forks
def test_a_fault_of_ours_is_told_once_and_leaves_nothing(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    made = Press.files

    def files(press: Press, piece: Piece, chronicle: Chronicle) -> Iterator[File]:
        if piece.report == "reminder":
            raise ZeroDivisionError
        return made(press, piece, chronicle)

    with_processors(monkeypatch, 2)
    monkeypatch.setattr(Press, "files", files)
    done = published(root, tmp_path / "out")
    assert isinstance(done.exception, ZeroDivisionError)
    assert capfd.readouterr().err == ""
    assert not (tmp_path / "out").exists()
