"""Every record of the ledgers here, written and read again, is the same."""

from pathlib import Path

import pytest

from duban.ledger.admitting import file_record
from duban.ledger.gate import families
from duban.ledger.gate.goals import goals_of
from duban.ledger.load import open_ledger
from duban.model.notation import document, scalar
from duban.model.spelled import spelled

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("folder", ["data", "examples/demo/data"])
def test_a_record_that_is_written_reads_the_same(folder: str) -> None:
    ledger = open_ledger(ROOT / folder).ledger
    assert ledger is not None
    goals = goals_of(ledger.departments, ledger.decisions)
    records = (
        ledger.info, ledger.policy, *ledger.departments, *ledger.actions, *ledger.sources,
        *ledger.calendar, *ledger.decisions, *ledger.inspections, *ledger.filings,
    )  # fmt: skip
    for record in records:
        file = record.origin.file.removeprefix("duban/")
        family = families.family_of(file)
        assert family is not None
        again, found = file_record(document(spelled(record)), file, family, goals)
        assert (again, found) == (record, ()), file


@pytest.mark.parametrize(
    ("text", "written", "why"),
    [
        ("正常推进", "正常推进", "plain words"),
        ("no", '"no"', "other readers take it for false"),
        ("Off", '"Off"', "in any case of letters"),
        ("a: b", '"a: b"', "a colon begins a value"),
        ("x #y", '"x #y"', "a remark would begin"),
        ("- x", '"- x"', "a list would begin"),
        (" x", '" x"', "a blank in front would be lost"),
        ("", '""', "nothing"),
        ('say "x"', '"say \\"x\\""', "quotes"),
        ("一\n二", '"一\\n二"', "a new line"),
        ("=1+1", '"=1+1"', "no letter or digit in front"),
        ("2025-01-02T03:04:05+08:00", "2025-01-02T03:04:05+08:00", "a moment"),
    ],
)
def test_text_is_quoted_where_it_could_be_something_else(text: str, written: str, why: str) -> None:
    assert scalar(text) == written, why
