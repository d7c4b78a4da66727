"""What is written once: filings, decisions, inspections and releases stay as they are."""

from collections.abc import Iterator
from typing import Final

from duban.model.diagnostic import Diagnostic, Fault
from duban.rules.guard.base import Rule
from duban.rules.guard.change import Change, Comparison, File
from duban.rules.guard.once_faults import ONCE, Once
from duban.words import Words

SEAL_BROKEN: Final = Fault(
    "filing-does-not-match-its-name",
    Words(
        "新报送 {name} 的内容与文件名里的校验码不符",
        "the new filing {name} does not match the digest in its name",
    ),
    Words(
        "封存之后又改过：请按封存时的原样提交；要更正的，另报一份",
        "it was edited after it was sealed: hand it in as it was, and file another to correct it",
    ),
)
ANOTHERS: Final = Fault(
    "filing-for-another-department",
    Words(
        "报送 {name} 放在 {folder} 的目录，却是以 {department} 的名义",
        "the filing {name} lies in the folder of {folder} but speaks for {department}",
    ),
    Words("各部门只在自己的目录报送", "every department files in its own folder"),
)

DAY: Final = len("/2025-05-31")


def written_once(compared: Comparison) -> Iterator[Diagnostic]:
    """Yield what was removed, edited or moved although it is written once."""
    new = {
        each.after.data: each.after
        for each in compared.changes
        if each.before is None and each.after
    }
    for each in compared.changes:
        once = ONCE.get(each.before.folder) if each.before else None
        if once is not None and not each.file.is_note:
            yield from _touched(each, once, new)


def _touched(change: Change, once: Once, new: dict[bytes, File]) -> Iterator[Diagnostic]:
    before, after = change.before, change.after
    assert before is not None
    if after is not None:
        yield from _edited(before, after, once)
        return
    moved = new.get(before.data)
    if moved is None:
        yield once.removed.at(change.place, name=before.name)
    elif not _is_sealing(before, moved):
        yield once.renamed.at(moved.place, name=before.name, to=moved.name)


def _edited(before: File, after: File, once: Once) -> Iterator[Diagnostic]:
    if before.data == after.data and before.mode[:3] == after.mode[:3]:
        return
    is_same = before.record is not None and before.record == after.record
    fault = once.touched if once.touched and is_same else once.edited
    yield fault.at(after.place, name=after.name)


def _is_sealing(before: File, after: File) -> bool:
    """Return whether a filing was merely given its sealed name, in its folder and with its day."""
    if before.sealed != "no" or after.sealed != "rightly":
        return False
    here, there = (each.name[: each.name.rindex("/") + DAY] for each in (before, after))
    return here == there


def seals(compared: Comparison) -> Iterator[Diagnostic]:
    """Yield new filings that do not fit the seal in their name or the folder they lie in."""
    for each in compared.of("progress"):
        after = each.after
        if after is None or each.before is not None:
            continue
        if after.sealed == "wrongly":
            yield SEAL_BROKEN.at(each.place, name=after.name)
        folder = after.name.split("/")[1]
        if after.record is not None and after.record.department != folder:
            yield ANOTHERS.at(
                after.record.at("department"),
                name=after.name,
                folder=folder,
                department=after.record.department,
            )


RULES: Final = (
    Rule(written_once, tuple(fault for once in ONCE.values() for fault in once.faults)),
    Rule(seals, (SEAL_BROKEN, ANOTHERS)),
)
