"""One small broken ledger per fault, and exactly what is said of it."""

from pathlib import Path

import pytest

from duban.rules.checks import FAULTS
from tests.rules.checks.broken import CASES, laid_out, said_of

CODES = [fault.code for fault in FAULTS]


def test_the_sound_ledger_is_sound(tmp_path: Path) -> None:
    assert said_of(laid_out("", tmp_path)) == ""


@pytest.mark.parametrize("code", CODES)
def test_a_broken_ledger_is_told_what_is_wrong_and_what_to_do(code: str, tmp_path: Path) -> None:
    said = said_of(laid_out((CASES / f"{code}.ledger").read_text(encoding="utf-8"), tmp_path))
    assert f"[{code}]" in said
    assert said == (CASES / f"{code}.out").read_text(encoding="utf-8")


def test_every_broken_ledger_belongs_to_a_fault() -> None:
    assert {path.stem for path in CASES.iterdir() if path.is_file()} == set(CODES)
    assert len(CODES) == len(set(CODES))
