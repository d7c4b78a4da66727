"""What an entry of a filing says of a commitment, in words."""

from collections.abc import Iterator
from functools import reduce
from typing import Final

from duban.model.department import Commitment
from duban.model.filing import Entry
from duban.model.followed import Pause, StepFiled
from duban.reports.blocking.told import said as blocker_said
from duban.reports.step_names import Titles, item_named, named
from duban.words import Blank, Words

THEN: Final = Words("{first}；{then}", "{first}; {then}")
STEP: Final = Words("步骤“{step}”：{parts}", 'step "{step}": {parts}')
OF_ITEM: Final = Words("{item}的{step}", "{step} of {item}")
STARTED: Final = Words("{day} 开始", "begun on {day}")
FINISHED: Final = Words("{day} 办结", "over on {day}")
PAUSED: Final = Words("{since} 至 {until} 停表", "paused from {since} to {until}")
STILL_PAUSED: Final = Words("{since} 起停表", "paused since {since}")
BECAUSE: Final = Words("{pause}（{why}）", "{pause} ({why})")


def told(promise: Commitment | None, entry: Entry, steps: Titles) -> Blank:
    """Return what an entry says of a commitment, in words; of one that is not known too.

    Args:
        promise: the commitment; None where it is not known.
        entry: what was filed of it.
        steps: the names of the steps of the ledger's procedures.
    """
    parts: list[Blank] = [_reading(promise, entry)] if entry.reading else []
    parts += [text.rstrip("。") for text in (entry.note, entry.problem) if text]
    parts += [_step(promise, each, steps) for each in entry.steps]
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


def _step(promise: Commitment | None, filed: StepFiled, steps: Titles) -> Blank:
    """Return what is said of one step of the procedure, by the name that people know it by."""
    title = named(steps, promise, filed.step, filed.item)
    item = filed.item and item_named(promise, filed.item)
    name: Blank = OF_ITEM(item=item, step=title) if item else title
    return STEP(step=name, parts=tuple(_parts(filed)))


def _parts(filed: StepFiled) -> Iterator[Blank]:
    if filed.started:
        yield STARTED(day=filed.started)
    if filed.finished:
        yield FINISHED(day=filed.finished)
    yield from map(_pause, filed.paused)


def _pause(pause: Pause) -> Blank:
    until = pause.until
    said = PAUSED(since=pause.since, until=until) if until else STILL_PAUSED(since=pause.since)
    return BECAUSE(pause=said, why=pause.why) if pause.why else said
