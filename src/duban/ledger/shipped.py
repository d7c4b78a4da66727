"""What ships with duban as YAML: read as a ledger's own files are, and held to be sound."""

from pathlib import Path
from typing import Final, TypeVar

from duban.ledger.gate.families import Family
from duban.ledger.gate.records import admit
from duban.ledger.strict.quickest import read_quickest
from duban.model.record import Record

FOLDER: Final = Path(__file__).parent.parent / "policies"  # resources bring archives with them
SUFFIX: Final = ".yaml"

R = TypeVar("R", bound=Record)


def names_in(folder: Path) -> tuple[str, ...]:
    """Return the names of what ships in a folder, in code-point order."""
    found = (each.name for each in folder.iterdir())
    return tuple(sorted(name.removesuffix(SUFFIX) for name in found if name.endswith(SUFFIX)))


def shipped(path: Path, family: Family, kind: type[R]) -> R:
    """Return what a file that ships holds.

    Raises:
        ValueError: where the file itself is faulty, which is a fault of ours.
    """
    file = path.relative_to(FOLDER.parent.parent).as_posix()
    value, found = read_quickest(path.read_bytes(), file)
    record, more = admit(value, family, file) if value is not None else (None, ())
    if not isinstance(record, kind):
        raise ValueError(*found, *more)  # noqa: TRY004 - the file is wrong, not a type
    return record
