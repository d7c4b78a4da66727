"""More time and more progress never hurt; time that passes never helps.

Lights are compared where both are lit: no light says that a commitment may not be judged, which
is neither better nor worse.
"""

import datetime as dt
from dataclasses import replace
from decimal import Decimal
from typing import Final

from hypothesis import assume, given
from hypothesis import strategies as st

from duban.model.deadline import Deadline
from duban.model.decision import Extension
from duban.model.filing import Entry, Filing
from duban.model.ledger import Ledger
from duban.model.policy import Policy
from duban.model.targets import Count, Deliverable, Duty, Rank, Rate, Reading, Roster, Target
from duban.model.targets.count import CountReading
from duban.model.targets.deliverable import DeliverableReading
from duban.model.targets.rank import RankReading
from duban.model.targets.rate import RateReading
from duban.model.targets.roster import RosterReading
from duban.rules.case import Case, Gauge
from duban.rules.evaluate import evaluate
from duban.rules.situation import Situation, Standing
from duban.rules.states import COMPLETE
from tests.laws.ledgers import AS_OF, HOME, PACKS, at, ledgers
from tests.laws.settings import MANY

ON_SHIPPED_PACKS: Final = ledgers(PACKS)
MONTHLY: Final = frozenset({"sanya-2022-districts"})
"""Packs that judge each month by itself: a new month begins anew."""


def rank(policy: Policy, light: str) -> int | None:
    """Return a light's place from the worst, or None where none is lit."""
    order = [each.id for each in policy.lights]
    return order.index(light) if light in order else None


def is_worse(policy: Policy, now: Standing, before: Standing) -> bool:
    one, other = rank(policy, now.verdict.light), rank(policy, before.verdict.light)
    return one is not None and other is not None and one < other


def assert_no_worse(now: Situation, before: Situation, names: set[str]) -> None:
    policy = before.ledger.policy
    for name in names:
        one, other = now.by_id[name], before.by_id[name]
        assert not is_worse(policy, one, other), (
            name,
            policy.id,
            other.verdict.rule,
            one.verdict.rule,
        )


def has_duty(case: Case) -> bool:
    return any(isinstance(each, Duty) for each in case.commitment.goals)


def filed(ledger: Ledger, name: str, day: dt.date, entries: tuple[Entry, ...]) -> Ledger:
    """Return the ledger with one more filing, handed in at the end of a day."""
    owner = next(each.id for each, promise in ledger.commitments() if promise.id == name)
    filing = Filing(
        department=owner,
        on=day,
        filed=dt.datetime.combine(day, dt.time(23, 59, 59), HOME),
        by="联络员",
        entries=entries,
        origin=at(f"progress/{owner}/2018-01/zz.yaml"),
    )
    return ledger.but(filings=(*ledger.filings, filing))


@given(ON_SHIPPED_PACKS, AS_OF, st.integers(1, 200))
@MANY
def test_a_granted_extension_to_a_later_day_never_makes_a_light_worse(
    ledger: Ledger, day: dt.date, days: int
) -> None:
    """Except for duties: more time means more periods to fulfil."""
    before = evaluate(ledger, day)
    dated = {each.id: each.case.due for each in before.standings if not has_duty(each.case)}
    granted = tuple(
        Extension(
            kind="extension",
            commitment=name,
            requested=day,
            decided=day,
            by="督查室",
            reason="雨季",
            deadline=Deadline(text=(due + dt.timedelta(days=days)).isoformat()),
            origin=at(f"decisions/2018-01/zz-{name}.yaml"),
        )
        for name, due in dated.items()
        if due is not None
    )
    assume(granted)
    for each in granted:  # one by one: the peers of a commitment are judged by their own
        after = evaluate(ledger.but(decisions=(*ledger.decisions, each)), day)
        assert_no_worse(after, before, {each.commitment})


@given(ON_SHIPPED_PACKS, AS_OF)
@MANY
def test_more_progress_never_makes_a_light_worse(ledger: Ledger, day: dt.date) -> None:
    """Where every target has a figure: the first one may show how far behind the work really is."""
    before = evaluate(ledger, day)
    for each in before.standings:
        if any(gauge.measure.progress is None for gauge in each.case.gauges):
            continue
        gauges = [(gauge, further(gauge)) for gauge in each.case.gauges]
        entries = tuple(
            Entry(commitment=each.id, target=gauge.target.id, reading=reading, evidence=("证",))
            for gauge, reading in gauges
            if reading is not None
        )
        if entries:
            assert_no_worse(evaluate(filed(ledger, each.id, day, entries), day), before, {each.id})


def further(gauge: Gauge) -> Reading | None:
    """Return a reading that says more than the last one; None where there is no more."""
    target, actual = gauge.target, gauge.measure.actual
    more = Decimal(int(actual or 0) + 5)
    match target:
        case Count():
            return CountReading(kind="count", done=more)
        case Rate() if target.bound == "at-least":
            return RateReading(kind="rate", percent=more)
        case Rate():
            return RateReading(kind="rate", percent=Decimal(0))
        case Rank():
            return RankReading(kind="rank", place=1)
        case Deliverable():
            return DeliverableReading(kind="deliverable", done=True)
    return _one_more(target)


def _one_more(target: Target) -> Reading | None:
    if not isinstance(target, Roster) or not target.items:
        return None
    state = target.rubric or target.ladder[-1]
    return RosterReading(kind="roster", items={each.id: state for each in target.items})


@given(ON_SHIPPED_PACKS, AS_OF, st.integers(1, 60))
@MANY
def test_time_alone_never_makes_the_light_of_unfinished_work_better(
    ledger: Ledger, day: dt.date, days: int
) -> None:
    """Nothing becomes known meanwhile; within a month, where the rules judge month by month.

    Not for duties: one fulfilled early counts when its period is over. Not for what was excused
    until a day, or does not run: there is no light then.
    """
    later = day + dt.timedelta(days=days)
    if ledger.policy.id in MONTHLY:
        assume((later.year, later.month) == (day.year, day.month))
    known = frozen(ledger, day)
    before, after = evaluate(known, day), evaluate(known, later)
    unfinished = {
        each.id
        for each in before.standings
        if each.case.met is None and each.case.state not in COMPLETE and not has_duty(each.case)
    }
    assert_no_worse(before, after, unfinished)


def frozen(ledger: Ledger, day: dt.date) -> Ledger:
    """Return what was known of a ledger at the end of a day, and nothing that comes later."""
    return ledger.but(
        departments=tuple(
            replace(each, commitments=tuple(one for one in each.commitments if one.made <= day))
            for each in ledger.departments
        ),
        filings=tuple(
            each
            for each in ledger.filings
            if max(each.on, each.filed.astimezone(HOME).date()) <= day
        ),
        decisions=tuple(each for each in ledger.decisions if each.decided <= day),
        inspections=tuple(each for each in ledger.inspections if each.recorded <= day),
    )
