"""Whether an objection came in time, was answered in time, and by others.

政府督查工作条例 (国务院令第733号, in force 2021-02-01), article 17: within 30 days of receipt of
the conclusion; decided within 30 days; who took part in the inspection withdraws.
"""

import datetime as dt
from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Final, TypeAlias

from duban.model.decision import Objection
from duban.model.diagnostic import Diagnostic, Fault
from duban.model.ledger import Ledger
from duban.model.zones import day_in
from duban.rules.checks.base import Check
from duban.rules.checks.independence import plain
from duban.rules.checks.index import Index
from duban.words import Words
from duban.words.guess import guess

TERM: Final = dt.timedelta(days=30)

OBJECTION_LATE: Final = Fault(
    "objection-late",
    Words(
        "{commitment} 的申诉 {received} 才收到，距 {on} 已过 30 天",
        "{commitment}: the objection came on {received}, more than 30 days after {on}",
    ),
    Words(
        "逾期的申诉可以不受理；受理的，在 reason 里写明原因",
        'it need not be taken up; where it is, say why in "reason"',
    ),
    severity="warning",
)
AGAINST_NOTHING: Final = Fault(
    "objection-against-nothing",
    Words(
        "{commitment} 的申诉所针对的“{against}”不存在",
        '{commitment}: there is nothing called "{against}" to object to',
    ),
    Words(
        "{guess}写决定的文件名（不带 .yaml），或暗访问题的编号；否则期限和回避无从核对",
        "{guess}name the decision's file without .yaml, or the finding's id; otherwise neither "
        "the term nor who has to withdraw can be told",
    ),
    severity="warning",
)
ANSWERED_LATE: Final = Fault(
    "objection-answered-late",
    Words(
        "{commitment} 的申诉 {received} 收到，{decided} 才答复，超过 30 天",
        "{commitment}: the objection of {received} was answered on {decided}, after 30 days",
    ),
    Words("核对日期；确实超期的，如实保留", "check the days; if it was late, let it stand"),
    severity="warning",
)
UNANSWERED: Final = Fault(
    "objection-unanswered",
    Words(
        "{commitment} 的申诉 {received} 收到，最迟 {due} 应答复，至今没有",
        "{commitment}: the objection of {received} was to be answered by {due}, and is not",
    ),
    Words(
        "用 duban object 记录答复（--upheld 或 --rejected）",
        "record the answer with duban object, --upheld or --rejected",
    ),
    severity="warning",
)
NOT_RECUSED: Final = Fault(
    "objection-not-recused",
    Words(
        "{commitment} 的申诉由“{by}”答复，而被申诉的正是其作出的",
        '{commitment}: "{by}" answers an objection to what they did themselves',
    ),
    Words(
        "由没有参与的人复核；by 写单位的，改写复核人",
        'let somebody answer who took no part; name the person in "by", not the office',
    ),
    severity="warning",
)
RECUSED_ANSWERS: Final = Fault(
    "recused-answers",
    Words(
        "{commitment} 的申诉由已回避的“{by}”答复",
        '{commitment}: "{by}" withdrew, and yet answers the objection',
    ),
    Words("核对 by 和 recused", 'check "by" and "recused"'),
)

Made: TypeAlias = tuple[str, dt.date]
"""Who did what is objected to, and on which day."""


def objections(index: Index) -> Iterator[Diagnostic]:
    """Yield objections that came or were answered late, or by those who are objected to."""
    made = _made(index.ledger)
    for promise in index.decided:
        for each in promise.decisions:
            if isinstance(each, Objection):
                yield from _unknown(each, made)
                yield from _late(each, made.get(each.against))
                yield from _answered(each, made.get(each.against))


def _made(ledger: Ledger) -> Mapping[str, Made]:
    """Return who made what can be objected to: a decision by its file's name, a finding by id."""
    decided = {_name(each.origin.file): (each.by, each.decided) for each in ledger.decisions}
    found = {each.id: (each.by, each.recorded) for each in ledger.inspections}
    return decided | found


def _name(file: str) -> str:
    return file.rpartition("/")[2].removesuffix(".yaml")


def _unknown(objection: Objection, made: Mapping[str, Made]) -> Iterator[Diagnostic]:
    if objection.against not in made:
        yield AGAINST_NOTHING.at(
            objection.at("against"),
            commitment=objection.commitment,
            against=objection.against,
            guess=guess(objection.against, made),
        )


def _late(objection: Objection, against: Made | None) -> Iterator[Diagnostic]:
    if against is not None and objection.received > against[1] + TERM:
        yield OBJECTION_LATE.at(
            objection.at("received"),
            commitment=objection.commitment,
            received=objection.received,
            on=against[1],
        )


def _answered(objection: Objection, against: Made | None) -> Iterator[Diagnostic]:
    if objection.outcome == "pending":
        return
    about = {"commitment": objection.commitment, "by": objection.by}
    if objection.decided > objection.received + TERM:
        yield ANSWERED_LATE.at(
            objection.at("decided"),
            commitment=objection.commitment,
            received=objection.received,
            decided=objection.decided,
        )
    if against is not None and plain(against[0]) == plain(objection.by):
        yield NOT_RECUSED.at(objection.at("by"), **about)
    if plain(objection.by) in map(plain, objection.recused):
        yield RECUSED_ANSWERS.at(objection.at("by"), **about)


def unanswered(index: Index) -> Iterator[Diagnostic]:
    """Yield objections that nobody has answered although the ledger goes on after their term."""
    latest = _latest(index.ledger)
    for promise in index.decided:
        told = [each for each in promise.decisions if isinstance(each, Objection)]
        answered = {(each.against, each.received) for each in told if each.outcome != "pending"}
        for each in told:
            due = each.received + TERM
            if latest > due and (each.against, each.received) not in answered:
                yield UNANSWERED.at(
                    each.at("received"), commitment=promise.id, received=each.received, due=due
                )


def _latest(ledger: Ledger) -> dt.date:
    """Return the last day of which anything is known: a check has no other clock."""
    filed = (day_in(each.filed, ledger.info.timezone) for each in ledger.filings)
    decided = (each.decided for each in ledger.decisions)
    return max(chain(filed, decided), default=dt.date.min)


CHECKS: Final = (
    Check(
        objections,
        (AGAINST_NOTHING, OBJECTION_LATE, ANSWERED_LATE, NOT_RECUSED, RECUSED_ANSWERS),
        needs=("decisions", "inspections"),
    ),
)
OF_TIME: Final = (Check(unanswered, (UNANSWERED,), needs=("decisions", "progress")),)
"""What becomes true because time passes, whoever it is that files or decides next."""
