"""Whether deadlines lie in years whose working days nobody has published yet."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from duban.model.diagnostic import Diagnostic, Fault
from duban.model.record import Place
from duban.rules.calendar import calendar_of
from duban.rules.checks.base import Check
from duban.rules.checks.index import Index
from duban.words import Words

CALENDAR_UNPUBLISHED: Final = Fault(
    "calendar-unpublished",
    Words(
        "{year} 年的放假安排未公布，有 {count} 项时限的工作日为暂估",
        "no notice settles the working days of {year}: those of {count} deadlines are estimated",
    ),
    Words(
        "公布后更新 duban，或按通知新建 calendar/{year}.yaml",
        "once it is out, update duban, or add calendar/{year}.yaml by the notice",
    ),
    severity="warning",
)


def unpublished_years(index: Index) -> Iterator[Diagnostic]:
    """Yield each year that deadlines fall into and no notice has settled, at its first deadline."""
    workdays = calendar_of(index.ledger)
    places: defaultdict[int, list[Place]] = defaultdict(list)
    for promise in index.promises.values():
        due = promise.terms.on
        if due is not None and workdays.is_estimated(due):
            places[due.year].append(promise.commitment.at("deadline"))
    for year, found in places.items():
        yield CALENDAR_UNPUBLISHED.at(min(found), year=year, count=len(found))


CHECKS: Final = (Check(unpublished_years, (CALENDAR_UNPUBLISHED,)),)
