"""Small ledgers, as hypothesis draws them: every kind of record, in plausible order and not."""

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any, Final

from hypothesis import strategies as st

from duban.ledger.packs import pack, pack_names
from duban.model.action import Action
from duban.model.blocker import BlockerFiled
from duban.model.decision import (
    DECISIONS,
    Amendment,
    Cancellation,
    CloseOut,
    Decision,
    Exemption,
    Extension,
    Objection,
    Reopening,
    Resumption,
    Ruling,
    Suspension,
    Verification,
)
from duban.model.department import Commitment, Department
from duban.model.filing import Entry, Filing
from duban.model.inspection import Finding, Inspection, Plan, Recheck, Rectification
from duban.model.ledger import Info, Ledger
from duban.model.policy import Policy
from duban.model.record import Origin
from tests.laws.policies import EVERY_FACT
from tests.laws.promises import DAYS, FIRST, READINGS, TURNS, commitments, deadlines, targets

BLOCKERS: Final = st.just(()) | st.lists(
    st.builds(
        BlockerFiled,
        id=st.sampled_from("ab"),
        kind=st.sampled_from((None, "funds", "zoning")),
        asks=st.sampled_from((None, "a", "市规划局")),
        opened=st.none() | DAYS,
        answered=st.none() | DAYS,
        closed=st.none() | DAYS,
    ),
    min_size=1,
    max_size=2,
).map(tuple)
"""What an entry says of blockers; most say nothing."""
PACKS: Final = tuple(pack(name) for name in pack_names())
HOME: Final = dt.timezone(dt.timedelta(hours=8))
INFO: Final = Info(ledger="law", title="试验台账", timezone="Asia/Shanghai", language="zh-CN")
MILESTONE: Final = st.sampled_from((None, None, "a"))
KINDS: Final[Mapping[type[Decision], Mapping[str, st.SearchStrategy[object]]]] = {
    Ruling: {"deadline": deadlines(), "milestone": MILESTONE},
    Extension: {
        "requested": DAYS,
        "outcome": st.sampled_from(("granted", "refused")),
        "deadline": st.none() | deadlines(),
        "milestone": MILESTONE,
    },
    Amendment: {"deadline": st.none() | deadlines(), "target": st.none() | targets("main")},
    Suspension: {},
    Resumption: {"deadline": st.none() | deadlines()},
    Cancellation: {},
    Verification: {"outcome": st.sampled_from(("passed", "refused")), "milestone": MILESTONE},
    CloseOut: {},
    Reopening: {"deadline": st.none() | deadlines()},
    Objection: {"received": DAYS, "against": st.just("通报")},
    Exemption: {"until": st.none() | DAYS},
}
NAMES: Final = {kind: str(kind.__dataclass_fields__["kind"].type.__args__[0]) for kind in DECISIONS}


def at(file: str) -> Origin:
    """Return the origin of a record that has a file to itself."""
    return Origin(file)


@st.composite
def moments(draw: st.DrawFn, day: dt.date) -> dt.datetime:
    """Return a moment of a day in Shanghai, written with this or that offset."""
    clock = draw(st.sampled_from((dt.time(0, 0), dt.time(9, 30), dt.time(23, 59, 59))))
    moment = dt.datetime.combine(day, clock, HOME)
    return draw(st.sampled_from((moment, moment.astimezone(dt.UTC))))


@st.composite
def entries(draw: st.DrawFn, promise: Commitment) -> Entry:
    goal = draw(st.sampled_from(promise.goals)) if promise.goals else None
    bare = goal is None or not draw(st.integers(0, 4))
    milestone = draw(MILESTONE) if promise.milestones else None
    return Entry(
        commitment=promise.id,
        target=goal.id if goal and len(promise.goals) > 1 else None,
        milestone=milestone,
        reading=None if bare or milestone or goal is None else draw(READINGS[type(goal)]),
        claim=draw(st.sampled_from((*(None,) * 5, "complete"))),
        started=draw(st.none() | DAYS),
        note=draw(st.sampled_from((None, "正常推进"))),
        evidence=draw(st.sampled_from(((), ("证1",)))),
        problem=draw(st.sampled_from((None, "土地指标未落实"))),
        blockers=draw(BLOCKERS),
    )


@st.composite
def filings(draw: st.DrawFn, number: int, department: Department) -> Filing:
    """Return a filing, on time or late, which may correct the one before it."""
    on = draw(DAYS)
    filed = on + dt.timedelta(days=draw(st.sampled_from((0, 0, 1, 3, 40))))
    promises = draw(st.lists(st.sampled_from(department.commitments), min_size=1, max_size=2))
    return Filing(
        department=department.id,
        on=on,
        filed=draw(moments(filed)),
        by="联络员",
        corrects=f"f{number - 1}" if number and not draw(st.integers(0, 4)) else None,
        entries=tuple(draw(entries(each)) for each in promises),
        origin=at(f"progress/{department.id}/2018-01/f{number}.yaml"),
    )


@st.composite
def decisions(draw: st.DrawFn, number: int, promise: Commitment) -> Decision:
    kind = draw(st.sampled_from(DECISIONS))
    given: dict[str, Any] = {key: draw(each) for key, each in KINDS[kind].items()}
    return kind(
        kind=NAMES[kind],
        commitment=promise.id,
        decided=draw(DAYS),
        by="督查室",
        reason="研究决定",
        origin=at(f"decisions/2018-01/k{number}.yaml"),
        **given,
    )


@st.composite
def inspections(
    draw: st.DrawFn, number: int, department: str, promise: str
) -> tuple[Inspection, ...]:
    """Return a finding, and what may follow it."""
    days = sorted(draw(st.lists(DAYS, min_size=4, max_size=4)))
    name = f"i{number}"

    def shared(part: str, day: int) -> dict[str, object]:
        file = f"inspections/2018-W01/{name}{part}.yaml"
        return {"id": name + part, "recorded": days[day], "by": "组", "origin": at(file)}

    make: dict[str, Callable[..., Inspection]] = {
        "plan": lambda **k: Plan(kind="plan", places=("某街",), **k),
        "finding": lambda **k: Finding(
            kind="finding",
            inspected=days[0],
            department=department,
            commitment=draw(st.sampled_from((None, promise))),
            what="垃圾未清",
            rectify_by=days[2],
            **k,
        ),
        "done": lambda **k: Rectification(
            kind="rectification", finding=name, rectified=days[1], **k
        ),
        "again": lambda **k: Recheck(
            kind="recheck",
            finding=name,
            outcome=draw(st.sampled_from(("passed", "refused"))),
            **k,
        ),
    }
    parts = (("plan", "-p", 0), ("finding", "", 1), ("done", "-r", 2), ("again", "-c", 3))
    return tuple(make[kind](**shared(part, day)) for kind, part, day in parts)[
        : draw(st.integers(1, 4))
    ]


@st.composite
def ledgers(draw: st.DrawFn, policies: tuple[Policy, ...] = (*PACKS, EVERY_FACT)) -> Ledger:
    """Return a ledger of up to three departments and six promises, with up to a year of life."""
    count = draw(st.integers(1, 3))
    names = [f"C-{n}" for n in range(1, draw(st.integers(1, 6)) + 1)]
    departments = tuple(
        Department(
            id=f"d{n}",
            name=f"部门{n}",
            commitments=tuple(draw(commitments(name, "act")) for name in names[n::count]),
            origin=at(f"departments/d{n}.yaml"),
        )
        for n in range(count)
    )
    busy = [each for each in departments if each.commitments]
    owned = [(each, promise) for each in busy for promise in each.commitments]
    some = st.sampled_from(owned)
    return Ledger(
        info=INFO,
        policy=draw(st.sampled_from(policies)),
        actions=(Action(id="act", title="专项行动", lead="d0", origin=at("actions/act.yaml")),),
        departments=departments,
        filings=tuple(
            draw(filings(n, draw(st.sampled_from(busy)))) for n in range(draw(st.integers(0, 8)))
        ),
        decisions=tuple(draw(decisions(n, draw(some)[1])) for n in range(draw(st.integers(0, 6)))),
        inspections=tuple(
            record
            for n in range(draw(st.integers(0, 2)))
            for owner, promise in [draw(some)]
            for record in draw(inspections(n, owner.id, promise.id))
        ),
    )


AS_OF: Final = st.sampled_from(TURNS[2:]) | st.dates(FIRST, dt.date(2019, 6, 30))
