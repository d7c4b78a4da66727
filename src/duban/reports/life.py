"""What has happened to one commitment, event by event, each with the file that says so."""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Final

from duban.frozen import frozen
from duban.model.decision import Extension
from duban.model.department import Commitment
from duban.model.record import Place, Record
from duban.reports.entry_words import told
from duban.reports.record_words import decided, inspected
from duban.reports.step_names import titles
from duban.rules.arrivals import Late
from duban.rules.history import Filed, History
from duban.rules.situation import Standing
from duban.words import Blank, Words

EVENTS: Final[dict[str, Words]] = {
    "made": Words("承诺", "promised"),
    "filing": Words("报送", "filing"),
    "claim": Words("报完成", "claim"),
    "ruling": Words("裁定", "ruling"),
    "extension": Words("延期", "extension"),
    "amendment": Words("调整", "amendment"),
    "suspension": Words("中止", "suspension"),
    "resumption": Words("恢复", "resumption"),
    "cancellation": Words("取消", "cancellation"),
    "verification": Words("核查", "verification"),
    "close-out": Words("销号", "close-out"),
    "reopening": Words("重开", "reopening"),
    "objection": Words("申诉", "objection"),
    "exemption": Words("免责", "exemption"),
    "finding": Words("暗访问题", "finding"),
    "rectification": Words("整改", "rectification"),
    "recheck": Words("复查", "recheck"),
}
ASKED_LATE: Final = Words(
    "（{day} 申请，已过时限 {due}）", " (asked for on {day}, after the deadline of {due})"
)
SAID: Final = Words("{what}{text}", "{what}{text}")
ABOUT: Final = Words("{part}：{said}", "{part}: {said}")
MILESTONE: Final = Words("节点“{title}”", 'milestone "{title}"')
FILED_LATE: Final = Words("（{filed} 补报）", " (handed in on {filed})")
FILED_AFTER_RELEASE: Final = Words(
    "（{period} 封存后补报，自 {day} 起计）", " (came after {period} was sealed; counts from {day})"
)
REPLACED: Final = Words("（已被 {day} 的报送更正）", " (corrected by a filing of {day})")


@frozen()
class Event:
    """One thing that happened: the day, its kind, what it says, who did it, and in which file.

    `steps` are those of a procedure that it is about: each step's id, after that of its item.
    """

    on: dt.date
    what: str
    text: Blank
    by: str
    place: Place
    steps: tuple[tuple[str | None, str], ...] = ()


def events(standing: Standing) -> tuple[Event, ...]:
    """Return everything known of a commitment, the earliest first.

    Of one day, what was filed comes before what was decided upon it; decisions follow in the
    order in which they count.
    """
    docket, history = standing.docket, standing.case.history
    promise = docket.commitment
    made = Event(
        promise.made,
        "made",
        promise.source.quote if promise.source and promise.source.quote else promise.title,
        docket.department.name,
        promise.origin.place,
    )
    later = (*_filings(standing), *_decisions(history, standing), *_inspections(history))
    return (made, *sorted(later, key=lambda event: event.on))


def _filings(standing: Standing) -> Iterator[Event]:
    promise = standing.case.commitment
    late = standing.docket.history.late
    known = standing.case.procedures
    steps = titles(known.by_id.values() if known else ())
    for each in standing.docket.history.entries:
        yield Event(
            each.on,
            "claim" if each.entry.claim else "filing",
            _about(
                promise,
                each.entry.milestone,
                each.entry.target,
                _filed(told(promise, each.entry, steps), each, late),
            ),
            each.filing.by,
            each.entry.origin.place,
            tuple((one.item, one.step) for one in each.entry.steps),
        )


def _about(promise: Commitment, milestone: str | None, target: str | None, text: Blank) -> Blank:
    """Return what is said, after the milestone or the one of several targets it is about."""
    if milestone is not None:
        names = {each.id: each.title for each in promise.milestones}
        return ABOUT(part=MILESTONE(title=names.get(milestone, milestone)), said=text)
    goals = {each.id: each.title or each.id for each in promise.goals}
    several = len(goals) > 1 and target is not None
    return ABOUT(part=goals.get(target or "", target or ""), said=text) if several else text


def _filed(text: Blank, each: Filed, late: Mapping[str, Late]) -> Blank:
    remark: Blank = FILED_LATE(filed=each.filed) if each.filed > each.on else ""
    remark = _late(each.filing, late) or remark
    replaced: Blank = REPLACED(day=each.replaced) if each.replaced else ""
    return SAID(what=SAID(what=text, text=remark), text=replaced)


def _late(record: Record, late: Mapping[str, Late]) -> Blank:
    """Return a remark where something came after a release without it."""
    found = late.get(record.origin.file)
    return FILED_AFTER_RELEASE(period=found.period, day=found.day) if found else ""


def _remarked(text: Blank, record: Record, late: Mapping[str, Late]) -> Blank:
    remark = _late(record, late)
    return SAID(what=text, text=remark) if remark else text


def _decisions(history: History, standing: Standing) -> Iterator[Event]:
    for each in history.decisions:
        text = decided(each)
        text = _about(standing.case.commitment, getattr(each, "milestone", None), None, text)
        if isinstance(each, Extension):
            text = SAID(what=text, text=_asked_late(each, standing))
        text = _remarked(text, each, history.late)
        yield Event(each.decided, each.kind, text, each.by, each.origin.place)


def _asked_late(extension: Extension, standing: Standing) -> Blank:
    """Return a remark where the extension was asked for after expiry: that is itself an overdue."""
    due = standing.docket.expired(extension)
    return ASKED_LATE(day=extension.requested, due=due) if due else ""


def _inspections(history: History) -> Iterator[Event]:
    for each in history.inspections:
        text = _remarked(inspected(each), each, history.late)
        yield Event(each.recorded, each.kind, text, each.by, each.origin.place)
