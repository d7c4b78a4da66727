"""Every kind of forgery is caught, by its name."""

from pathlib import Path

import pytest

from tests.guard.desk import Desk
from tests.guard.forgeries import FORGERIES, Forgery


def test_there_are_many_kinds() -> None:
    assert len({each.name for each in FORGERIES}) == len(FORGERIES) >= 60


@pytest.mark.parametrize("forgery", FORGERIES, ids=lambda each: each.name)
def test_a_forgery_is_caught_by_name(forgery: Forgery, tmp_path: Path) -> None:
    desk = Desk.opened(tmp_path)
    forgery.do(desk)
    if len(forgery.name) % 4 == 0:  # one kind in four: a look takes its time
        assert forgery.code in desk.codes("HEAD", forgery.by), "not committed yet"
    desk.commit(forgery.by)
    assert forgery.code in desk.codes("HEAD^"), "committed"
