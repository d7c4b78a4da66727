"""The situations of both shipped ledgers, judged once."""

import datetime as dt
from pathlib import Path
from typing import Final

import pytest

from duban.ledger.load import open_ledger
from duban.rules.evaluate import evaluate
from duban.rules.situation import Situation

ROOT: Final = Path(__file__).resolve().parents[2]
DAYS: Final = {"data": dt.date(2018, 12, 31), "examples/demo/data": dt.date(2025, 9, 30)}


@pytest.fixture(scope="session", params=DAYS, ids=["gongshu", "demo"])
def situation(request: pytest.FixtureRequest) -> Situation:
    """A shipped ledger on a day on which much is going on."""
    ledger = open_ledger(ROOT / request.param).ledger
    assert ledger is not None
    return evaluate(ledger, DAYS[request.param])
