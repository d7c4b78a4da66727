"""One small example per fault of the guard, and exactly what is said of it."""

from pathlib import Path

import pytest

from duban.rules import checks, guard
from tests.guard.patches import CASES, said_of

CODES = [fault.code for fault in guard.FAULTS if fault not in checks.FAULTS]


@pytest.mark.parametrize("code", CODES)
def test_an_example_is_told_what_is_wrong_and_what_to_do(code: str, tmp_path: Path) -> None:
    said = said_of(code, tmp_path)
    assert f"[{code}]" in said
    assert said == (CASES / f"{code}.out").read_text(encoding="utf-8")


def test_every_example_belongs_to_a_fault() -> None:
    assert {path.name.partition(".")[0] for path in CASES.iterdir() if path.is_file()} == set(CODES)
    assert len(CODES) == len(set(CODES))
    assert {fault.code for fault in checks.FAULTS}.isdisjoint(CODES)
