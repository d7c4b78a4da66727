"""A month's scores, places and boards, as the office's bulletins tell of them."""

import datetime as dt
from collections.abc import Callable
from fractions import Fraction
from functools import lru_cache

from duban.frozen import frozen
from duban.model.ledger import Ledger
from duban.model.months import Month, month_of
from duban.model.scoring import Board, Scoring
from duban.model.spans import Span
from duban.reports.report import Asked
from duban.rules.evaluate import evaluate
from duban.rules.ranking.boards import Listed, board
from duban.rules.ranking.places import Ranked, ranking
from duban.rules.scoring.rounding import rounded
from duban.rules.scoring.scope import Scope
from duban.rules.situation import Situation


@frozen(eq=False)
class Scored:
    """What a policy's scoring made of a month.

    Attributes:
        scoring: how.
        ranked: everybody, group by group, with the place of the month before.
        boards: the policy's boards, with who is on each and who is kept off.
    """

    scoring: Scoring
    ranked: tuple[Ranked, ...]
    boards: tuple[tuple[Board, tuple[Listed, ...]], ...]

    def of(self, department: str) -> Ranked | None:
        """Return what is known of one department."""
        return next((each for each in self.ranked if each.score.who == department), None)


@frozen(eq=False)
class _Wish:
    """Which month of which ledger: the same one only where it is the same ledger in memory."""

    ledger: Ledger
    month: Month
    day: dt.date
    known_by: dt.date

    def _key(self) -> tuple[object, ...]:
        return id(self.ledger), self.month, self.day, self.known_by

    def __hash__(self) -> int:
        return hash(self._key())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Wish) and self._key() == other._key()


def scored(situation: Situation, asked: Asked) -> Scored | None:
    """Return the month's scores; None where the policy has no scoring, or nothing is promised.

    Places are among all, whatever part of the ledger is shown.
    """
    if situation.ledger.policy.scoring is None:
        return None
    day = situation.as_of
    return _made(_Wish(situation.ledger, asked.month or month_of(day), day, asked.known_by or day))


@lru_cache(maxsize=1)  # a brief for every department asks for the same scores a dozen times
def _made(wish: _Wish) -> Scored | None:
    whole = evaluate(wish.ledger, wish.day)
    if not whole.standings:
        return None
    month = wish.month
    scope = Scope(whole, Span(str(month), "month", month.first, month.last), wish.known_by)
    ranked = ranking(scope)
    boards = tuple((each, board(scope, each, ranked)) for each in scope.scoring.boards)
    return Scored(scope.scoring, ranked, boards)


def printing(scoring: Scoring) -> Callable[[Fraction], str]:
    """Return what prints a score as the policy rounds it."""

    def printed(value: Fraction) -> str:
        places = scoring.decimals
        units = int(abs(rounded(value, places, scoring.rounding)) * 10**places)
        sign = "-" if value < 0 and units else ""
        whole, rest = divmod(units, 10**places)
        return f"{sign}{whole}.{rest:0{places}d}" if places else f"{sign}{whole}"

    return printed


def group_title(situation: Situation, group: str) -> str:
    """Return what people call a ranking group; nothing where there is one list of all."""
    groups = situation.ledger.policy.groups
    return next((each.title for each in groups if each.id == group), group)
