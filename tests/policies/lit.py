"""What a shipped pack says of a case made by hand."""

from typing import Any

from duban.ledger.packs import pack
from duban.rules.lights import verdict
from duban.words import say
from tests.rules.cases import Filed, Given, case_of

Case = tuple[str, dict[str, Any], str, str]
"""As-of day, what the case is made of, the light, and why."""


def lit(policy: str, as_of: str, *entries: Filed, **given: Any) -> str:  # noqa: ANN401 - any field of a case
    """Return the light of a case by a pack that ships."""
    return said(policy, as_of, *entries, **given)[0]


def said(policy: str, as_of: str, *entries: Filed, **given: Any) -> tuple[str, str, str]:  # noqa: ANN401 - as above
    """Return the light, the rule without the pack's name, and the reason."""
    case = case_of(Given(as_of, policy=pack(policy), entries=entries, **given))
    found = verdict(case)
    return found.light, found.rule.removeprefix(f"{policy}/"), say(found.reason, "zh")
