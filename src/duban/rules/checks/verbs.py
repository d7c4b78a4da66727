"""Whether the deadline and the promise speak of the same thing: 开工 is not 完工."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from duban.model.department import Commitment
from duban.model.diagnostic import Diagnostic, Fault
from duban.model.targets import Roster
from duban.rules.checks.base import Check
from duban.rules.checks.index import Index
from duban.rules.checks.meaning import wording
from duban.words import Words

VERBS_DIFFER: Final = Fault(
    "verbs-differ",
    Words(
        "{holder} 的时限说的是“{deadline}”，内容说的是“{promise}”",
        '{holder}: the deadline says "{deadline}", the promise "{promise}"',
    ),
    Words(
        "对照原文：开工和完工是两件事，各有时限的分开列",
        "compare with the source: to begin and to finish are two things, each with its deadline",
    ),
    severity="warning",
)
BEGUN: Final = re.compile("开工|动工|开建|奠基|破土")
FINISHED: Final = re.compile("完工|竣工|建成|交付|投用|投入使用|投产")
EITHER: Final = re.compile(f"{BEGUN.pattern}|{FINISHED.pattern}")
"""完成 and 启动 are left out: they are said of everything, 完成开工 and 启动验收 included."""


def verbs_differ(index: Index) -> Iterator[Diagnostic]:
    """Yield commitments whose deadline is about beginning and whose content about finishing."""
    for _, each in index.ledger.commitments():
        content = _content(each)
        if not EITHER.search("\n".join(content)):
            continue  # most speak of neither
        begun, finished = _said(content, BEGUN), _said(content, FINISHED)
        if bool(begun) == bool(finished):
            continue
        first, other = (BEGUN, FINISHED) if finished else (FINISHED, BEGUN)
        worded = {each.deadline.text, *wording(each.deadline.text, each.made).verbs}
        said = _said(worded, first)
        if said and not _said(worded, other):
            yield VERBS_DIFFER.at(
                each.at("deadline"), holder=each.id, deadline=said, promise=begun or finished
            )


def _content(commitment: Commitment) -> tuple[str, ...]:
    goals = (goal for goal in commitment.goals if isinstance(goal, Roster))
    steps = (step for goal in goals for step in ((goal.goal,) if goal.goal else goal.ladder[-1:]))
    return (commitment.title, *steps)


def _said(texts: Iterable[str], verbs: re.Pattern[str]) -> str:
    found = (verbs.search(text) for text in sorted(texts))
    return next((match[0] for match in found if match), "")


CHECKS: Final = (Check(verbs_differ, (VERBS_DIFFER,)),)
