"""What to ask a department: questions that follow from the ledger, each with its ground."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from duban.frozen import frozen
from duban.reports.office.found import Found
from duban.rules.situation import Owed, Standing
from duban.rules.states import AT_REST
from duban.words import Blank, Said, Words
from duban.words.periods import day_name
from duban.words.quoting import inner

FARTHEST: Final = 5
"""How many of those behind pace are asked about: the farthest first."""
COUNTED: Final = frozenset({"commitment", "milestone", "rectification"})
FAULT_LATE: Final = Words(
    "暗访问题“{title}”（{id}）应于{due}前整改，已逾期 {days} 天，何时整改到位？",
    'Finding "{title}" ({id}) was to be put right by {due} (days late: {days}): when will it be?',
)
FAULT_DUE: Final = Words(
    "暗访问题“{title}”（{id}）{due}整改到期，尚未整改，何时整改到位？",
    'Finding "{title}" ({id}) was to be put right by {due} and is not: when will it be?',
)
LATE: Final = Words(
    "“{title}”（{id}）应于{due}完成，已逾期 {days} 天，何时完成？",
    '"{title}" ({id}) was due on {due} (days late: {days}): when will it be done?',
)
DUE: Final = Words(
    "“{title}”（{id}）{due}到期未完成，何时完成？",
    '"{title}" ({id}) was due on {due} and is unmet: when will it be done?',
)
SILENT: Final = Words(
    "应报未报 {count} 份，是什么原因，何时补报？",
    "Filings that did not come: {count}. Why, and when will they?",
)
BEHIND: Final = Words(
    "“{title}”（{id}）应完成 {expected}%，实际 {actual}%，怎样赶上进度？",
    '"{title}" ({id}) should be at {expected}% and is at {actual}%: how will it catch up?',
)
NO_FIGURE: Final = Words(
    "“{title}”（{id}）没有报送过数值，进展如何？",
    '"{title}" ({id}) has no figure: where does it stand?',
)
NO_TOTAL: Final = Words(
    "“{title}”（{id}）已报数值 {actual}，目标总数未定，何时明确？",
    '"{title}" ({id}) stands at {actual}, of a total that is not fixed: when will it be?',
)
PROBLEM: Final = Words("报送的问题", "problem")
BLOCKER: Final = Words("的堵点", "blocker")
WAITING: Final = Words(
    "“{title}”（{id}）{what}“{problem}”，待{asks}协调，进展到哪一步？",
    '"{title}" ({id}): the {what} "{problem}" waits for {asks}: how far is that?',
)
STUCK: Final = Words(
    "“{title}”（{id}）{what}“{problem}”，如何解决？",
    '"{title}" ({id}): how will the {what} "{problem}" be solved?',
)
COMING: Final = Words(
    "下月到期 {count} 项（{ids}），能否按期完成？",
    "Due next month: {count} ({ids}). Will they be met in time?",
)


@frozen()
class Ask:
    """One question, and the id of what it is about."""

    about: str
    text: Said


def asks(found: Found, department: str) -> tuple[Ask, ...]:
    """Return what to ask a department, the most pressing first; `found` is about it alone."""
    return (*_late(found), *_silent(found, department), *_behind(found), *_stuck(found),
            *_coming(found, department))  # fmt: skip


def _late(found: Found) -> Iterator[Ask]:
    for each in found.owed:
        if each.what in COUNTED:
            days = (found.situation.as_of - each.due).days
            late, due = (FAULT_LATE, FAULT_DUE) if each.what == "rectification" else (LATE, DUE)
            name = _id(each)
            blanks = {"title": _title(each), "id": name, "due": day_name(each.due)}
            yield Ask(name, late(**blanks, days=days) if days else due(**blanks))


def _title(owed: Owed) -> str | Said | Words:
    title = owed.title
    if isinstance(title, str):
        return inner(title.strip().rstrip("。"))
    return Words("{t}", "{t}")(t=title)


def _silent(found: Found, department: str) -> Iterator[Ask]:
    if found.silent:
        yield Ask(department, SILENT(count=len(found.silent)))


def _behind(found: Found) -> Iterator[Ask]:
    """Yield what is behind pace or has no figure, and is not overdue: that is asked already."""
    late = {each.commitment for each in found.owed if each.what == "commitment"}
    best = found.situation.lights[-1].id if found.situation.lights else ""
    gaps = [
        (_gap(each), each)
        for each in found.standings
        if each.id not in late and each.case.state not in AT_REST
        if each.light != best
    ]
    behind = [pair for pair in gaps if pair[0] > 0]
    for _, each in sorted(behind, key=lambda pair: (-pair[0], pair[1].id))[:FARTHEST]:
        yield Ask(each.id, _behind_by(each))


def _gap(standing: Standing) -> Fraction:
    worst = standing.case.worst
    if worst is None or worst.expected is None:
        return Fraction(0)
    return worst.expected - (worst.measure.progress or 0)


def _behind_by(standing: Standing) -> Said:
    worst, title = standing.case.worst, inner(standing.case.commitment.title)
    if worst is None or worst.expected is None or worst.measure.actual is None:
        return NO_FIGURE(title=title, id=standing.id)
    if worst.measure.progress is None:
        return NO_TOTAL(title=title, id=standing.id, actual=worst.measure.actual)
    expected, actual = worst.expected * 100, worst.measure.progress * 100
    return BEHIND(title=title, id=standing.id, expected=expected, actual=actual)


def _stuck(found: Found) -> Iterator[Ask]:
    for each in found.problems:
        name, title = each.standing.id, inner(each.standing.case.commitment.title)
        text = inner(each.text.strip().rstrip("。；")) if isinstance(each.text, str) else each.text
        what = BLOCKER if each.is_blocker else PROBLEM
        blanks: dict[str, Blank] = {"title": title, "id": name, "what": what, "problem": text}
        yield Ask(name, WAITING(**blanks, asks=each.asks) if each.asks else STUCK(**blanks))


def _coming(found: Found, department: str) -> Iterator[Ask]:
    if found.coming:
        ids = tuple(dict.fromkeys(map(_id, found.coming)))
        yield Ask(department, COMING(count=len(found.coming), ids=ids))


def _id(owed: Owed) -> str:
    """Return what people find it by: a finding by its own id, all else by its commitment's."""
    return owed.id if owed.what == "rectification" else owed.commitment or owed.id
