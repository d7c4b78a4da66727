"""CODEOWNERS: the folder rights as GitHub, GitLab and Gitee read them."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from duban.model.ledger import Info, Person
from duban.rules.guard.folders import rights

SPECIAL: Final = re.compile(r"([\\\s#!*?\[\]])")
"""What means something in such a file, or ends a path."""


def owners(info: Info, departments: Iterable[str], below: str) -> Iterator[str]:
    """Yield the lines, the broad ones first: of several that fit a file the last one counts.

    A folder for whose writers nobody is listed is left to those of the folder above it.

    Args:
        info: what the ledger says of itself, its people among it.
        departments: the departments' ids.
        below: the ledger's folder below the repository's, with a `/` at its end.
    """
    for right in rights(info, departments):
        people = [each for each in info.people if each.department in right.by]
        called = dict.fromkeys(name for each in people for name in _called(each))
        if called:
            yield f"{_pattern(below, right.path)} {' '.join(called)}"


def _called(person: Person) -> tuple[str, ...]:
    """Return how a forge knows somebody: by the account, else by the addresses."""
    names = (f"@{person.account.removeprefix('@')}",) if person.account else person.emails
    return tuple(each for each in names if not SPECIAL.search(each))


def _pattern(below: str, path: str) -> str:
    return SPECIAL.sub(r"\\\1", f"/{below}{path}")
