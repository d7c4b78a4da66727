"""宣城 2020: 91.7 % at the end of November, by whole months."""

import pytest

from tests.policies.lit import lit, said
from tests.rules.cases import count, done

YEAR = {"start": "2020-01-01", "due": "2020-12-31"}
CASES = [
    ("2020-11-30", "120000", "109999", "behind", "11/12 less the least bit"),
    ("2020-11-30", "120000", "110000", "on-pace", "11/12 exactly"),
    ("2020-11-30", "1000", "916", "behind", "91.6 %"),
    ("2020-11-30", "1000", "917", "on-pace", "91.7 %"),
    ("2020-11-29", "1000", "834", "on-pace", "November is not over: 10/12"),
    ("2020-11-29", "1000", "833", "behind", "83.3 %"),
    ("2020-12-31", "1000", "999", "behind", "the last day asks for all"),
    ("2020-12-31", "1000", "1000", "on-pace", "all"),
]


@pytest.mark.parametrize(("as_of", "total", "amount", "light", "why"), CASES)
def test_pace(as_of: str, total: str, amount: str, light: str, why: str) -> None:
    found = lit("xuancheng-2020", as_of, done(as_of, amount), targets=(count(total),), **YEAR)
    assert found == light, why


def test_the_reason_shows_the_threshold() -> None:
    entry = done("2020-11-30", "900")
    _, _, reason = said("xuancheng-2020", "2020-11-30", entry, targets=(count("1000"),), **YEAR)
    assert reason == "完成 90%，未达序时进度 91.67%"
