"""A set's folder: an earlier set gives way as a whole, and nobody else's files are touched."""

import errno
import os
from pathlib import Path
from typing import Any

import pytest

from duban.cli.publishing.folder import INDEX, ForeignError, index_bytes, replace_set
from tests.cli.trees import tree


def listing(*names: str) -> bytes:
    files = [{"name": each} for each in names]
    return index_bytes({"made_by": "duban publish", "files": files})


def a_set(**files: str) -> dict[str, bytes]:
    named = {f"{name}.md": text.encode() for name, text in files.items()}
    return {**named, INDEX: listing(*named)}


def test_an_earlier_set_gives_way_and_nothing_else(tmp_path: Path) -> None:
    replace_set(tmp_path, {**a_set(a="1", b="1"), "sub/c.md": b"1", INDEX: listing("sub/c.md")})
    (tmp_path / "b.md").write_text("1")
    (tmp_path / "mine.txt").write_text("mine")
    assert replace_set(tmp_path, {**a_set(a="1"), INDEX: listing("a.md")}) == 1
    assert set(tree(tmp_path)) == {"a.md", "b.md", "mine.txt", INDEX}, "b.md was not listed"
    assert not (tmp_path / "sub").exists()


@pytest.mark.parametrize(
    ("name", "text", "why"),
    [
        ("a.md", "mine", "somebody's own file bears the name"),
        (INDEX, "{}", "an index that no set has"),
        (INDEX, "[", "an index that is no JSON"),
        (INDEX, '{"made_by": "duban publish", "files": [{"name": "../x"}]}', "leads out"),
        ("a.md/x", "mine", "a folder stands where a file is to be"),
    ],
)
def test_what_is_not_of_a_set_is_not_written_over(
    name: str, text: str, why: str, tmp_path: Path
) -> None:
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_text(text)
    with pytest.raises(ForeignError):
        replace_set(tmp_path, a_set(a="1", b="1"))
    assert tree(tmp_path) == {name: text.encode()}, why


def test_no_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "away").mkdir()
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "sub").symlink_to(tmp_path / "away")
    with pytest.raises(ForeignError):
        replace_set(tmp_path / "out", {"sub/a.md": b"1", INDEX: listing("sub/a.md")})
    assert tree(tmp_path / "away") == {}


@pytest.mark.parametrize("nth", range(1, 5))
def test_a_full_disk_leaves_the_earlier_set(
    nth: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace_set(tmp_path, a_set(a="1", b="1"))
    before, opened, opens = tree(tmp_path), Path.open, []

    def full(path: Path, *args: Any, **named: Any) -> Any:  # noqa: ANN401 - as Path.open
        if "xb" in args:
            opens.append(path)
        if "xb" in args and len(opens) == nth:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(path))
        return opened(path, *args, **named)

    monkeypatch.setattr(Path, "open", full)
    with pytest.raises(OSError, match="No space") as refused:
        replace_set(tmp_path, a_set(a="2", b="2"))
    monkeypatch.undo()
    assert ".duban-" not in refused.value.filename, "people know the file, not the one beside it"
    assert tree(tmp_path) == before


def test_who_was_stopped_half_way_left_only_what_the_next_run_knows(tmp_path: Path) -> None:
    claim = {"made_by": "duban publish", "complete": False, "files": [{"name": "a.md"}]}
    (tmp_path / INDEX).write_bytes(index_bytes(claim))
    (tmp_path / "a.md").write_text("half of a set")
    replace_set(tmp_path, a_set(a="2"))
    assert tree(tmp_path) == a_set(a="2")
