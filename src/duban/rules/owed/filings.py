"""报送: the filings that departments owe, by how often each commitment has to be reported."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from duban.model.ledger import Ledger
from duban.model.targets.duty import PERIODS
from duban.rules.case import Case
from duban.rules.owed.base import Source
from duban.rules.situation import Owed, Standing
from duban.rules.states import AT_REST
from duban.words import Words
from duban.words.periods import period_name

FILING = Words("{period}报送（{count} 项：{ids}）", "filing for {period} ({count}: {ids})")


def filings(_ledger: Ledger, standings: Sequence[Standing]) -> Iterator[Owed]:
    """Yield the next filing that each department owes, one for all commitments due together.

    A filing is owed by the end of the period after the one in which progress was last filed.
    Any later filing about the commitment settles it, because figures are cumulative.
    """
    due: defaultdict[tuple[str, dt.date, str], list[str]] = defaultdict(list)
    for each in standings:
        if has_to_file(each.case):
            period, day = next_filing(each.case)
            due[each.case.department.id, day, period].append(each.id)
    for (department, day, period), ids in due.items():
        names = tuple(sorted(ids))
        yield Owed(
            what="filing",
            id=f"{department}@{period}",
            title=FILING(period=period_name(period), count=len(names), ids=names),
            due=day,
            met=None,
            department=department,
            about=names,
        )


def next_filing(case: Case) -> tuple[str, dt.date]:
    """Return the period in which progress has to be filed next, and the period's last day."""
    period_of = PERIODS[case.feedback]
    if not case.history.entries:
        return period_of(case.start)
    known = case.history.entries[-1].on
    return period_of(period_of(known)[1] + dt.timedelta(days=1))


def has_to_file(case: Case) -> bool:
    """Return whether progress has to be filed at all: it is asked for, and work goes on."""
    return case.feedback != "never" and case.state not in AT_REST


SOURCES: Final = (Source("filing", Words("进展报送", "filing"), filings),)
