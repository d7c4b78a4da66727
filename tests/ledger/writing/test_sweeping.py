"""What somebody left unfinished is swept away, once nobody can still be at it."""

import os
from pathlib import Path

import pytest

from duban.ledger.writing.sweeping import STALE, sweep

NOW = 1_800_000_000_000_000_000


@pytest.mark.parametrize(
    ("name", "age", "stays", "why"),
    [
        (".duban-1-ab.tmp", STALE + 1, False, "more than a day old"),
        (".duban-1-ab.tmp", STALE, True, "a day old to the nanosecond"),
        (".duban-1-ab.tmp", 0, True, "somebody may be writing it"),
        (".other.tmp", 2 * STALE, True, "it is none of ours"),
        ("2018-09-29-1f3a9c2e.yaml", 2 * STALE, True, "a filing"),
    ],
)
def test_only_old_unfinished_files_go(
    tmp_path: Path, name: str, age: int, stays: bool, why: str
) -> None:
    path = tmp_path / name
    path.write_bytes(b"x")
    os.utime(path, ns=(NOW - age, NOW - age))
    sweep(tmp_path, NOW)
    assert path.exists() is stays, why


def test_a_folder_that_is_gone_is_no_trouble(tmp_path: Path) -> None:
    sweep(tmp_path / "nowhere", NOW)
