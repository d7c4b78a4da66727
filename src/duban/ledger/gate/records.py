"""The gate: what a file says becomes a record, or a list of everything that is wrong with it."""

from functools import cache
from typing import TYPE_CHECKING, Any, Final

from duban.ledger.gate.entries import Goals, settle
from duban.ledger.gate.explain import explain
from duban.ledger.gate.families import Family
from duban.ledger.gate.origins import give_origins
from duban.ledger.gate.quick import NO_FIT, maker
from duban.ledger.gate.quick_filing import filing
from duban.ledger.strict.findings import capped
from duban.ledger.strict.limits import MAX_FAULTS
from duban.ledger.strict.values import Value
from duban.model.diagnostic import Diagnostic
from duban.model.filing import Filing
from duban.model.record import Record

if TYPE_CHECKING:
    from pydantic import TypeAdapter

NO_GOALS: Final[Goals] = {}


def admit(
    value: Value, family: Family, file: str, goals: Goals = NO_GOALS
) -> tuple[Record | None, tuple[Diagnostic, ...]]:
    """Return the record that a file holds, or None with all of its faults.

    Args:
        value: what stands in the file; the gate keeps it and changes it.
        family: what kind of file it is.
        file: its path below the ledger's folder.
        goals: for filings, the targets of the commitments that are known.
    """
    made = quickly(value, family, goals)
    return (made, ()) if made is not None else slowly(value, family, file, goals)


def quickly(value: Value, family: Family, goals: Goals) -> Record | None:
    """Return the record of what fits at once, or None."""
    try:
        made: Record = (
            filing(value, goals) if family.record is Filing else maker(family.record)(value)
        )
    except NO_FIT:
        return None
    return made


def slowly(
    value: Value, family: Family, file: str, goals: Goals
) -> tuple[Record | None, tuple[Diagnostic, ...]]:
    """Return the record of a file that pydantic takes, or what pydantic says is wrong."""
    from pydantic import ValidationError

    found = list(settle(value, goals)) if family.record is Filing else []
    give_origins(value)
    try:
        made: Record = adapter(family.record).validate_python(value)
    except ValidationError as error:
        errors = error.errors(include_url=False, include_context=False, include_input=False)
        found.extend(explain(errors[:MAX_FAULTS], family.record, value, file))
        return None, capped(found, len(errors[MAX_FAULTS:]))
    return (None if found else made), capped(found)


@cache
def adapter(record: Any) -> "TypeAdapter[Any]":  # noqa: ANN401 - a record or a union of records
    """Return pydantic's validator of a family, built when the first such file is read."""
    from pydantic import TypeAdapter

    return TypeAdapter(record)
