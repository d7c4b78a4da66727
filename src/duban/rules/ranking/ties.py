"""并列: the breakers of ties that a policy may name, in the order in which it names them."""

from collections.abc import Callable, Mapping
from fractions import Fraction
from types import MappingProxyType
from typing import Final

from duban.frozen import frozen
from duban.rules.scoring.lines import Score
from duban.rules.scoring.scope import Scope
from duban.rules.scoring.tally import By
from duban.rules.situation import Standing
from duban.rules.states import COMPLETE
from duban.words import Words


@frozen()
class Breaker:
    """One way to tell equal scores apart: the greater `value` goes first."""

    name: str
    title: Words
    value: Callable[[Scope, Score, tuple[Standing, ...]], Fraction]


def _overdue(scope: Scope, _score: Score, own: tuple[Standing, ...]) -> Fraction:
    ids = {each.id for each in own}
    late = [each for each in scope.situation.overdue() if each.what == "commitment"]
    return -Fraction(sum(each.commitment in ids for each in late))


def _red(scope: Scope, _score: Score, own: tuple[Standing, ...]) -> Fraction:
    worst = scope.policy.lights[0].id
    return -Fraction(sum(each.light == worst for each in own))


def _completion(_scope: Scope, _score: Score, own: tuple[Standing, ...]) -> Fraction:
    done = sum(each.case.state in COMPLETE for each in own)
    return Fraction(done, len(own)) if own else Fraction(0)


def _deductions(_scope: Scope, score: Score, _own: tuple[Standing, ...]) -> Fraction:
    return -score.deductions


BREAKERS: Final[Mapping[str, Breaker]] = MappingProxyType(
    {
        each.name: each
        for each in (
            Breaker("overdue", Words("逾期少的在前", "fewer overdue first"), _overdue),
            Breaker("red", Words("最差灯少的在前", "fewer of the worst light first"), _red),
            Breaker("completion", Words("完成率高的在前", "more completed first"), _completion),
            Breaker("deductions", Words("扣分少的在前", "fewer deductions first"), _deductions),
        )
    }
)


def key_of(scope: Scope, by: By) -> Callable[[Score], tuple[Fraction, ...]]:
    """Return what orders scores, the greater first; equal keys are equal places.

    Breakers count for the ordinal rule only: dense and competition places are shared.
    """
    names = scope.scoring.tie_breakers if scope.scoring.ties == "ordinal" else ()
    own: dict[str, tuple[Standing, ...]] = {}
    for each in scope.situation.standings if names else ():
        case = each.case
        who = case.department.id if by == "department" else case.commitment.action
        own[who] = (*own.get(who, ()), each)

    def key(score: Score) -> tuple[Fraction, ...]:
        mine = own.get(score.who, ())
        more = (BREAKERS[name].value(scope, score, mine) for name in names)
        return (score.total or Fraction(0), *more)

    return key
