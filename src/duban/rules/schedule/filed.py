"""What filings say of steps, as the plan wants it: when each was begun and over."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from duban.frozen import frozen, replace
from duban.model.clock import Stop
from duban.model.followed import Pause, StepFiled
from duban.model.procedure import Merge, Step, Variant
from duban.rules.history import Filed
from duban.rules.schedule import axis as by
from duban.rules.schedule.axis import Axis
from duban.rules.schedule.network import FINISH_FIRST
from duban.rules.schedule.times import Done


@frozen()
class Told:
    """What was last filed of a step."""

    started: dt.date | None = None
    finished: dt.date | None = None
    paused: tuple[Pause, ...] = ()

    def with_(self, filed: StepFiled) -> "Told":
        """Return it with what one more filing says; what that leaves out stays."""
        return Told(
            filed.started or self.started,
            filed.finished or self.finished,
            filed.paused or self.paused,
        )


UNTOLD: Final = Told()
DAY: Final = dt.timedelta(days=1)


def told(entries: Iterable[Filed], day: dt.date) -> Mapping[str | None, Mapping[str, Told]]:
    """Return what was filed of steps: by the item of a roster (None: of all), then by the step.

    Args:
        entries: what was filed.
        day: what is told of later days had not happened on it, and is left out.
    """
    found: defaultdict[str | None, dict[str, Told]] = defaultdict(dict)
    for each in entries:
        for filed in each.entry.steps:
            steps = found[filed.item]
            steps[filed.step] = steps.get(filed.step, UNTOLD).with_(filed)
    return {item: _until(steps, day) for item, steps in found.items()}


def _until(steps: Mapping[str, Told], day: dt.date) -> Mapping[str, Told]:
    return {
        name: Told(
            _by(each.started, day),
            _by(each.finished, day),
            tuple(
                replace(pause, until=_by(pause.until, day))
                for pause in each.paused
                if pause.since <= day
            ),
        )
        for name, each in steps.items()
    }


def _by(happened: dt.date | None, day: dt.date) -> dt.date | None:
    return happened if happened is not None and happened <= day else None


def with_merged(found: Mapping[str, Told], variants: Iterable[Variant]) -> dict[str, Told]:
    """Return what was filed, of merged steps too: begun with the first part, over with the last."""
    known = dict(found)
    for merge in (merge for variant in variants for merge in variant.merge):
        known[merge.into] = known.get(merge.into) or _merged(merge, known)
    return known


def spent(found: Mapping[str, Told], variants: Iterable[Variant]) -> frozenset[str]:
    """Return the merged steps that nothing can be merged into any more: a part is over by itself.

    Args:
        found: what was filed of the steps.
        variants: those that might be made use of, and have not been.
    """
    gone = set[str]()
    for merge in (merge for variant in variants for merge in variant.merge):
        over = any(each in gone or found.get(each, UNTOLD).finished for each in merge.steps)
        if over and merge.into not in found:
            gone.add(merge.into)
    return frozenset(gone)


def done(
    found: Mapping[str, Told],
    steps: Sequence[Step],
    axes: Mapping[str, Axis],
    as_of: dt.date,
    stops: Iterable[Stop] = (),
) -> dict[str, Done]:
    """Return what was filed of the steps of a procedure with its variants.

    Args:
        found: what was filed, by the id of the step; see `with_merged`.
        steps: the steps with the variants laid over them, each after all that it waits for.
        axes: the calendar.
        as_of: a pause that was not ended still lasts on this day.
        stops: when the whole was suspended, which pushes the deadline as well: from a day, until
            the day on which it was resumed.
    """
    stood = [Pause(since=first, until=end - DAY if end else None) for first, end in stops]
    every = (
        (each.id, _done(found[each.id], each, axes, (as_of, stood)))
        for each in steps
        if each.id in found
    )
    known = {name: each for name, each in every if each is not None}
    for each in steps:
        if _ends_its_day(each, known):
            own = known[each.id]
            known[each.id] = replace(own, finish=(own.finish or own.start) + 1)
    return known


def _ends_its_day(step: Step, known: Mapping[str, Done]) -> bool:
    """Return whether a moment is over with its day, as what it follows is: as planned, so done."""
    own = known.get(step.id)
    if own is None or own.finish is None or step.length:
        return False
    before = (known.get(link.step) for link in step.after if link.link in FINISH_FIRST)
    return any(each is not None and each.finish == own.finish + 1 for each in before)


def _merged(merge: Merge, found: Mapping[str, Told]) -> Told:
    parts = [found.get(each, UNTOLD) for each in merge.steps]
    starts = [each.started or each.finished for each in parts]
    ends = [each.finished for each in parts]
    return Told(
        min((each for each in starts if each), default=None),
        max(each for each in ends if each) if parts and all(ends) else None,
        tuple(pause for each in parts for pause in each.paused),
    )


def _done(
    told_of: Told, step: Step, axes: Mapping[str, Axis], stood: tuple[dt.date, Sequence[Pause]]
) -> Done | None:
    started, finished = told_of.started, told_of.finished
    # a step of no length is over at once: what follows may begin on the same day
    end = finished.toordinal() + min(step.length, 1) if finished else None
    if started is None and end is None:
        return None
    if started is not None:
        start = started.toordinal()
    else:
        assert end is not None
        start = by.begin_to_finish_by(axes[step.unit], end, step.length)
    return Done(start, None if end is None else max(start, end), _pauses(*stood, told_of))


def _pauses(as_of: dt.date, stood: Sequence[Pause], told_of: Told) -> tuple[tuple[int, int], ...]:
    """Return the stretches that do not count, in order, without counting a day twice."""
    found: list[tuple[int, int]] = []
    for each in sorted((*stood, *told_of.paused), key=lambda pause: pause.since):
        first, last = each.since.toordinal(), (each.until or as_of).toordinal() + 1
        if found:
            first = max(first, found[-1][1])
        if first < last:
            found.append((first, last))
    return tuple(found)
