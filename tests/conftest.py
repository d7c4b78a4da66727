"""What every test may ask for: a ledger that is written out in the test itself."""

import os
import textwrap
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from duban.ledger.load import Loaded, open_ledger
from duban.model.ledger import Ledger

# how long an example takes says more of the machine than of the code
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")
os.environ["DUBAN_CACHE"] = "off"  # a test is answered by the code, not by an earlier test

Write = Callable[[Mapping[str, str]], Path]

DUBAN = """
    ledger: test
    title: 测试台账
    timezone: Asia/Shanghai
    language: zh-CN
"""
ACTION = "{id: act, title: 行动, lead: dep}"


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write files below a folder of the test's own; `duban.yaml` and an action come with it."""

    def files(given: Mapping[str, str]) -> Path:
        for name, text in {"duban.yaml": DUBAN, "actions/act.yaml": ACTION, **given}.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(textwrap.dedent(text).lstrip("\n"), encoding="utf-8")
        return tmp_path

    return files


@pytest.fixture
def loaded(write: Write) -> Callable[[Mapping[str, str]], Loaded]:
    """Write files and open them as a ledger."""
    return lambda given: open_ledger(write(given))


@pytest.fixture
def ledger(loaded: Callable[[Mapping[str, str]], Loaded]) -> Callable[[Mapping[str, str]], Ledger]:
    """Write files and open them as a ledger that has no error."""

    def sound(given: Mapping[str, str]) -> Ledger:
        found = loaded(given)
        assert [each for each in found.diagnostics if each.severity == "error"] == []
        assert found.ledger is not None
        return found.ledger

    return sound
