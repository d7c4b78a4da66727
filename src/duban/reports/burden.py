"""burden 报送负担: how much each department was asked for in a month, and what it gave twice."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Final

from duban.frozen import frozen
from duban.model.filing import Entry
from duban.model.months import Month, month_of
from duban.model.targets.duty import PERIODS
from duban.reports.document import Cell, Column, Document, Named
from duban.reports.issued import Data, issued
from duban.reports.movements import filings_in
from duban.reports.report import Asked, Report, worded
from duban.reports.tables import chosen
from duban.reports.templating.slots import Slot, blocks, of_totals
from duban.rules.case import Case
from duban.rules.history import Filed
from duban.rules.owed.filings import has_to_file
from duban.rules.situation import Situation, Standing
from duban.words import Words
from duban.words.periods import period_name

ONE_DAY: Final = dt.timedelta(days=1)
NAME: Final = Words("报送负担", "Burden of filing")
TITLE: Final = Words("{month}报送负担", "Burden of filing, {month}")
NOBODY: Final = Words("本月没有部门应报或报送。", "Nobody had to file this month, and nobody did.")
COLUMNS: Final = (
    Column("id", Words("部门编号", "department id"), "id", weight=3),
    Column("department", Words("部门", "department"), "name"),
    Column("asked", Words("应报项次", "asked for"), "number"),
    Column("filings", Words("报送份数", "filings"), "number"),
    Column("entries", Words("报送项次", "entries"), "number"),
    Column("figures", Words("其中数值", "with a figure"), "number"),
    Column("repeats", Words("与上次相同", "same as before"), "number"),
    Column("repeat_share", Words("相同占比", "share of these"), "share"),
    Column("again", Words("同期重复", "again in one period"), "number"),
)
COUNTS: Final = ("asked", "filings", "entries", "figures", "repeats", "again")
TOTALS: Final = tuple(each for each in COLUMNS if each.key in COUNTS)
SLOTS: Final = (
    Slot("month", Words("月份", "the month")),
    Slot("last", Words("末日，或截至日", "its last day, or the as-of day")),
    Slot("repeat_share", Words("全区相同占比", "the share of repeats in all entries")),
    Slot("most", Words("相同最多的部门", "the departments with most repeats"), "list"),
    of_totals(TOTALS),
    blocks(Slot("departments", Words("各部门", "the departments"), "block")),
)
Row = dict[str, Cell]


@frozen()
class Given:
    """One entry of the month, and whether it says what had been said.

    Attributes:
        repeats: whether it says the same as the one before it about the same thing.
        again: whether that one was about the same period: once would have done.
    """

    filed: Filed
    repeats: bool
    again: bool


def burden(situation: Situation, asked: Asked) -> Document:
    """Return how much each department was asked for and gave, and how much of it twice."""
    month = asked.month or month_of(situation.as_of)
    rows = [
        row for name in situation.departments if (row := _row(situation, name, month)) is not None
    ]
    totals: Mapping[str, int] = {key: sum(_count(row, key) for row in rows) for key in COUNTS}
    values = {
        "month": period_name(str(month)),
        "last": situation.as_of,
        "repeat_share": _share(totals["repeats"], totals["entries"]),
        "most": _most(rows),
        "totals": totals,
        "tables": {"departments": chosen(COLUMNS, SHOWN, rows, NOBODY)},
    }
    data = Data(COLUMNS, rows, totals, found=bool(totals["again"]))
    title = TITLE(month=period_name(str(month)))
    return issued("burden", title, situation, worded(asked, SLOTS, values), data, str(month))


SHOWN: Final = tuple(each.key for each in COLUMNS if each.key != "id")


def _row(situation: Situation, name: str, month: Month) -> Row | None:
    """Return a department's numbers; None where it was asked for nothing and gave nothing."""
    own = [each for each in situation.standings if each.case.department.id == name]
    given = [one for each in own for one in _given(each, month)]
    wanted = sum(_asked(each, month) for each in own)
    if not given and not wanted:
        return None
    repeats = sum(each.repeats for each in given)
    return {
        "id": name,
        "department": Named(name, situation.departments[name]),
        "asked": wanted,
        "filings": filings_in(each.filed for each in given),
        "entries": len(given),
        "figures": sum(each.filed.entry.reading is not None for each in given),
        "repeats": repeats,
        "repeat_share": _share(repeats, len(given)),
        "again": sum(each.again for each in given),
    }


def _most(rows: Sequence[Row]) -> list[Cell]:
    """Return who repeated most, all of them where several did; nobody where nobody did."""
    most = max((_count(row, "repeats") for row in rows), default=0)
    return [row["department"] for row in rows if most and _count(row, "repeats") == most]


def _share(part: int, whole: int) -> Fraction | None:
    return Fraction(part, whole) if whole else None


def _count(row: Row, key: str) -> int:
    found = row[key]
    return found if isinstance(found, int) else 0


def _asked(standing: Standing, month: Month) -> int:
    """Return how many times progress had to be filed for a period that ended in the month."""
    case = standing.case
    if case.feedback == "never":
        return 0
    always = _never_at_rest(case)
    period_of = PERIODS[case.feedback]
    count, day = 0, max(month.first, case.commitment.made)
    while day <= min(month.last, case.as_of):
        _, last = period_of(day)
        if last <= min(month.last, case.as_of):
            count += always or has_to_file(case.earlier(last - ONE_DAY))
        day = last + ONE_DAY
    return count


def _never_at_rest(case: Case) -> bool:
    """Return whether nothing was ever claimed or decided: then every filing was asked for."""
    history = case.history
    return not history.decisions and not any(each.entry.claim for each in history.entries)


def _given(standing: Standing, month: Month) -> Iterator[Given]:
    """Yield the entries about a commitment that were handed in during a month."""
    before: dict[tuple[str | None, str | None], Filed] = {}
    entries: Sequence[Filed] = standing.case.history.entries
    for each in entries:
        about = each.entry.target, each.entry.milestone
        last = before.get(about)
        if month.holds(each.filed):
            same = last is not None and _says(last.entry) == _says(each.entry)
            yield Given(each, same, last is not None and _in_one_period(standing, last, each))
        before[about] = each


def _in_one_period(standing: Standing, one: Filed, other: Filed) -> bool:
    feedback = standing.case.feedback
    if feedback == "never":
        return False
    return PERIODS[feedback](one.on) == PERIODS[feedback](other.on)


def _says(entry: Entry) -> tuple[object, ...]:
    """Return all that an entry says."""
    return (
        entry.reading,
        entry.claim,
        entry.started,
        entry.note,
        entry.evidence,
        entry.problem,
        entry.asks,
        entry.steps,
        entry.blockers,
        entry.next,
    )


REPORT: Final = Report(
    name="burden",
    title=NAME,
    about=Words(
        "一个月里向各部门要了多少数、其中多少与上次相同、多少在同一周期内报了不止一次。",
        "How much each department was asked for in a month, how much of it only repeats what it "
        "had given, and how much came more than once in one period.",
    ),
    columns=COLUMNS,
    totals=TOTALS,
    build=burden,
    monthly=True,
    slots=SLOTS,
)
