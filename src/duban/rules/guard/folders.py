"""Who may write into which folder, and which people are meant by that."""

from collections.abc import Iterable
from typing import Final, NamedTuple

from duban.model.ledger import OFFICE, FolderRight, Info, Person

DEPARTMENTS_OWN: Final = "progress"
"""The folder whose folders are those of the departments."""


class Right(NamedTuple):
    """A folder, or a file, with those who may write into it."""

    path: str
    by: tuple[str, ...]


def rights(info: Info, departments: Iterable[str]) -> tuple[Right, ...]:
    """Return the rights that a ledger gives, the broad ones first.

    What `duban.yaml` says of a folder takes the place of what holds by default.
    """
    given: dict[str, list[str]] = {}
    for each in info.folders:
        given.setdefault(_plain(each), []).append(each.by)
    default = {"": [OFFICE]} | {f"{DEPARTMENTS_OWN}/{each}/": [each] for each in departments}
    held = default | given
    return tuple(Right(path, tuple(held[path])) for path in sorted(held))


def _plain(right: FolderRight) -> str:
    """Return a path as names begin; what ends like a file is one."""
    path = right.path.strip("/")
    if path in {"", "."}:
        return ""
    return path if path.endswith((".yaml", ".json", ".j2")) else f"{path}/"


def right_to(name: str, held: Iterable[Right]) -> Right:
    """Return the right that counts for a file: the one with the longest path."""
    fitting = (each for each in held if name == each.path or _is_below(name, each.path))
    return max(fitting, key=lambda each: len(each.path))


def _is_below(name: str, path: str) -> bool:
    return not path or (path.endswith("/") and name.startswith(path))


def people_by_address(people: Iterable[Person]) -> dict[str, frozenset[str]]:
    """Return for each address, in small letters, the departments of those who have it."""
    found: dict[str, frozenset[str]] = {}
    for person in people:
        for email in person.emails:
            key = email.strip().casefold()
            found[key] = found.get(key, frozenset()) | {person.department}
    return found
