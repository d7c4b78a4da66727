"""商丘师院 2025: the share of time left while nothing is reported."""

from typing import Any

import pytest

from tests.policies.lit import lit
from tests.rules.cases import Filed, note

HUNDRED = {"start": "2025-01-01", "due": "2025-04-11", "feedback": "month"}
"""A hundred days: a share of time left is a number of days left."""
CASES: list[tuple[str, list[Filed], dict[str, Any], str, str]] = [
    ("2025-03-11", [], {}, "normal", "31 % left"),
    ("2025-03-12", [], {}, "yellow", "30 %, included"),
    ("2025-03-26", [], {}, "yellow", "16 %"),
    ("2025-03-27", [], {}, "orange", "15 %, included"),
    ("2025-04-11", [], {}, "orange", "the last day"),
    ("2025-04-12", [], {}, "red", "overdue"),
    ("2025-03-27", [note("2025-02-28")], {}, "normal", "reported in the last full month"),
    ("2025-03-27", [note("2025-01-31")], {}, "orange", "not in the last full month"),
    ("2025-04-12", [note("2025-04-11")], {}, "red", "overdue, reported or not"),
    ("2025-04-12", [], {"state": "claimed", "met": "2025-04-11"}, "normal", "complete"),
    ("2025-04-12", [], {"due": None, "state": "undated"}, "none", "no date"),
]


@pytest.mark.parametrize(("as_of", "entries", "given", "light", "why"), CASES)
def test_warnings(
    as_of: str, entries: list[Filed], given: dict[str, Any], light: str, why: str
) -> None:
    assert lit("shangqiu-2025", as_of, *entries, **{**HUNDRED, **given}) == light, why
