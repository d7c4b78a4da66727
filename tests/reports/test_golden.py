"""The reports of the shipped ledger, byte by byte."""

import pytest

from tests.reports.goldens import CASES, FOLDER, LEDGER
from tests.reports.kept import written


@pytest.mark.parametrize(("file", "line"), CASES, ids=[line for _, line in CASES])
def test_report_is_the_golden_one(file: str, line: str) -> None:
    assert written(line, LEDGER).decode() == (FOLDER / file).read_bytes().decode()


def test_every_golden_file_has_a_case() -> None:
    assert {file for file, _ in CASES} == {path.name for path in FOLDER.iterdir()}
