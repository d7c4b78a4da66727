"""Auditing: whether everything that a release counted is there still, as it was then."""

from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Final

from duban.frozen import frozen
from duban.ledger.git import Blob, GitError, Repository
from duban.ledger.opening import read_bytes
from duban.ledger.releases import audit_faults as faults
from duban.ledger.releases.chain import Sealed, counted, links
from duban.ledger.releases.making import file_of
from duban.ledger.releases.merkle import root_of
from duban.model.diagnostic import Diagnostic
from duban.model.record import Place
from duban.model.release import Release

WRITTEN_ONCE: Final = ("progress/", "decisions/", "inspections/")
"""Where files never change; the others are kept by hand."""
SHORT: Final = 12
"""Digits of a digest that people are shown."""


@frozen()
class Evidence:
    """What an audit looks at beside the release itself.

    Attributes:
        root: the ledger's folder.
        ledger: its id, where `duban.yaml` can be read.
        known: releases that the one in question may go on from.
        repository: the git repository that the folder lies in, if any.
    """

    root: Path
    ledger: str | None
    known: tuple[Sealed, ...]
    repository: Repository | None


def audited(sealed: Sealed, name: str, evidence: Evidence) -> Iterator[Diagnostic]:
    """Yield whatever is not as a release says; `name` is how its file is called."""
    place, release = Place(name), sealed.release
    if evidence.ledger is not None and release.ledger != evidence.ledger:
        yield faults.RELEASE_OF_ANOTHER_LEDGER.at(place, ledger=release.ledger)
        return
    yield from _rewritten(sealed, place, evidence.root)
    yield from _commit(release, place, evidence.repository)
    chain = links(sealed, evidence.known)
    previous = release.previous
    if chain is None and previous is not None:
        digest = previous.digest[:SHORT]
        yield faults.RELEASE_BEFORE_MISSING.at(place, period=previous.period, digest=digest)
    sums = counted(chain or (sealed,))
    if chain is not None:
        yield from _inconsistent(release, sums, place)
    yield from unlike(release, sums, evidence.root, evidence.repository)


def _rewritten(sealed: Sealed, place: Place, root: Path) -> Iterator[Diagnostic]:
    """Yield whether the ledger's own file of the period is another one."""
    own = file_of(sealed.release.period)
    if read_bytes(root / own) != sealed.data:
        yield faults.RELEASE_REWRITTEN.at(place, name=own)


def _commit(release: Release, place: Place, repository: Repository | None) -> Iterator[Diagnostic]:
    """Yield whether the commit of that day has been lost from the history."""
    if repository is None or release.commit is None:
        return
    head = repository.commit("HEAD")
    if head is not None and repository.is_ancestor(release.commit, head):
        return
    shallow = repository.is_shallow
    fault = faults.SEALED_COMMIT_UNSEEN if shallow else faults.SEALED_COMMIT_LOST
    yield fault.at(place, commit=release.commit[:SHORT])


def _inconsistent(release: Release, sums: Mapping[str, str], place: Place) -> Iterator[Diagnostic]:
    root = root_of(sums)
    if (root, len(sums)) != (release.root, release.count):
        yield faults.RELEASE_INCONSISTENT.at(
            place,
            count=len(sums),
            root=root[:SHORT],
            said=release.count,
            told=release.root[:SHORT],
        )


def unlike(
    release: Release, sums: Mapping[str, str], root: Path, repository: Repository | None
) -> Iterator[Diagnostic]:
    """Yield every file of a ledger that is not as a release counted it."""
    then: Mapping[str, Blob] | None = None
    for name, digest in sorted(sums.items()):
        data = read_bytes(root / name)
        if not isinstance(data, Diagnostic) and sha256(data).hexdigest() == digest:
            continue
        gone = isinstance(data, Diagnostic)
        if name.startswith(WRITTEN_ONCE):
            fault = faults.SEALED_FILE_MISSING if gone else faults.SEALED_FILE_CHANGED
            yield fault.at(Place(name), period=release.period)
            continue
        then = _tree(release, repository) if then is None else then
        proved = _held(then.get(name), digest, repository)
        fault = faults.SEALED_FILE_AMENDED if proved else faults.SEALED_FILE_UNPROVED
        yield fault.at(Place(name), period=release.period, commit=(release.commit or "")[:SHORT])


def _tree(release: Release, repository: Repository | None) -> Mapping[str, Blob]:
    """Return the files of the commit that was checked out then, as far as git still has it."""
    if repository is None or release.commit is None:
        return {}
    try:
        return repository.tree(release.commit)
    except GitError:
        return {}


def _held(blob: Blob | None, digest: str, repository: Repository | None) -> bool:
    """Return whether git holds a file with this digest."""
    if blob is None or repository is None:
        return False
    try:
        return sha256(repository.ask("cat-file", "blob", blob.id)).hexdigest() == digest
    except GitError:
        return False
