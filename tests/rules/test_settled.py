"""A history that is sure to be known whole is cut off by no day from then on."""

import datetime as dt
from pathlib import Path

import pytest

from duban.frozen import replace
from duban.ledger.load import open_ledger
from duban.rules.histories import histories

DEMO = Path(__file__).resolve().parents[2] / "examples" / "demo" / "data"
DAYS = ("2025-01-31", "2025-06-30", "2025-12-31", "2026-06-30")


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("corrected", [True, False], ids=["corrections", "no corrections"])
def test_settled_changes_nothing(day: str, corrected: bool) -> None:
    ledger = open_ledger(DEMO).ledger
    assert ledger is not None
    if not corrected:
        ledger = ledger.but(filings=tuple(each for each in ledger.filings if not each.corrects))
    past = histories(ledger)
    assert corrected or any(each.settled for each in past.values())
    end = dt.date.fromisoformat(day)
    for each in past.values():
        known, plainly = each.until(end), replace(each, settled=None).until(end)
        assert replace(known, settled=None) == plainly
