"""Making a release: what is known of a period, counted, and put into bytes."""

import datetime as dt
import json
from collections.abc import Iterator, Mapping
from hashlib import new as digest_of
from hashlib import sha256
from pathlib import Path
from typing import Final, TypedDict

from duban import __version__
from duban.frozen import frozen
from duban.ledger.git import Blob, Repository
from duban.ledger.opening import read_bytes
from duban.ledger.releases.chain import Sealed, counted
from duban.ledger.releases.merkle import root_of
from duban.model.diagnostic import Diagnostic
from duban.model.ledger import Ledger
from duban.model.notation import document
from duban.model.policy import Policy
from duban.model.release import BETWEEN, Previous, Release
from duban.model.spelled import spelled
from duban.rules.known import known_on

SHA1: Final = 40
"""Hexadecimal digits of git's older digests."""


class UnreadError(Exception):
    """A file that was read before could not be read again, or holds something else."""

    def __init__(self, found: Diagnostic) -> None:
        super().__init__(found.code)
        self.found = found


@frozen()
class Period:
    """A period to seal: its name, and the last day of which anything is counted."""

    name: str
    as_of: dt.date


def file_of(period: str) -> str:
    """Return the name of a release's file below the ledger's folder."""
    return f"releases/{period}.json"


def release_of(
    ledger: Ledger,
    root: Path,
    period: Period,
    earlier: tuple[Sealed, ...] = (),
    repository: Repository | None = None,
) -> Release:
    """Return the release of a period.

    `earlier` are the releases of the periods before it, the first one first. Raises an UnreadError
    where a file cannot be read again, a GitError where git cannot say what was committed.
    """
    known = known_on(ledger, period.as_of)
    contents = {name: _content(root, name) for name in sorted(_files(known, period.as_of))}
    sums = {name: sha256(data).hexdigest() for name, data in contents.items()}
    return Release(
        ledger=ledger.info.ledger,
        period=period.name,
        as_of=period.as_of,
        root=root_of(sums),
        count=len(sums),
        filings=len(known.filings),
        decisions=len(known.decisions),
        rules=rules_of(ledger.policy),
        tool=__version__,
        **_committed(contents, repository),
        **_since(earlier, sums),
    )


class Committed(TypedDict):
    """What a release says of git."""

    commit: str | None
    uncommitted: int


def _committed(contents: Mapping[str, bytes], repository: Repository | None) -> Committed:
    commit = repository.commit("HEAD") if repository else None
    if repository is None or commit is None:
        return {"commit": None, "uncommitted": 0}
    tree = repository.tree(commit)
    count = sum(not holds(tree.get(name), data) for name, data in contents.items())
    return {"commit": commit, "uncommitted": count}


class Since(TypedDict):
    """What a release says that those before it do not."""

    previous: Previous | None
    files: tuple[str, ...]
    removed: tuple[str, ...]


def _since(earlier: tuple[Sealed, ...], sums: Mapping[str, str]) -> Since:
    before = counted(earlier)
    new = (f"{each}{BETWEEN}{name}" for name, each in sums.items() if before.get(name) != each)
    return {
        "previous": earlier[-1].as_previous if earlier else None,
        "files": tuple(new),
        "removed": tuple(name for name in sorted(before) if name not in sums),
    }


def _files(known: Ledger, as_of: dt.date) -> Iterator[str]:
    """Yield the files of all that is known; a policy that ships with duban stands in none.

    Marks and reviews are mostly given after their month: a file is counted once its month is over,
    and like a department's it may be added to later, which the next release then says.
    """
    yield known.info.origin.file
    yield from (each.origin.file for each in (*known.filings, *known.decisions))
    yield from (each.origin.file for each in (*known.inspections, *known.departments))
    yield from (each.origin.file for each in (*known.actions, *known.policies, *known.sources))
    yield from (each.origin.file for each in (*known.calendar, *known.procedures))
    yield from (each.origin.file for each in known.marks if each.month <= as_of)
    yield from (each.origin.file for each in known.reviews if each.month <= as_of)


def _content(root: Path, name: str) -> bytes:
    data = read_bytes(root / name, name=name)
    if isinstance(data, Diagnostic):
        raise UnreadError(data)
    return data


def holds(blob: Blob | None, data: bytes) -> bool:
    """Return whether a file in a commit has this content."""
    if blob is None:
        return False
    git = digest_of("sha1" if len(blob.id) == SHA1 else "sha256", b"blob %d\0" % len(data))
    git.update(data)
    return git.hexdigest() == blob.id


def rules_of(policy: Policy) -> str:
    """Return the digest of a policy as duban writes it, whatever its file looks like."""
    return sha256(document(spelled(policy))).hexdigest()


def bytes_of(release: Release) -> bytes:
    """Return a release's file: JSON with its keys in order, one line for each file."""
    said = {key: _plain(value) for key, value in spelled(release).items()}
    return f"{json.dumps(said, ensure_ascii=False, indent=2, sort_keys=True)}\n".encode()


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, dt.date) else value
