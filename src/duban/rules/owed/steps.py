"""What falls due within targets: cumulative stages, and the periods of duties."""

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Final

from duban.frozen import replace
from duban.model.clock import Frame
from duban.model.ledger import Ledger
from duban.rules.case import Gauge
from duban.rules.owed.base import Source
from duban.rules.owed.filings import has_to_file
from duban.rules.situation import Owed, Standing
from duban.rules.states import EXCUSED, OVER
from duban.words import Blank, Words
from duban.words.periods import period_name

STAGE = Words("{title}：阶段目标 {amount}{unit}", "{title}: stage target {amount} {unit}")
PERIOD = Words("{title}（{period}）", "{title} ({period})")


def stages(_ledger: Ledger, standings: Sequence[Standing]) -> Iterator[Owed]:
    """Yield the stage targets of every commitment; one that is due with the whole is told by it."""
    for each in standings:
        if each.case.state not in OVER:
            yield from (owed for owed in _steps("stage", [each]) if owed.due != each.case.due)


def periods(_ledger: Ledger, standings: Sequence[Standing]) -> Iterator[Owed]:
    """Yield the periods of what recurs; where nobody is asked to file, nothing can be missing."""
    return _steps("period", [each for each in standings if each.case.feedback != "never"])


def periods_ahead(standings: Sequence[Standing], last: dt.date) -> Iterator[Owed]:
    """Yield the periods of what recurs that have not begun yet, and fall due by a day."""
    for each in standings:
        if not has_to_file(each.case):
            continue
        frame = replace(each.case.frame, as_of=last)
        for gauge in each.case.gauges:
            if gauge.target.recurs:
                begun = {one.id for one in _of(gauge, "period", each, each.case.frame)}
                later = _of(gauge, "period", each, frame)
                yield from (one for one in later if one.id not in begun and one.due <= last)


def _steps(what: str, standings: Sequence[Standing]) -> Iterator[Owed]:
    for each in standings:
        for gauge in each.case.gauges:
            if gauge.target.recurs == (what == "period"):
                yield from _of(gauge, what, each, each.case.frame)


def _of(gauge: Gauge, what: str, standing: Standing, frame: Frame) -> Iterator[Owed]:
    case, target = standing.case, gauge.target
    for step in target.steps(gauge.readings, frame):
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
