"""What falls due within targets: cumulative stages, and the periods of duties."""

from collections.abc import Iterator, Sequence
from typing import Final

from duban.model.ledger import Ledger
from duban.rules.case import Gauge
from duban.rules.owed.base import Source
from duban.rules.situation import Owed, Standing
from duban.rules.states import EXCUSED, OVER
from duban.words import Blank, Words
from duban.words.periods import period_name

STAGE = Words("{title}：阶段目标 {amount}{unit}", "{title}: stage target {amount} {unit}")
PERIOD = Words("{title}（{period}）", "{title} ({period})")


def stages(_ledger: Ledger, standings: Sequence[Standing]) -> Iterator[Owed]:
    """Yield the stage targets of every commitment."""
    return _steps("stage", [each for each in standings if each.case.state not in OVER])


def periods(_ledger: Ledger, standings: Sequence[Standing]) -> Iterator[Owed]:
    """Yield the periods of what recurs; where nobody is asked to file, nothing can be missing."""
    return _steps("period", [each for each in standings if each.case.feedback != "never"])


def _steps(what: str, standings: Sequence[Standing]) -> Iterator[Owed]:
    for each in standings:
        for gauge in each.case.gauges:
            if gauge.target.recurs == (what == "period"):
                yield from _of(gauge, what, each)


def _of(gauge: Gauge, what: str, standing: Standing) -> Iterator[Owed]:
    case, target = standing.case, gauge.target
    for step in target.steps(gauge.readings, case.frame):
        yield Owed(
            what=what,
            id=f"{standing.id}/{target.id}@{step.id}",
            title=_title(case.commitment.title, what, step.id, step.amount, target.unit or ""),
            due=step.due,
            met=step.met,
            department=case.department.id,
            commitment=standing.id,
            excused=case.state in EXCUSED,
        )


def _title(title: str, what: str, step: str, amount: Blank, unit: str) -> Blank:
    if what == "stage":
        return STAGE(title=title, amount=amount, unit=unit)
    return PERIOD(title=title, period=period_name(step))


SOURCES: Final = (
    Source("stage", Words("阶段目标", "stage target"), stages),
    Source("period", Words("常规职责", "duty period"), periods),
)
