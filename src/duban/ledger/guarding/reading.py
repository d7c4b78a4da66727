"""From a file's bytes to what the guard compares."""

import re
from pathlib import Path
from typing import Final, Literal

from duban.ledger.admitting import file_record
from duban.ledger.gate.families import FILINGS, family_of
from duban.ledger.gate.names import seal_in, seal_of
from duban.ledger.git import Blob
from duban.ledger.guarding.worktree import Habits, as_committed
from duban.ledger.opening import read_bytes
from duban.ledger.strict.limits import MAX_BYTES
from duban.model.diagnostic import Diagnostic
from duban.rules.guard.change import File

READ: Final = re.compile("100(644|755)")


def file_of(name: str, mode: str, data: bytes) -> File:
    """Return a file with the record that it holds, if it can be read."""
    family = family_of(name)
    if family is None:
        return File(name, mode, data)
    record = None
    if READ.fullmatch(mode) and len(data) <= MAX_BYTES:
        record, _ = file_record(data, name, family)
    sealed = _sealed(name, data, is_filing=family is FILINGS)
    return File(name, mode, data, record, family.name, sealed)


def content_of(path: Path, blob: Blob, habits: Habits) -> bytes:
    """Return what a file of the work tree holds, as git would keep it; nothing if it is no file."""
    if not READ.fullmatch(blob.mode):
        return b""
    data = read_bytes(path)
    return b"" if isinstance(data, Diagnostic) else as_committed(data, habits)


def _sealed(name: str, data: bytes, *, is_filing: bool) -> Literal["no", "rightly", "wrongly"]:
    """Return whether a filing's name bears a seal, and whether its bytes still fit it."""
    seal = seal_in(name) if is_filing else None
    if seal is None:
        return "no"
    return "rightly" if seal == seal_of(data) else "wrongly"
