"""What is written is what was checked, under a name that nobody else bears."""

from pathlib import Path

import pytest

from duban.ledger.gate.families import DECISIONS, DEPARTMENTS, FILINGS
from duban.ledger.gate.names import seal_of
from duban.ledger.writing.drafts import (
    Draft,
    decision_file,
    drafted,
    file_by_id,
    filing_file,
    keep,
)
from duban.ledger.writing.durable import TakenError
from duban.model.notation import Mapped

FILING: Mapped = {
    "department": "dep",
    "on": "2025-03-05",
    "filed": "2025-03-05T17:00:00+08:00",
    "by": "联络员",
    "entries": [{"commitment": "D-1", "note": "签约三户"}],
}
DECISION: Mapped = {
    "kind": "suspension",
    "commitment": "D-1",
    "decided": "2025-03-05",
    "by": "督查室",
    "reason": "招标",
}


def draft_of_filing() -> Draft:
    draft = drafted(FILING, FILINGS, filing_file)
    assert isinstance(draft, Draft)
    return draft


def test_a_filing_is_named_after_its_day_and_its_bytes() -> None:
    draft = draft_of_filing()
    assert draft.name == f"progress/dep/2025-03/2025-03-05-{seal_of(draft.data)}.yaml"
    assert draft.record.origin.file == draft.name


def test_full_width_digits_are_written_as_plain_ones() -> None:
    goals = {"D-1": (("", {"main": "count"}),)}
    said = {**FILING, "entries": [{"commitment": "D-1", "done": "１２．５"}]}
    draft = drafted(said, FILINGS, filing_file, goals)
    assert isinstance(draft, Draft)
    assert "done: 12.5\n" in draft.data.decode()


def test_the_same_twice_is_one_file(tmp_path: Path) -> None:
    draft = draft_of_filing()
    assert keep(tmp_path, draft) == (draft.name, True)
    assert keep(tmp_path, draft) == (draft.name, False)
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == [Path(draft.name).name]


def test_a_filing_whose_name_is_taken_gets_another(tmp_path: Path) -> None:
    draft = draft_of_filing()
    (tmp_path / draft.name).parent.mkdir(parents=True)
    (tmp_path / draft.name).write_text("说别的\n")
    name, is_new = keep(tmp_path, draft)
    assert is_new
    assert name != draft.name
    assert seal_of((tmp_path / name).read_bytes()) in name
    assert (tmp_path / draft.name).read_text() == "说别的\n"


def test_a_second_decision_of_a_kind_on_one_day_is_counted(tmp_path: Path) -> None:
    first = drafted(DECISION, DECISIONS, decision_file)
    second = drafted({**DECISION, "reason": "评审"}, DECISIONS, decision_file)
    assert isinstance(first, Draft)
    assert isinstance(second, Draft)
    assert keep(tmp_path, first)[0] == "decisions/2025-03/2025-03-05-suspension-D-1.yaml"
    assert keep(tmp_path, second)[0] == "decisions/2025-03/2025-03-05-suspension-D-1-2.yaml"
    assert keep(tmp_path, second) == ("decisions/2025-03/2025-03-05-suspension-D-1-2.yaml", False)


def test_a_department_has_one_name_only(tmp_path: Path) -> None:
    naming = file_by_id("departments")
    for name in ("甲局", "乙局"):
        draft = drafted({"id": "dep", "name": name}, DEPARTMENTS, naming)
        assert isinstance(draft, Draft)
        if name == "甲局":
            keep(tmp_path, draft)
            continue
        with pytest.raises(TakenError):
            keep(tmp_path, draft)


@pytest.mark.parametrize(
    ("said", "code", "why"),
    [
        ({**FILING, "on": "2025-02-30"}, "not-a-day", "no such day"),
        ({**FILING, "by": "甲\u202e乙"}, "bidi-control", "text that turns its direction"),
        ({**FILING, "by": "甲\x1b[31m"}, "control-character", "an escape sequence"),
        ({**FILING, "by": "甲\udcff"}, "lone-surrogate", "bytes that are no text"),
        ({**FILING, "extra": "1"}, "unknown-key", "a key of nobody's"),
    ],
)
def test_what_no_file_may_say_is_no_draft(said: Mapped, code: str, why: str) -> None:
    found = drafted(said, FILINGS, filing_file)
    assert not isinstance(found, Draft)
    assert {each.code for each in found} >= {code}, (why, found)
