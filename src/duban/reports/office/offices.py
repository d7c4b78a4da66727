"""What is counted department by department, in the ledger's order."""

from collections import defaultdict
from collections.abc import Iterable
from typing import TypeAlias

from duban.rules.situation import Owed, Situation, Standing

Office: TypeAlias = "dict[str, object]"


def by_office(situation: Situation, found: Iterable[tuple[str, str]]) -> list[Office]:
    """Return how many of some ids each department has, and which; `found` pairs the two."""
    ids: defaultdict[str, list[str]] = defaultdict(list)
    for department, name in found:
        ids[department].append(name)
    return [
        {"name": title, "count": len(ids[department]), "ids": ids[department]}
        for department, title in situation.departments.items()
        if department in ids
    ]


def standing_pairs(standings: Iterable[Standing]) -> Iterable[tuple[str, str]]:
    """Return commitments with the departments that lead them."""
    return ((each.case.department.id, each.id) for each in standings)


def owed_pairs(owed: Iterable[Owed]) -> Iterable[tuple[str, str]]:
    """Return what is owed with the departments that owe it."""
    return ((each.department, each.commitment or each.id) for each in owed)
