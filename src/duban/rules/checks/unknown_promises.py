"""Actions, campaigns, commitments, targets and milestones that are named but do not exist."""

from collections.abc import Iterator
from typing import Final

from duban.model.diagnostic import Diagnostic, Fault
from duban.model.inspection import Finding
from duban.model.record import Record
from duban.rules.checks.base import Check
from duban.rules.checks.index import Index, Promise
from duban.rules.history import Filed
from duban.words import Words
from duban.words.guess import guess

UNKNOWN_ACTION: Final = Fault(
    "unknown-action",
    Words("{holder} 所属的专项行动“{id}”未登记", '{holder}: there is no action "{id}"'),
    Words(
        "{guess}改正编号，或新建 actions/{id}.yaml",
        "{guess}mend the id, or add actions/{id}.yaml",
    ),
)
UNKNOWN_CAMPAIGN: Final = Fault(
    "unknown-campaign",
    Words(
        "{holder} 所属的会战“{id}”不在专项行动 {action} 里",
        '{holder}: action {action} has no campaign "{id}"',
    ),
    Words(
        "{guess}改正编号，或在 actions/{action}.yaml 的 campaigns 里补上",
        '{guess}mend the id, or add it to "campaigns" in actions/{action}.yaml',
    ),
)
UNKNOWN_COMMITMENT: Final = Fault(
    "unknown-commitment",
    Words("没有编号为“{id}”的承诺事项", 'there is no commitment "{id}"'),
    Words(
        "{guess}改正编号；报送已封存的，另报一份并用 corrects 更正",
        '{guess}mend the id; a sealed filing is mended by another one with "corrects"',
    ),
)
UNKNOWN_TARGET: Final = Fault(
    "unknown-target",
    Words("{commitment} 没有编号为“{id}”的目标", '{commitment} has no target "{id}"'),
    Words("{guess}已有目标：{known}", "{guess}it has: {known}"),
)
UNKNOWN_MILESTONE: Final = Fault(
    "unknown-milestone",
    Words("{commitment} 没有编号为“{id}”的节点", '{commitment} has no milestone "{id}"'),
    Words("{guess}已有节点：{known}", "{guess}it has: {known}"),
)
NOTHING: Final = Words("无", "none")


def unknown_actions(index: Index) -> Iterator[Diagnostic]:
    """Yield actions and campaigns of commitments that do not exist."""
    actions = index.actions
    campaigns = {
        each.id: frozenset(part.id for part in each.campaigns) for each in actions.values()
    }
    for _, each in index.ledger.commitments():
        action = actions.get(each.action)
        if action is None:
            near = guess(each.action, actions)
            yield UNKNOWN_ACTION.at(each.at("action"), holder=each.id, id=each.action, guess=near)
            continue
        if each.campaign is not None and each.campaign not in campaigns[action.id]:
            yield UNKNOWN_CAMPAIGN.at(
                each.at("campaign"),
                holder=each.id,
                id=each.campaign,
                action=action.id,
                guess=guess(each.campaign, campaigns[action.id]),
            )


def unknown_commitments(index: Index) -> Iterator[Diagnostic]:
    """Yield commitments that filings, decisions, findings and marks name, but that do not exist."""
    promises = index.promises
    for mark in (each for month in index.ledger.marks for each in month.marks):
        if mark.commitment is not None and mark.commitment not in promises:
            place, near = mark.at("commitment"), guess(mark.commitment, promises)
            yield UNKNOWN_COMMITMENT.at(place, id=mark.commitment, guess=near)
    if index.past.keys() <= promises.keys():
        return  # as in most ledgers; who names something else is then looked for
    for name, record in _named(index):
        if name not in promises:
            place = record.at("commitment")
            yield UNKNOWN_COMMITMENT.at(place, id=name, guess=guess(name, promises))


def _named(index: Index) -> Iterator[tuple[str, Record]]:
    for filing in index.filings:
        for entry in filing.entries:
            yield entry.commitment, entry
    for decision in index.ledger.decisions:
        yield decision.commitment, decision
    for each in index.ledger.inspections:
        if isinstance(each, Finding) and each.commitment is not None:
            yield each.commitment, each


def unknown_parts(index: Index) -> Iterator[Diagnostic]:
    """Yield targets and milestones that filings and decisions name, but that do not exist."""
    for promise in index.promises.values():
        for filed in promise.marked:
            if filed.entry.target is not None:
                yield from _unknown_target(promise, filed, filed.entry.target)
            if filed.entry.milestone is not None:
                yield from _unknown_milestone(promise, filed.entry, filed.entry.milestone)
        for decision in promise.decisions:
            milestone = getattr(decision, "milestone", None)
            if milestone is not None:
                yield from _unknown_milestone(promise, decision, milestone)


def _unknown_target(promise: Promise, filed: Filed, name: str) -> Iterator[Diagnostic]:
    goals = promise.goals(filed.on)
    if name not in goals:
        yield UNKNOWN_TARGET.at(
            filed.entry.at("target"),
            commitment=promise.id,
            id=name,
            guess=guess(name, goals),
            known=tuple(goals) or NOTHING,
        )


def _unknown_milestone(promise: Promise, record: Record, name: str) -> Iterator[Diagnostic]:
    if name not in promise.milestones:
        known = tuple(each.id for each in promise.commitment.milestones)
        yield UNKNOWN_MILESTONE.at(
            record.at("milestone"),
            commitment=promise.id,
            id=name,
            guess=guess(name, known),
            known=known or NOTHING,
        )


CHECKS: Final = (
    Check(unknown_actions, (UNKNOWN_ACTION, UNKNOWN_CAMPAIGN), needs=("actions",)),
    Check(unknown_commitments, (UNKNOWN_COMMITMENT,), needs=("departments",)),
    Check(unknown_parts, (UNKNOWN_TARGET, UNKNOWN_MILESTONE), needs=("decisions",)),
)
