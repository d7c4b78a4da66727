"""A problem's type is what stands before its colon, where that is a type at all."""

import pytest

from duban.reports.problems import problems
from duban.words import Words, say
from tests.rules.blockers.stage import day, filing, situation


@pytest.mark.parametrize(
    ("said", "kind", "text", "why"),
    [
        ("资金：缺口80万元", "资金", "缺口80万元", "a type"),
        ("资金:缺口80万元", "资金", "缺口80万元", "with the other colon"),
        ("土地指标：未落实", "土地指标", "未落实", "a kind of blocker"),
        ("缺口80万元", "未分类", "缺口80万元", "nothing stands before a colon"),
        ("https://a.cn/附件", "未分类", "https://a.cn/附件", "an address is no type"),
        ("8:30停水", "未分类", "8:30停水", "nor is an hour"),
        ("12345热线：投诉增多", "12345热线", "投诉增多", "a type may begin with figures"),
    ],
)
def test_a_type_is_told_from_what_only_has_a_colon(
    said: str, kind: str, text: str, why: str
) -> None:
    told = situation("2025-09-10", [filing("2025-09-02", problem=said)])
    (found,) = problems(told, day("2025-09-01"))
    shown = say(found.kind, "zh") if isinstance(found.kind, Words) else found.kind
    assert (shown, found.text) == (kind, text), why
