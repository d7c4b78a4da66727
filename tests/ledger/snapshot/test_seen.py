"""A folder is known to be unchanged, or it is not."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest

from duban.ledger.snapshot.seen import Seen, unchanged
from duban.ledger.snapshot.stamps import TOO_FRESH, digest, stamps_of
from duban.ledger.snapshot.vault import Vault

FOLDERS: Final = frozenset({"departments"})
LATER: Final = 10 * TOO_FRESH
FILE: Final = "departments/d.yaml"


def folder(tmp_path: Path) -> Path:
    root = tmp_path / "data"
    (root / "departments").mkdir(parents=True)
    (root / FILE).write_text("id: d\n")
    (root / "duban.yaml").write_text("ledger: l\n")
    (root / "elsewhere").mkdir()
    (root / "README.md").write_text("notes\n")
    return root


def seen(root: Path, after: int = LATER) -> Seen:
    """Return a folder as it is seen so many nanoseconds after its last change."""
    stamps = stamps_of(str(root), FOLDERS)
    read = {name: digest((root / name).read_bytes()) for name in (FILE, "duban.yaml")}
    return Seen(FOLDERS, stamps, read, ("A", "B"), stamps[FILE][2] + after)


def edit(root: Path, text: str) -> None:
    (root / FILE).write_text(text)


def edit_and_set_back(root: Path) -> None:
    before = (root / FILE).stat()
    edit(root, "id: e\n")
    os.utime(root / FILE, ns=(before.st_atime_ns, before.st_mtime_ns))


def replace_by_a_link(root: Path) -> None:
    (root / FILE).rename(root.parent / "d.yaml")
    (root / FILE).symlink_to(root.parent / "d.yaml")


CHANGES: Final[tuple[tuple[Callable[[Path], object], bool, str], ...]] = (
    (lambda _: None, True, "nothing happened"),
    (lambda root: (root / FILE).touch(), True, "touched, not changed"),
    (lambda root: edit(root, "id: d\n"), True, "written anew, the same"),
    (lambda root: edit(root, "id: e\n"), False, "another content of the same size"),
    (edit_and_set_back, False, "the same, with its time set back"),
    (lambda root: edit(root, "id: dd\n"), False, "another size"),
    (lambda root: (root / FILE).unlink(), False, "gone"),
    (lambda root: (root / "departments/e.yaml").touch(), False, "a new file"),
    (lambda root: (root / "departments/.e.yaml").touch(), True, "a hidden file is nobody's"),
    (lambda root: (root / "departments/deep").mkdir(), True, "an empty folder holds nothing"),
    (lambda root: (root / FILE).rename(root / "departments/e.yaml"), False, "another name"),
    (lambda root: (root / "elsewhere/x.yaml").touch(), True, "not a folder of the ledger's"),
    (lambda root: (root / "other").mkdir(), False, "a folder that a check would report"),
    (lambda root: (root / "README.md").write_text("more\n"), False, "nobody knows what it held"),
    (replace_by_a_link, False, "links are not followed"),
)


@pytest.mark.parametrize(("change", "same", "why"), CHANGES, ids=[each[2] for each in CHANGES])
def test_changed(tmp_path: Path, change: Callable[[Path], object], same: bool, why: str) -> None:
    root = folder(tmp_path)
    before = seen(root)
    change(root)
    after = before.again(str(root), before.taken)
    assert (after is not None) is same, why
    assert after is None or after.state == before.state


@pytest.mark.parametrize(
    ("after", "looked", "why"),
    [
        (0, True, "written in the moment in which it was seen"),
        (TOO_FRESH - 1, True, "it could have been written once more"),
        (TOO_FRESH, False, "long enough ago"),
    ],
)
def test_a_fresh_file_is_looked_into(tmp_path: Path, after: int, looked: bool, why: str) -> None:
    root = folder(tmp_path)
    before = seen(root, after)
    lied = {**before.digests, FILE: digest(b"what was there before a change in the same moment")}
    told = Seen(FOLDERS, before.stamps, lied, (), before.taken)
    assert (told.again(str(root), before.taken) is None) is looked, why


def test_once_looked_into_it_need_not_be_again(tmp_path: Path) -> None:
    vault, root = Vault(str(tmp_path), bytes(32), b""), folder(tmp_path)
    seen(root, 0).keep(vault, str(root))
    again = unchanged(vault, str(root), seen(root).taken)
    assert again is not None
    assert again.again(str(root), again.taken) is again
    assert unchanged(vault, str(root), again.taken) is not None


def test_a_folder_that_cannot_be_looked_into_is_no_answer(tmp_path: Path) -> None:
    root = folder(tmp_path)
    before = seen(root)
    root.rename(tmp_path / "away")
    assert before.again(str(root), before.taken) is None


def test_the_state_is_that_of_the_contents(tmp_path: Path) -> None:
    root = folder(tmp_path)
    before = seen(root)
    (root / FILE).touch()
    assert seen(root).state == before.state
    edit(root, "id: e\n")
    assert seen(root).state != before.state
