"""The example in docs/policy-packs.md is a policy, and does what it says."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from duban.model.ledger import Ledger
from duban.model.policy import Policy
from duban.rules.checks import conditions, light_rules
from duban.rules.checks.index import Index
from duban.rules.facts import BY_NAME
from duban.rules.lights import verdict
from tests.rules.cases import Filed, done, make_case

DOCS = Path(__file__).parents[2] / "docs" / "policy-packs.md"
TEXT = DOCS.read_text(encoding="utf-8")


@pytest.fixture
def policy(ledger: Callable[[Mapping[str, str]], Ledger]) -> Policy:
    example = TEXT.split("```yaml\n")[1].split("```")[0]
    known = ledger({"policies/linjiang-2025.yaml": example})
    checks = (*conditions.CHECKS, *light_rules.CHECKS)
    assert [fault for check in checks for fault in check.run(Index(known))] == []
    return known.policies[0]


CASES: list[tuple[str, list[Filed], str, str]] = [
    ("2026-01-01", [done("2025-12-31", "99")], "linjiang-2025/overdue", "one day late"),
    ("2025-12-24", [done("2025-12-24", "89")], "linjiang-2025/due-soon", "5 workdays left"),
    ("2025-12-23", [done("2025-12-23", "89")], "linjiang-2025/on-pace", "6 workdays left"),
    ("2025-12-24", [done("2025-12-24", "90")], "linjiang-2025/on-pace", "nearly done"),
    ("2025-07-01", [done("2025-06-30", "30")], "linjiang-2025/behind", "19 points"),
    ("2025-07-01", [], "linjiang-2025/behind", "six months of silence"),
    ("2025-01-20", [], "linjiang-2025/unknown", "no figure yet"),
    ("2025-07-01", [done("2025-07-01", "60")], "linjiang-2025/on-pace", "ahead again"),
]


@pytest.mark.parametrize(("as_of", "entries", "rule", "why"), CASES)
def test_the_example(policy: Policy, as_of: str, entries: list[Filed], rule: str, why: str) -> None:
    case = make_case(as_of, *entries, policy=policy)
    assert verdict(case).rule == rule, why


def test_every_fact_that_the_page_names_exists() -> None:
    table = TEXT.split("## 选哪个指标")[1]
    named = {word for word in table.split("`")[1::2] if "_" in word}
    assert named
    assert named <= set(BY_NAME)
