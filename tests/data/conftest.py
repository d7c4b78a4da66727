"""The shipped ledger, read once."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

import pytest

from duban.ledger.load import Loaded, open_ledger
from duban.model.department import Commitment
from duban.model.ledger import Ledger

DATA: Final = Path(__file__).parents[2] / "data"


@pytest.fixture(scope="session")
def loaded() -> Loaded:
    return open_ledger(DATA)


@pytest.fixture(scope="session")
def ledger(loaded: Loaded) -> Ledger:
    assert loaded.ledger is not None
    return loaded.ledger


@pytest.fixture(scope="session")
def promises(ledger: Ledger) -> Mapping[str, Commitment]:
    return {commitment.id: commitment for _, commitment in ledger.commitments()}
