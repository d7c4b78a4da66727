"""A file is written as a whole or not at all; what is no plain file is written through."""

import errno
import os
from pathlib import Path

import pytest

from duban.cli.whole import write_whole
from tests.cli.conftest import Run


def names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


@pytest.mark.parametrize("before", [None, b"", b"old" * 1000])
def test_a_file_holds_what_was_written_and_nothing_lies_beside_it(
    tmp_path: Path, before: bytes | None
) -> None:
    file = tmp_path / "out.md"
    if before is not None:
        file.write_bytes(before)
    write_whole(file, b"new")
    assert file.read_bytes() == b"new"
    assert names(tmp_path) == ["out.md"]


@pytest.mark.parametrize("before", [None, b"old"])
def test_a_full_disk_leaves_what_was_there(
    duban: Run, small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, before: bytes | None
) -> None:
    file = tmp_path / "out" / "out.md"
    file.parent.mkdir()
    if before is not None:
        file.write_bytes(before)

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(Path, "replace", full)
    done = duban("status", "--data", str(small), "-o", str(file))
    assert (done.code, "无法写入" in done.err) == (1, True)
    assert names(file.parent) == ([] if before is None else ["out.md"])
    assert before is None or file.read_bytes() == before


def test_rights_stay_as_they_were(tmp_path: Path) -> None:
    file = tmp_path / "out.md"
    file.write_bytes(b"old")
    file.chmod(0o640)
    write_whole(file, b"new")
    assert file.stat().st_mode & 0o777 == 0o640
    write_whole(tmp_path / "new.md", b"new")
    (tmp_path / "plain.md").write_bytes(b"new")
    assert (tmp_path / "new.md").stat().st_mode == (tmp_path / "plain.md").stat().st_mode


def test_a_link_stays_a_link_and_a_pipe_a_pipe(tmp_path: Path) -> None:
    (tmp_path / "real").write_bytes(b"old")
    (tmp_path / "link").symlink_to("real")
    write_whole(tmp_path / "link", b"new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_bytes() == b"new"
    os.mkfifo(tmp_path / "pipe")
    reader = os.open(tmp_path / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    write_whole(tmp_path / "pipe", b"new")
    assert os.read(reader, 10) == b"new"
    os.close(reader)
    assert (tmp_path / "pipe").is_fifo()
