"""A commitment with everything that the checks ask about it, each worked out once."""

import datetime as dt
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from heapq import merge
from typing import Final, NamedTuple

from duban.frozen import frozen
from duban.model.deadline import Deadline
from duban.model.decision import (
    Amendment,
    Cancellation,
    CloseOut,
    Decision,
    Reopening,
    Resumption,
    Suspension,
)
from duban.model.department import Commitment, Department
from duban.model.filing import Entry
from duban.model.targets import Target
from duban.rules.checks.held import SINCE, Held, held_since
from duban.rules.checks.meaning import as_promised
from duban.rules.docket import amended
from duban.rules.history import Filed, History
from duban.rules.lazy import lazy
from duban.rules.terms import Terms, laid_over

CLOCK: Final = "*"
"""In place of a milestone: the decisions that stop and start the clock of all. No id is so."""


class Series(NamedTuple):
    """The entries with a reading of one target as it held, in order, and a name for it."""

    holder: str
    goal: Target
    filed: Sequence[Filed]


@frozen(slots=False)
class Promise:
    """A commitment with the department that leads it and everything known of it."""

    department: Department
    commitment: Commitment
    history: History

    @property
    def id(self) -> str:
        """The commitment's id."""
        return self.commitment.id

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """Everything decided about it, in order."""
        return self.history.decisions

    @lazy
    def filed(self) -> tuple[Filed, ...]:
        """What was filed about it and not corrected since, in the order in which it counts."""
        entries = self.history.entries
        standing = [each for each in entries if each.replaced is None]
        return entries if len(standing) == len(entries) else tuple(standing)

    @lazy
    def marked(self) -> tuple[Filed, ...]:
        """What was filed to claim something, or about a part of it that is named."""
        return tuple(
            [
                each
                for each in self.filed
                if (entry := each.entry).claim or entry.target or entry.milestone
            ]
        )

    @lazy
    def claims(self) -> tuple[Filed, ...]:
        """What was filed to claim that it, or one of its milestones, is complete."""
        return tuple([each for each in self.marked if each.entry.claim])

    @lazy
    def milestones(self) -> frozenset[str]:
        """The ids of its milestones."""
        return frozenset(each.id for each in self.commitment.milestones)

    @lazy
    def terms(self) -> Terms:
        """Its deadline with every decision laid over it."""
        return self.terms_of(self.commitment.deadline)

    def terms_of(self, deadline: Deadline, milestone: str | None = None) -> Terms:
        """Return a deadline, the commitment's or a milestone's, with the decisions laid over it."""
        held = as_promised(deadline, self.commitment.made)
        for decision in self.touching(milestone) if self.decisions else ():
            held = laid_over(held, decision, milestone)
        return held

    def touching(self, milestone: str | None) -> Iterator[Decision]:
        """Yield the decisions about a milestone, or the whole, and those that stop its clock."""
        own, clock = self._by_part.get(milestone, ()), self._by_part.get(CLOCK, ())
        return (decision for _, decision in merge(own, clock, key=_number))

    @lazy
    def _by_part(self) -> Mapping[str | None, Sequence[tuple[int, Decision]]]:
        """The decisions, numbered in their order, by milestone; of many few touch each one."""
        found: defaultdict[str | None, list[tuple[int, Decision]]] = defaultdict(list)
        for number, decision in enumerate(self.decisions):
            stops = isinstance(decision, Suspension | Resumption)
            part = CLOCK if stops else getattr(decision, "milestone", None)
            found[part].append((number, decision))
        return found

    @lazy
    def reopened(self) -> tuple[dt.date, ...]:
        """The days on which it was reopened, in order."""
        return tuple(each.decided for each in self.decisions if isinstance(each, Reopening))

    @lazy
    def ends(self) -> tuple[Decision, ...]:
        """What closed or cancelled it, in order; of those of one day the first."""
        first: dict[dt.date, Decision] = {}
        for each in self.decisions:
            if isinstance(each, CloseOut | Cancellation):
                first.setdefault(each.decided, each)
        return tuple(first.values())

    def ended(self, day: dt.date) -> Decision | None:
        """Return what had ended it before a day, if nothing has reopened it by then."""
        before = bisect_left(self.ends, day, key=_decided)
        if not before:
            return None
        end, reopened = self.ends[before - 1], last_by(self.reopened, day)
        return None if reopened is not None and reopened >= end.decided else end

    def goals(self, day: dt.date) -> Mapping[str, Target]:
        """Return the targets that held on a day, by id."""
        return self._held(day).goals

    @lazy
    def series(self) -> tuple[Series, ...]:
        """What was filed with figures of a target that is known, and of its kind.

        A target that was amended has several, in the order of the amendments.
        """
        goal = self._spans[0].only if len(self._spans) == 1 else None
        if goal is None:
            return tuple(self._series())
        return (Series(self.id, goal, History(self.filed).about(goal)),)

    def _series(self) -> Iterator[Series]:
        found: dict[tuple[dt.date, str], tuple[str, Target, list[Filed]]] = {}
        for filed in self.filed:
            held = self._held(filed.on)
            goal = held.goals.get(filed.entry.target or "", held.only)
            if goal is not None and _is_about(filed.entry, goal):
                holder = self.id if held.only else f"{self.id}/{goal.id}"
                _, _, about = found.setdefault((held.since, goal.id), (holder, goal, []))
                about.append(filed)
        return (Series(*each) for each in found.values())

    def _held(self, day: dt.date) -> Held:
        return self._spans[bisect_right(self._spans, day, key=SINCE) - 1]

    @lazy
    def _spans(self) -> tuple[Held, ...]:
        """The targets as they held one after the other; the first since ever."""
        held, promise = [held_since(dt.date.min, self.commitment.goals)], self.commitment
        for decision in self.decisions:
            if isinstance(decision, Amendment):
                promise = amended(promise, (decision,))
                held.append(held_since(decision.decided, promise.goals))
        return tuple(held)


def last_by(days: Sequence[dt.date], day: dt.date) -> dt.date | None:
    """Return the last of some days in order that is no later than a day."""
    count = bisect_right(days, day)
    return days[count - 1] if count else None


def _is_about(entry: Entry, goal: Target) -> bool:
    reading = entry.reading
    if reading is None or reading.kind != goal.kind:
        return False
    return entry.target is None or entry.target == goal.id


def _number(numbered: tuple[int, Decision]) -> int:
    return numbered[0]


def _decided(decision: Decision) -> dt.date:
    return decision.decided
