"""Opening one file: whatever bears its name, an answer comes at once."""

import os
import socket
from pathlib import Path

import pytest

from duban.ledger.file_faults import FILE_FAULTS
from duban.ledger.opening import read_bytes
from duban.ledger.strict.limits import MAX_BYTES
from duban.model.diagnostic import Diagnostic


def refused(path: Path) -> str:
    answer = read_bytes(path, name=f"actions/{path.name}")
    assert isinstance(answer, Diagnostic)
    assert answer.place.file == f"actions/{path.name}"
    return answer.code


def test_a_file_is_read_to_its_last_byte(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"\xef\xbb\xbfa: b\r\n\0")
    assert read_bytes(path) == b"\xef\xbb\xbfa: b\r\n\0"


def test_the_limit_itself_still_fits(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"x" * MAX_BYTES)
    assert read_bytes(path) == b"x" * MAX_BYTES


def test_ten_gigabytes_of_nothing_are_not_read(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    with path.open("wb") as hole:
        hole.truncate(10 * 2**30)
    assert refused(path) == "too-large"


def test_a_pipe_does_not_hang(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.yaml")
    assert refused(tmp_path / "a.yaml") == "not-a-file"


def test_a_socket_is_no_file(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as plug:
        plug.bind(str(tmp_path / "a.yaml"))
        assert refused(tmp_path / "a.yaml") == "not-a-file"


@pytest.mark.parametrize("target", ["/dev/zero", "a.yaml", "nowhere", "/etc/hostname"])
def test_links_are_not_followed(target: str, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").symlink_to(target)
    assert refused(tmp_path / "a.yaml") == "symlink"


def test_a_device_is_no_file() -> None:
    answer = read_bytes(Path("/dev/zero"))
    assert isinstance(answer, Diagnostic)
    assert answer.code == "not-a-file"


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").mkdir()
    assert refused(tmp_path / "a.yaml") == "folder-not-file"


def test_a_file_that_is_gone_is_missing(tmp_path: Path) -> None:
    assert refused(tmp_path / "a.yaml") == "missing"


@pytest.mark.parametrize("call", ["open", "fstat", "read"])
def test_what_the_system_refuses_is_unreadable(
    call: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(*_: object) -> None:
        raise PermissionError(13, "denied")

    (tmp_path / "a.yaml").write_bytes(b"a: b\n")
    with monkeypatch.context() as patch:
        patch.setattr(os, call, failing)
        code = refused(tmp_path / "a.yaml")
    assert code == "unreadable"


def test_a_file_that_grows_while_it_is_read_is_too_large(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.yaml").write_bytes(b"a: b\n")
    monkeypatch.setattr(os, "read", lambda _, count: b"x" * count)
    assert refused(tmp_path / "a.yaml") == "too-large"


def test_every_fault_of_files_is_shown_in_these_tests() -> None:
    here = Path(__file__).parent
    text = "".join((here / f"test_{name}.py").read_text("utf-8") for name in ("files", "opening"))
    assert [fault.code for fault in FILE_FAULTS if f'"{fault.code}"' not in text] == []
