"""What takes the points of an occurrence away: an exemption, or an objection that was upheld."""

import datetime as dt
from collections.abc import Callable
from typing import Final, TypeAlias

from duban.model.decision import Exemption, Objection
from duban.rules.scoring.base import Kind, Occurrence
from duban.rules.scoring.scope import Scope
from duban.words import Blank, Words

EXEMPT: Final = Words("已免责（{day} 决定：{reason}）", "exempt (decided on {day}: {reason})")
UPHELD: Final = Words(
    "申诉成立（{day} 决定：{reason}）", "objection upheld (decided on {day}: {reason})"
)

Excuse: TypeAlias = "Callable[[Kind, Occurrence], Blank | None]"


def excuses(scope: Scope) -> Excuse:
    """Return what says why an occurrence does not count, or None where it does.

    An exemption known by the end of the span covers what belongs to any day up to its `until`: a
    delay by force majeure is mostly excused after it has begun (绵阳: 不可抗力免责). An upheld
    objection covers what rests on the decision or finding that it names.
    """
    upheld = {
        each.against: each
        for each in scope.situation.ledger.decisions
        if isinstance(each, Objection) and each.outcome == "upheld"
    }

    def excuse(kind: Kind, found: Occurrence) -> "Blank | None":
        name = found.place.file.rpartition("/")[2].removesuffix(".yaml")
        objection = upheld.get(found.about) or upheld.get(name)
        if objection:
            return UPHELD(day=objection.decided, reason=objection.reason)
        if kind.excusable and found.commitment:
            return _exempt(scope, found.commitment, found.on)
        return None

    return excuse


def _exempt(scope: Scope, commitment: str, on: dt.date) -> "Blank | None":
    standing = scope.situation.by_id.get(commitment)
    for each in standing.case.history.decisions if standing else ():
        if isinstance(each, Exemption) and (each.until is None or on <= each.until):
            return EXEMPT(day=each.decided, reason=each.reason)
    return None
