"""What the guard compares: the ledger's files before and after, and who wrote what changed."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, Literal, NamedTuple, Protocol, TypeVar

from duban.frozen import frozen
from duban.model.ledger import Info
from duban.model.policy import Policy
from duban.model.record import Place, Record
from duban.rules.lazy import lazy
from duban.words.visible import visible

R = TypeVar("R", bound=Record)

PLAIN: Final = "100644"
EXECUTABLE: Final = "100755"
NOTES: Final = "readme"
"""How the names of files begin that are no part of the ledger."""
RECORDS: Final = (".yaml", ".json")
"""How the names of files end that are, whatever they begin with."""


@frozen()
class File:
    """A file on one side.

    Attributes:
        name: its name below the ledger's folder.
        mode: its kind as git writes it, such as `100644`.
        data: all of its bytes.
        record: what it holds; None where it holds none or cannot be read.
        family: the kind of record that such a file should hold; empty where it should hold none.
        sealed: whether its name bears a seal, and whether its bytes still fit that.
    """

    name: str
    mode: str
    data: bytes = b""
    record: Any = None
    family: str = ""
    sealed: Literal["no", "rightly", "wrongly"] = "no"

    @property
    def folder(self) -> str:
        """The first folder of its name; empty for the files beside the folders."""
        return self.name.partition("/")[0] if "/" in self.name else ""

    @property
    def is_note(self) -> bool:
        """Whether it is no part of the ledger, wherever it lies."""
        last = self.name.rpartition("/")[2].casefold()
        return last.startswith(NOTES) and not last.endswith(RECORDS)

    @property
    def place(self) -> Place:
        """The place of the whole file."""
        return Place(visible(self.name))


@frozen()
class Change:
    """A file that is not what it was: new where there is no `before`, gone without an `after`."""

    before: File | None
    after: File | None

    @property
    def file(self) -> File:
        """The file as it stands now, or as it stood before it was removed."""
        file = self.after or self.before
        assert file is not None
        return file

    @property
    def name(self) -> str:
        """The file's name."""
        return self.file.name

    @property
    def place(self) -> Place:
        """The place of the whole file."""
        return self.file.place


class Past(Protocol):
    """What the base held, looked up where a rule asks for it."""

    def files(self, family: str) -> tuple[File, ...]:
        """Return the files of a family that the base held, with their records."""
        ...

    def filed(self, department: str | None, until: dt.date) -> dt.date | None:
        """Return the last day, no later than one, on which a department, or any, had filed."""
        ...

    def decided(self, until: dt.date) -> dt.date | None:
        """Return the last day, no later than one, on which anything had been decided."""
        ...

    def recorded(self, until: dt.date) -> dt.date | None:
        """Return the last day, no later than one, on which an inspection had been recorded."""
        ...

    def policy(self, info: Info, own: tuple[Policy, ...]) -> Policy:
        """Return the policy that a ledger names, among its own and those that ship."""
        ...


class Writer(NamedTuple):
    """Whom git names for a change, by the address."""

    email: str
    role: Literal["author", "committer", "uncommitted"]


@frozen(slots=False)
class Comparison:
    """The ledger at a base beside the one that stands now.

    Attributes:
        changes: the files that differ, by name.
        past: what the base held.
        today: the day on which the comparison is made.
        writers: who wrote each changed file, by its name; None where nobody can tell.
    """

    changes: tuple[Change, ...]
    past: Past
    today: dt.date
    writers: Mapping[str, tuple[Writer, ...]]

    def of(self, family: str) -> Iterator[Change]:
        """Yield the changes of a family's files."""
        return (each for each in self.changes if each.file.family == family)

    def new(self, family: str) -> Iterator[Any]:
        """Yield the records of a family's new files."""
        for each in self.of(family):
            if each.before is None and each.after is not None and each.after.record is not None:
                yield each.after.record

    def before(self, family: str) -> tuple[Any, ...]:
        """Return the family's records that stood in changed files, unless broken since."""
        return tuple(
            each.before.record
            for each in self.of(family)
            if each.before and each.before.record and not (each.after and not each.after.record)
        )

    def after(self, family: str) -> tuple[Any, ...]:
        """Return the family's records that stand in changed files."""
        return tuple(
            each.after.record for each in self.of(family) if each.after and each.after.record
        )

    def untouched(self, family: str) -> tuple[Any, ...]:
        """Return the family's records in files that have not changed."""
        changed = {each.name for each in self.of(family)}
        return records(each for each in self.past.files(family) if each.name not in changed)

    def now(self, family: str) -> tuple[Any, ...]:
        """Return all records of a family as they stand now."""
        return (*self.untouched(family), *self.after(family))

    def then(self, family: str) -> tuple[Any, ...]:
        """Return all records of a family as the base held them."""
        return records(self.past.files(family))

    @lazy
    def info(self) -> Info | None:
        """What the ledger said of itself at the base; None where there was no ledger."""
        found: tuple[Info, ...] = records(self.past.files("duban"))
        return found[0] if found else None

    @lazy
    def policy(self) -> Policy | None:
        """The policy in force at the base; None where there was no ledger."""
        return self.past.policy(self.info, self.then("policies")) if self.info else None

    @lazy
    def last(self) -> dt.date | None:
        """The last day on which the base had anything filed, decided, recorded or sealed."""
        past, day = self.past, self.today
        sealed = (each.as_of for each in self.then("releases") if each.as_of <= day)
        days = (past.filed(None, day), past.decided(day), past.recorded(day), *sealed)
        return max((each for each in days if each), default=None)


def records(files: Iterable[File]) -> tuple[Any, ...]:
    """Return the records that files hold."""
    return tuple(each.record for each in files if each.record is not None)
