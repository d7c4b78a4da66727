"""What a decision or an inspection says: the outcome, the new deadline and the reason it has."""

from collections.abc import Callable, Mapping
from typing import Final

import pytest

from duban.model.ledger import Ledger
from duban.reports.record_words import decided, inspected
from duban.words import say
from tests.rules.story import DEPARTMENT, PROMISE, decision

Load = Callable[[Mapping[str, str]], Ledger]
DEP: Final = {
    "departments/dep.yaml": DEPARTMENT
    % (PROMISE % "deadline: 2025-03-31, target: {kind: count, total: 9}")
}
EXTENDED: Final = "requested: 2025-02-01\ndeadline: 2025-06-30\noutcome: granted"
SEEN: Final = "inspected: 2025-02-04, department: dep, commitment: D-1, rectify_by: 2025-02-20"
RECORD: Final = "{kind: %s, id: X, recorded: 2025-02-05, by: 督查室, %s}"


@pytest.mark.parametrize(
    ("kind", "more", "said", "why"),
    [
        ("extension", EXTENDED, "批准，时限 2025-06-30：研究决定", "an outcome and a deadline"),
        ("extension", "requested: 2025-02-01\noutcome: refused", "不予批准：研究决定", "refused"),
        ("verification", "outcome: passed", "通过：研究决定", "an outcome only"),
        (
            "verification",
            "outcome: refused",
            "未通过：研究决定",
            "a claim is not refused, it fails",
        ),
        ("ruling", "deadline: 2025-03-15", "时限 2025-03-15：研究决定", "a deadline only"),
        ("suspension", "", "研究决定", "a reason only"),
    ],
)
def test_a_decision_says_what_it_has(
    ledger: Load, kind: str, more: str, said: str, why: str
) -> None:
    (made,) = ledger({**DEP, **dict([decision("2025-02-05", kind, more)])}).decisions
    assert say(decided(made), "zh") == said, why


@pytest.mark.parametrize(
    ("kind", "more", "said"),
    [
        ("finding", f"{SEEN}, what: 标牌缺损", "标牌缺损"),
        (
            "rectification",
            "finding: F, rectified: 2025-02-05, evidence: [照片, 单据]",
            "照片、单据",
        ),
        ("rectification", "finding: F, rectified: 2025-02-05, note: 已换", "已换"),
        ("recheck", "finding: F, outcome: passed", "通过"),
        ("recheck", "finding: F, outcome: refused", "未通过"),
    ],
)
def test_an_inspection_says_what_was_seen(ledger: Load, kind: str, more: str, said: str) -> None:
    found = RECORD % ("finding", f"{SEEN}, what: 问题")
    files = {
        "inspections/2025-W06/f.yaml": found.replace("id: X", "id: F"),
        "inspections/2025-W06/x.yaml": RECORD % (kind, more),
    }
    records = ledger({**DEP, **files}).inspections
    assert say(inspected(next(each for each in records if each.id == "X")), "zh") == said
