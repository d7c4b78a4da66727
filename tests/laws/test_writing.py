"""What is written is what is read: records of every family, and whole ledgers of them."""

import tempfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from duban.frozen import replace
from duban.ledger.admitting import file_record
from duban.ledger.gate.families import FAMILIES, Family
from duban.ledger.gate.names import seal_of
from duban.ledger.load import open_ledger
from duban.ledger.packs import pack_names
from duban.model.decision import Amendment
from duban.model.filing import Entry, Filing
from duban.model.ledger import Ledger
from duban.model.notation import document
from duban.model.record import Record
from duban.model.spelled import spelled
from duban.model.targets.duty import DutyReading
from tests.laws.ledgers import ledgers
from tests.laws.records import GOALS, drawn, says_something
from tests.laws.settings import FEW

LAW = settings(FEW, max_examples=40, suppress_health_check=list(HealthCheck))


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.name)
@given(st.data())
@LAW
def test_a_record_is_read_as_it_was_written(family: Family, data: st.DataObject) -> None:
    record = data.draw(drawn(family.record))
    written = document(spelled(record))
    read, found = file_record(written, "x.yaml", family, GOALS)
    assert (read, found) == (record, ()), written.decode(errors="replace")
    assert read is not None
    assert document(spelled(read)) == written


@given(ledgers())
@settings(FEW, suppress_health_check=list(HealthCheck))
def test_a_ledger_is_read_as_it_was_written(drawn_ledger: Ledger) -> None:
    ledger = plain(drawn_ledger)
    with tempfile.TemporaryDirectory() as folder:
        for name, data in files(ledger).items():
            path = Path(folder) / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        loaded = open_ledger(Path(folder))
    assert loaded.diagnostics == ()
    assert loaded.ledger is not None
    for part in ("info", "policy", "actions", "departments", "policies", "sources", "calendar"):
        assert getattr(loaded.ledger, part) == getattr(ledger, part), part
    for part in ("filings", "decisions", "inspections"):
        assert known(getattr(loaded.ledger, part)) == known(getattr(ledger, part)), part


def known(records: Iterable[Record]) -> list[str]:
    """Return records in an order of their own, each once: two that are equal are one file."""
    return sorted({repr(record) for record in records})


def plain(ledger: Ledger) -> Ledger:
    """Return a ledger that files can say: targets stay as promised, and readings say something."""
    kinds = {
        each.id: {goal.id: goal.kind for goal in each.goals} for _, each in ledger.commitments()
    }
    policy = ledger.policy
    return ledger.but(
        info=replace(ledger.info, policy=policy.id),
        policies=() if policy.id in pack_names() else (policy,),
        decisions=tuple(
            replace(each, target=None, targets=()) if isinstance(each, Amendment) else each
            for each in ledger.decisions
        ),
        filings=tuple(
            replace(each, entries=tuple(_said(entry, kinds) for entry in each.entries))
            for each in ledger.filings
        ),
    )


def _said(entry: Entry, kinds: Mapping[str, Mapping[str, str]]) -> Entry:
    """Return an entry as a file says it: of a duty, evidence alone says that it was done."""
    goals = kinds[entry.commitment]
    kind = (
        goals.get(entry.target or next(iter(goals), ""))
        if entry.target or len(goals) == 1
        else None
    )
    reading = entry.reading if entry.reading and says_something(entry.reading) else None
    if kind == "duty" and reading is None and entry.evidence and entry.milestone is None:
        reading = DutyReading(kind="duty", done=True)
    return replace(entry, reading=reading)


def files(ledger: Ledger) -> dict[str, bytes]:
    """Return the files of a ledger, by their names."""
    return {name: document(spelled(record)) for name, record in _named(ledger)}


def _named(ledger: Ledger) -> Iterator[tuple[str, Record]]:
    yield "duban.yaml", ledger.info
    for folder in ("actions", "departments", "policies", "sources"):
        for each in getattr(ledger, folder):
            yield f"{folder}/{each.id}.yaml", each
    for each in ledger.filings:
        yield filed(each), each
    for number, decision in enumerate(ledger.decisions):
        yield f"decisions/{decision.decided:%Y-%m}/{number}.yaml", decision
    for inspection in ledger.inspections:
        yield f"inspections/2018-W01/{inspection.id}.yaml", inspection


def filed(filing: Filing) -> str:
    """Return the name under which a filing is sealed."""
    data: Any = document(spelled(filing))
    return f"progress/{filing.department}/{filing.on:%Y-%m}/{filing.on}-{seal_of(data)}.yaml"
