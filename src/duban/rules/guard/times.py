"""Whether what is new is dated after what was there: the past is closed."""

import datetime as dt
from collections.abc import Iterator
from typing import Final

from duban.model.diagnostic import Diagnostic, Fault
from duban.model.record import Record
from duban.model.zones import day_in, is_zone
from duban.rules.guard.base import Rule
from duban.rules.guard.change import Comparison
from duban.words import Words

SAYS_WHEN: Final = Words(
    "写实际入账的日期；补记确属规定容许的，由规则的 reordering 写明天数",
    "write the day on which it is recorded; a policy that allows more says so by reordering",
)
FILING_BACKDATED: Final = Fault(
    "filing-backdated",
    Words(
        "报送时间 {day} 早于该部门已有的最近报送 {last}",
        "filed on {day}, before the department's last filing that was there, of {last}",
    ),
    Words(
        "filed 写实际报送的时间；数据是哪天的写在 on，容许补记的天数由规则的 reordering 写明",
        '"filed" is when it is handed in, "on" the day of its figures; a policy that allows more '
        "says so by reordering",
    ),
)
DECISION_BACKDATED: Final = Fault(
    "decision-backdated",
    Words(
        "决定日期 {day} 早于台账已有的最近决定 {last}",
        "decided on {day}, before the last decision that was there, of {last}",
    ),
    SAYS_WHEN,
)
INSPECTION_BACKDATED: Final = Fault(
    "inspection-backdated",
    Words(
        "入账日期 {day} 早于台账已有的最近记录 {last}",
        "recorded on {day}, before the last inspection that was there, of {last}",
    ),
    SAYS_WHEN,
)
DATED_AHEAD: Final = Fault(
    "guard-dated-ahead",
    Words("日期 {day} 在今天 {today} 之后", "dated {day}, after today, {today}"),
    Words("核对日期；在此之前不会计入", "check the date; until then it does not count"),
    severity="warning",
)


def filings(compared: Comparison) -> Iterator[Diagnostic]:
    """Yield new filings handed in on an earlier day than the department's last one."""
    zone = compared.info.timezone if compared.info else ""
    zone = zone if is_zone(zone) else "UTC"
    for each in compared.new("progress"):
        last = compared.past.filed(each.department, compared.today)
        day = day_in(each.filed, zone)
        yield from _judged(compared, FILING_BACKDATED, each, "filed", day, last)


def decisions(compared: Comparison) -> Iterator[Diagnostic]:
    """Yield new decisions of an earlier day than the last one."""
    for each in compared.new("decisions"):
        last = compared.past.decided(compared.today)
        yield from _judged(compared, DECISION_BACKDATED, each, "decided", each.decided, last)


def inspections(compared: Comparison) -> Iterator[Diagnostic]:
    """Yield new inspections recorded on an earlier day than the last one."""
    for each in compared.new("inspections"):
        last = compared.past.recorded(compared.today)
        yield from _judged(compared, INSPECTION_BACKDATED, each, "recorded", each.recorded, last)


def _judged(
    compared: Comparison, fault: Fault, record: Record, key: str, day: dt.date, last: dt.date | None
) -> Iterator[Diagnostic]:
    allowed = compared.policy.reordering if compared.policy else 0
    if last is not None and (last - day).days > allowed:
        yield fault.at(record.at(key), day=day, last=last)
    if day > compared.today:
        yield DATED_AHEAD.at(record.at(key), day=day, today=compared.today)


RULES: Final = (
    Rule(filings, (FILING_BACKDATED, DATED_AHEAD)),
    Rule(decisions, (DECISION_BACKDATED, DATED_AHEAD)),
    Rule(inspections, (INSPECTION_BACKDATED, DATED_AHEAD)),
)
