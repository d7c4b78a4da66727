"""Whether variants name steps that are there, change something, and do not lengthen unsaid."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from duban.model.diagnostic import Diagnostic, Fault
from duban.rules.checks.base import Check
from duban.rules.checks.index import Index
from duban.rules.checks.procedures import UNKNOWN_STEP, unknown_step
from duban.words import Words

if TYPE_CHECKING:
    from duban.model.procedure import Procedure, Step, Variant
    from duban.model.record import Place

VARIANT_CHANGES_NOTHING: Final = Fault(
    "variant-changes-nothing",
    Words("变通做法 {id} 什么也没有改", "the variant {id} changes nothing"),
    Words(
        "写 merge、overlap 或 durations，或删去它",
        "give `merge`, `overlap` or `durations`, or take it out",
    ),
)
VARIANT_LENGTHENS: Final = Fault(
    "variant-lengthens",
    Words(
        "变通做法 {id} 反而使程序变长：{before} 个自然日变为 {after} 个",
        "the variant {id} lengthens the procedure: from {before} calendar days to {after}",
    ),
    Words("核对工期；确实如此的写明 lengthens: true", "mend it, or say so: lengthens: true"),
)
VARIANT_IN_CIRCLE: Final = Fault(
    "variant-in-circle",
    Words(
        "采用变通做法 {id} 后，步骤互相等待：{ring}",
        "with the variant {id}, steps wait in a circle: {ring}",
    ),
    Words(
        "合并的步骤之间不能隔着别的步骤；先行的不能等在它后面的",
        "merge no steps with others between them; let none go ahead of what waits for it",
    ),
)
WEEK: Final = 7


def named(index: Index) -> Iterator[Diagnostic]:
    """Yield variants that change nothing, and the steps they name that are not there."""
    for procedure in index.ledger.procedures:
        steps = tuple(each.id for each in procedure.steps)
        for variant in procedure.variants:
            if not (variant.merge or variant.overlap or variant.durations):
                yield VARIANT_CHANGES_NOTHING.at(variant.at("id"), id=variant.id)
            # what it has merged can be overlapped and no longer be given a duration before
            known = (*steps, *(each.into for each in variant.merge))
            for name, place in _steps(variant):
                if name not in known:
                    yield unknown_step(place, procedure.id, name, known)


def _steps(variant: "Variant") -> "Iterator[tuple[str, Place]]":
    for name in variant.durations:
        yield name, variant.at("durations")
    for merge in variant.merge:
        yield from ((name, merge.at("steps")) for name in merge.steps)
    for overlap in variant.overlap:
        yield overlap.step, overlap.at("step")
        yield overlap.ahead_of, overlap.at("ahead_of")
        if overlap.settled_by is not None:
            yield overlap.settled_by, overlap.at("settled_by")


def lengthening(index: Index) -> Iterator[Diagnostic]:
    """Yield variants that take longer, begun on any day of a plain week, and do not say so."""
    for procedure in index.ledger.procedures:
        for variant in procedure.variants:
            yield from () if variant.lengthens else _longer(procedure, variant)


def _longer(procedure: "Procedure", variant: "Variant") -> Iterator[Diagnostic]:
    from duban.rules.calendar import WorkCalendar
    from duban.rules.schedule.axis import axes
    from duban.rules.schedule.network import CircleError, network
    from duban.rules.schedule.passes import early
    from duban.rules.schedule.variants import varied

    plain = axes(WorkCalendar())
    try:
        both = [network(varied(procedure.steps, each), plain) for each in ((), (variant,))]
    except CircleError:  # which another check says
        return
    for begin in range(WEEK, 2 * WEEK):
        before, after = (
            max((each.finish for each in early(net, begin, {}).values()), default=begin) - begin
            for net in both
        )
        if after > before:
            yield VARIANT_LENGTHENS.at(variant.at("id"), id=variant.id, before=before, after=after)
            return


def circling(index: Index) -> Iterator[Diagnostic]:
    """Yield variants with which steps wait for each other, that do not without."""
    from duban.rules.schedule.variants import varied

    for procedure in index.ledger.procedures:
        for variant in () if _ring(procedure.steps) else procedure.variants:
            if ring := _ring(varied(procedure.steps, (variant,))):
                told = " → ".join(ring)
                yield VARIANT_IN_CIRCLE.at(variant.at("id"), id=variant.id, ring=told)


def _ring(steps: "Sequence[Step]") -> tuple[str, ...]:
    from duban.rules.schedule.network import CircleError, network

    try:
        network(steps, {})
    except CircleError as error:
        return error.steps
    return ()


CHECKS: Final = (
    Check(named, (VARIANT_CHANGES_NOTHING, UNKNOWN_STEP)),
    Check(lengthening, (VARIANT_LENGTHENS,)),
    Check(circling, (VARIANT_IN_CIRCLE,)),
)
