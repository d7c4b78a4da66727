"""What filings say of blockers, one after the other, and what is known after each."""

import datetime as dt
from collections.abc import Iterable, Iterator

from duban.frozen import frozen, replace
from duban.model.blocker import BlockerFiled
from duban.rules.history import Filed


@frozen()
class Said:
    """One thing that a filing says of one blocker.

    Attributes:
        filed: the entry that says it.
        said: what it says.
        before: all that was known of the blocker before; None where this names it first.
        after: all that is known of it now. Its `opened` is always given.
    """

    filed: Filed
    said: BlockerFiled
    before: BlockerFiled | None
    after: BlockerFiled

    @property
    def arose(self) -> dt.date:
        """The day that it arose, by what is known now."""
        return opened(self.after)

    @property
    def is_reopened(self) -> bool:
        """Whether it is said to have arisen after it was closed."""
        return self.before is not None and _is_again(self.before, self.said)


def course(entries: Iterable[Filed]) -> Iterator[Said]:
    """Yield what entries about one commitment say of its blockers, in the order of the entries."""
    known: dict[str, BlockerFiled] = {}
    for filed in entries:
        for said in filed.entry.blockers:
            before = known.get(said.id)
            after = _went_on(before, said) if before else _arose(said, filed)
            known[said.id] = after
            yield Said(filed, said, before, after)


def opened(told: BlockerFiled) -> dt.date:
    """Return the day that a blocker arose, of what `course` yields."""
    assert told.opened is not None
    return told.opened


def _arose(said: BlockerFiled, filed: Filed) -> BlockerFiled:
    """Return a blocker that is named for the first time; the entry's problem is what it is.

    Without a day it arose on that of the filing, or on what is told of it before that.
    """
    days = (filed.on, said.answered, said.closed)
    arose = said.opened or min(day for day in days if day is not None)
    return replace(said, opened=arose, note=said.note or filed.entry.problem)


def _went_on(before: BlockerFiled, said: BlockerFiled) -> BlockerFiled:
    """Return it with what one more filing says; what that leaves out stays.

    One that is said to have arisen again after it was closed is open again: the checks refuse it,
    and no blocker may look as if it were gone while somebody says that it is not.
    """
    if _is_again(before, said):
        before = replace(before, answered=None, closed=None)
    return replace(
        before,
        kind=said.kind or before.kind,
        asks=said.asks or before.asks,
        opened=said.opened or before.opened,
        answered=said.answered or before.answered,
        closed=said.closed or before.closed,
        step=said.step or before.step,
        item=said.item or before.item,
        note=said.note or before.note,
    )


def _is_again(before: BlockerFiled, said: BlockerFiled) -> bool:
    return bool(before.closed and said.opened and said.opened > before.closed)
