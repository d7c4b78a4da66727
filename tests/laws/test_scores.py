"""What holds for every score, whatever is promised, filed, decided and given."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Final

from hypothesis import given
from hypothesis import strategies as st

from duban.model.decision import Exemption
from duban.model.ledger import Ledger
from duban.model.marks import Mark, Marks
from duban.model.months import last_of
from duban.model.policy import Policy
from duban.model.scoring import Component, Few, Scoring, ScoringRule
from duban.model.spans import Span, span_of
from duban.rules.evaluate import evaluate
from duban.rules.ranking.places import ranking
from duban.rules.scoring.registry import KINDS
from duban.rules.scoring.scope import Scope
from duban.rules.scoring.tally import scores
from tests.laws.ledgers import PACKS, at, ledgers
from tests.laws.promises import DAYS
from tests.laws.settings import FEW
from tests.laws.test_order import shuffled
from tests.laws.test_past import without_future

GOOD: Final = frozenset({"completion", "on-time", "early", "workload", "mark"})
SPANS: Final = st.builds(span_of, st.sampled_from(("month", "month", "quarter", "year")), DAYS)
RULES: Final = tuple(
    ScoringRule(
        rule=each.name,
        points=Decimal(number if each.name in GOOD else -number) / 7,
        component="rules" if number % 2 else "months",
        cap_each=Decimal(9),
        times=1 + number % 2,
    )
    for number, each in enumerate(KINDS, start=1)
)
SCORING: Final = Scoring(
    components=(
        Component(id="rules", title="规则", share=Decimal(60), deduction_cap=Decimal(50)),
        Component(id="months", title="逐月", share=Decimal(40), source="months"),
    ),
    rules=RULES,
    few=Few(under=3, factor=Decimal(2)),
    ties="ordinal",
    tie_breakers=("overdue", "red", "completion", "deductions"),
)
SCORED: Final[tuple[Policy, ...]] = tuple(replace(each, scoring=SCORING) for each in PACKS)


@st.composite
def marked(draw: st.DrawFn) -> Ledger:
    """Return a ledger that is scored, with marks of some months."""
    ledger = draw(ledgers(SCORED))
    who = st.sampled_from([each.id for each in ledger.departments])
    one = st.builds(
        Mark,
        department=who,
        kind=st.sampled_from(("praise", "blame")),
        decided=DAYS,
        by=st.just("区长"),
        reason=st.just("批示"),
        count=st.integers(-3, 3).map(Decimal),
    )
    return ledger.but(
        marks=tuple(
            Marks(
                month=last_of(2018, month),
                marks=tuple(draw(st.lists(one, max_size=3))),
                origin=at(f"marks/2018-{month:02d}.yaml"),
            )
            for month in (1, 6)
        )
    )


def scope(ledger: Ledger, span: Span, asked: dt.date = dt.date(2019, 12, 31)) -> Scope:
    return Scope(evaluate(ledger, min(span.last, asked)), span, asked)


@given(marked(), SPANS)
@FEW
def test_lines_add_up_to_the_score(ledger: Ledger, span: Span) -> None:
    for score in scores(scope(ledger, span)):
        for part in score.parts:
            assert part.score == sum(each.points for each in part.lines)
        worths = (part.score * Fraction(part.component.share) / 100 for part in score.parts)  # type: ignore[operator] # none is missing here
        assert score.total == sum(worths)


@st.composite
def in_two_orders(draw: st.DrawFn) -> tuple[Ledger, Ledger]:
    """Return a ledger, and the same one with its records and rules in another order."""
    ledger = draw(marked())
    scoring = replace(SCORING, rules=shuffled(draw, RULES))
    return ledger, ledger.but(
        policy=replace(ledger.policy, scoring=scoring),
        departments=shuffled(draw, ledger.departments),
        filings=shuffled(draw, ledger.filings),
        decisions=shuffled(draw, ledger.decisions),
        inspections=shuffled(draw, ledger.inspections),
        marks=shuffled(draw, ledger.marks),
    )


@given(in_two_orders(), SPANS)
@FEW
def test_the_order_of_files_and_rules_changes_nothing(
    both: tuple[Ledger, Ledger], span: Span
) -> None:
    one, other = both
    assert ranking(scope(one, span)) == ranking(scope(other, span))


@given(marked(), SPANS)
@FEW
def test_the_future_cannot_change_a_score(ledger: Ledger, span: Span) -> None:
    known = without_future(ledger, span.last).but(
        marks=tuple(
            replace(each, marks=tuple(one for one in each.marks if one.decided <= span.last))
            for each in ledger.marks
        )
    )
    before = scope(known, span, span.last)
    assert scores(scope(ledger, span, span.last)) == scores(before)


@given(marked(), SPANS, DAYS, st.none() | DAYS, st.data())
@FEW
def test_an_exemption_never_lowers_a_score(
    ledger: Ledger, span: Span, decided: dt.date, until: dt.date | None, data: st.DataObject
) -> None:
    promises = [promise.id for _, promise in ledger.commitments()]
    exemption = Exemption(
        kind="exemption",
        commitment=data.draw(st.sampled_from(promises)),
        decided=decided,
        by="督查室",
        reason="不可抗力",
        until=until,
        origin=at("decisions/2018-01/exemption.yaml"),
    )
    before = {each.who: each.total for each in scores(scope(ledger, span))}
    spared = ledger.but(decisions=(*ledger.decisions, exemption))
    for each in scores(scope(spared, span)):
        total, was = each.total, before[each.who]
        assert total is not None
        assert was is not None
        assert total >= was
