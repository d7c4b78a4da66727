"""Counts that several reports give: by light, by state, by department."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from duban.reports.document import Cell, Column, Table
from duban.rules.situation import Owed, Situation, Standing
from duban.rules.states import STATES
from duban.words import Said, Words, labels

UNLIT = Words("未亮灯", "unlit")
LIT = Words("{light} {count}", "{light} {count}")


def by_light(situation: Situation, standings: Iterable[Standing]) -> dict[str, int]:
    """Return how many commitments have each light, the worst first; `none` is last."""
    seen = Counter(each.light for each in standings)
    return {light: seen[light] for light in (*(each.id for each in situation.lights), "none")}


def by_state(standings: Iterable[Standing]) -> dict[str, int]:
    """Return how many commitments are in each state that occurs, in the states' order."""
    seen = Counter(each.case.state for each in standings)
    return {state: seen[state] for state in STATES if seen[state]}


def light_columns(situation: Situation) -> tuple[Column, ...]:
    """Return one column per light of the policy, and one for no light."""
    named = [Column(each.id, Words(each.short, each.short), "number") for each in situation.lights]
    return (*named, Column("none", UNLIT, "number"))


def departments(
    situation: Situation, overdue: Sequence[Owed], head: Words = labels.OVERDUE
) -> Table:
    """Return the departments with their numbers of commitments, lights and overdue ones."""
    late = Counter(each.department for each in overdue if each.what == "commitment")
    rows: list[tuple[Cell, ...]] = []
    by_id: defaultdict[str, list[Standing]] = defaultdict(list)
    for each in situation.standings:
        by_id[each.case.department.id].append(each)
    for department in situation.ledger.departments:
        if own := by_id[department.id]:
            lights = by_light(situation, own).values()
            rows.append((department.name, len(own), *lights, late[department.id]))
    columns = (
        Column("department", labels.DEPARTMENT, "text"),
        Column("commitments", labels.COMMITMENTS, "number"),
        *light_columns(situation),
        Column("overdue", head, "number"),
    )
    return Table(columns, tuple(rows))


def lit(situation: Situation, counts: Mapping[str, int], words: Words = LIT) -> tuple[Said, ...]:
    """Return the lights that occur with their numbers, in words."""
    names: dict[str, str | Words] = {each.id: each.name for each in situation.lights}
    return tuple(
        words(light=names.get(light, UNLIT), count=count)
        for light, count in counts.items()
        if count
    )


def worst_first(situation: Situation, standings: Sequence[Standing]) -> list[Standing]:
    """Return commitments by light, the worst first and the unlit last, then by due day and id."""
    order = {light: n for n, light in enumerate(by_light(situation, ()))}
    return sorted(
        standings,
        key=lambda each: (
            order[each.light],
            (each.case.due is None, each.case.due and each.case.due.toordinal()),
            each.id,
        ),
    )
