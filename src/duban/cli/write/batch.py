"""What is to be handed in: entries from the command line or a file, by department."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import typer

from duban.cli.language import told
from duban.cli.write import texts
from duban.cli.write.desk import Desk
from duban.cli.write.finish import refuse
from duban.frozen import frozen
from duban.ledger.gate.names import SUFFIX
from duban.ledger.opening import read_bytes
from duban.ledger.strict.quickest import read_quickest
from duban.model.diagnostic import Diagnostic
from duban.model.filing import Filing
from duban.model.notation import Mapped
from duban.model.spelled import spelled

PART: Final = ("commitment", "target", "milestone")
"""The keys that say what an entry is about."""


@frozen()
class Batch:
    """What one department is to hand in at once.

    Attributes:
        more: other keys of the filing, such as `corrects`.
        by: who hands it in, where a file says so.
    """

    department: str
    entries: tuple[Mapped, ...]
    more: Mapped
    by: str | None = None


def single(desk: Desk, commitment: str, said: Mapped, department: str | None) -> Batch:
    """Return what is said of one commitment, by its lead where no other department is named."""
    lead, promise = desk.promise(commitment)
    who = desk.department(department) if department else lead.id
    return Batch(who, ({"commitment": promise.id, **said},), {})


def batches(desk: Desk, file: Path, department: str | None) -> tuple[Batch, ...]:
    """Return what a file of entries says, by department.

    The file is a filing's, but for what duban fills in: `department`, `on`, `filed` and `by`.

    Raises:
        typer.BadParameter: where there are no entries in it.
        typer.Exit: with 1, after saying why, where the file cannot be read.
    """
    top: dict[str, Any] = dict(_read(file))
    entries = top.pop("entries", None)
    named = department or top.pop("department", None)
    by = top.pop("by", None)
    if not isinstance(entries, list) or not entries:
        raise typer.BadParameter(told(texts.NO_ENTRIES(path=str(file))))
    grouped: defaultdict[str, list[Mapped]] = defaultdict(list)
    for each in entries:
        grouped[_who(desk, each, named)].append(each)
    return tuple(Batch(who, tuple(each), top, by) for who, each in grouped.items())


def _who(desk: Desk, entry: object, named: str | None) -> str:
    if named:
        return desk.department(named)
    commitment = entry.get("commitment") if isinstance(entry, Mapping) else None
    return desk.promise(str(commitment))[0].id


def _read(file: Path) -> Mapping[str, Any]:
    data = read_bytes(file)
    if isinstance(data, Diagnostic):
        refuse((data,))
    value, found = read_quickest(data, file.name)
    if not isinstance(value, Mapping) or any(each.severity == "error" for each in found):
        refuse(found)
    return value


def correction(desk: Desk, batch: Batch, corrected: str) -> Batch:
    """Return a batch that corrects a filing: what it does not say anew stays as it was.

    A correction takes the place of the whole filing, so it has to say the rest again.

    Raises:
        typer.BadParameter: where there is no such filing.
    """
    name = Path(corrected).name.removesuffix(SUFFIX)
    before = desk.filing(name)
    given = {_part(each) for each in batch.entries}
    kept = tuple(each for each in _entries(before) if _part(each) not in given)
    more = {"on": before.on, **batch.more, "corrects": before.name}
    return Batch(before.department, (*kept, *batch.entries), more, batch.by)


def _entries(filing: Filing) -> Iterator[Mapped]:
    return (spelled(each) for each in filing.entries)


def _part(entry: Mapped) -> tuple[object, ...]:
    return tuple(entry.get(key) for key in PART)
