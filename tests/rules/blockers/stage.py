"""A ledger with promises that follow a procedure, for blockers to stand in their way.

`build`: 10 working days for the quota and 5 for the design, both before one for the start. With the
deadline on 2025-09-30 (a Tuesday; Sunday 28 is a make-up workday) and nothing done on Monday
2025-09-01, the quota has 12 working days of float and the design 17.
"""

import datetime as dt
import tempfile
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from duban.ledger.load import open_ledger
from duban.model.blocker import BlockerFiled
from duban.model.filing import Entry, Filing
from duban.model.followed import StepFiled
from duban.model.ledger import Ledger
from duban.model.record import Origin
from duban.rules.blockers.blocked import Blocked, blocked
from duban.rules.evaluate import evaluate
from duban.rules.situation import Situation

FILES = {
    "duban.yaml": "{ledger: test, title: 测试, timezone: Asia/Shanghai, language: zh-CN}",
    "actions/act.yaml": "{id: act, title: 行动, lead: dep}",
    "procedures/build.yaml": """\
id: build
title: 建设
steps:
  - {id: quota, title: 土地指标, duration: 10}
  - {id: design, title: 设计, duration: 5}
  - {id: start, title: 开工, duration: 1, after: [quota, design]}
variants:
  - {id: one, title: 合并, merge: [{steps: [quota, design], into: both, title: 一并, duration: 12}]}
""",
    "procedures/aside.yaml": """\
id: aside
title: 另一程序
steps: [{id: quota, title: 另一步, duration: 1}]
""",
    "departments/dep.yaml": """\
id: dep
name: 甲局
commitments:
  - {id: D-1, title: 开工, action: act, made: 2025-08-01, deadline: 2025-09-30, procedure: build}
  - {id: D-2, title: 不走程序, action: act, made: 2025-08-01, deadline: 2025-09-30}
  - {id: D-3, title: 时限未定, action: act, made: 2025-08-01, deadline: 尽快, procedure: build}
  - id: D-4
    title: 合并办理
    action: act
    made: 2025-08-01
    deadline: 2025-09-30
    procedure: {id: build, variants: [one]}
  - id: D-5
    title: 逐宗办理
    action: act
    made: 2025-08-01
    deadline: 2025-09-30
    target:
      kind: roster
      unit: 宗
      ladder: [开工]
      procedure: build
      items: [{id: a, title: 甲地块}, {id: b, title: 乙地块}]
""",
    "departments/land.yaml": "{id: land, name: 土地局, aliases: [国土局]}",
}
HOME = dt.timezone(dt.timedelta(hours=8))


@cache
def ledger() -> Ledger:
    """Return the ledger with nothing filed."""
    with tempfile.TemporaryDirectory() as folder:
        for name, text in FILES.items():
            path = Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        found = open_ledger(Path(folder))
    assert not [each for each in found.diagnostics if each.severity == "error"]
    assert found.ledger is not None
    return found.ledger


def day(text: str) -> dt.date:
    """Return the day of an ISO text."""
    return dt.date.fromisoformat(text)


def blocker(name: str = "b", **said: str) -> BlockerFiled:
    """Return what a filing says of a blocker; days are ISO texts."""
    days = {key: day(said.pop(key)) for key in ("opened", "answered", "closed") if key in said}
    return BlockerFiled(id=name, **said, **days)  # type: ignore[arg-type] # kinds are checked here


def filing(
    on: str,
    *said: BlockerFiled,
    about: str = "D-1",
    filed: str = "",
    steps: tuple[StepFiled, ...] = (),
    corrects: str | None = None,
    problem: str | None = None,
) -> Filing:
    """Return a filing with one entry; its name is its day's and what it says."""
    entry = Entry(commitment=about, blockers=said, steps=steps, problem=problem)
    file = f"progress/dep/{on[:7]}/{on}-{sum(map(ord, repr((said, steps))))}.yaml"
    return Filing(
        department="dep",
        on=day(on),
        filed=dt.datetime.combine(day(filed or on), dt.time(10), HOME),
        by="李",
        corrects=corrects,
        entries=(entry,),
        origin=Origin(file),
    )


def situation(as_of: str, filings: Iterable[Filing]) -> Situation:
    """Return how everything stands on a day."""
    return evaluate(ledger().but(filings=tuple(filings)), day(as_of))


def found(as_of: str, *filings: Filing) -> tuple[Blocked, ...]:
    """Return the blockers of a day, ranked."""
    return blocked(situation(as_of, filings))


def only(as_of: str, *filings: Filing) -> Blocked:
    """Return the one blocker of a day."""
    (one,) = found(as_of, *filings)
    return one
