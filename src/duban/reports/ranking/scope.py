"""What a document about scores is about: the span asked for, its end, and who is shown."""

from collections.abc import Iterable, Mapping

from duban.model.spans import span_of
from duban.reports.document import Cell, Document, Lines, Named, Section
from duban.reports.ranking import words
from duban.reports.ranking.columns import Shape
from duban.reports.report import Asked
from duban.reports.wanted import Wanted
from duban.rules.ranking.places import Ranked
from duban.rules.scoring.scope import Scope, scoped
from duban.rules.situation import Situation
from duban.words import Said
from duban.words.periods import period_name


def wanted_of(asked: Asked) -> Wanted:
    """Return what was asked of the ranking: of everybody, for the policy's period, otherwise."""
    return asked.ranking or Wanted()


def scope_of(situation: Situation, asked: Asked) -> Scope:
    """Return what is scored: the span asked for, else the month, else the policy's own period."""
    wanted = wanted_of(asked)
    scoring = situation.ledger.policy.scoring
    span = wanted.span or (
        span_of("month", asked.month.first)
        if asked.month
        else span_of(scoring.period if scoring else "month", situation.as_of)
    )
    return scoped(situation, span, wanted.known_by or situation.as_of)


def chosen(scope: Scope, wanted: Wanted, ranking: Iterable[Ranked]) -> tuple[Ranked, ...]:
    """Return those that are shown, in their order; their places are among all."""
    groups = {each.id: each.group for each in scope.situation.ledger.departments}
    return tuple(
        each
        for each in ranking
        if not wanted.only or each.score.who in wanted.only
        if wanted.group is None or groups.get(each.score.who) == wanted.group
    )


def who(scope: Scope, wanted: Wanted, ranked: Ranked) -> dict[str, Cell]:
    """Return the values that name one that is ranked."""
    named = scope.situation.departments if wanted.by == "department" else scope.situation.actions
    return {
        "id": ranked.score.who,
        "what": Named(wanted.by, words.RANKED[wanted.by]),
        "title": named.get(ranked.score.who, ranked.score.who),
    }


def group_of(scope: Scope, ranked: Ranked) -> Named | None:
    """Return the group that somebody is ranked in; None where there is one list of all."""
    return Named(ranked.group, scope.policy.group_title(ranked.group)) if ranked.group else None


def opening(scope: Scope) -> tuple[Said, ...]:
    """Return what is said first: the period, and that it is not over where it is not."""
    period = words.PERIOD(
        period=period_name(scope.span.name),
        first=scope.span.first,
        last=scope.span.last,
        known_by=scope.known_by,
    )
    return (period,) if scope.is_over else (period, words.UNFINISHED(day=scope.end))


def document(
    shape: Shape,
    scope: Scope,
    rows: Iterable[Mapping[str, Cell]],
    totals: Mapping[str, Cell],
    sections: tuple[Section, ...],
) -> Document:
    """Return a document of a shape about a scope."""
    info = scope.situation.ledger.info
    keys = tuple(column.key for column in shape.columns)
    return Document(
        report=shape.name,
        title=words.TITLE(period=period_name(scope.span.name), title=shape.title),
        ledger=info.ledger,
        ledger_title=info.title,
        as_of=scope.end,
        month=scope.span.name if scope.span.length == "month" else None,
        columns=shape.columns,
        rows=tuple(tuple(map(row.__getitem__, keys)) for row in rows),
        totals={
            **dict.fromkeys((each.key for each in shape.totals), None),
            "period": scope.span.name,
            "known_by": scope.known_by,
            **totals,
        },
        sections=sections,
    )


def without_scores(shape: Shape, scope: Scope) -> Document:
    """Return a document that says why there are no scores."""
    said = Section(None, (Lines(why_not(scope.policy.id)),))
    return document(shape, scope, (), {}, (said,))


def why_not(policy: str) -> tuple[Said, ...]:
    """Return why a policy gives no scores, and how there would be some."""
    return words.NO_SCORING(policy=policy), words.HOW_TO_SCORE()
