"""A month's scores, places and boards, as the office's bulletins tell of them."""

from collections.abc import Mapping
from functools import cached_property

from duban.frozen import frozen
from duban.model.scoring import Board, Scoring
from duban.model.spans import span_of
from duban.reports.report import Asked
from duban.rules.ranking.boards import Listed, barred, board
from duban.rules.ranking.places import Ranked, ranking
from duban.rules.scoring.scope import Scope, scoped
from duban.rules.situation import Situation
from duban.words import Blank


@frozen(eq=False, slots=False)
class Scored:
    """What a policy's scoring made of a month.

    Attributes:
        scoring: how.
        ranked: everybody, group by group, with the place of the month before.
        boards: the policy's boards, with who is on each and who is kept off.
        barred: by `first` and `last`, whom such boards keep off wherever the place, and why.
    """

    scoring: Scoring
    ranked: tuple[Ranked, ...]
    boards: tuple[tuple[Board, tuple[Listed, ...]], ...]
    barred: Mapping[str, Mapping[str, Blank]]

    def of(self, department: str) -> Ranked | None:
        """Return what is known of one department."""
        return self._by_name.get(department)

    @cached_property
    def _by_name(self) -> Mapping[str, Ranked]:
        return {each.score.who: each for each in self.ranked}


def scored(situation: Situation, asked: Asked) -> Scored | None:
    """Return the month's scores; None where the policy has no scoring, or nothing is promised.

    Places are among all, whatever part of the ledger is shown.
    """
    whole = situation.whole
    if situation.ledger.policy.scoring is None or not whole.standings:
        return None
    span = span_of("month", asked.month.first if asked.month else situation.as_of)
    scope = scoped(whole, span, asked.known_by or situation.as_of)
    return whole.once(("scored", span, scope.known_by), lambda: _scored(scope))


def _scored(scope: Scope) -> Scored:
    ranked, boards = ranking(scope), scope.scoring.boards
    return Scored(
        scoring=scope.scoring,
        ranked=ranked,
        boards=tuple((each, board(scope, each, ranked)) for each in boards),
        barred={take: _barred(scope, take) for take in ("first", "last")},
    )


def _barred(scope: Scope, take: str) -> Mapping[str, Blank]:
    boards = (each for each in scope.scoring.boards if each.take == take)
    return dict(pair for each in boards for pair in barred(scope, each, ranking(scope)))
