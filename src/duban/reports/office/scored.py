"""A month's scores, places and boards, as the office's bulletins tell of them."""

from collections.abc import Callable
from fractions import Fraction

from duban.frozen import frozen
from duban.model.months import month_of
from duban.model.scoring import Board, Scoring
from duban.model.spans import Span
from duban.reports.report import Asked
from duban.rules.ranking.boards import Listed, board
from duban.rules.ranking.places import Ranked, ranking
from duban.rules.scoring.rounding import rounded
from duban.rules.scoring.scope import scoped
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


def scored(situation: Situation, asked: Asked) -> Scored | None:
    """Return the month's scores; None where the policy has no scoring, or nothing is promised.

    Places are among all, whatever part of the ledger is shown.
    """
    whole = situation.whole
    if situation.ledger.policy.scoring is None or not whole.standings:
        return None
    month = asked.month or month_of(situation.as_of)
    span = Span(str(month), "month", month.first, month.last)
    scope = scoped(whole, span, asked.known_by or situation.as_of)
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
