"""How many processors there are, for a test that shares work out between processes."""

import os

import pytest

from duban.cli import sharing

only_where_it_forks = pytest.mark.skipif(
    not hasattr(os, "sched_getaffinity"), reason="there is no second process here"
)


def with_processors(monkeypatch: pytest.MonkeyPatch, count: int) -> None:
    """Let there be so many processors, and no thread beside the one that asks."""
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(range(count)))
    monkeypatch.setattr(sharing, "active_count", lambda: 1)  # the runner of the tests has more
    assert sharing.can_fork() is (count > 1)
