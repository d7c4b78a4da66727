"""Early times of every step in all futures at once: what futures share is worked out once."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from operator import eq
from typing import Final, TypeAlias

from duban.frozen import frozen, replace
from duban.model.procedure import Step
from duban.rules.forecast.draws import PATHS
from duban.rules.forecast.estimates import lengths
from duban.rules.schedule import axis as by
from duban.rules.schedule.network import Network, Tie
from duban.rules.schedule.passes import begun, end_after, start_after
from duban.rules.schedule.times import Done, Times

MOST: Final = 1 << 16
"""Instants that are remembered: a century and a half of them."""
Instants: TypeAlias = Sequence[int]


@frozen(eq=False)
class Column:
    """One step in every future.

    Attributes:
        starts, finishes: its times, as instants.
        bounds: the first instant at which it may start, or end where it has begun; empty where
            nothing goes before it.
        wanted: the one that each of its links asks for; of a step that has begun, those to its end.
        is_done: whether it is over.
    """

    starts: Instants
    finishes: Instants
    bounds: Instants = ()
    wanted: Sequence[tuple[Tie, Instants]] = ()
    is_done: bool = False


def drawn(net: Network, begin: int, done: Mapping[str, Done]) -> dict[str, Column]:
    """Return every step's times with the lengths of each future; see `passes.early`."""
    found: dict[str, Column] = {}
    axes = {name: _remembering(each) for name, each in net.axes.items()}
    net = replace(net, axes=axes)
    for step in net.steps:
        known = done.get(step.id)
        found[step.id] = (
            _begun(net, step, (known, begin), found) if known else _open(net, step, begin, found)
        )
    return found


class _Remembering:
    """A calendar that remembers what it was asked: two hundred futures ask much the same."""

    def __init__(self, axis: by.Axis) -> None:
        self.count = lru_cache(maxsize=MOST)(axis.count)
        self.at = lru_cache(maxsize=MOST)(axis.at)


@lru_cache(maxsize=8)
def _remembering(axis: by.Axis) -> by.Axis:
    return _Remembering(axis)


def _begun(
    net: Network, step: Step, known_on: tuple[Done, int], found: Mapping[str, Column]
) -> Column:
    known, begin = known_on
    if known.finish is not None:
        return Column((known.start,) * PATHS, (known.finish,) * PATHS, is_done=True)
    takes = lengths(step, _worked(net, step, begin, known))
    ties = [each for each in net.into[step.id] if each.to_finish]
    befores = [found[each.before] for each in ties]
    pairs = [list(zip(each.starts, each.finishes, strict=True)) for each in befores]
    over = {
        each: _end(net, replace(step, duration=each[0], spread=None), known_on, (ties, each[1:]))
        for each in set(zip(takes, *pairs, strict=True))
    }
    ends = [over[each] for each in zip(takes, *pairs, strict=True)]
    wanted = [
        (tie, [asked[each] for each in times])
        for tie, times in zip(ties, pairs, strict=True)
        for asked in [{each: end_after(net, step, tie, _at(*each)) for each in set(times)}]
    ]
    return Column((known.start,) * PATHS, ends, ends, wanted)


def _end(
    net: Network,
    step: Step,
    known_on: tuple[Done, int],
    before: tuple[Sequence[Tie], Sequence[tuple[int, int]]],
) -> int:
    times = {tie.before: _at(*each) for tie, each in zip(*before, strict=True)}
    return begun(net, step, *known_on, times).finish


def _worked(net: Network, step: Step, begin: int, known: Done) -> int:
    """Return the days that have been worked on a step under way; pauses do not count."""
    count = net.axis(step).count
    still = (
        count(min(last, begin)) - count(max(first, known.start))
        for first, last in known.pauses
        if first < begin and last > known.start
    )
    return max(count(begin) - count(known.start) - sum(still), 0)


def _open(net: Network, step: Step, begin: int, found: Mapping[str, Column]) -> Column:
    axis, takes = net.axis(step), lengths(step)
    first = max(begin, step.not_before.toordinal()) if step.not_before else begin
    wanted = [(tie, _wanted(net, step, tie, found[tie.before], takes)) for tie in net.into[step.id]]
    bounds = [max(first, *each) for each in zip(*(each for _, each in wanted), strict=True)]
    pairs = tuple(zip(bounds or (first,) * PATHS, takes, strict=True))
    start = {each: by.begin(axis, *each) for each in set(pairs)}
    finish = {each: by.finish(axis, start[each], each[1]) for each in start}
    return Column([start[each] for each in pairs], [finish[each] for each in pairs], bounds, wanted)


def _wanted(net: Network, step: Step, tie: Tie, before: Column, takes: Instants) -> Instants:
    """Return the first start that a link allows, in each future."""
    pairs = list(zip(before.starts, before.finishes, takes, strict=True))
    if not tie.to_finish:  # then neither the length nor the other end plays a part
        of = before.finishes if tie.from_finish else before.starts
        known = {each: start_after(net, step, tie, _at(each, each)) for each in set(of)}
        return [known[each] for each in of]
    allowed = {
        (start, finish, length): start_after(
            net, replace(step, duration=length, spread=None), tie, _at(start, finish)
        )
        for start, finish, length in set(pairs)
    }
    return [allowed[each] for each in pairs]


def _at(start: int, finish: int) -> Times:
    return Times(start, finish, "begin", start)


def deciding(net: Network, columns: Mapping[str, Column], ends: Instants) -> dict[str, int]:
    """Return in how many futures each open step lies on a chain that decides the end.

    Of several chains that decide, all count: the order of links in a file is no reason.
    """
    decides = dict.fromkeys(columns, 0)
    for step in reversed(net.steps):
        own = columns[step.id]
        if own.is_done:
            continue
        here = decides[step.id] = decides[step.id] | _alike(own.finishes, ends)
        for tie, wanted in own.wanted:
            if not columns[tie.before].is_done:
                decides[tie.before] |= here & _alike(wanted, own.bounds)
    return {name: each.bit_count() for name, each in decides.items() if not columns[name].is_done}


def _alike(one: Instants, other: Instants) -> int:
    """Return a number with a bit for each future in which two instants are the same."""
    return int.from_bytes(bytes(map(eq, one, other)), "big")
