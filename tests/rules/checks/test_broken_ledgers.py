"""One small broken ledger per fault, and exactly what is said of it."""

import datetime as dt
from pathlib import Path

import pytest

from duban.ledger.load import open_ledger
from duban.model.months import month_of
from duban.model.weeks import week_of
from duban.reports.registry import REPORTS
from duban.reports.report import Asked
from duban.rules.checks.registry import FAULTS, UNJUDGEABLE, checked
from duban.rules.evaluate import evaluate
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


@pytest.mark.parametrize("code", [code for code in CODES if code not in UNJUDGEABLE])
def test_a_ledger_of_wrong_sense_is_judged_all_the_same(code: str, tmp_path: Path) -> None:
    root = laid_out((CASES / f"{code}.ledger").read_text(encoding="utf-8"), tmp_path)
    ledger = open_ledger(root).ledger
    assert ledger is not None
    assert not any(each.blocks for each in checked(ledger))
    for day in (dt.date(2024, 1, 1), dt.date(2025, 6, 30), dt.date(2030, 1, 1)):
        situation = evaluate(ledger, day)
        for report in REPORTS:
            for asked in (
                Asked(month_of(day), week=week_of(day)),
                *(Asked(None, over=True, commitment=i) for i in situation.by_id),
            ):
                if (report.name == "show") == (asked.commitment is not None):
                    assert report.build(situation, asked).report == report.name
