"""名次: places in each group, by one of three rules for equal scores."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from itertools import groupby
from typing import Final, Literal, TypeAlias

from duban.frozen import frozen
from duban.rules.ranking.ties import key_of
from duban.rules.scoring.lines import Score
from duban.rules.scoring.scope import Scope
from duban.rules.scoring.tally import By, scores

Ties: TypeAlias = Literal["dense", "competition", "ordinal"]
Key: TypeAlias = Callable[[Score], tuple[Fraction, ...]]

NO_GROUP: Final = ""


@frozen()
class Ranked:
    """One score with its place.

    Attributes:
        score: the score.
        group: the id of the group it is ranked in; empty where there is one list of all.
        place: from 1; None while a part of the score is missing.
        tied: whether others have the same place.
        before: the place in the span before; None where there was none.
    """

    score: Score
    group: str
    place: int | None
    tied: bool = False
    before: int | None = None

    @property
    def moved(self) -> int | None:
        """By how many places it has risen; below 0 it has fallen."""
        return self.before - self.place if self.before and self.place else None


def ranking(scope: Scope, by: By = "department", *, moved: bool = True) -> tuple[Ranked, ...]:
    """Return everybody's place, group by group, the first first; those without a place last.

    Args:
        scope: what is scored.
        by: departments, or special actions (which have no groups).
        moved: whether the places of the span before are worked out too.
    """
    if not moved:
        return placed(scope, by)
    return scope.situation.once(_key("moved", scope, by), lambda: _moved(scope, by))


def _key(what: str, scope: Scope, by: By) -> tuple[object, ...]:
    return what, scope.span, scope.known_by, by


def _moved(scope: Scope, by: By) -> tuple[Ranked, ...]:
    now, earlier = placed(scope, by), scope.before()
    past = placed(earlier, by) if earlier.situation.standings else ()
    before = {(each.group, each.score.who): each.place for each in past}
    return tuple(
        Ranked(
            each.score, each.group, each.place, each.tied, before.get((each.group, each.score.who))
        )
        for each in now
    )


def placed(scope: Scope, by: By = "department") -> tuple[Ranked, ...]:
    """Return everybody's place in a scope, without a look at the one before."""
    return scope.situation.once(_key("placed", scope, by), lambda: _placed(scope, by))


def _placed(scope: Scope, by: By) -> tuple[Ranked, ...]:
    group_of = _groups(scope) if by == "department" and scope.scoring.grouped else {}
    order = [each.id for each in scope.policy.groups]
    grouped: defaultdict[str, list[Score]] = defaultdict(list)
    for each in scores(scope, by):
        grouped[group_of.get(each.who, NO_GROUP)].append(each)
    key = key_of(scope, by)
    return tuple(
        ranked
        for group in sorted(grouped, key=lambda name: (_rank(name, order), name))
        for ranked in _in_group(grouped[group], group, key, scope.scoring.ties)
    )


def _groups(scope: Scope) -> Mapping[str, str]:
    return {each.id: each.group or NO_GROUP for each in scope.situation.ledger.departments}


def _rank(group: str, order: Sequence[str]) -> int:
    return order.index(group) if group in order else len(order)


def _in_group(found: Sequence[Score], group: str, key: Key, ties: Ties) -> list[Ranked]:
    whole = sorted((each for each in found if each.total is not None), key=lambda each: each.who)
    whole.sort(key=key, reverse=True)
    ranked: list[Ranked] = []
    for level, (_, same) in enumerate(groupby(whole, key=key), start=1):
        equal = list(same)
        place = level if ties == "dense" else len(ranked) + 1
        ranked += [Ranked(each, group, place, len(equal) > 1) for each in equal]
    missing = sorted((each for each in found if each.total is None), key=lambda each: each.who)
    return [*ranked, *(Ranked(each, group, None) for each in missing)]
