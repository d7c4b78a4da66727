"""Ledgers about one commitment, written as YAML, judged on a day."""

import datetime as dt
from collections.abc import Callable, Mapping

import pytest

from duban.model.ledger import Ledger
from duban.rules.evaluate import evaluate
from duban.rules.situation import Situation, Standing
from tests.rules.story import DEPARTMENT, PROMISE, File, Judge

Tell = Callable[..., Situation]


@pytest.fixture
def tell(ledger: Callable[[Mapping[str, str]], Ledger]) -> Tell:
    """Return the situation of a ledger with one commitment `D-1` on a day."""

    def situation(day: str, *files: File, more: str = "") -> Situation:
        keys = more if more.startswith("deadline:") else f"deadline: 2025-12-31, {more}"
        promise = PROMISE % keys.strip(", ")
        known = ledger({"departments/dep.yaml": DEPARTMENT % promise, **dict(files)})
        return evaluate(known, dt.date.fromisoformat(day))

    return situation


@pytest.fixture
def judge(tell: Tell) -> Judge:
    """Return the standing of `D-1` on a day."""

    def standing(day: str, *files: File, more: str = "") -> Standing:
        return tell(day, *files, more=more).by_id["D-1"]

    return standing
