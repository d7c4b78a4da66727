"""Marks and scores given by hand that count nowhere, or stand twice."""

import datetime as dt
from collections.abc import Iterator
from typing import Final

from duban.model.diagnostic import Diagnostic, Fault
from duban.model.marks import Mark
from duban.model.record import Place
from duban.model.scoring import Scoring
from duban.rules.checks.base import Check
from duban.rules.checks.index import Index
from duban.words import Words
from duban.words.guess import guess

UNCOUNTED_MARK: Final = Fault(
    "mark-counts-nowhere",
    Words("没有得分规则计“{kind}”这类记录", 'no scoring rule counts a mark of kind "{kind}"'),
    Words(
        "{guess}改正类型，或在规则里加一条 mark 规则；现在计的：{known}",
        "{guess}mend the kind, or add a rule of kind `mark`; counted now: {known}",
    ),
    severity="warning",
)
UNCOUNTED_SCORE: Final = Fault(
    "score-counts-nowhere",
    Words("得分构成里没有由人打分的“{id}”", 'no component "{id}" is scored by hand'),
    Words("{guess}由人打分的构成：{known}", "{guess}components scored by hand: {known}"),
    severity="warning",
)
REPEATED_MARK: Final = Fault(
    "repeated-mark",
    Words("{department} 的这条记录与 {first} 的相同", "{department} has this mark at {first} too"),
    Words(
        "重复登记的会计两次；确为重复的，另登一条 count 相反的冲销",
        "it counts twice; if that is a mistake, add a mark of the opposite count",
    ),
    severity="warning",
)
REPEATED_SCORE: Final = Fault(
    "repeated-score",
    Words(
        "{department} 的“{component}”当天打了两次分，先见于 {first}",
        '{department} has two scores for "{component}" on one day, the first at {first}',
    ),
    Words("以排在后面的为准；请核对", "the one further down counts; see which is meant"),
    severity="warning",
)
NONE: Final = Words("无", "none")


def counted(index: Index) -> Iterator[Diagnostic]:
    """Yield marks and scores that the policy in force has no use for."""
    scoring = index.ledger.policy.scoring or Scoring()
    rules = [each for each in scoring.rules if each.rule == "mark"]
    kinds = tuple(dict.fromkeys(kind for each in rules for kind in each.of))
    parts = tuple(each.id for each in scoring.components if each.source == "marks")
    everything = any(not each.of for each in rules)
    for month in index.ledger.marks:
        for mark in month.marks if not everything else ():
            if mark.kind not in kinds:
                near, known = guess(mark.kind, kinds), kinds or (NONE,)
                yield UNCOUNTED_MARK.at(mark.at("kind"), kind=mark.kind, guess=near, known=known)
        for score in month.scores:
            if score.component not in parts:
                near, known = guess(score.component, parts), parts or (NONE,)
                yield UNCOUNTED_SCORE.at(
                    score.at("component"), id=score.component, guess=near, known=known
                )


def repeated(index: Index) -> Iterator[Diagnostic]:
    """Yield marks that stand twice, and scores of one day."""
    for month in index.ledger.marks:
        marks: dict[Mark, Place] = {}  # equal where they say the same, wherever they stand
        for mark in month.marks:
            first = marks.setdefault(mark, mark.origin.place)
            if first != mark.origin.place:
                place, who = mark.origin.place, mark.department
                yield REPEATED_MARK.at(place, department=who, first=str(first))
        scores: dict[tuple[str, str, dt.date], Place] = {}
        for each in month.scores:
            key = each.department, each.component, each.decided
            first = scores.setdefault(key, each.origin.place)
            if first != each.origin.place:
                yield REPEATED_SCORE.at(
                    each.origin.place,
                    department=each.department,
                    component=each.component,
                    first=str(first),
                )


CHECKS: Final = (
    Check(counted, (UNCOUNTED_MARK, UNCOUNTED_SCORE), needs=("policies",)),
    Check(repeated, (REPEATED_MARK, REPEATED_SCORE)),
)
