"""One small broken template per fault, and exactly what is said of it."""

import pytest

from duban.reports.templating.faults import TEMPLATE_FAULTS
from tests.reports.templating.broken import CASES, OF_SIZE, said_of

CODES = sorted({fault.code for fault in TEMPLATE_FAULTS} - {*OF_SIZE})


@pytest.mark.parametrize("code", CODES)
def test_a_broken_template_is_told_what_is_wrong_and_what_to_do(code: str) -> None:
    said = said_of(code)
    assert f"[{code}]" in said
    assert said == (CASES / f"{code}.out").read_text(encoding="utf-8")


def test_every_broken_template_belongs_to_a_fault() -> None:
    assert {path.stem for path in CASES.iterdir()} == set(CODES)
