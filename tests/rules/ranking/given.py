"""Departments whose scores are given by hand, so that only places are in question."""

from collections.abc import Callable, Mapping, Sequence

from duban.model.ledger import Ledger
from duban.rules.scoring.scope import Scope
from tests.rules.scoring.scored import DUBAN, department, marks, policy, scope_of

BUILD = Callable[[Mapping[str, str]], Ledger]
PARTS = "components: [{id: s, title: 得分, source: marks}, {id: r, title: 规则, share: 0}]"


def scored(
    ledger: BUILD,
    totals: Mapping[str, str],
    *,
    more: str = "",
    rules: Sequence[str] = (),
    groups: Mapping[str, str] | None = None,
    files: Mapping[str, str] | None = None,
) -> Scope:
    """Return March 2025 of departments with scores; `-` is one that nobody has measured."""
    given = [
        (
            f"{{department: {who}, component: s, score: {score}, decided: 2025-04-01, "
            "by: 办, reason: 评}"
        )
        for who, score in totals.items()
        if score != "-"
    ]
    groups = groups or {}
    made = {
        f"departments/{who}.yaml": department(
            who, f"id: {who}-1, deadline: 2025-03-10", group=groups.get(who, "")
        )
        for who in totals
    }
    extra = f"{PARTS}, {more}" if more else PARTS
    each = {"duban.yaml": DUBAN, "policies/test.yaml": policy(rules, extra), **made}
    return scope_of(
        ledger({**each, **dict([marks("2025-03", scores=given)]), **(files or {})}), "2025-03"
    )
