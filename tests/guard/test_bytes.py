"""No byte of a protected file changes unnoticed."""

from pathlib import Path

import pytest

from tests.guard.bytes import sound_files, unreported
from tests.guard.desk import Desk

ROUNDS = 25


@pytest.mark.parametrize("below", ["data", "", "台账/数据"])
def test_every_changed_byte_is_reported(below: str, tmp_path: Path) -> None:
    desk, files = Desk.opened(tmp_path, below), sound_files()
    assert len(files) > 10
    for number in range(ROUNDS):
        assert unreported(desk, files, number)[1] == []
