"""What arrived for a period that had been sealed without it, and releases that do not hold."""

from collections.abc import Iterator
from typing import Final

from duban.model.diagnostic import Diagnostic, Fault
from duban.rules.arrivals import arrivals
from duban.rules.checks.base import Check
from duban.rules.checks.index import Index
from duban.rules.given import every, late_files
from duban.words import Words

FILED_FOR_SEALED_PERIOD: Final = Fault(
    "filed-for-sealed-period",
    Words(
        "补报：{period} 封存时没有这份文件，自 {day} 起才算，已发布的不变",
        "it came after {period} was sealed without it: it counts from {day}, and changes nothing "
        "that was published",
    ),
    Words("无须改动；日期有误的，另行更正", "leave it; if its date is wrong, file a correction"),
    severity="warning",
)
GIVEN_FOR_SEALED_PERIOD: Final = Fault(
    "given-for-sealed-period",
    Words(
        "补登：注明 {decided} 认定，而 {period} 封存时没有这份文件；自 {day} 起才算，已发布的不变",
        "decided on {decided}, it says, but its file was not there when {period} was sealed: it "
        "counts from {day}, and changes nothing that was published",
    ),
    Words(
        "无须改动；日期有误的，另登一条更正",
        "leave it; if its date is wrong, add one that mends it",
    ),
    severity="warning",
)
RELEASE_WITHOUT_EARLIER: Final = Fault(
    "release-without-earlier",
    Words(
        "它接续的封存 {period} 不在 releases 里，分不清哪些是补报",
        "the release {period} that it goes on from is not there: what came late cannot be told",
    ),
    Words("恢复 releases/{period}.json", "bring back releases/{period}.json"),
)


def late(index: Index) -> Iterator[Diagnostic]:
    """Yield filings, decisions and inspections that came after a release without them."""
    found = arrivals(index.ledger)
    if not found:
        return
    ledger = index.ledger
    dated = (
        *((each, "filed") for each in ledger.filings),
        *((each, "decided") for each in ledger.decisions),
        *((each, "recorded") for each in ledger.inspections),
    )
    for each, key in dated:
        if one := found.get(each.origin.file):
            yield FILED_FOR_SEALED_PERIOD.at(each.at(key), period=one.period, day=one.day)


def given_late(index: Index) -> Iterator[Diagnostic]:
    """Yield marks and reviews dated into a period that was sealed without their file."""
    found = late_files(index.ledger)
    for each in every(index.ledger) if found else ():
        one = found.get(each.origin.file)
        if one and each.decided < one.day:
            yield GIVEN_FOR_SEALED_PERIOD.at(
                each.at("decided"), decided=each.decided, period=one.period, day=one.day
            )


def without_earlier(index: Index) -> Iterator[Diagnostic]:
    """Yield releases that go on from one that is not there."""
    periods = {each.period for each in index.ledger.releases}
    for each in index.ledger.releases:
        if each.previous is not None and each.previous.period not in periods:
            yield RELEASE_WITHOUT_EARLIER.at(each.at("previous"), period=each.previous.period)


CHECKS: Final = (
    Check(late, (FILED_FOR_SEALED_PERIOD,), needs=("releases",)),
    Check(given_late, (GIVEN_FOR_SEALED_PERIOD,), needs=("releases",)),
    Check(without_earlier, (RELEASE_WITHOUT_EARLIER,), needs=("releases",)),
)
