"""The same files give the same bytes, wherever, whenever and however they were written."""

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
import yaml

ROOT: Final = Path(__file__).resolve().parents[2]
REPORTS: Final = (
    "status --format json",
    "overdue --month --format json",
    "report monthly --month 2025-09 --format md",
)
ODD: Final = {
    "TZ": "America/Los_Angeles",
    "LANG": "C",
    "LC_ALL": "C",
    "PYTHONHASHSEED": "4711",
    "COLUMNS": "40",
}
DAY: Final = "2025-10-05"
FILING: Final = frozenset({"transport", "water"})
"""Whose filings are kept: all twelve would take too long."""
SCRIPT: Final = """
import sys
from duban.__main__ import main
for line in sys.argv[1:]:
    sys.argv = ["duban", *line.split()]
    try:
        main()
    except SystemExit as end:
        assert not end.code, line
"""


def outputs(data: Path, cwd: Path, **environment: str) -> bytes:
    """Return what all reports of a ledger are, in a process of their own."""
    inherited = {key: value for key, value in os.environ.items() if not key.startswith("DUBAN")}
    lines = [f"{line} --data {data} --as-of {DAY}" for line in REPORTS]
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, *lines],
        capture_output=True,
        cwd=cwd,
        env={**inherited, "PYTHONPATH": str(ROOT / "src"), **environment},
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    """The demo, with the filings of two departments."""
    demo = ROOT / "examples" / "demo" / "data"
    paths = sorted(path for path in demo.rglob("*.yaml") if is_kept(path.relative_to(demo)))
    return {path.relative_to(demo).as_posix(): path.read_bytes() for path in paths}


def is_kept(path: Path) -> bool:
    return path.parts[0] != "progress" or path.parts[1] in FILING


@pytest.fixture(scope="module")
def usual(files: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The reports of the files as they are."""
    root = tmp_path_factory.mktemp("usual")
    lay_out(root / "data", files)
    return outputs(root / "data", root, PYTHONHASHSEED="0", TZ="Asia/Shanghai")


def lay_out(root: Path, files: dict[str, bytes]) -> None:
    for name, data in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(data)


def shuffled(names: dict[str, bytes], salt: str) -> Iterator[str]:
    """Yield names in an order that is neither theirs nor chance."""
    yield from sorted(names, key=lambda name: hashlib.sha256((salt + name).encode()).digest())


def is_sealed(name: str) -> bool:
    """Whether a file's name is the digest of its bytes, so that nothing in it may be moved."""
    return name.startswith("progress/")


def with_shuffled_keys(name: str, data: bytes) -> bytes:
    return (
        data
        if is_sealed(name)
        else yaml.dump(
            backwards(yaml.load(data, yaml.BaseLoader)),  # noqa: S506 - texts only, from our own files
            allow_unicode=True,
            sort_keys=False,
            default_style="'",
        ).encode()
    )


def backwards(value: object) -> object:
    """Return a value with the keys of every mapping in the opposite order."""
    if isinstance(value, dict):
        return {key: backwards(each) for key, each in reversed(value.items())}
    return [backwards(each) for each in value] if isinstance(value, list) else value


def with_windows_ends(name: str, data: bytes) -> bytes:
    return data if is_sealed(name) else b"\xef\xbb\xbf" + data.replace(b"\n", b"\r\n")


def test_the_demo_says_something(usual: bytes) -> None:
    assert len(usual) > 10_000


def test_the_order_in_which_files_are_created_changes_nothing(
    files: dict[str, bytes], usual: bytes, tmp_path: Path
) -> None:
    lay_out(tmp_path / "data", {name: files[name] for name in shuffled(files, "a")})
    assert outputs(tmp_path / "data", tmp_path) == usual


def test_the_order_of_keys_changes_nothing(
    files: dict[str, bytes], usual: bytes, tmp_path: Path
) -> None:
    mixed = {name: with_shuffled_keys(name, data) for name, data in files.items()}
    assert sum(mixed[name] != files[name] for name in files) > 5
    lay_out(tmp_path / "data", mixed)
    assert outputs(tmp_path / "data", tmp_path) == usual


def test_a_windows_editor_changes_nothing(
    files: dict[str, bytes], usual: bytes, tmp_path: Path
) -> None:
    lay_out(tmp_path / "data", {name: with_windows_ends(name, files[name]) for name in files})
    assert outputs(tmp_path / "data", tmp_path) == usual


def test_zone_locale_hash_seed_and_working_folder_change_nothing(
    files: dict[str, bytes], usual: bytes, tmp_path: Path
) -> None:
    home = tmp_path / "别处 elsewhere"
    lay_out(home / "数据", files)
    shutil.copytree(home / "数据", tmp_path / "data")
    assert outputs(tmp_path / "data", home, **ODD) == usual
