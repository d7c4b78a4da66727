"""What an entry of a filing says of a commitment, in words."""

from functools import reduce
from typing import Final

from duban.model.department import Commitment
from duban.model.filing import Entry
from duban.reports.blocking.told import said as blocker_said
from duban.words import Blank, Words

THEN: Final = Words("{first}；{then}", "{first}; {then}")


def told(promise: Commitment | None, entry: Entry) -> Blank:
    """Return what an entry says of a commitment, in words; of one that is not known too."""
    parts: list[Blank] = [_reading(promise, entry)] if entry.reading else []
    parts += [text.rstrip("。") for text in (entry.note, entry.problem) if text]
    parts += map(blocker_said, entry.blockers)
    parts += [entry.next.rstrip("。")] if entry.next else []
    return reduce(lambda first, then: THEN(first=first, then=then), parts) if parts else ""


def _reading(promise: Commitment | None, entry: Entry) -> Blank:
    """Return a reading in the words of its target; in its own where an amendment changed that."""
    assert entry.reading is not None
    for goal in promise.goals if promise else ():
        if goal.id == (entry.target or goal.id) and goal.kind == entry.reading.kind:
            return goal.told(entry.reading)
    return entry.reading.said()
