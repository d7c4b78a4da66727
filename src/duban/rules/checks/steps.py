"""Whether filings tell of steps that the procedure has, on days that can be."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from duban.model.diagnostic import Diagnostic, Fault
from duban.model.followed import StepFiled
from duban.rules.checks.base import Check
from duban.rules.checks.index import Index, Promise
from duban.rules.checks.places import OF_PLACES, followed_by, place_in_procedure
from duban.rules.history import Filed
from duban.words import Words

if TYPE_CHECKING:
    from duban.model.procedure import Procedure, Step

STEP_OVER_BEFORE_BEGUN: Final = Fault(
    "step-over-before-begun",
    Words(
        "{holder} 的步骤 {id} 办结（{finished}）早于开始（{started}）",
        "{holder}: the step {id} was over ({finished}) before it began ({started})",
    ),
    Words("核对两个日期，另报一份并用 corrects 更正", 'mend the days by a filing with "corrects"'),
)
STEP_AFTER_FILING: Final = Fault(
    "step-after-filing",
    Words(
        "{holder} 的步骤 {id} 记在 {day}，晚于数据日期 {on}",
        "{holder}: the step {id} has the day {day}, after that of the figures, {on}",
    ),
    Words(
        "只报已经发生的；将来的日期由计划推算", "file what has happened; the plan tells the rest"
    ),
)
PAUSE_OUT_OF_ORDER: Final = Fault(
    "pause-out-of-order",
    Words(
        "{holder} 的步骤 {id} 停表的末日 {until} 早于首日 {since}",
        "{holder}: the step {id} stood still until {until}, before {since}",
    ),
    Words("核对两个日期", "see which of the two days is wrong"),
)
STEP_BEFORE_ITS_TURN: Final = Fault(
    "step-before-its-turn",
    Words(
        "{holder} 的步骤 {id} 已办结，其前置步骤 {before} 尚未办结",
        "{holder}: the step {id} is over, and {before}, which it waits for, is not",
    ),
    Words(
        "补报前置步骤的办结日期；容缺先行的，在 variants 里写明",
        "file when that one was over; where it went ahead on purpose, name the variant",
    ),
    severity="warning",
)


def filed_steps(index: Index) -> Iterator[Diagnostic]:
    """Yield what filings say of steps that cannot be."""
    procedures = {each.id: each for each in index.ledger.procedures}
    for promise, filed, step in _told(index):
        yield from _days(promise.id, filed.on, step)
        about = (step.step, step.item)
        yield from place_in_procedure(promise, filed.on, step, about, procedures)


def _told(index: Index) -> Iterator[tuple[Promise, Filed, StepFiled]]:
    for promise in index.promises.values():
        for filed in promise.filed:
            for step in filed.entry.steps:
                yield promise, filed, step


def _days(holder: str, on: dt.date, step: StepFiled) -> Iterator[Diagnostic]:
    for key, day in (("started", step.started), ("finished", step.finished)):
        if day is not None and day > on:
            yield STEP_AFTER_FILING.at(step.at(key), holder=holder, id=step.step, day=day, on=on)
    started, finished = step.started, step.finished
    if started is not None and finished is not None and finished < started:
        yield STEP_OVER_BEFORE_BEGUN.at(
            step.at("finished"), holder=holder, id=step.step, finished=finished, started=started
        )
    for pause in step.paused:
        if pause.until is not None and pause.until < pause.since:
            yield PAUSE_OUT_OF_ORDER.at(
                pause.at("until"),
                holder=holder,
                id=step.step,
                until=pause.until,
                since=pause.since,
            )


def turns(index: Index) -> Iterator[Diagnostic]:
    """Yield steps that are over while what they wait for is not, unless a variant lets them."""
    procedures = {each.id: each for each in index.ledger.procedures}
    if not procedures:
        return
    found: defaultdict[tuple[str, str | None], list[tuple[Filed, StepFiled]]] = defaultdict(list)
    for promise, filed, step in _told(index):
        found[promise.id, step.item].append((filed, step))
    for (name, item), told in found.items():
        followed, _ = followed_by(index.promises[name], item, told[-1][0].on)
        if followed is not None and followed.id in procedures:
            steps = _varied(procedures[followed.id], followed.variants)
            yield from _early(name, steps, [step for _, step in told])


def _varied(procedure: "Procedure", chosen: Sequence[str]) -> "tuple[Step, ...]":
    from duban.rules.schedule.variants import varied

    return varied(procedure.steps, (each for each in procedure.variants if each.id in chosen))


def _early(holder: str, steps: "Sequence[Step]", told: Sequence[StepFiled]) -> Iterator[Diagnostic]:
    over = {each.step: each for each in told if each.finished is not None}
    for step in steps:
        for link in step.after if step.id in over else ():
            if link.link == "finish-start" and link.step not in over:
                yield STEP_BEFORE_ITS_TURN.at(
                    over[step.id].at("step"), holder=holder, id=step.id, before=link.step
                )


CHECKS: Final = (
    Check(
        filed_steps,
        (
            *OF_PLACES,
            STEP_OVER_BEFORE_BEGUN,
            STEP_AFTER_FILING,
            PAUSE_OUT_OF_ORDER,
        ),
        needs=("procedures", "departments", "decisions"),
    ),
    Check(turns, (STEP_BEFORE_ITS_TURN,), needs=("procedures", "departments", "progress")),
)
