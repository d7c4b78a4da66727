"""What the base held, read from its blobs when a rule asks for it."""

import datetime as dt
import re
from collections.abc import Iterator
from functools import cached_property, lru_cache
from typing import Any, Final

from duban.ledger.gate.families import DECISIONS, FAMILIES, FILINGS, INSPECTIONS, Family
from duban.ledger.git import Blob, Repository
from duban.ledger.guarding.reading import file_of
from duban.ledger.guarding.worktree import is_ours
from duban.ledger.packs import policy_in_force
from duban.model.ledger import Info
from duban.model.parsing import parse_day, parse_moment
from duban.model.policy import Policy
from duban.model.zones import day_in, is_zone
from duban.rules.guard.change import File

BY_NAME: Final = {family.name: family for family in FAMILIES}
LINES: Final = {
    key: re.compile(rb"^%s: *([^ #'\"\r\n]+) *$" % key.encode(), re.MULTILINE)
    for key in ("filed", "decided", "recorded")
}
UNREAD: Final = dt.date.min
"""The day of what cannot be read: before every other."""


class BasePast:
    """What a commit held of a ledger. Each family is read once, and only if somebody asks."""

    def __init__(self, repository: Repository, commit: str) -> None:
        self._repository = repository
        self._commit = commit
        self._files: dict[str, tuple[File, ...]] = {}
        self._days: dict[str, frozenset[dt.date]] = {}

    def files(self, family: str) -> tuple[File, ...]:
        """Return the files of a family that the base held, with their records."""
        if family not in self._files:
            of = BY_NAME[family]
            self._files[family] = tuple(
                file_of(name, blob.mode, data)
                for name, blob, data in self._contents(of, of.path.partition("/")[0])
            )
        return self._files[family]

    def filed(self, department: str | None, until: dt.date) -> dt.date | None:
        """Return the last day, no later than one, on which a department, or any, had filed."""
        below = f"progress/{department}/" if department is not None else "progress/"
        return self._last(FILINGS, below, "filed", until)

    def decided(self, until: dt.date) -> dt.date | None:
        """Return the last day, no later than one, on which anything had been decided."""
        return self._last(DECISIONS, "decisions/", "decided", until)

    def recorded(self, until: dt.date) -> dt.date | None:
        """Return the last day, no later than one, on which an inspection had been recorded."""
        return self._last(INSPECTIONS, "inspections/", "recorded", until)

    def policy(self, info: Info, own: tuple[Policy, ...]) -> Policy:
        """Return the policy that a ledger names, among its own and those that ship."""
        return policy_in_force(info, own, ())[0]

    def _contents(self, family: Family, below: str) -> Iterator[tuple[str, Blob, bytes]]:
        """Give a family's files below a folder, each with its bytes, in the order of their names.

        Only that folder is looked into: there may be many others.
        """
        held = sorted(self._repository.tree(self._commit, (below,)).items())
        asked = [each for each in held if family.holds(each[0]) and is_ours(each[0])]
        contents = self._repository.contents(blob.id for _, blob in asked)
        return ((*each, data) for each, data in zip(asked, contents, strict=True))

    def _last(self, family: Family, below: str, key: str, until: dt.date) -> dt.date | None:
        """Return the last day, no later than one, that files below a folder give for a key."""
        if below not in self._days:
            self._days[below] = frozenset(
                self._day(name, blob, data, key)
                for name, blob, data in self._contents(family, below)
            )
        return max((each for each in self._days[below] if UNREAD < each <= until), default=None)

    def _day(self, name: str, blob: Blob, data: bytes, key: str) -> dt.date:
        """Return the day that a file gives for a key: by a look at its lines, else by reading it.

        There are many files, and all but a few have the key on one line of its own.
        """
        found = LINES[key].findall(data)
        given = _read_day(found[0], self._zone) if len(found) == 1 else None
        return given or self._read(file_of(name, blob.mode, data), key)

    def _read(self, file: File, key: str) -> dt.date:
        value: Any = getattr(file.record, key, None)
        if isinstance(value, dt.datetime):
            return day_in(value, self._zone)
        return value or UNREAD

    @cached_property
    def _zone(self) -> str:
        infos = [each.record for each in self.files("duban") if each.record is not None]
        return infos[0].timezone if infos and is_zone(infos[0].timezone) else "UTC"


@lru_cache(maxsize=65_536)  # people file on the same days, many at the same hour
def _read_day(given: bytes, zone: str) -> dt.date | None:
    text = given.decode(errors="replace")
    try:
        return parse_day(text) if "T" not in text else day_in(parse_moment(text), zone)
    except ValueError:
        return None
