"""What was frozen and thawed is the same record, with the same places."""

import json
import marshal
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import given

from duban.frozen import fields, replace
from duban.ledger.admitting import file_record
from duban.ledger.gate.families import FAMILIES, RELEASES
from duban.ledger.gate.shape import kinds
from duban.ledger.load import open_ledger
from duban.ledger.packs import pack, pack_names
from duban.ledger.snapshot.thawing import HELD, freeze, thaw
from duban.model.condition import Bounds, Condition
from duban.model.deadline import Deadline
from duban.model.ledger import Ledger
from duban.model.policy import Policy
from duban.model.procedure import Procedure
from duban.model.record import NOWHERE, Origin, Record
from tests.laws.ledgers import ledgers

ROOT: Final = Path(__file__).resolve().parents[3]
RARE: Final = (Procedure,)
"""What few ledgers have, imported where it is met."""
FOLDERS: Final = (ROOT / "data", ROOT / "examples" / "demo" / "data")


def held(ledger: Ledger) -> Iterator[Any]:
    """Yield what each file of a ledger holds, but the info, which is one of them."""
    yield from (*ledger.actions, *ledger.departments, *ledger.policies, *ledger.sources)
    yield from (*ledger.filings, *ledger.decisions, *ledger.inspections, *ledger.calendar)
    yield from (*ledger.releases, *ledger.marks, *ledger.reviews)
    yield from ledger.procedures


def files() -> tuple[Any, ...]:
    """Return what the files of all ledgers hold, and the shipped policies."""
    read: list[Any] = [pack(name) for name in pack_names()]
    for folder in FOLDERS:
        ledger = open_ledger(folder).ledger
        assert ledger is not None
        read.extend((ledger.info, *held(ledger)))
    return tuple(read)


def release() -> Any:  # noqa: ANN401 - a record
    """Return what a release's file holds; no ledger that ships has one."""
    sha = "ab" * 32
    said = {
        "ledger": "t",
        "period": "2018-09",
        "as_of": "2018-09-30",
        "root": sha,
        "count": 2,
        "filings": 0,
        "decisions": 0,
        "rules": sha,
        "tool": "0",
        "previous": {"period": "2018-08", "digest": sha},
        "files": [f"{sha}  duban.yaml", f"{sha}  sources/a.yaml"],
    }
    data = json.dumps(said, indent=2).encode()
    return file_record(data, "releases/2018-09.json", RELEASES)[0]


FILES: Final = (*files(), release())


def again(record: Any) -> Any:  # noqa: ANN401 - any record
    data = marshal.dumps(freeze(record))
    return thaw(marshal.loads(data), record.origin.file)  # noqa: S302 - our own data


def told(value: object) -> object:
    """Return all that can be said of a value, its types and places with it, to be compared."""
    if isinstance(value, Record):
        given = {name: told(getattr(value, name)) for name in fields(type(value))}
        return type(value), value.origin.file, value.origin.places(), value.origin is NOWHERE, given
    if isinstance(value, Mapping):
        return type(value), [(key, told(part)) for key, part in value.items()]
    if isinstance(value, tuple):
        return [told(part) for part in value]
    return type(value), value, str(value)


def in_one_file(value: Any, file: str) -> Any:  # noqa: ANN401 - a record or a part of one
    """Return a drawn record as if all of it had been read from one file."""
    if isinstance(value, tuple):
        return tuple(in_one_file(each, file) for each in value)
    if not isinstance(value, Record):
        return value
    parts = {name: in_one_file(getattr(value, name), file) for name in fields(type(value))}
    own = value.origin
    return replace(value, **parts | {"origin": replace(own, file=file) if own.file else own})


def records(value: object) -> Iterator[Record]:
    """Yield a record and all that it holds."""
    if isinstance(value, Record):
        yield value
        yield from (each for name in fields(type(value)) for each in records(getattr(value, name)))
    elif isinstance(value, tuple | Mapping):
        parts = value.values() if isinstance(value, Mapping) else value
        yield from (each for part in parts for each in records(part))


@pytest.mark.parametrize("kind", HELD)
def test_files_of_every_kind_come_back_as_they_were(kind: type[Record]) -> None:
    for record in (each for each in FILES if type(each) is kind):
        assert again(record) == record
        assert told(again(record)) == told(record), record.origin.file


@given(ledgers())
def test_drawn_records_come_back_as_they_were(ledger: Ledger) -> None:
    for record in held(ledger):
        one = in_one_file(record, record.origin.file)
        assert told(again(one)) == told(one)


def test_every_family_is_known() -> None:
    roots = [
        record for each in FAMILIES for record in kinds(each.record).values() or (each.record,)
    ]
    assert set(roots) == {*HELD, *RARE}
    assert len({each.__name__ for each in HELD}) == len(HELD), "told apart by name"


def test_every_key_keeps_its_place() -> None:
    for record in FILES:
        for before, after in zip(records(record), records(again(record)), strict=True):
            assert [after.at(key) for key in fields(type(after))] == [
                before.at(key) for key in fields(type(before))
            ]


def test_a_reading_shares_the_origin_of_its_entry() -> None:
    filings = [each for each in FILES if type(each).__name__ == "Filing"]
    shared = [
        entry.reading.origin is entry.origin
        for filing in filings
        for entry in again(filing).entries
        if entry.reading
    ]
    assert shared
    assert all(shared), "a ledger has a million entries"


def test_what_comes_again_is_one_and_the_same() -> None:
    filings = [again(each) for each in FILES if type(each).__name__ == "Filing"]
    keys = [entry.origin.shape[1] for each in filings for entry in each.entries]
    ids = [entry.commitment for each in filings for entry in each.entries]
    for many in (keys, ids):
        assert len({id(each) for each in many}) == len(set(many))


def test_a_condition_may_hold_conditions() -> None:
    leaf = Condition(
        facts={"days_late": Bounds(eq="1")}, origin=Origin("p.yaml", 3, (1, "x", 0, 2))
    )
    policy = next(each for each in FILES if isinstance(each, Policy))
    rule = replace(policy.rules[0], when=Condition(facts={}, all=(leaf, leaf), any=(leaf,)))
    changed = in_one_file(replace(policy, rules=(rule,)), "p.yaml")
    assert told(again(replace(changed, origin=Origin("p.yaml")))) == told(
        replace(changed, origin=Origin("p.yaml"))
    )


@pytest.mark.parametrize(
    ("origin", "file", "why"),
    [
        (NOWHERE, "", "made of a short form: it has no place"),
        (Origin("d.yaml", 2, (3,)), "d.yaml", "a place without keys"),
        (Origin("d.yaml", 2, (3, "text", 0, 9)), "d.yaml", "a place with keys"),
    ],
)
def test_parts_keep_their_places(origin: Origin, file: str, why: str) -> None:
    department = next(each for each in FILES if type(each).__name__ == "Department")
    department = in_one_file(department, "d.yaml")
    promise = replace(department.commitments[0], deadline=Deadline(text="2018", origin=origin))
    changed = replace(department, commitments=(promise,))
    part = again(changed).commitments[0].deadline
    assert part.origin == origin, why
    assert part.origin.file == file


def test_a_part_of_another_file_is_refused() -> None:
    department = next(each for each in FILES if type(each).__name__ == "Department")
    with pytest.raises(ValueError, match="is not in"):
        freeze(replace(department, origin=Origin("other.yaml")))
