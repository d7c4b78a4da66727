"""变通做法: a procedure with the changes of variants laid over it."""

from collections.abc import Iterable, Iterator, Sequence

from duban.frozen import replace
from duban.model.procedure import Link, Merge, Overlap, Step, Variant


def varied(steps: Sequence[Step], variants: Iterable[Variant]) -> tuple[Step, ...]:
    """Return the steps of a procedure after variants, one after the other.

    What a variant names and the procedure has not is left to the checks; what an earlier one has
    merged means the step that it became.
    """
    found, known = tuple(steps), list[Variant]()
    for variant in variants:
        known.append(variant)
        found = tuple(_with_duration(each, variant) for each in found)
        for merge in variant.merge:
            found = _merged(found, merge)
        for overlap in merged_overlaps(variant.overlap, known):
            found = _overlapped(found, overlap)
    return found


def clashes(variants: Sequence[Variant]) -> Iterator[tuple[Variant, Variant, str]]:
    """Yield variants that change the same step in ways that exclude each other, and that step."""
    for number, second in enumerate(variants):
        for first in variants[:number]:
            shared = next(_disputed(first, second), None)
            if shared is not None:
                yield first, second, shared


def _disputed(first: Variant, second: Variant) -> Iterator[str]:
    """Yield steps that two variants merge with others each, or give other durations.

    What both merge alike is merged once, and of one duration given twice there is but one.
    """
    both = ((a, b) for a in first.merge for b in second.merge if a.into != b.into)
    yield from (each for a, b in both for each in a.steps if each in b.steps)
    for name, length in first.durations.items():
        if second.durations.get(name, length) != length:
            yield name


def merged_overlaps(overlaps: Iterable[Overlap], variants: Iterable[Variant]) -> Iterator[Overlap]:
    """Yield overlaps with what variants have merged by its new id; none within one step."""
    into: dict[str, str] = {}
    for merge in (merge for variant in variants for merge in variant.merge):
        became = dict.fromkeys(merge.steps, merge.into)
        into = {**became, **{name: became.get(now, now) for name, now in into.items()}}
    for each in overlaps:
        step, ahead_of = (into.get(name, name) for name in (each.step, each.ahead_of))
        settled_by = each.settled_by and into.get(each.settled_by, each.settled_by)
        if step != ahead_of:
            # who would have gone on before itself owes it at its own end
            settled_by = None if settled_by in {step, ahead_of} else settled_by
            yield replace(each, step=step, ahead_of=ahead_of, settled_by=settled_by)


def _with_duration(step: Step, variant: Variant) -> Step:
    length = variant.durations.get(step.id)
    return step if length is None else replace(step, duration=length, spread=None)


def _merged(steps: Sequence[Step], merge: Merge) -> tuple[Step, ...]:
    """Return the steps with some of them as one, which waits for all that any of them did.

    It stands where the first of them stood. Links among them are gone; who waited for one of them
    waits for the one, by the strictest link.
    """
    gone = set(merge.steps)
    parts = [each for each in steps if each.id in gone]
    if not parts:
        return tuple(steps)
    after = _distinct(link for each in parts for link in each.after if link.step not in gone)
    one = replace(
        parts[0],
        id=merge.into,
        title=merge.title,
        by=merge.by or parts[0].by,
        duration=merge.duration,
        unit=merge.unit or parts[0].unit,
        outside=any(each.outside for each in parts),
        spread=None,
        weight=_weight(parts),
        after=after,
    )
    return tuple(
        one if each is parts[0] else _renamed(each, gone, merge.into)
        for each in steps
        if each is parts[0] or each.id not in gone
    )


def _weight(parts: Sequence[Step]) -> int | None:
    """Return the weight of steps that become one; none where none of them has its own."""
    given = [each.weight for each in parts if each.weight is not None]
    return sum(each.work for each in parts) if given else None


def _renamed(step: Step, gone: set[str], into: str) -> Step:
    if gone.isdisjoint(link.step for link in step.after):
        return step
    links = (replace(link, step=into) if link.step in gone else link for link in step.after)
    return replace(step, after=_distinct(links))


def _distinct(links: Iterable[Link]) -> tuple[Link, ...]:
    return tuple(dict.fromkeys(links))


def _overlapped(steps: Sequence[Step], overlap: Overlap) -> tuple[Step, ...]:
    """Return the steps with one that need not wait for another's end, only for its start.

    The formal end is owed all the same (后补): before the step that `settled_by` names starts,
    otherwise before the one that went ahead is over.
    """
    return tuple(_ahead(each, overlap) for each in steps)


def _ahead(step: Step, overlap: Overlap) -> Step:
    if step.id == overlap.step:
        kept = tuple(link for link in step.after if link.step != overlap.ahead_of)
        begun = Link(step=overlap.ahead_of, link="start-start", lag=overlap.lag)
        owed = Link(step=overlap.ahead_of, link="finish-finish")
        return replace(step, after=(*kept, begun, *(() if overlap.settled_by else (owed,))))
    if step.id == overlap.settled_by:
        return replace(step, after=_distinct((*step.after, Link(step=overlap.ahead_of))))
    return step
