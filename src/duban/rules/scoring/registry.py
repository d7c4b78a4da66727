"""The kinds of scoring rules there are. A new one is one file in `kinds` and one name here."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from duban.model.scoring import Scoring, name_of
from duban.rules.scoring.base import Kind
from duban.rules.scoring.kinds import (
    behind,
    completion,
    early,
    filings,
    findings,
    lights,
    marks,
    overdue,
    taken,
    workload,
)
from duban.words import Blank, Words

RULE: Final = Words("{title}（{name}）", "{title} ({name})")
KINDS: Final[tuple[Kind, ...]] = (
    *completion.KINDS,
    *behind.KINDS,
    *overdue.KINDS,
    *early.KINDS,
    *filings.KINDS,
    *taken.KINDS,
    *findings.KINDS,
    *lights.KINDS,
    *workload.KINDS,
    *marks.KINDS,
)
BY_NAME: Final[Mapping[str, Kind]] = MappingProxyType({each.name: each for each in KINDS})


def rule_title(scoring: Scoring, name: str) -> Blank:
    """Return what people call a rule: its own title, otherwise that of its kind.

    Its id stands behind only where several rules of the kind have no titles of their own.
    """
    rule = next((each for each in scoring.rules if name_of(each) == name), None)
    if rule is None:
        return name
    if rule.title:
        return rule.title
    title = BY_NAME[rule.rule].title
    alike = [each for each in scoring.rules if each.rule == rule.rule and not each.title]
    return title if name == rule.rule or len(alike) == 1 else RULE(title=title, name=name)
