"""Ids that are given twice, or that only upper and lower case tell apart."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from duban.frozen import replace
from duban.model.decision import Amendment
from duban.model.diagnostic import Diagnostic, Fault
from duban.model.record import Origin, Place, Record
from duban.model.targets import Roster, Target
from duban.model.targets.roster import Item
from duban.rules.checks.base import Check
from duban.rules.checks.index import Index
from duban.words import Words

DUPLICATE_ID: Final = Fault(
    "duplicate-id",
    Words("{what}编号“{id}”重复", '{what} "{id}" is given twice'),
    Words(
        "先见于 {first}；给其中一个另编一个号，编号一经使用不再变动",
        "it stands first at {first}; give one of them another id that nothing else uses",
    ),
)
SIMILAR_ID: Final = Fault(
    "similar-id",
    Words(
        "{what}编号“{id}”与“{other}”只有大小写不同",
        '{what} "{id}" differs from "{other}" only by case',
    ),
    Words(
        "另编一个号：有的电脑分不清大小写，会把两份文件当成一份",
        "choose another id: some file systems take the two for one file",
    ),
)
SHARED_NAME: Final = Fault(
    "shared-name",
    Words(
        "{department} 与 {other} 都叫“{name}”", '{department} and {other} are both called "{name}"'
    ),
    Words(
        "名称和别名只能归一个部门，从其中一个删去",
        "a name or alias belongs to one department: drop it from the other",
    ),
)
KINDS: Final = {
    "department": Words("部门", "department"),
    "action": Words("专项行动", "action"),
    "campaign": Words("会战", "campaign"),
    "commitment": Words("承诺事项", "commitment"),
    "target": Words("目标", "target"),
    "milestone": Words("节点", "milestone"),
    "item": Words("清单项", "roster item"),
    "inspection": Words("暗访记录", "inspection"),
    "source": Words("出处文件", "source"),
    "row": Words("原文条目", "row"),
    "policy": Words("规则", "policy"),
    "light": Words("灯", "light"),
}


class Given(NamedTuple):
    """An id that a record was given, in the order of places."""

    place: Place
    id: str


def duplicate_ids(index: Index) -> Iterator[Diagnostic]:
    """Yield ids that were given before, and those that differ from another only by case."""
    for kind, records in _scopes(index):
        if len(records) < 2:  # noqa: PLR2004 - one cannot repeat
            continue
        key = "row" if kind == "row" else "id"
        ids = [str(getattr(each, key)) for each in records]
        if len({name.casefold() for name in ids}) < len(ids):
            given = sorted(map(Given, (each.at(key) for each in records), ids))
            yield from _repeated(KINDS[kind], given)


def _repeated(what: Words, given: Iterable[Given]) -> Iterator[Diagnostic]:
    first: dict[str, Given] = {}
    for place, name in given:
        before = first.get(name.casefold())
        if before is None:  # their places tell nothing: items given as texts share their roster's
            first[name.casefold()] = Given(place, name)
        elif before.id == name:
            yield DUPLICATE_ID.at(place, what=what, id=name, first=str(before.place))
        else:
            yield SIMILAR_ID.at(place, what=what, id=name, other=before.id)


Scope = tuple[str, Sequence[Record]]


def _scopes(index: Index) -> Iterator[Scope]:
    """Yield the records among which an id must not repeat."""
    ledger = index.ledger
    yield "department", ledger.departments
    yield "action", ledger.actions
    yield "commitment", tuple(commitment for _, commitment in ledger.commitments())
    yield "inspection", ledger.inspections
    yield "source", ledger.sources
    yield "policy", ledger.policies
    for action in ledger.actions:
        yield "campaign", action.campaigns
    for document in ledger.sources:
        yield "row", document.rows
    for _, commitment in ledger.commitments():
        yield "milestone", commitment.milestones
        yield from _of_targets(commitment.goals)
    for decision in ledger.decisions:
        if isinstance(decision, Amendment):
            yield from _of_targets(decision.targets)


def _of_targets(targets: tuple[Target, ...]) -> Iterator[Scope]:
    yield "target", targets
    for target in targets:
        if isinstance(target, Roster):
            yield "item", tuple(_placed(each, target) for each in target.items)


def _placed(item: Item, roster: Roster) -> Item:
    """Return an item with a place: the list's, where it is given as a mere text."""
    if item.origin.place.file:
        return item
    return replace(item, origin=Origin.of(roster.at("items")))


def shared_names(index: Index) -> Iterator[Diagnostic]:
    """Yield names and aliases by which two departments are called."""
    owners: dict[str, str] = {}
    for department in sorted(index.ledger.departments, key=lambda each: each.origin.place):
        names = {department.name: "name"} | dict.fromkeys(department.aliases, "aliases")
        for name, key in names.items():
            owner = owners.setdefault(name, department.id)
            if owner != department.id:
                yield SHARED_NAME.at(
                    department.at(key), department=department.id, other=owner, name=name
                )


CHECKS: Final = (
    Check(duplicate_ids, (DUPLICATE_ID, SIMILAR_ID)),
    Check(shared_names, (SHARED_NAME,)),
)
