"""Whether a procedure's steps are there, once, with a duration, and wait for nobody in a circle."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from duban.model.diagnostic import Diagnostic, Fault
from duban.rules.checks.base import Check
from duban.rules.checks.index import Index
from duban.words import Words
from duban.words.guess import guess

if TYPE_CHECKING:  # most ledgers have no procedures, and need not import what they are
    from duban.model.procedure import Procedure, Step
    from duban.model.record import Place

UNKNOWN_STEP: Final = Fault(
    "unknown-step",
    Words("程序 {procedure} 里没有步骤“{id}”", 'the procedure {procedure} has no step "{id}"'),
    Words("{guess}已有步骤：{known}", "{guess}it has: {known}"),
)
STEP_LISTED_TWICE: Final = Fault(
    "step-listed-twice",
    Words("程序 {procedure} 里有两个“{id}”", '"{id}" stands twice in the procedure {procedure}'),
    Words(
        "步骤、合并后的步骤、变通做法各用各的编号",
        "each step, merged step and variant has an id of its own",
    ),
)
PROCEDURE_WITHOUT_STEPS: Final = Fault(
    "procedure-without-steps",
    Words("程序 {id} 没有步骤", "the procedure {id} has no steps"),
    Words("在 steps 里写出各步骤", "list them in `steps`"),
)
STEP_WITHOUT_DURATION: Final = Fault(
    "step-without-duration",
    Words("步骤 {id} 的工期没有写，或写了两种", "the step {id} has no duration, or two of them"),
    Words(
        "写 duration 或 spread 之一；只是一个时点的写 duration: 0",
        "give `duration` or `spread`; what is but a point in time has duration: 0",
    ),
)
SPREAD_OUT_OF_ORDER: Final = Fault(
    "spread-out-of-order",
    Words(
        "步骤 {id} 的三点估计应为乐观 ≤ 最可能 ≤ 悲观",
        "the spread of the step {id} has to be optimistic ≤ likely ≤ pessimistic",
    ),
    Words("核对三个数", "see which of the three is wrong"),
)
STEPS_IN_CIRCLE: Final = Fault(
    "steps-in-circle",
    Words(
        "程序 {procedure} 的步骤互相等待：{ring}", "steps of {procedure} wait in a circle: {ring}"
    ),
    Words("去掉其中一个 after", "take one of these out of `after`"),
)
STEP_WITHOUT_PATH: Final = Fault(
    "step-without-path",
    Words(
        "步骤 {id} 不等任何步骤，也没有步骤等它",
        "the step {id} waits for no other, and no other for it",
    ),
    Words("用 after 把它接进流程", "tie it to the others by `after`"),
    severity="warning",
)


def parts(index: Index) -> Iterator[Diagnostic]:
    """Yield procedures and steps that lack what makes them one, and ids that stand twice."""
    for procedure in index.ledger.procedures:
        if not procedure.steps:
            yield PROCEDURE_WITHOUT_STEPS.at(procedure.at("steps"), id=procedure.id)
        seen: set[str] = set()
        for name, place in _named(procedure):
            if name in seen:
                yield STEP_LISTED_TWICE.at(place, procedure=procedure.id, id=name)
            seen.add(name)
        for step in procedure.steps:
            if (step.duration is None) == (step.spread is None):
                yield STEP_WITHOUT_DURATION.at(step.origin.place, id=step.id)
            spread = step.spread
            if spread and not spread.optimistic <= spread.likely <= spread.pessimistic:
                yield SPREAD_OUT_OF_ORDER.at(step.at("spread"), id=step.id)


def _named(procedure: "Procedure") -> "Iterator[tuple[str, Place]]":
    """Yield every id that a procedure gives, with its place; variants may merge alike."""
    for step in procedure.steps:
        yield step.id, step.at("id")
    for variant in procedure.variants:
        yield variant.id, variant.at("id")
    merges = {each.into: each for variant in procedure.variants for each in variant.merge}
    for name, merge in merges.items():
        yield name, merge.at("into")


def links(index: Index) -> Iterator[Diagnostic]:
    """Yield links to steps that are not there, circles, and steps that nothing leads to."""
    for procedure in index.ledger.procedures:
        known = tuple(each.id for each in procedure.steps)
        for step in procedure.steps:
            for link in step.after:
                if link.step not in known:
                    place = link.at("step") if link.origin.file else step.at("after")
                    yield unknown_step(place, procedure.id, link.step, known)
        yield from _circle(procedure)
        yield from _loose(procedure)


def unknown_step(place: "Place", procedure: str, name: str, known: tuple[str, ...]) -> Diagnostic:
    """Return that a procedure has no such step."""
    return UNKNOWN_STEP.at(
        place, procedure=procedure, id=name, guess=guess(name, known), known=known
    )


def _circle(procedure: "Procedure") -> Iterator[Diagnostic]:
    from duban.rules.schedule.network import CircleError, network

    try:
        network(procedure.steps, {})
    except CircleError as error:
        first = {each.id: each for each in procedure.steps}[error.steps[0]]
        ring = " → ".join(error.steps)
        yield STEPS_IN_CIRCLE.at(first.origin.place, procedure=procedure.id, ring=ring)


def _loose(procedure: "Procedure") -> Iterator[Diagnostic]:
    waited = {link.step for step in procedure.steps for link in step.after}
    loose: list[Step] = [
        each for each in procedure.steps if not each.after and each.id not in waited
    ]
    for each in loose if len(procedure.steps) > 1 else ():
        yield STEP_WITHOUT_PATH.at(each.origin.place, id=each.id)


CHECKS: Final = (
    Check(
        parts,
        (
            PROCEDURE_WITHOUT_STEPS,
            *(STEP_LISTED_TWICE, STEP_WITHOUT_DURATION, SPREAD_OUT_OF_ORDER),
        ),
    ),
    Check(links, (UNKNOWN_STEP, STEPS_IN_CIRCLE, STEP_WITHOUT_PATH)),
)
