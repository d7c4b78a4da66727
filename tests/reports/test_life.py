"""show: every event says what it is about."""

import pytest

from duban.reports.life import events
from duban.words import say
from tests.rules.story import File, Judge, decision, filing

PROMISE = (
    "milestones: [{id: a, title: 方案批复, deadline: 2025-03}], targets: "
    "[{id: homes, title: 居民, kind: count, total: 9}, {id: firms, kind: count, total: 3}]"
)


@pytest.mark.parametrize(
    ("happened", "said", "why"),
    [
        (filing("2025-02-01", "target: homes, done: 4"), "居民：完成 4", "one of several targets"),
        (filing("2025-02-01", "target: firms, remaining: 1"), "firms：剩余 1", "named by its id"),
        (filing("2025-02-01", "note: 已进场"), "已进场", "about the whole commitment"),
        (
            filing("2025-02-01", "milestone: a, claim: complete, note: 已批", "2025-02-03"),
            "节点“方案批复”：已批（2025-02-03 补报）",
            "a milestone, handed in two days later",
        ),
        (
            decision("2025-02-05", "verification", "outcome: refused\nmilestone: a"),
            "节点“方案批复”：未通过：研究决定",
            "a decision about the milestone",
        ),
    ],
)
def test_an_event_says_what_it_is_about(judge: Judge, happened: File, said: str, why: str) -> None:
    told = [say(each.text, "zh") for each in events(judge("2025-02-10", happened, more=PROMISE))]
    assert told[-1] == said, why
