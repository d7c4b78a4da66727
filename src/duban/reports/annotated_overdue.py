"""What is overdue as annotations at the promises themselves, and as a badge."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from duban.frozen import frozen
from duban.model.inspection import Finding
from duban.model.record import Place
from duban.reports.annotation import Annotation, Annotations, Badge, Level, Rule, Subject
from duban.reports.document import Document
from duban.reports.gathered import duty, missed, together_missed
from duban.rules.owed import WHATS
from duban.rules.situation import Owed, Situation
from duban.words import Blank, Said, Words

MOST: Final = 5
"""Missed periods that are named, so that a daily duty stays readable beside a line."""
LONG: Final = 30
"""Days after which it is an error: the month's bulletin has named it by then."""

ABOUT: Final = Words("已到期而未完成：{what}", "due and not met: {what}")
ADVICE: Final = Words(
    "已完成的，尽快报送并附佐证；未完成的，说明原因和新的完成时间。",
    "If it is done, file it with evidence; if not, say why, and by when it will be.",
)
LATE: Final = Words("{id} 逾期 {days} 天", "{id}: {days} days late")
UNMET: Final = Words("{id} 到期未完成", "{id}: due and not met")
LATE_SINCE: Final = Words(
    "{department}：{what}“{title}”{due} 到期，已逾期 {days} 天",
    '{department}: {what} "{title}" was due on {due} and is {days} days late',
)
DUE_TODAY: Final = Words(
    "{department}：{what}“{title}”{due} 到期，尚未完成",
    '{department}: {what} "{title}" falls due on {due} and is not met',
)
MISSED: Final = Words("{id} 缺 {count} 期", "{id}: {count} periods missed")
MISSED_SINCE: Final = Words(
    "{department}：{what}“{title}”缺 {count} 期（{periods}），"
    "最早一期 {due} 到期，已逾期 {days} 天",
    '{department}: of the {what} "{title}" {count} are missed ({periods}); the first was due on '
    "{due} and is {days} days late",
)
SOME: Final = Words("{periods}等", "{periods} and others")
NAMED: Final = Words("{id} {title}", "{id} {title}")
COUNT: Final = Words("{count} 项", "{count}")


@frozen()
class Places:
    """Where that stands in the files which can be owed."""

    commitments: Mapping[str, Place]
    findings: Mapping[str, Place]
    departments: Mapping[str, Place]

    def of(self, owed: Owed) -> Place:
        """Return the place of the promise, otherwise of the finding or of who owes it."""
        only = owed.about[0] if len(owed.about) == 1 else owed.commitment
        if only is not None and only in self.commitments:
            return self.commitments[only]
        return self.findings.get(owed.id) or self.departments[owed.department]


def annotated_overdue(situation: Situation, owed: Sequence[Owed]) -> Annotations:
    """Return what is owed as annotations: the longer it is late, the worse it is.

    The missed periods of a duty are one, said at its promise: otherwise a few duties that nobody
    files would fill all that a forge shows.
    """
    places = _places(situation)
    found = tuple(_annotation(situation, each, places) for each in together_missed(owed))
    subjects = {each.id: each for each in _subjects(situation, owed, places)}
    return Annotations(found, tuple(subjects.values()))


def overdue_badge(_situation: Situation, document: Document) -> Badge:
    """Return how much is overdue, in a few words."""
    count = len(document.rows)
    return Badge(document.title, COUNT(count=count), "red" if count else "green")


def _annotation(situation: Situation, parts: Sequence[Owed], places: Places) -> Annotation:
    owed = parts[0]
    days = (situation.as_of - owed.due).days
    title, what = _said(situation, parts, days)
    return Annotation(
        place=places.of(owed),
        subject=_about_whom(situation, owed),
        rule=_rule(owed.what),
        level=_level(days),
        title=title,
        what=what,
        key=f"{owed.what} {duty(owed)}",
        weight=days,
        stands_for=len(parts),
    )


def _said(situation: Situation, parts: Sequence[Owed], days: int) -> tuple[Said, Said]:
    """Return the shortest that can be said of what is owed, and a sentence."""
    owed = parts[0]
    about: dict[str, Blank] = {
        "department": situation.departments.get(owed.department, owed.department),
        "what": WHATS[owed.what],
        "title": owed.title,
        "due": owed.due,
    }
    if len(parts) > 1 and (standing := situation.by_id.get(owed.commitment or "")):
        count, named = len(parts), missed(parts[:MOST])
        periods = SOME(periods=named) if count > MOST else named
        about |= {"title": standing.case.commitment.title, "periods": periods}
        return MISSED(id=duty(owed), count=count), MISSED_SINCE(**about, count=count, days=days)
    if days > 0:
        return LATE(id=owed.id, days=days), LATE_SINCE(**about, days=days)
    return UNMET(id=owed.id), DUE_TODAY(**about)


def _about_whom(situation: Situation, owed: Owed) -> str:
    """Return the id of the commitment that something belongs to, or its own where there is none."""
    return owed.commitment if owed.commitment in situation.by_id else owed.id


def _rule(what: str) -> Rule:
    return Rule(f"overdue-{what}", ABOUT(what=WHATS[what]), ADVICE)


def _level(days: int) -> Level:
    if days > LONG:
        return "error"
    return "warning" if days > 0 else "note"


def _places(situation: Situation) -> Places:
    ledger = situation.ledger
    return Places(
        {each.id: each.origin.place for _, each in ledger.commitments()},
        {each.id: each.origin.place for each in ledger.inspections if isinstance(each, Finding)},
        {each.id: each.origin.place for each in ledger.departments},
    )


def _subjects(situation: Situation, owed: Iterable[Owed], places: Places) -> Iterator[Subject]:
    """Yield every commitment, and what is owed that belongs to none."""
    for each in situation.standings:
        name = NAMED(id=each.id, title=each.case.commitment.title)
        place = each.case.commitment.origin.place
        yield Subject(each.id, name, each.case.department.id, place)
    for one in owed:
        if _about_whom(situation, one) == one.id not in situation.by_id:
            name = NAMED(id=one.id, title=one.title)
            yield Subject(one.id, name, one.department, places.of(one))
