"""Entries from which nobody learns anything: 正常推进."""

import datetime as dt
import re
from collections.abc import Iterator
from typing import Final

from duban.model.diagnostic import Diagnostic, Fault
from duban.model.filing import Entry
from duban.rules.checks.base import Check
from duban.rules.checks.index import Index
from duban.words import Words

EMPTY_ENTRY: Final = Fault(
    "empty-entry",
    Words(
        "{commitments} 的报送没有数值、佐证或问题，等于没报",
        "{commitments}: no figure, evidence or problem, which is to say nothing",
    ),
    Words(
        "“正常推进”不算进展：报数值、已办成的事和佐证",
        '"going on normally" is no progress: give figures, what was done, and evidence',
    ),
    severity="warning",
)
CLICHE: Final = re.compile(
    r"(?:目前|当前|本[周月季]|各项|工作|项目|均|都|已|仍|正在|在|一切|按|照|计划|时序|序时|进度|要求|"
    r"正常|有序|稳步|顺利|持续|扎实|积极|加快|全力|抓紧|良好|推进|开展|进行|实施|落实|进展|运行|"
    r"情况|无|没有|变化|同上期|同上|同前|不变|办理|中|之)*+"
)
LONGEST_CLICHE: Final = 40


def empty_entries(index: Index) -> Iterator[Diagnostic]:
    """Yield entries from which nobody learns anything, all of a filing's as one."""
    for filing in index.filings:
        empty = [
            entry
            for entry in filing.entries
            if _is_empty(entry) and _is_known(entry, filing.on, index)
        ]
        if empty:
            first = min(entry.at("note" if entry.note else "commitment") for entry in empty)
            yield EMPTY_ENTRY.at(first, commitments=tuple(each.commitment for each in empty))


def _is_empty(entry: Entry) -> bool:
    if entry.reading is not None or entry.evidence or entry.steps or entry.blockers:
        return False
    said = (entry.claim, entry.started, entry.problem, entry.asks, entry.next)
    if any(each is not None for each in said):
        return False
    return entry.note is None or is_cliche(entry.note)


def _is_known(entry: Entry, day: dt.date, index: Index) -> bool:
    """Return whether the entry's ids are right: figures of unknown targets are not read."""
    promise = index.promises.get(entry.commitment)
    return promise is not None and (entry.target is None or entry.target in promise.goals(day))


def is_cliche(note: str) -> bool:
    """Return whether a note only says that things go on: 正常推进, 有序推进中 and the like."""
    if len(note) > LONGEST_CLICHE:
        return False
    return CLICHE.fullmatch(re.sub(r"[\W_]+", "", note)) is not None


CHECKS: Final = (Check(empty_entries, (EMPTY_ENTRY,), needs=("departments", "decisions")),)
