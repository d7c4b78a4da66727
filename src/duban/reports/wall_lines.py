"""The lines of the wall: a department each, or where only one is asked for, a promise each."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from duban.frozen import frozen
from duban.model.months import month_of
from duban.reports.charts import Band, Label, Mark, Sign
from duban.reports.document import Cell, Named
from duban.reports.month_ends import Then, looking_back, mark
from duban.rules.situation import Situation, Standing
from duban.words import Said, Words

SIGNS: Final[Mapping[Sign, Words]] = {"done": Words("红旗", "flag"), "late": Words("黑旗", "black")}
PROMISE: Final = Words("{id} {title}", "{id} {title}")


@frozen()
class Line:
    """One line: a department, or one promise of it; and what was seen at each month's end."""

    department: str
    promise: Standing | None
    seen: tuple[tuple[Then, ...], ...]
    marks: tuple[Mark, ...]


def lines(situation: Situation, ends: Sequence[dt.date]) -> tuple[Line, ...]:
    """Return a line for each department in the ledger's order, or for each promise of the one."""
    then = looking_back(situation)
    by_department: defaultdict[str, list[Standing]] = defaultdict(list)
    for each in situation.standings:
        by_department[each.case.department.id].append(each)

    def line(department: str, standings: Sequence[Standing], promise: Standing | None) -> Line:
        found = ([then(each, day) for each in standings] for day in ends)
        seen = tuple(tuple(each for each in at if each) for at in found)
        return Line(department, promise, seen, tuple(mark(situation, at) for at in seen))

    if len(by_department) == 1:
        promises = sorted(situation.standings, key=lambda each: each.id)
        return tuple(line(each.case.department.id, [each], each) for each in promises)
    known = (each.id for each in situation.ledger.departments)
    return tuple(line(each, by_department[each], None) for each in known if by_department[each])


def band(situation: Situation, line: Line) -> Band:
    """Return a line as a row of lights."""
    return Band(_label(situation, line), line.marks)


def _label(situation: Situation, line: Line) -> Label:
    if line.promise is None:
        return situation.departments[line.department]
    return named(line.promise)


def named(promise: Standing) -> Said:
    """Return a promise by its id and title."""
    return PROMISE(id=promise.id, title=promise.case.commitment.title)


def rows(
    situation: Situation, ends: Sequence[dt.date], found: Sequence[Line]
) -> Iterator[dict[str, Cell]]:
    """Yield the values of a row for each line in each month in which it had a promise."""
    for each in found:
        promise = each.promise and each.promise.case.commitment
        for day, seen, shown in zip(ends, each.seen, each.marks, strict=True):
            if seen:
                yield {
                    "month": str(month_of(day)),
                    "day": day,
                    "department": Named(each.department, situation.departments[each.department]),
                    "id": promise.id if promise else None,
                    "title": promise.title if promise else None,
                    "light": shown.lamp,
                    "sign": Named(shown.sign, SIGNS[shown.sign]) if shown.sign else None,
                    "commitments": len(seen),
                    "due": sum(one.is_due() for one in seen),
                    "done": sum(one.is_done() for one in seen),
                    "overdue": sum(one.is_late() for one in seen),
                }
