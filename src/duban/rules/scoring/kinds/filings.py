"""报送: periods that went by without a filing, filings that came late, and empty ones."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from duban.model.decision import Exemption
from duban.model.record import Place
from duban.model.scoring import ScoringRule
from duban.model.targets.duty import PERIODS
from duban.rules.case import Case
from duban.rules.facts.filed import is_empty
from duban.rules.history import Filed
from duban.rules.owed.filings import has_to_file
from duban.rules.scoring.base import EVENT, Kind, Occurrence
from duban.rules.scoring.rests import rests_on
from duban.rules.scoring.scope import Scope
from duban.rules.situation import Standing
from duban.words import Words
from duban.words.periods import period_name

MISSING: Final = Words(
    "{period}未报送（{count} 项：{ids}）", "nothing filed for {period} ({count}: {ids})"
)
LATE: Final = Words(
    "{period}报送 {day} 才报（{count} 项：{ids}）", "{period} filed only on {day} ({count}: {ids})"
)
EMPTY: Final = Words(
    "{id} {day} 报送没有数值、佐证，也未报完成：{note}",
    "{id}: filed on {day} without a figure, evidence or claim: {note}",
)
NO_NOTE: Final = Words("（无文字）", "(no text)")
ONE_DAY: Final = dt.timedelta(days=1)


def missing(scope: Scope, _rule: ScoringRule) -> Iterator[Occurrence]:
    """Yield each department's feedback periods of the span that went by without a filing."""
    silent: defaultdict[tuple[str, str, dt.date], list[str]] = defaultdict(list)
    for each in scope.situation.standings:
        first = _first_filed(each)
        for period, end in _periods(scope, each.case):
            if period not in first and _was_asked(each.case, end):
                silent[each.case.department.id, period, end].append(each.id)
    for (department, period, end), ids in silent.items():
        names = tuple(sorted(ids))
        yield Occurrence(
            department=department,
            about=f"{department}@{period}",
            on=end,
            why=MISSING(period=period_name(period), count=len(names), ids=names),
            place=rests_on(scope.situation, names[0]),
        )


def late(scope: Scope, _rule: ScoringRule) -> Iterator[Occurrence]:
    """Yield each department's feedback periods of the span that were filed after their end."""
    came: defaultdict[tuple[str, str], list[tuple[Filed, str]]] = defaultdict(list)
    for each in scope.situation.standings:
        first = _first_filed(each)
        for period, end in _periods(scope, each.case):
            if period in first and first[period].filed > end:
                came[each.case.department.id, period].append((first[period], each.id))
    for (department, period), found in came.items():
        names = tuple(sorted(name for _, name in found))
        last = max((each for each, _ in found), key=lambda each: (each.filed, _place(each)))
        yield Occurrence(
            department=department,
            about=f"{department}@{period}",
            on=last.filed,
            why=LATE(period=period_name(period), day=last.filed, count=len(names), ids=names),
            place=_place(last),
        )


def empty(scope: Scope, _rule: ScoringRule) -> Iterator[Occurrence]:
    """Yield the entries handed in within the span that say nothing that could be counted."""
    for standing in scope.situation.standings:
        for each in standing.case.history.entries:
            if scope.holds(each.filed) and is_empty(each):
                note = each.entry.note or NO_NOTE
                yield Occurrence(
                    department=standing.case.department.id,
                    about=standing.id,
                    on=each.filed,
                    why=EMPTY(id=standing.id, day=each.filed, note=note),
                    place=each.entry.origin.place,
                    commitment=standing.id,
                )


def _periods(scope: Scope, case: Case) -> Iterator[tuple[str, dt.date]]:
    """Yield the feedback periods that were over within the span, each with its last day."""
    day = max(scope.span.first, case.start)
    while case.feedback != "never" and day <= scope.end:
        period, end = PERIODS[case.feedback](day)
        if end < scope.end or (end == scope.end and scope.is_over):
            yield period, end
        day = end + ONE_DAY


def _first_filed(standing: Standing) -> dict[str, Filed]:
    """Return the entry that was handed in first of every period, replaced ones too."""
    first: dict[str, Filed] = {}
    feedback = standing.case.feedback
    for each in standing.docket.history.entries if feedback != "never" else ():
        period, _ = PERIODS[feedback](each.on)
        if period not in first or each.filed < first[period].filed:
            first[period] = each
    return first


def _was_asked(case: Case, end: dt.date) -> bool:
    """Return whether a filing was owed at the end of a period, and nothing since excuses it."""
    exempt = (
        each.until is None or end <= each.until
        for each in case.history.decisions
        if isinstance(each, Exemption)
    )
    return not any(exempt) and has_to_file(case.earlier(end) if end < case.as_of else case)


def _place(filed: Filed) -> Place:
    return filed.entry.origin.place


KINDS: Final = (
    Kind(
        "missing-filing",
        Words("未报送", "missing filing"),
        Words(
            "报送周期（日、周、月、季）最后一天在本期内、到本期末仍有事项没有任何报送的，"
            "每部门每周期一次，不论缺几项；本期最后一天结束的周期，当天过完才算。周期末不要求报送的（报完成、中止、取消、"
            "免责）不计。以后补报的，不改已公布的分，也不再计 late-filing。",
            "Once for each department and feedback period (day, week, month, quarter) whose last "
            "day lies in the period and for which nothing was filed of some commitment by the "
            "period's end, of however many. Not where nobody had to file at that period's end "
            "(claimed, suspended, cancelled, exempt). What is filed afterwards changes no score "
            "that was published and is not counted as late.",
        ),
        EVENT,
        missing,
    ),
    Kind(
        "late-filing",
        Words("迟报", "late filing"),
        Words(
            "报送周期在本期内结束、本期内补报的，每部门每周期一次，不论迟几项：某一事项数据日期在该周期内"
            "的第一份报送晚于周期最后一天。更正不算迟报。",
            "Once for each department and feedback period that was over within the period and "
            "filed within it, but late, of however many commitments: the first filing of one "
            "about it was handed in after its last day. A correction is not late.",
        ),
        EVENT,
        late,
    ),
    Kind(
        "empty-filing",
        Words("空报", "empty filing"),
        Words(
            "本期内报送的条目，没有数值、启动日期、报完成和佐证的，每条一次，如只写“正常推进”；"
            "已被更正的不计。",
            "Once for each entry handed in within the period with no figure, start, claim or "
            "evidence, such as a bare note; not where it was corrected.",
        ),
        EVENT,
        empty,
    ),
)
