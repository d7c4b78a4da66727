"""What one more filing changes is found by the checks that see filings, and by no other."""

import datetime as dt
from collections.abc import Iterable
from pathlib import Path

import pytest

from duban.frozen import replace
from duban.ledger.load import open_ledger
from duban.model.diagnostic import Diagnostic
from duban.model.ledger import Ledger
from duban.model.record import Place
from duban.rules.additions import OF_FILINGS, faults_of
from duban.rules.checks.base import found_by
from duban.rules.checks.objections import OF_TIME
from duban.rules.checks.registry import CHECKS, checked
from tests.rules.checks.broken import CASES, laid_out, opened

OTHERS = tuple(each for each in CHECKS if each not in (*OF_FILINGS, *OF_TIME))
UNTIMED = tuple(each for each in CHECKS if each not in OF_TIME)
DEMO = Path(__file__).parents[2] / "examples/demo/data"


def told(found: Iterable[Diagnostic]) -> set[tuple[str, Place]]:
    """Return what is said; which known id comes near to an unknown one depends on who is asked."""
    return {(each.code, each.place) for each in found}


def whole(ledger: Ledger) -> tuple[Diagnostic, ...]:
    """Return what all checks find but those that only tell how late it is."""
    return found_by(UNTIMED, ledger)


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
        assert told(faults_of(before, added)) == told(whole(ledger)) - told(whole(before))


def test_a_filing_of_the_demonstration_changes_what_the_whole_ledger_would_say() -> None:
    ledger = open_ledger(DEMO).ledger
    assert ledger is not None
    for added in ledger.filings[::97]:
        before = ledger.but(filings=tuple(each for each in ledger.filings if each is not added))
        more = told(whole(ledger)) - told(whole(before))
        assert told(faults_of(before, added)) == more, added.name


def test_who_files_is_not_asked_about_an_objection_that_others_left_unanswered(
    tmp_path: Path,
) -> None:
    ledger = ledger_of(CASES / "objection-unanswered.ledger", tmp_path)
    decisions = tuple(each for each in ledger.decisions if each.kind != "exemption")
    before = ledger.but(decisions=decisions)
    later = replace(ledger.filings[0], filed=dt.datetime.fromisoformat("2025-06-25T09:00:00+08:00"))
    after = before.but(filings=(*before.filings, later))
    new = {code for code, _ in told(checked(after)) - told(checked(before))}
    assert "objection-unanswered" in new
    assert "objection-unanswered" not in {code for code, _ in told(faults_of(before, later))}
