"""Records as plain data, and the same records of that data again.

Data has to come from `freeze` of the same version, which the vault proves; it is not looked at,
only taken.
"""

from collections.abc import Mapping
from typing import Any, Final

from duban.ledger.snapshot.plans import plan
from duban.model.action import Action
from duban.model.days import Year
from duban.model.decision import DECISIONS
from duban.model.department import Department
from duban.model.filing import Filing
from duban.model.inspection import INSPECTIONS
from duban.model.ledger import Info
from duban.model.marks import Marks
from duban.model.policy import Policy
from duban.model.record import NOWHERE, Record
from duban.model.release import Release
from duban.model.reviews import Reviews
from duban.model.source import Document

HELD: Final[tuple[type[Record], ...]] = (
    Info,
    Action,
    Department,
    Policy,
    Document,
    Year,
    Release,
    Marks,
    Reviews,
    Filing,
    *DECISIONS,
    *INSPECTIONS,
)
"""What a file may hold in most ledgers; what few have is imported where it is met."""
BY_NAME: Final[Mapping[str, Any]] = {each.__name__: each for each in HELD}


def freeze(record: Record) -> tuple[str, tuple[Any, ...]]:
    """Return what a file holds as plain data: tuples, dicts, texts, numbers and None.

    Raises:
        ValueError: where a part of the record stands in another file.
    """
    kind: Any = type(record)
    return kind.__name__, plan(kind).freeze(record, record.origin.file, NOWHERE)


def thaw(frozen: Any, file: str) -> Any:  # noqa: ANN401 - data of a record, and that record
    """Return the record that a file holds, with the same places.

    Args:
        frozen: what `freeze` gave.
        file: the file's path below the ledger's folder.
    """
    name, data = frozen
    return plan(BY_NAME.get(name) or _rare(name)).thaw(data, file, NOWHERE)


def _rare(name: str) -> Any:  # noqa: ANN401 - a class of records
    """Return a record that few ledgers have; the others need not import it."""
    from duban.model.procedure import Procedure

    return {Procedure.__name__: Procedure}[name]
