"""What one more filing changes is found by the checks that see filings, and by no other."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from duban.ledger.load import open_ledger
from duban.model.diagnostic import Diagnostic
from duban.model.ledger import Ledger
from duban.model.record import Place
from duban.rules.additions import OF_FILINGS, faults_of
from duban.rules.checks.base import found_by
from duban.rules.checks.registry import CHECKS, checked
from tests.rules.checks.broken import CASES, laid_out, opened

OTHERS = tuple(each for each in CHECKS if each not in OF_FILINGS)
DEMO = Path(__file__).parents[2] / "examples/demo/data"


def told(found: Iterable[Diagnostic]) -> set[tuple[str, Place]]:
    """Return what is said; which known id comes near to an unknown one depends on who is asked."""
    return {(each.code, each.place) for each in found}


def ledger_of(case: Path, root: Path) -> Ledger:
    ledger = opened(laid_out(case.read_text(encoding="utf-8"), root)).ledger
    assert ledger is not None
    return ledger


@pytest.mark.parametrize("case", sorted(CASES.glob("*.ledger")), ids=lambda path: path.stem)
def test_other_checks_find_the_same_without_any_filing(case: Path, tmp_path: Path) -> None:
    ledger = ledger_of(case, tmp_path)
    assert found_by(OTHERS, ledger) == found_by(OTHERS, ledger.but(filings=()))


@pytest.mark.parametrize("case", sorted(CASES.glob("*.ledger")), ids=lambda path: path.stem)
def test_one_more_filing_is_told_what_the_whole_ledger_would_say(
    case: Path, tmp_path: Path
) -> None:
    ledger = ledger_of(case, tmp_path)
    for added in ledger.filings:
        before = ledger.but(filings=tuple(each for each in ledger.filings if each is not added))
        assert told(faults_of(before, added)) == told(checked(ledger)) - told(checked(before))


def test_a_filing_of_the_demonstration_changes_what_the_whole_ledger_would_say() -> None:
    ledger = open_ledger(DEMO).ledger
    assert ledger is not None
    for added in ledger.filings[::97]:
        before = ledger.but(filings=tuple(each for each in ledger.filings if each is not added))
        whole = told(checked(ledger)) - told(checked(before))
        assert told(faults_of(before, added)) == whole, added.name
