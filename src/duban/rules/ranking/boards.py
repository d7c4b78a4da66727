"""红黑榜: the first and the last of each group, on the policy's conditions."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import groupby
from operator import itemgetter
from typing import Final

from duban.frozen import frozen
from duban.model.decision import Exemption
from duban.model.scoring import Board
from duban.rules.ranking.places import Ranked
from duban.rules.scoring.registry import rule_title
from duban.rules.scoring.scope import Scope
from duban.words import Blank, Words

VETOED: Final = Words("有“{rule}”，不列入", 'kept off for "{rule}"')
SPARED: Final = Words("{day} 免责，不列入", "kept off: exempt since {day}")
TOO_MANY: Final = Words(
    "并列超过名额，均不列入", "more are equal than there is room for: none is listed"
)


@frozen()
class Listed:
    """One department on a board, or kept off it for a reason."""

    ranked: Ranked
    kept_off: "Blank | None" = None


def board(scope: Scope, board_: Board, ranking: Sequence[Ranked]) -> tuple[Listed, ...]:
    """Return who is on a board, and who is kept off it and why, group by group.

    Who is kept off leaves room for the next. Where equal places would be more than there is
    room for, none of them is listed: nobody is chosen by chance.
    """
    found: list[Listed] = []
    for _, group in groupby(ranking, key=lambda each: each.group):
        found += _in_group(scope, board_, [each for each in group if each.place is not None])
    return tuple(found)


def _in_group(scope: Scope, board_: Board, ranked: Sequence[Ranked]) -> Iterator[Listed]:
    order = ranked if board_.take == "first" else tuple(reversed(ranked))
    room = board_.count
    for _, equal in groupby(order, key=lambda each: each.place):
        if room <= 0:
            return
        fit: list[Ranked] = []
        for each in equal:
            if not _is_within(board_, each):
                continue
            why = _kept_off(scope, board_, each)
            if why is None:
                fit.append(each)
            else:
                yield Listed(each, why)
        crowded = len(fit) > room
        yield from (Listed(each, TOO_MANY() if crowded else None) for each in fit)
        room = 0 if crowded else room - len(fit)


def _is_within(board_: Board, ranked: Ranked) -> bool:
    total = ranked.score.total
    assert total is not None
    return not (
        (board_.at_least is not None and total < Fraction(board_.at_least))
        or (board_.at_most is not None and total > Fraction(board_.at_most))
    )


def barred(scope: Scope, board_: Board, ranking: Sequence[Ranked]) -> Iterator[tuple[str, Blank]]:
    """Yield who is kept off a board for a reason, however far from it the place is, and why."""
    for each in ranking:
        why = _kept_off(scope, board_, each)
        if why is not None:
            yield each.score.who, why


def _kept_off(scope: Scope, board_: Board, ranked: Ranked) -> "Blank | None":
    for rule in board_.without:
        if rule in ranked.score.events:
            return VETOED(rule=rule_title(scope.scoring, rule))
    day = _exempt(scope).get(ranked.score.who) if board_.spare_exempt else None
    return SPARED(day=day) if day else None


def _exempt(scope: Scope) -> Mapping[str, dt.date]:
    """Return the first day of an exemption that holds in the span, by department and action."""
    return scope.situation.once(("exempt", scope.span), lambda: dict(_exemptions(scope)))


def _exemptions(scope: Scope) -> Iterator[tuple[str, dt.date]]:
    """Yield whoever has an exemption that holds on some day of the span, the first day last."""
    found = (
        (decision.decided, each.case)
        for each in scope.situation.standings
        for decision in each.case.history.decisions
        if isinstance(decision, Exemption)
        if decision.until is None or decision.until >= scope.span.first
    )
    for day, case in sorted(found, key=itemgetter(0), reverse=True):
        yield from ((case.department.id, day), (case.commitment.action, day))
