"""What kind of file something is, and whether it can still be read."""

from collections.abc import Iterator
from typing import Final

from duban.model.diagnostic import Diagnostic, Fault
from duban.rules.guard.base import Rule
from duban.rules.guard.change import EXECUTABLE, PLAIN, Change, Comparison
from duban.words import Words

NOT_PLAIN: Final = Fault(
    "guard-not-a-plain-file",
    Words(
        "{name} 不是普通文件（{mode}），台账不读链接和子模块",
        "{name} is no plain file ({mode}): the ledger reads no links and no submodules",
    ),
    Words("请换成普通文件，或移出台账目录", "put a plain file there, or move it out"),
)
MADE_EXECUTABLE: Final = Fault(
    "guard-made-executable",
    Words("{name} 被改成了可执行文件", "{name} was made executable"),
    Words("请去掉可执行属性（chmod -x）", "take that away again (chmod -x)"),
)
BROKEN: Final = Fault(
    "guard-unreadable",
    Words(
        "{name} 改后读不了，改了什么无从比较",
        "{name} cannot be read, so nobody can tell what changed",
    ),
    Words(
        "先运行 duban check，按提示改正后再比较",
        "run duban check, mend what it reports, and compare again",
    ),
)
WAS_BROKEN: Final = Fault(
    "guard-was-unreadable",
    Words(
        "{name} 在基准里就读不了，改了什么没有比较",
        "{name} could not be read at the base, so it was not compared",
    ),
    Words("请人工核对这份文件的改动", "look through the changes of this file by eye"),
    severity="warning",
)
OUTSIDE: Final = Fault(
    "guard-outside-the-ledger",
    Words(
        "{name} 不属于台账的任何一类文件，只报告、不检查",
        "{name} is none of the ledger's files: reported, not checked",
    ),
    Words("请移出台账目录", "move it out of the ledger's folder"),
    severity="warning",
)
KEPT: Final = frozenset({"releases", "progress", "decisions", "inspections"})
"""Folders whose files other rules look at, whatever they hold."""


def kinds(compared: Comparison) -> Iterator[Diagnostic]:
    """Yield what is no plain file now, links and submodules among them."""
    for each in compared.changes:
        after = each.after
        if after is None or after.mode == PLAIN:
            continue
        if after.mode != EXECUTABLE:
            yield NOT_PLAIN.at(each.place, name=after.name, mode=after.mode)
        elif each.before is None or each.before.mode != EXECUTABLE:
            yield MADE_EXECUTABLE.at(each.place, name=after.name)


def readable(compared: Comparison) -> Iterator[Diagnostic]:
    """Yield records that cannot be read any more, new ones among them, and files of no family."""
    for each in compared.changes:
        if each.file.family:
            yield from _readable(each)
        elif not each.file.is_note and each.file.folder not in KEPT:
            yield OUTSIDE.at(each.place, name=each.name)


def _readable(change: Change) -> Iterator[Diagnostic]:
    after, before = change.after, change.before
    if after is None or after.mode not in {PLAIN, EXECUTABLE}:
        return
    if after.record is None:
        yield BROKEN.at(change.place, name=change.name)
    elif before is not None and before.record is None:
        yield WAS_BROKEN.at(change.place, name=change.name)


RULES: Final = (
    Rule(kinds, (NOT_PLAIN, MADE_EXECUTABLE)),
    Rule(readable, (BROKEN, WAS_BROKEN, OUTSIDE)),
)
