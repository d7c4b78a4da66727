"""Releases as files: those of the ledger, and those that came from elsewhere."""

from collections.abc import Iterator
from pathlib import Path

from duban.ledger.admitting import Held, file_record
from duban.ledger.gate.families import INFO, RELEASES
from duban.ledger.opening import read_bytes
from duban.ledger.releases.chain import Sealed
from duban.model.diagnostic import Diagnostic
from duban.model.ledger import Info


def sealed_in(path: Path, name: str) -> tuple[Sealed | None, tuple[Diagnostic, ...]]:
    """Return the release in a file, or what is wrong with it."""
    data = read_bytes(path, name=name)
    if isinstance(data, Diagnostic):
        return None, (data,)
    release, found = file_record(data, name, RELEASES)
    return (None, found) if release is None else (Sealed(release, data), found)


def own_releases(root: Path) -> Iterator[Sealed]:
    """Yield the sound releases in a ledger's own folder, by the names of their files."""
    for path in sorted((root / RELEASES.folder).glob("[!.]*.json")):
        found, _ = sealed_in(path, f"{RELEASES.folder}/{path.name}")
        if found is not None:
            yield found


def info_of(root: Path) -> Info | None:
    """Return what `duban.yaml` says, where it can be read."""
    data = read_bytes(root / INFO.path, name=INFO.path)
    held: Held = (None, ()) if isinstance(data, Diagnostic) else file_record(data, INFO.path, INFO)
    info: Info | None = held[0]
    return info
