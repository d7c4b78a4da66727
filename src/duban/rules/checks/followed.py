"""Whether the procedures and variants that commitments name are there."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from duban.model.department import Commitment
from duban.model.diagnostic import Diagnostic, Fault
from duban.model.targets import Item, Roster
from duban.rules.checks.base import Check
from duban.rules.checks.index import Index
from duban.rules.checks.unknown_records import NOTHING
from duban.words import Words
from duban.words.guess import guess

if TYPE_CHECKING:  # most ledgers have no procedures, and need not import what they are
    from duban.model.procedure import Variant

UNKNOWN_PROCEDURE: Final = Fault(
    "unknown-procedure",
    Words("{holder} 的办理程序“{id}”不存在", '{holder}: there is no procedure "{id}"'),
    Words(
        "{guess}改正编号，或新建 procedures/{id}.yaml",
        "{guess}mend the id, or add procedures/{id}.yaml",
    ),
)
UNKNOWN_VARIANT: Final = Fault(
    "unknown-variant",
    Words("程序 {procedure} 没有变通做法“{id}”", 'the procedure {procedure} has no variant "{id}"'),
    Words("{guess}已有：{known}", "{guess}it has: {known}"),
)
VARIANTS_CLASH: Final = Fault(
    "variants-clash",
    Words(
        "{holder} 的变通做法 {first} 和 {second} 对步骤“{step}”的改动不能同时采用",
        '{holder}: the variants {first} and {second} change the step "{step}" in ways that exclude '
        "each other",
    ),
    Words("只能用其中一个", "only one of them can be used"),
)
CURVE_WITHOUT_PROCEDURE: Final = Fault(
    "curve-without-procedure",
    Words(
        "{holder} 的计划曲线按程序，但没有指定办理程序",
        "{holder}: its curve is that of a procedure, and it names none",
    ),
    Words(
        "写 procedure，或改用 linear、s-curve、stages",
        "give `procedure`, or take linear, s-curve or stages",
    ),
)


def followed(index: Index) -> Iterator[Diagnostic]:
    """Yield procedures and variants that are named but are not there."""
    variants = {
        each.id: tuple(variant.id for variant in each.variants) for each in index.ledger.procedures
    }
    for holder, record in _named(index):
        each = record.procedure
        assert each is not None
        known = variants.get(each.id)
        if known is None:
            near = guess(each.id, variants)
            place = each.at("id") if each.origin.file else record.at("procedure")
            yield UNKNOWN_PROCEDURE.at(place, holder=holder, id=each.id, guess=near)
            continue
        for name in each.variants:
            if name not in known:
                yield UNKNOWN_VARIANT.at(
                    each.at("variants"),
                    procedure=each.id,
                    id=name,
                    guess=guess(name, known),
                    known=known or NOTHING,
                )


def _named(index: Index) -> Iterator[tuple[str, Commitment | Roster | Item]]:
    for _, commitment in index.ledger.commitments():
        if commitment.procedure is not None:
            yield commitment.id, commitment
    for holder, goal in index.goals:
        if isinstance(goal, Roster):
            if goal.procedure is not None:
                yield holder, goal
            yield from ((f"{holder}/{item.id}", item) for item in goal.items if item.procedure)


def clashing(index: Index) -> Iterator[Diagnostic]:
    """Yield variants that are followed together and cannot be."""
    known = {procedure.id: procedure.variants for procedure in index.ledger.procedures}
    for holder, record in _named(index):
        each = record.procedure
        assert each is not None
        used = [one for one in known.get(each.id, ()) if one.id in each.variants]
        for names in _clashes(used) if len(used) > 1 else ():
            yield VARIANTS_CLASH.at(each.at("variants"), holder=holder, **names)


def _clashes(used: "Sequence[Variant]") -> Iterator[dict[str, str]]:
    from duban.rules.schedule.variants import clashes

    for first, second, step in clashes(used):
        yield {"first": first.id, "second": second.id, "step": step}


def curves(index: Index) -> Iterator[Diagnostic]:
    """Yield targets whose curve is that of a procedure, and that follow none."""
    for promise in index.promises.values():
        for goal in promise.commitment.goals:
            follows = promise.commitment.procedure or (isinstance(goal, Roster) and goal.follows())
            if getattr(goal, "curve", None) == "schedule" and not follows:
                yield CURVE_WITHOUT_PROCEDURE.at(goal.at("curve"), holder=promise.id)


CHECKS: Final = (
    Check(followed, (UNKNOWN_PROCEDURE, UNKNOWN_VARIANT), needs=("procedures",)),
    Check(clashing, (VARIANTS_CLASH,), needs=("procedures",)),
    Check(curves, (CURVE_WITHOUT_PROCEDURE,)),
)
