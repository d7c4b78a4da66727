"""New files: whole or not there, never one over another, and no litter."""

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest

from duban.ledger.writing import durable
from duban.ledger.writing.durable import TakenError, UnlikeError, write_new, write_over
from duban.ledger.writing.strays import STALE

NAME: Final = "progress/housing/2025-03/a.yaml"


def failing(number: int, at: int = 1) -> Callable[..., None]:
    """Return a function that fails the so-many-th time it is called, and else does nothing."""
    called = []

    def fail(*_: object, **__: object) -> None:
        called.append(1)
        if len(called) == at:
            raise OSError(number, os.strerror(number))

    return fail


def test_a_repeat_is_no_second_file(tmp_path: Path) -> None:
    assert write_new(tmp_path, NAME, b"a")
    assert not write_new(tmp_path, NAME, b"a")
    assert [path.name for path in (tmp_path / NAME).parent.iterdir()] == ["a.yaml"]


def test_nothing_is_written_over(tmp_path: Path) -> None:
    write_new(tmp_path, NAME, b"a")
    with pytest.raises(TakenError):
        write_new(tmp_path, NAME, b"b")
    assert (tmp_path / NAME).read_bytes() == b"a"


def test_no_link_leads_out_of_the_ledger(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "progress").symlink_to("elsewhere")
    with pytest.raises(NotADirectoryError):
        write_new(tmp_path, NAME, b"a")
    assert list((tmp_path / "elsewhere").iterdir()) == []


@pytest.mark.parametrize("number", sorted(durable.NO_LINKS))
def test_where_links_are_missing_it_is_renamed(
    number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "link", failing(number))
    assert write_new(tmp_path, NAME, b"a")
    assert (tmp_path / NAME).read_bytes() == b"a"
    assert len(list((tmp_path / NAME).parent.iterdir())) == 1


@pytest.mark.parametrize(
    ("call", "at", "is_there", "why"),
    [
        ("fsync", 1, False, "the content was not flushed"),
        ("fsync", 2, True, "all is written; the last flushes failed"),
        ("link", 1, False, "the name was not given"),
    ],
)
def test_a_failure_leaves_the_whole_file_or_none(
    call: str, at: int, is_there: bool, why: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(os, call, failing(errno.EIO, at))
        with pytest.raises(OSError, match="Input/output"):
            write_new(tmp_path, NAME, b"a")
    assert [path.name for path in (tmp_path / NAME).parent.iterdir()] == ["a.yaml"] * is_there, why
    assert write_new(tmp_path, NAME, b"a") != is_there


def test_what_the_disk_did_not_take_gets_no_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(os, "write", lambda _opened, data: len(data))
        with pytest.raises(UnlikeError):
            write_new(tmp_path, NAME, b"a")
    assert list((tmp_path / NAME).parent.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "age", "stays", "why"),
    [
        (".duban-1-a.tmp", STALE + 9, False, "nobody can still be writing it"),
        (".duban-1-a.tmp", STALE - 9, True, "somebody may"),
        (".other.tmp", STALE + 9, True, "not one of ours"),
        (".duban-1-a.yaml", STALE + 9, True, "nor this"),
        ("b.yaml", STALE + 9, True, "a filing stays for ever"),
    ],
)
def test_what_nobody_finished_is_removed(
    name: str, age: int, stays: bool, why: str, tmp_path: Path
) -> None:
    old = tmp_path / NAME
    old = old.with_name(name)
    old.parent.mkdir(parents=True)
    old.write_bytes(b"")
    write_new(tmp_path, NAME.replace("a.yaml", "new.yaml"), b"a")
    now = (tmp_path / NAME).with_name("new.yaml").stat().st_mtime
    os.utime(old, (now - age, now - age))
    write_new(tmp_path, NAME, b"b")
    assert old.exists() == stays, why


def test_a_file_that_somebody_changed_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"b")
    with pytest.raises(TakenError):
        write_over(path, b"a", b"c")
    assert path.read_bytes() == b"b"
    path.chmod(0o640)
    write_over(path, b"b", b"c")
    assert (path.read_bytes(), path.stat().st_mode & 0o777) == (b"c", 0o640)
    assert list(tmp_path.iterdir()) == [path]
