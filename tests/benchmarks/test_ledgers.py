from pathlib import Path

import pytest

from benchmarks.edits import FIGURE, TITLE, Edit, unsealed
from benchmarks.ledgers import ledger, write
from benchmarks.promises import AS_OF
from benchmarks.worlds import WORLDS, World, linked, made
from duban.ledger.load import open_ledger
from duban.reports.overdue import overdue
from duban.reports.report import Asked
from duban.rules.checks.registry import checked
from duban.rules.evaluate import evaluate

SMALL = World("small", 60, 3)


@pytest.mark.parametrize(
    ("world", "commitments", "filings", "why"),
    [
        (SMALL, 60, 30, "ten filings of each department"),
        (World("slim", 60, 3, slim=True), 60, 30, "as many with figures alone"),
        (WORLDS[0], 500, 200, "the smallest that is measured"),
    ],
)
def test_a_ledger_is_clean_and_complete(
    world: World, commitments: int, filings: int, why: str, tmp_path: Path
) -> None:
    write(tmp_path, ledger(world.promises()))
    opened = open_ledger(tmp_path / "data")
    assert opened.ledger is not None
    assert not opened.diagnostics
    assert not checked(opened.ledger, [])
    assert len(tuple(opened.ledger.commitments())) == commitments, why
    assert len(opened.ledger.filings) == filings, why
    listed = overdue(evaluate(opened.ledger, AS_OF), Asked())
    assert listed.totals["overdue"] == world.overdue()


@pytest.mark.parametrize(
    ("name", "commitments", "departments", "why"),
    [
        ("500", 500, 20, "a district's departments"),
        ("5000", 5_000, 20, "the same with ten times as much"),
        ("50000", 50_000, 20, "and with a hundred times as much"),
        ("50000-slim", 50_000, 20, "figures alone"),
        ("province", 45_000, 2_250, "90 districts of 25 departments: 24,753 files"),
    ],
)
def test_the_worlds(name: str, commitments: int, departments: int, why: str) -> None:
    world = next(each for each in WORLDS if each.name == name)
    assert (world.count, world.departments) == (commitments, departments), why


@pytest.mark.parametrize("world", WORLDS, ids=lambda each: each.name)
def test_no_file_is_larger_than_may_be_read(world: World, tmp_path: Path) -> None:
    fullest = World("fullest", world.count // world.departments, 1, world.slim)
    files = ledger(fullest.promises())
    write(tmp_path, (each for each in files if "/progress/" not in each[0]))
    opened = open_ledger(tmp_path / "data")
    assert not opened.diagnostics
    assert opened.ledger is not None
    assert len(tuple(opened.ledger.commitments())) == fullest.count


@pytest.mark.parametrize(
    ("edit", "texts", "why"),
    [
        (FIGURE, ("done: 6", "done: 5"), "a figure goes down by one and up again"),
        (TITLE, ("改造\n", "改造（更正）\n"), "a title gets longer and shorter again"),
    ],
)
def test_an_edit_is_made_back_and_forth(
    edit: Edit, texts: tuple[str, str], why: str, tmp_path: Path
) -> None:
    original = made(tmp_path / "one", ledger(SMALL.promises()))
    copy = linked(original, tmp_path / "two")
    unsealed(copy)
    path = copy / edit.file
    before = path.read_text(encoding="utf-8")
    edit.made(copy)
    assert path.read_text(encoding="utf-8") == before.replace(*texts, 1), why
    edit.made(copy)
    assert path.read_text(encoding="utf-8") == before, why


def test_an_edit_leaves_the_original_alone(tmp_path: Path) -> None:
    original = made(tmp_path / "one", ledger(SMALL.promises()))
    before = (original / TITLE.file).read_bytes()
    TITLE.made(linked(original, tmp_path / "two"))
    assert (original / TITLE.file).read_bytes() == before


def test_what_was_made_is_not_made_again(tmp_path: Path) -> None:
    assert made(tmp_path / "one", [("a", "1")]) == made(tmp_path / "one", [("a", "2")])
    assert (tmp_path / "one" / "a").read_text() == "1"
