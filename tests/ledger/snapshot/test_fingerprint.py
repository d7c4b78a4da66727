"""The shape of the records changes with them, and with nothing else."""

import subprocess
import sys
from typing import Any, Final, Literal

import pytest

from duban.ledger.snapshot.fingerprint import described, records_shape
from duban.model.condition import Condition
from duban.model.filing import Filing
from duban.model.record import Record, record
from duban.model.scalars import Amount, Day, Line, Number, Slug


def one(**hints: object) -> type[Record]:
    """Return a class of records that has these fields."""
    made: Any = type("Made", (Record,), {"__annotations__": hints})
    named: type[Record] = record(made)
    return named


BEFORE: Final = one(id=Slug, day=Day, state=Literal["a", "b"])


@pytest.mark.parametrize(
    ("after", "same", "why"),
    [
        (one(id=Slug, day=Day, state=Literal["a", "b"]), True, "nothing has changed"),
        (one(id=Slug, day=Day, state=Literal["a", "b"], note=Line), False, "a field more"),
        (one(id=Slug, state=Literal["a", "b"]), False, "a field less"),
        (one(day=Day, id=Slug, state=Literal["a", "b"]), False, "another order"),
        (one(key=Slug, day=Day, state=Literal["a", "b"]), False, "another name"),
        (one(id=Line, day=Day, state=Literal["a", "b"]), False, "another form"),
        (one(id=Slug, day=Day | None, state=Literal["a", "b"]), False, "may be left out"),
        (one(id=Slug, day=Day, state=Literal["a", "c"]), False, "another word"),
        (one(id=Slug, day=Day, state=tuple[Literal["a", "b"], ...]), False, "many instead of one"),
    ],
)
def test_what_changes_the_shape(after: type[Record], *, same: bool, why: str) -> None:
    before, now = (list(described((each,)).values()) for each in (BEFORE, after))
    assert (before == now) is same, why


@pytest.mark.parametrize(
    ("form", "other", "why"),
    [(Amount, Number, "both are figures"), (Slug, Line, "both are texts")],
)
def test_forms_of_one_type_are_told_apart(form: object, other: object, why: str) -> None:
    assert [*described((one(x=form),)).values()] != [*described((one(x=other),)).values()], why


def test_records_within_records_count() -> None:
    names = {each.__name__ for each in described((Filing, Condition))}
    assert {"Filing", "Entry", "CountReading", "DutyReading", "Condition", "Bounds"} <= names


def test_it_is_the_same_in_every_run() -> None:
    code = "from duban.ledger.snapshot import fingerprint as f; print(f.records_shape())"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == records_shape()
