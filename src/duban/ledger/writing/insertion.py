"""Inserting a commitment into a department's file: every byte that stands there stays."""

from collections.abc import Sequence
from typing import Final

from duban.ledger.admitting import file_record
from duban.ledger.gate.families import DEPARTMENTS
from duban.model.department import Commitment, Department
from duban.model.notation import Mapped, lines

KEY: Final = "commitments"
INDENT: Final = 2


def with_commitment(data: bytes, department: Department, said: Mapped) -> bytes | None:
    """Return a department's file with one more commitment, or None where it has no room for lines.

    What is written on one line, as `commitments: [...]`, has none.

    Args:
        data: the file as it stands.
        department: what it says.
        said: what the commitment says.
    """
    text = data.decode("utf-8")
    rows = text.splitlines(keepends=True) if "\n" in text else [text]
    new = _inserted(rows, department, said)
    if new is None:
        return None
    made = "".join(new).encode()
    record, _ = file_record(made, department.origin.file, DEPARTMENTS)
    return made if _is_one_more(record, department) else None


def _is_one_more(record: object, before: Department) -> bool:
    """Return whether a file says what it said, and one commitment more."""
    if not isinstance(record, Department):
        return False
    kept = before.commitments
    return (record.commitments[: len(kept)], len(record.commitments)) == (kept, len(kept) + 1) and (
        _others(record) == _others(before)
    )


def _others(department: Department) -> tuple[object, ...]:
    return (
        department.id, department.name, department.aliases, department.group,
        department.source, department.note,
    )  # fmt: skip


def _inserted(rows: Sequence[str], department: Department, said: Mapped) -> list[str] | None:
    end = "\r\n" if rows[0].endswith("\r\n") else "\n"
    if not department.origin.gives(KEY):
        return _after(rows, len(rows), [f"{KEY}:", *_element(said, INDENT)], end)
    if not department.commitments:
        return None
    last = department.commitments[-1]
    dash = _dash(rows[last.origin.line - 1], last.origin.place.column)
    if dash is None:
        return None
    return _after(rows, _end(rows, last, dash), _element(said, dash), end)


def _dash(row: str, column: int) -> int | None:
    """Return how far a list's dash is indented, or None where no dash begins the row."""
    before = row[: column - 1]
    return len(before) - len(before.lstrip()) if before.strip() == "-" else None


def _end(rows: Sequence[str], last: Commitment, dash: int) -> int:
    """Return after how many rows the last commitment ends; blank rows and remarks follow it."""
    end = last.origin.line
    for number in range(last.origin.line, len(rows)):
        row = rows[number]
        if not row.strip():
            continue
        if len(row) - len(row.lstrip(" ")) <= dash:
            break
        end = number + 1
    return end


def _element(said: Mapped, indent: int) -> list[str]:
    first, *others = lines(said)
    space = " " * indent
    return [f"{space}- {first}", *(f"{space}  {each}" for each in others)]


def _after(rows: Sequence[str], number: int, new: list[str], end: str) -> list[str]:
    before = list(rows[:number])
    if before and not before[-1].endswith("\n"):
        before[-1] += end
    return [*before, *(f"{each}{end}" for each in new), *rows[number:]]
