"""What the base held, read from its blobs when a rule asks for it."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any, Final

from duban.ledger.gate.families import DECISIONS, FAMILIES, FILINGS, INSPECTIONS, Family
from duban.ledger.git import Blob, Repository
from duban.ledger.guarding.reading import file_of
from duban.ledger.packs import policy_in_force
from duban.model.ledger import Info
from duban.model.parsing import parse_day, parse_moment
from duban.model.policy import Policy
from duban.model.zones import day_in, is_zone
from duban.rules.guard.change import File

BY_NAME: Final = {family.name: family for family in FAMILIES}
UNREAD: Final = dt.date.min
"""The day of what cannot be read: before every other."""


class BasePast:
    """What a commit held of a ledger. Each family is read once, and only if somebody asks."""

    def __init__(self, repository: Repository, tree: Mapping[str, Blob]) -> None:
        self._repository = repository
        self._tree = tree
        self._files: dict[str, tuple[File, ...]] = {}
        self._days: dict[str, tuple[dt.date, ...]] = {}

    def files(self, family: str) -> tuple[File, ...]:
        """Return the files of a family that the base held, with their records."""
        if family not in self._files:
            names = self._names(BY_NAME[family])
            self._files[family] = tuple(
                file_of(name, self._tree[name].mode, data) for name, data in self._contents(names)
            )
        return self._files[family]

    def filed(self, department: str | None, until: dt.date) -> dt.date | None:
        """Return the last day, no later than one, on which a department, or any, had filed."""
        if department is not None:
            return _last(self._dated(FILINGS, f"progress/{department}/", "filed"), until)
        names = self._names(FILINGS)
        of = sorted({name.split("/")[1] for name in names})
        days = (self.filed(each, until) for each in of)
        return max((day for day in days if day), default=None)

    def decided(self, until: dt.date) -> dt.date | None:
        """Return the last day, no later than one, on which anything had been decided."""
        return _last(self._dated(DECISIONS, "decisions/", "decided"), until)

    def recorded(self, until: dt.date) -> dt.date | None:
        """Return the last day, no later than one, on which an inspection had been recorded."""
        return _last(self._dated(INSPECTIONS, "inspections/", "recorded"), until)

    def policy(self, info: Info, own: tuple[Policy, ...]) -> Policy:
        """Return the policy that a ledger names, among its own and those that ship."""
        return policy_in_force(info, own, ())[0]

    def _names(self, family: Family) -> list[str]:
        folder = f"{family.folder}/" if family.folder else ""
        return sorted(name for name in self._tree if name.startswith(folder) and family.holds(name))

    def _contents(self, names: list[str]) -> Iterator[tuple[str, bytes]]:
        ids = [self._tree[name].id for name in names]
        return zip(names, self._repository.contents(ids), strict=True)

    def _dated(self, family: Family, folder: str, key: str) -> tuple[dt.date, ...]:
        """Return the days that a folder's files give for a key."""
        if folder not in self._days:
            names = [name for name in self._names(family) if name.startswith(folder)]
            self._days[folder] = tuple(
                self._day(name, data, key) for name, data in self._contents(names)
            )
        return self._days[folder]

    def _day(self, name: str, data: bytes, key: str) -> dt.date:
        """Return the day that a file gives for a key: by a look at its lines, else by reading it.

        There are many files, and all but a few have the key on one line of its own.
        """
        found = re.findall(rb"^%s: *([^ #'\"\r\n]+) *$" % key.encode(), data, re.MULTILINE)
        given = (
            _read_day(found[0].decode(errors="replace"), self._zone) if len(found) == 1 else None
        )
        return given or self._read(name, data, key)

    def _read(self, name: str, data: bytes, key: str) -> dt.date:
        value: Any = getattr(file_of(name, self._tree[name].mode, data).record, key, None)
        if isinstance(value, dt.datetime):
            return day_in(value, self._zone)
        return value or UNREAD

    @cached_property
    def _zone(self) -> str:
        infos = [each.record for each in self.files("duban") if each.record is not None]
        return infos[0].timezone if infos and is_zone(infos[0].timezone) else "UTC"


def _read_day(text: str, zone: str) -> dt.date | None:
    try:
        return parse_day(text) if "T" not in text else day_in(parse_moment(text), zone)
    except ValueError:
        return None


def _last(days: tuple[dt.date, ...], until: dt.date) -> dt.date | None:
    return max((each for each in days if UNREAD < each <= until), default=None)
