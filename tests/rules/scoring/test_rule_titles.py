"""What people call a rule of scoring."""

from decimal import Decimal

import pytest

from duban.model.scoring import Scoring, ScoringRule
from duban.rules.scoring.registry import rule_title
from duban.words import say

ONE = Decimal(1)
OWN = ScoringRule(rule="mark", id="criticism", title="批评", points=ONE)
BARE = ScoringRule(rule="mark", id="praise", points=ONE)
OTHER = ScoringRule(rule="mark", id="blame", points=ONE)
KIND = ScoringRule(rule="relapse", points=ONE)


@pytest.mark.parametrize(
    ("rules", "name", "title", "why"),
    [
        ((OWN, BARE), "criticism", "批评", "its own title"),
        ((OWN, BARE), "praise", "人工加减分", "no other of its kind goes without a title"),
        ((BARE, OTHER), "praise", "人工加减分（praise）", "two of one kind are told apart"),
        ((KIND,), "relapse", "回潮", "that of its kind"),
        ((KIND,), "gone", "gone", "a rule that is not there"),
    ],
)
def test_title_of_a_rule(rules: tuple[ScoringRule, ...], name: str, title: str, why: str) -> None:
    assert say(rule_title(Scoring(rules=rules), name), "zh") == title, why
