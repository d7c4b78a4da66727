"""Honest changes raise no alarm, one by one and over a whole history."""

from pathlib import Path

from tests.guard.desk import Desk
from tests.guard.honest import KINDS, history


def test_nothing_honest_raises_an_alarm(tmp_path: Path) -> None:
    alarms = [(done, found) for done, found in history(Desk.opened(tmp_path), len(KINDS)) if found]
    assert alarms == []
