"""Blockers in a few words: what one filing says of one, and one among other problems."""

from collections.abc import Iterator
from typing import Final

from duban.model.blocker import BlockerFiled
from duban.reports.blocking.words import KINDS
from duban.rules.blockers.told import Blocker
from duban.words import Blank, Said, Words

SAID: Final = Words("堵点 {id}：{parts}", "blocker {id}: {parts}")
ASKS: Final = Words("待{asks}", "waits for {asks}")
OPENED: Final = Words("{day} 发生", "arose on {day}")
ANSWERED: Final = Words("{day} 答复", "answered on {day}")
CLOSED: Final = Words("{day} 解决", "closed on {day}")
GOES_ON: Final = Words("仍未解决", "goes on")
HELD: Final = Words("{text}（已堵 {days} 个工作日）", "{text} (working days held: {days})")


def said(filed: BlockerFiled) -> Said:
    """Return what a filing says of a blocker."""
    return SAID(id=filed.id, parts=tuple(_parts(filed)) or (GOES_ON,))


def _parts(filed: BlockerFiled) -> Iterator[Blank]:
    if filed.kind:
        yield KINDS[filed.kind]
    if filed.note:
        yield filed.note.rstrip("。")
    if filed.asks:
        yield ASKS(asks=filed.asks)
    for words, day in (
        (OPENED, filed.opened),
        (ANSWERED, filed.answered),
        (CLOSED, filed.closed),
    ):
        if day is not None:
            yield words(day=day)


def held(what: Blank, blocker: Blocker) -> Said:
    """Return what a blocker is, in words of the department where there are any, and how long."""
    text = what.strip().rstrip("。；") if isinstance(what, str) else what
    return HELD(text=text, days=blocker.workdays)
