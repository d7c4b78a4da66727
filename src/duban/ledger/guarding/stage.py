"""What git last saw of the work tree's files: those that look the same need no reading."""

import re
from collections.abc import Mapping
from typing import Final, NamedTuple, TypeAlias

from duban.ledger.git import Repository

ENTRY: Final = re.compile(
    rb"(?P<mode>[0-9]{6}) (?P<id>[0-9a-f]+) (?P<stage>[0-3])\t(?P<name>[^\0]+)\0"
    rb"  ctime: (\d+):(\d+)\n  mtime: (\d+):(\d+)\n  dev: \d+\tino: (\d+)\n"
    rb"  uid: \d+\tgid: \d+\n  size: (\d+)\tflags: ([0-9a-f]+)\n"
)
ABSENT: Final = 0x40000000
"""The flag of what a sparse check-out leaves out on purpose."""
BITS: Final = 0xFFFFFFFF
"""git keeps this much of a file's number and size."""
SECOND: Final = 1_000_000_000

Look: TypeAlias = tuple[int, int, int, int]
"""What a file looks like from outside: its change and modification times, number and size."""


class Staged(NamedTuple):
    """A file as git's index has it."""

    mode: str
    id: str
    look: Look
    is_absent: bool


def staged(repository: Repository) -> Mapping[str, Staged]:
    """Return the ledger's files as git's index has them, by their names.

    What is in conflict is left out: it has no one content.
    """
    listed = repository.ask("ls-files", "-s", "-z", "--debug", "--", *repository.here)
    skip = len(repository.below)
    found = {}
    for mode, id_, stage, name, *numbers, flags in ENTRY.findall(listed):
        if stage == b"0":
            changed, changed_ns, modified, modified_ns, number, size = map(int, numbers)
            look = (changed * SECOND + changed_ns, modified * SECOND + modified_ns, number, size)
            found[name.decode(errors="surrogateescape")[skip:]] = Staged(
                mode.decode(), id_.decode(), look, bool(int(flags, 16) & ABSENT)
            )
    return found
