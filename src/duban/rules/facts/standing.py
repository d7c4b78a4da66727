"""状态类指标: the state of a commitment, and what inspections found."""

from typing import Final

from duban.rules.case import Case
from duban.rules.facts.base import NO_UNIT, Fact, Value
from duban.rules.owed.rectifications import rectified
from duban.rules.states import STATES
from duban.words import Words


def state(case: Case) -> Value:
    """Return the commitment's state."""
    return case.state


def open_findings(case: Case) -> Value:
    """Return how many findings have not been put right."""
    if not case.history.inspections:
        return 0
    met = rectified(case.history.inspections)
    return sum(each.id not in met for each in case.history.findings())


FACTS: Final = (
    Fact(
        "state",
        NO_UNIT,
        Words("状态", "state"),
        Words(
            "事项所处的状态，写编号：" + "、".join(f"{k} {w.zh}" for k, w in STATES.items()) + "。",
            "The commitment's state: " + ", ".join(STATES) + ".",
        ),
        state,
        choices=STATES,
    ),
    Fact(
        "open_findings",
        Words("个问题", "findings"),
        Words("未整改问题", "open findings"),
        Words(
            "暗访发现、尚未整改的问题数；已报整改的不计，复查不通过的重新计入。没有问题的为 0。",
            "Findings of inspections that have not been put right. One reported as put right does "
            "not count, unless a recheck refused it. 0 where there is none.",
        ),
        open_findings,
    ),
)
