"""Ledgers that are scored, written out in the test itself."""

from collections.abc import Callable, Mapping

import pytest

from duban.model.ledger import Ledger
from duban.rules.scoring.scope import Scope
from tests.rules.scoring.scored import DUBAN, ScopeOf, policy, scope_of
from tests.rules.story import File


@pytest.fixture
def scope(ledger: Callable[[Mapping[str, str]], Ledger]) -> ScopeOf:
    """Return what is scored of a ledger: rules, what else scoring says, a span, and files."""

    def scored(
        span: str, *files: File, rules: tuple[str, ...] = (), more: str = "", asked: str = ""
    ) -> Scope:
        given = {"duban.yaml": DUBAN, "policies/test.yaml": policy(rules, more), **dict(files)}
        return scope_of(ledger(given), span, asked or None)

    return scored
