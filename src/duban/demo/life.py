"""The life of one commitment: what is filed of it week by week, and what is decided upon that."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from duban.demo import telling, verdicts
from duban.demo.course import begun, paused, reached, share
from duban.demo.days import AS_OF, DAY, add_workdays
from duban.demo.draw import between, chance
from duban.demo.duties import fulfilled
from duban.demo.figures import figures, goal_on
from duban.demo.slots import Slot
from duban.demo.story import Promise, told
from duban.model.notation import Mapped


@dataclass
class Life:
    """A commitment on its way through the year; its methods move it on by one filing.

    Attributes:
        entries: what each filing says of it.
        decisions: the verifications and close-outs that followed.
        before: what was last filed of each target, by its number.
        reported: the milestones that have been reported.
        started: whether the start of the works has been reported.
        claimed: whether a claim waits for its verification.
        again: the day before which a refused claim is not made once more.
        closed: the day of its close-out, known as soon as the claim is verified.
    """

    promise: Promise
    entries: dict[Slot, list[Mapped]] = field(default_factory=dict)
    decisions: list[Mapped] = field(default_factory=list)
    before: dict[int, Mapped] = field(default_factory=dict)
    reported: set[str] = field(default_factory=set)
    started: bool = False
    claimed: bool = False
    refusals: int = 0
    again: dt.date = AS_OF
    closed: dt.date | None = None

    def file(self, slot: Slot) -> None:
        """Let one filing say what there is to say."""
        if not self._open(slot):
            return
        said = [*self._milestones(slot)]
        if self._may_claim(slot):
            said += self._claim(slot)
        elif self.promise.feedback in slot.ends:
            said += self._report(slot)
        if said:
            self.entries.setdefault(slot, []).extend(said)

    def _open(self, slot: Slot) -> bool:
        handed_in = slot.filed.date()
        cancelled = self.promise.decided("cancellation")
        pause = paused(self.promise)
        if cancelled and handed_in >= cancelled:
            return False
        if pause and handed_in >= pause[0] and slot.on <= pause[1]:
            return False
        reopened = self.promise.decided("reopening")
        if self.closed and reopened and self.closed <= reopened < slot.on:
            self.closed, self.claimed = None, False
        return not (self.closed and handed_in >= self.closed)

    def _milestones(self, slot: Slot) -> Iterator[Mapped]:
        for number, milestone in enumerate(self.promise.milestones):
            if milestone.id not in self.reported and reached(self.promise, number) <= slot.on:
                self.reported.add(milestone.id)
                said = telling.milestone(self.promise, number, slot)
                head = {"commitment": self.promise.id, "milestone": milestone.id}
                yield {**head, "claim": "complete", **said}

    def _may_claim(self, slot: Slot) -> bool:
        if self.claimed and slot.on >= self.again:
            self.claimed = False
        return not self.claimed and share(self.promise, slot.on) == 1

    def _claim(self, slot: Slot) -> Iterator[Mapped]:
        first = figures(self.promise, 0, slot.on)
        said = telling.complete(
            self.promise, slot, first, self.before.get(0, {}), tries=self.refusals
        )
        if len(self.promise.goals) == 1:
            yield {"commitment": self.promise.id, **first, "claim": "complete", **said}
        else:
            yield from self._readings(slot)
            yield {"commitment": self.promise.id, "claim": "complete", **said}
        self.before[0] = first
        self.claimed, self.again = True, AS_OF + DAY
        self._verify(slot)

    def _verify(self, slot: Slot) -> None:
        key = (self.promise.id, slot.on)
        verified = add_workdays(slot.filed.date(), between(7, 18, *key, "verified"))
        if verified > AS_OF:
            return
        refused = self.promise.course.get("refused", [])[self.refusals :]
        self.decisions.append(verdicts.verification(self.promise, verified, *refused[:1]))
        if refused:
            self.refusals += 1
            self.again = verified + between(12, 20, *key, "again") * DAY
            return
        closed = add_workdays(verified, between(3, 9, *key, "closed"))
        if closed <= AS_OF:
            self.closed = closed
            self.decisions.append(verdicts.close_out(self.promise, closed))

    def _report(self, slot: Slot) -> Iterator[Mapped]:
        staff = told("departments")[self.promise.department]
        head = {"commitment": self.promise.id}
        if slot.lazy or chance(int(staff["empty"]), self.promise.id, slot.on, "empty"):
            yield {**head, **telling.empty(self.promise, slot)}
        elif self.claimed:
            yield from self._waiting(slot)
        else:
            yield from self._readings(slot)

    def _waiting(self, slot: Slot) -> Iterator[Mapped]:
        for number in range(len(self.promise.goals)):
            reading = figures(self.promise, number, slot.on)
            yield {**self._head(number), **reading, **telling.waiting(self.promise, slot)}

    def _readings(self, slot: Slot) -> Iterator[Mapped]:
        for number, given in enumerate(self.promise.goals):
            goal = goal_on(self.promise, given, slot.on)
            now = figures(self.promise, number, slot.on)
            before = self.before.get(number, figures(self.promise, number, self.promise.made))
            said = telling.progress(self.promise, goal, slot, now, before)
            self.before[number] = now
            yield {**self._head(number), **now, **self._started(slot), **said}

    def _head(self, number: int) -> Mapped:
        goal = self.promise.goals[number]
        target = {"target": goal["id"]} if "id" in goal else {}
        return {"commitment": self.promise.id, **target}

    def _started(self, slot: Slot) -> Mapped:
        first = begun(self.promise)
        if self.promise.start is None or slot.on < first or self.started:
            return {}
        self.started = True
        return {"started": first.isoformat()}

    def perform(self, slots: Sequence[Slot]) -> None:
        """Let the filings show the periods of a duty, and claim it when its time is over."""
        for slot, in_time in fulfilled(self.promise, slots).items():
            said = telling.fulfilled(self.promise, slot, in_time=in_time)
            self.entries[slot] = [{"commitment": self.promise.id, "done": True, **said}]
        over = [slot for slot in slots if self.promise.due and slot.on > self.promise.due]
        if over:
            said = telling.complete(self.promise, over[0], {}, {}, tries=0)
            self.entries[over[0]] = [{"commitment": self.promise.id, "claim": "complete", **said}]
            self._verify(over[0])


def lives(promises: Sequence[Promise], slots: Sequence[Slot]) -> tuple[Life, ...]:
    """Return the lives of one department's commitments, seen through its filings."""
    return tuple(_live(promise, slots) for promise in promises)


def _live(promise: Promise, slots: Sequence[Slot]) -> Life:
    life = Life(promise)
    if promise.goals[0]["kind"] == "duty":
        life.perform(slots)
        return life
    for slot in slots:
        if slot.on > promise.made:
            life.file(slot)
    return life
