"""How places moved over the last spans, as a picture for each group."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Final

from duban.reports.charts.bump import Bump, Track
from duban.reports.ranking.words import RANKED
from duban.reports.wanted import Wanted
from duban.rules.ranking.places import Ranked, placed
from duban.rules.scoring.scope import Scope
from duban.words import Words
from duban.words.periods import period_name

SPANS: Final = 6
"""Spans that one picture shows, the one asked for among them."""
TITLE: Final = Words("名次走势", "How places moved")
TITLE_GROUP: Final = Words("{group}名次走势", "How places moved: {group}")
PERIOD: Final = Words("{name}", "{name}")
SLUG: Final = "places-{group}"
NO_GROUP: Final = "all"


class Course:
    """The places of the last spans, worked out once for all groups."""

    def __init__(self, scope: Scope, wanted: Wanted) -> None:
        """Work out the places of the span that is asked for and of those before it."""
        found = list(islice(_back(scope), SPANS))[::-1]
        self._by = wanted.by
        self._periods = tuple(PERIOD(name=period_name(each.span.name)) for each in found)
        self._places = tuple(_places(placed(each, wanted.by)) for each in found)

    def of(
        self, group: str, called: str, ranked: Sequence[Ranked], names: Mapping[str, str]
    ) -> Bump | None:
        """Return the picture of a group, of those who are shown, as they stand now.

        Its title names the group: a picture is looked at apart from its heading. There is none
        where nobody had a place.
        """
        tracks = tuple(self._track(group, each.score.who, names) for each in ranked)
        if not any(place for each in tracks for place in each.places):
            return None
        return Bump(
            slug=SLUG.format(group=group or NO_GROUP),
            title=TITLE_GROUP(group=called) if group else TITLE,
            axis=RANKED[self._by],
            periods=self._periods,
            tracks=tracks,
        )

    def _track(self, group: str, who: str, names: Mapping[str, str]) -> Track:
        return Track(names.get(who, who), tuple(each.get((group, who)) for each in self._places))


def _back(scope: Scope) -> Iterator[Scope]:
    """Yield a span and those before it, as long as anything had been promised."""
    while scope.situation.standings:
        yield scope
        scope = scope.before()


def _places(ranking: Sequence[Ranked]) -> Mapping[tuple[str, str], int | None]:
    return {(each.group, each.score.who): each.place for each in ranking}
