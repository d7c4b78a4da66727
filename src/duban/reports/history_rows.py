"""The rows of a history: what there was at the end of each month, by what was known then."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from duban.model.months import month_of
from duban.reports.document import Cell, Object
from duban.reports.month_ends import Then, mark
from duban.reports.standing import figures
from duban.reports.tallies import lit
from duban.rules.situation import Situation

SEEN: Final = ("month", "commitments", "lights", "due", "done", "overdue", "filings")
SEEN_OF_ONE: Final = ("day", "light", "progress", "expected", "actual", "total", "unit", "filings")


def rows(situation: Situation, months: Sequence[Sequence[Then]]) -> Iterator[Mapping[str, Cell]]:
    """Yield the values of a row for every month that has a commitment.

    The figures behind `light` are of one promise only, of the target furthest behind.
    """
    for seen in months:
        if seen:
            day = seen[0].case.as_of
            yield {
                "month": str(month_of(day)),
                "day": day,
                "commitments": len(seen),
                "lights": _lights(situation, seen),
                "due": sum(each.is_due() for each in seen),
                "done": sum(each.is_done() for each in seen),
                "overdue": sum(each.is_late() for each in seen),
                "filings": _filings(seen),
                **_one(situation, seen),
            }


def _lights(situation: Situation, seen: Sequence[Then]) -> Object:
    counted = Counter(each.light for each in seen)
    order = (*(each.id for each in situation.lights), "none")
    counts = {light: counted[light] for light in order}
    return Object(lit(situation, counts), counts)


def _filings(seen: Sequence[Then]) -> int:
    """Return how many filings were handed in within the month about any of these."""
    first = seen[0].case.as_of.replace(day=1)
    found = {
        id(each.filing)
        for then in seen
        for each in then.case.history.entries
        if each.filed >= first
    }
    return len(found)


def _one(situation: Situation, seen: Sequence[Then]) -> dict[str, Cell]:
    if len(seen) != 1:
        return dict.fromkeys(("light", "progress", "expected", "actual", "total", "unit"))
    (only,) = seen
    return {"light": mark(situation, seen).lamp, **figures(only.case.worst)}
