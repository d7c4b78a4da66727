"""Drafts: what a file would say, read back as any other file before it is written."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, TypeAlias

from duban.frozen import frozen
from duban.ledger.admitting import file_record
from duban.ledger.gate.entries import Goals
from duban.ledger.gate.families import Family
from duban.ledger.gate.names import SUFFIX, seal_of
from duban.ledger.gate.records import NO_GOALS
from duban.ledger.writing.durable import TakenError, write_new
from duban.model.decision import Decision
from duban.model.diagnostic import Diagnostic
from duban.model.filing import Filing
from duban.model.notation import Mapped, document
from duban.model.spelled import spelled

TURNS: Final = 1000
"""Names that are tried where others are taken."""
LIKE_ANOTHER: Final = "# 与另一份报送的校验码相同，故加此行\n".encode()
"""Makes other bytes, and so another name, of what says the same."""

Naming: TypeAlias = Callable[[Any, bytes, int], tuple[str, bytes]]
"""Gives a record's file its name and bytes; the number counts the names that were taken."""


@frozen()
class Draft:
    """A file that has not been written yet.

    Attributes:
        name: its name below the ledger's folder.
        data: its bytes.
        record: what it would say.
        naming: gives it another name where that one is taken.
    """

    name: str
    data: bytes
    record: Any
    naming: Naming


def drafted(
    said: Mapped, family: Family, naming: Naming, goals: Goals = NO_GOALS
) -> Draft | tuple[Diagnostic, ...]:
    """Return the draft of a file, or everything that is wrong with what it would say."""
    record, found = file_record(document(said), family.name, family, goals)
    if record is None:
        return found
    name, data = naming(record, document(spelled(record)), 0)
    record, found = file_record(data, name, family, goals)
    return Draft(name, data, record, naming) if record is not None else found


def keep(root: Path, draft: Draft) -> tuple[str, bool]:
    """Return the name under which a draft now lies durably, and whether it had to be written.

    Raises:
        TakenError: where its name is taken and it can have no other.
        OSError: where it cannot be written.
    """
    tried = set()
    for turn in range(TURNS):
        name, data = draft.naming(draft.record, draft.data, turn)
        if name in tried:
            break
        tried.add(name)
        try:
            return name, write_new(root, name, data)
        except TakenError as error:
            taken = error
    raise taken


def filing_file(filing: Filing, data: bytes, turn: int) -> tuple[str, bytes]:
    """Return where a filing lies and what it holds: its name is made of its bytes."""
    data += LIKE_ANOTHER * turn
    folder = f"progress/{filing.department}/{filing.on:%Y-%m}"
    return f"{folder}/{filing.on}-{seal_of(data)}{SUFFIX}", data


def decision_file(decision: Decision, data: bytes, turn: int) -> tuple[str, bytes]:
    """Return where a decision lies: it is named after its day, its kind and its commitment."""
    day = decision.decided
    more = f"-{turn + 1}" if turn else ""
    name = f"{day}-{decision.kind}-{decision.commitment}{more}{SUFFIX}"
    return f"decisions/{day:%Y-%m}/{name}", data


def file_by_id(folder: str) -> Naming:
    """Return a naming for records whose file is named after their id, and can have no other."""
    return lambda record, data, _turn: (f"{folder}/{record.id}{SUFFIX}", data)
