"""Promises and readings of every kind, as hypothesis draws them."""

import datetime as dt
from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import cache
from typing import Final

from hypothesis import strategies as st

from duban.model.deadline import Deadline
from duban.model.department import Commitment, Milestone
from duban.model.record import Origin
from duban.model.source import Source
from duban.model.targets import (
    KINDS,
    Count,
    Deliverable,
    Duty,
    Item,
    Rank,
    Rate,
    Reading,
    Roster,
    Stage,
    Target,
)
from duban.model.targets.count import CountReading
from duban.model.targets.deliverable import DeliverableReading
from duban.model.targets.duty import DutyReading
from duban.model.targets.rank import RankReading
from duban.model.targets.rate import RateReading
from duban.model.targets.roster import RosterReading

FIRST: Final = dt.date(2018, 1, 1)
LAST: Final = dt.date(2019, 3, 31)
TURNS: Final = tuple(
    dt.date.fromisoformat(f"2018-{day}")
    for day in ("01-01", "01-31", "03-31", "05-31", "06-15", "06-30", "07-01", "09-30", "11-30")
)
"""Days on which much happens at once, and on which months end."""
DAYS: Final = st.sampled_from(TURNS) | st.dates(FIRST, LAST)
LADDER: Final = ("挂牌", "摘牌", "开工")
ITEMS: Final = ("p1", "p2", "p3")
WORDINGS: Final = (
    *("2018-11-30", "2018-11", "2018-Q3", "2018-H1", "2018", "2018-12-31", "2018-06-15"),
    *("年底前", "11月底前", "三季度", "6月中旬", "五一前", "11月份以前", "2019年前"),
    *("早日", "尽早开工", "近期", "长期坚持", "持续推进", "每周二前", "三年行动", "不知所云"),
)


@st.composite
def deadlines(draw: st.DrawFn) -> Deadline:
    text = draw(st.sampled_from(WORDINGS))
    if draw(st.integers(0, 5)):
        return Deadline(text=text)
    days = sorted(draw(st.tuples(DAYS, DAYS)))
    if draw(st.booleans()):
        return Deadline(text=text, on=days[0])
    return Deadline(text=text, earliest=days[0], latest=days[1])


def stages(totals: st.SearchStrategy[int]) -> st.SearchStrategy[tuple[Stage, ...]]:
    one = st.builds(lambda by, value: Stage(by=by, value=Decimal(value)), DAYS, totals)
    some = st.lists(one, min_size=1, max_size=3).map(
        lambda given: tuple(sorted(given, key=lambda each: (each.by, each.value)))
    )
    return st.just(()) | some


AMOUNTS: Final = st.integers(0, 40).map(Decimal)
PERCENTS: Final = st.integers(0, 100).map(Decimal)
TARGETS: Final[Mapping[type[Target], Callable[[str], st.SearchStrategy[Target]]]] = {
    Count: lambda name: st.builds(
        Count,
        kind=st.just("count"),
        id=st.just(name),
        unit=st.sampled_from((None, "个", "亿元")),
        total=st.none() | AMOUNTS,
        stages=stages(st.integers(0, 40)),
    ),
    Rate: lambda name: st.builds(
        Rate,
        kind=st.just("rate"),
        id=st.just(name),
        percent=st.none() | PERCENTS,
        bound=st.sampled_from(("at-least", "at-most")),
        stages=stages(st.integers(0, 100)),
    ),
    Roster: lambda name: st.builds(
        Roster,
        kind=st.just("roster"),
        id=st.just(name),
        items=st.sampled_from(((), tuple(Item(id=each) for each in ITEMS))),
        expected=st.none() | st.integers(0, 6),
        ladder=st.just(LADDER),
        goal=st.sampled_from((None, "摘牌")),
        rubric=st.sampled_from(((), ("有牌", "有人"))),
    ),
    Rank: lambda name: st.builds(
        Rank,
        kind=st.just("rank"),
        id=st.just(name),
        place=st.integers(0, 10),
        of=st.none() | st.just(10),
    ),
    Deliverable: lambda name: st.builds(Deliverable, kind=st.just("deliverable"), id=st.just(name)),
    Duty: lambda name: st.builds(
        Duty,
        kind=st.just("duty"),
        id=st.just(name),
        every=st.sampled_from(("week", "month", "quarter", "year")),
        weekday=st.none() | st.integers(1, 7),
        day=st.none() | st.integers(1, 31),
        holiday=st.sampled_from(("same", "previous", "next", "second")),
    ),
}
READINGS: Final[Mapping[type[Target], st.SearchStrategy[Reading]]] = {
    Count: st.builds(CountReading, kind=st.just("count"), done=AMOUNTS)
    | st.builds(CountReading, kind=st.just("count"), remaining=st.none() | AMOUNTS),
    Rate: st.builds(
        RateReading,
        kind=st.just("rate"),
        percent=st.none() | PERCENTS,
        numerator=st.none() | AMOUNTS,
        denominator=st.none() | AMOUNTS,
    ),
    Roster: st.builds(
        RosterReading,
        kind=st.just("roster"),
        items=st.dictionaries(
            st.sampled_from((*ITEMS, "p9")),
            st.sampled_from((*LADDER, "有牌", ("有牌",), ("有牌", "有人"), "别的")),
        ),
    ),
    Rank: st.builds(
        RankReading,
        kind=st.just("rank"),
        place=st.integers(0, 10),
        of=st.none() | st.integers(1, 12),
    ),
    Deliverable: st.builds(DeliverableReading, kind=st.just("deliverable"), done=st.booleans()),
    Duty: st.builds(DutyReading, kind=st.just("duty"), done=st.booleans()),
}


@cache
def targets(name: str) -> st.SearchStrategy[Target]:
    """Return targets of every kind with an id."""
    return st.one_of([TARGETS[kind](name) for kind in KINDS])


def common(name: str, action: str) -> st.SearchStrategy[Commitment]:
    """Return promises that light rules can judge: so many by a day."""
    return st.builds(
        Commitment,
        id=st.just(name),
        title=st.just("安置房开工"),
        action=st.just(action),
        made=st.just(FIRST),
        feedback=st.sampled_from((None, "never")),
        deadline=st.sampled_from(WORDINGS[:12]).map(lambda text: Deadline(text=text)),
        target=st.integers(10, 40).map(lambda n: Count(kind="count", total=Decimal(n))),
    )


@st.composite
def commitments(draw: st.DrawFn, name: str, action: str) -> Commitment:
    """Return a promise with up to three targets and two milestones; every second a common one."""
    if draw(st.booleans()):
        return draw(common(name, action))
    count = draw(st.integers(0, 3))
    goals = tuple(draw(targets(f"t{n}" if count > 1 else "main")) for n in range(count))
    return Commitment(
        id=name,
        title=draw(st.sampled_from(("安置房开工", "清零", "=1+1|<b>"))),
        action=action,
        made=draw(st.just(FIRST) | DAYS),
        source=draw(st.sampled_from((None, Source(document="doc", quote="确保完成")))),
        start=draw(st.none() | deadlines()),
        deadline=draw(deadlines()),
        target=goals[0] if count == 1 else None,
        targets=goals if count > 1 else (),
        milestones=tuple(
            Milestone(id=each, title="方案", deadline=draw(deadlines()))
            for each in "ab"[: draw(st.integers(0, 2))]
        ),
        feedback=draw(
            st.sampled_from((None, None, "daily", "weekly", "monthly", "quarterly", "never"))
        ),
        origin=Origin("departments/d.yaml", 5),
    )
