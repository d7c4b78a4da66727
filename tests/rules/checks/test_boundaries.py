"""Where each fault begins: the broken ledgers, mended by the least that mends them."""

from pathlib import Path

import pytest

from duban.rules.checks.registry import checked
from tests.rules.checks.broken import CASES, laid_out, opened

Codes = set[str]


def codes(changes: str, root: Path) -> Codes:
    ledger = opened(laid_out(changes, root)).ledger
    assert ledger is not None
    return {each.code for each in checked(ledger)}


MENDED = [
    ("deadline-before-made", "2024-06-30", "2025-01-10", "due on the day it was made"),
    ("milestone-after-deadline", "2025-07", "2025-06-30", "both on the same day"),
    ("milestone-left-behind", "2025-04-30", "2025-05-31", "moved to the milestone's own day"),
    ("start-after-deadline", "2025-07-01", "2025-06-30", "to begin on the last day"),
    ("start-after-deadline", "2025-07-01", "2025-06", "a month begins before its last day"),
    ("stage-before-made", "2024-09", "2025-01-10", "a stage on the day of the promise"),
    ("stage-after-deadline", "2025-Q3", "2025-Q2", "a stage on the deadline itself"),
    ("stages-out-of-order", "value: 4", "value: 6", "a stage that asks for no more"),
    ("stage-above-total", "value: 12", "value: 10", "a stage that asks for all"),
    ("stage-above-total", "total: 10", "total: 10, stretch: 12", "a stage towards the stretch"),
    ("filing-from-the-future", "2025-03-04T17", "2025-03-05T00", "handed in on the day itself"),
    (
        "filing-from-the-future",
        "2025-03-04T17:00:00+08:00",
        "2025-03-04T16:00:00Z",
        "in the ledger's own zone it was the next day already",
    ),
    ("objection-late", "received: 2025-06-12", "received: 2025-06-11", "on the thirtieth day"),
    ("objection-answered-late", "decided: 2025-06-20", "decided: 2025-06-19", "on the last day"),
    ("objection-unanswered", "decided: 2025-06-20", "decided: 2025-06-19", "the term still runs"),
    (
        "objection-not-recused",
        "by: 区督查室\nreason: 现场核查\nagainst",
        "by: 林工\nreason: 核\nagainst",
        "somebody else answers",
    ),
    ("recused-answers", "recused: [林工]", "recused: [林 工程师]", "somebody else withdrew"),
    ("public-notice-too-short", "noticed: 2025-05-13", "noticed: 2025-05-12", "seven full days"),
    ("closed-without-public-notice", "notice_days: 7", "notice_days: 0", "no notice is asked for"),
    ("verified-by-claimant", "by: 联络员\nreason", "by: 督查员\nreason", "somebody else verifies"),
    ("started-after-filing", "started: 2025-03-06", "started: 2025-03-05", "started that day"),
    ("filed-before-made", "2025-01-09", "2025-01-10", "about the day of the promise"),
    ("filed-after-end", "2025-05-20", "2025-05-13", "about the day of the close-out"),
    ("claim-short-of-target", "done: 9", "done: 10", "the target itself is reached"),
    ("reading-over-total", "done: 11", "done: 10", "all of it"),
    ("reading-impossible", "remaining: 11", "remaining: 10", "nothing done yet"),
    ("figures-disagree", "remaining: 6", "remaining: 7", "they add up"),
    ("reading-runs-backwards", "done: 2", "done: 5", "nothing new is not less"),
    ("reading-incomplete", "numerator: 3", "numerator: 3, denominator: 4", "both figures"),
    ("conflicting-figures", "done: 2", "done: 5", "the same figure twice"),
    ("empty-entry", "正常推进", "新签约3户", "a note that says something"),
    ("empty-entry", "note: 正常推进", "problem: 土地指标未落实", "a problem is news"),
    ("asked-after-decided", "2025-06-21", "2025-06-20", "asked and decided on one day"),
    ("exemption-already-over", "until: 2025-06-19", "until: 2025-06-20", "it holds for a day"),
    ("decided-before-made", "decided: 2025-01-09", "decided: 2025-01-10", "the day of the promise"),
    ("extension-not-later", "deadline: 2025-06-30", "deadline: 2025-07-01", "a day later"),
    ("ruling-outside-wording", "2025-12-31", "2025-11-30", "the later of its two meanings"),
    ("ruling-outside-wording", "2025-12-31", "2025-10-31", "the earlier of its two meanings"),
    ("decided-after-end", "decided: 2025-05-20", "decided: 2025-05-13", "on one day, in any order"),
    ("claim-on-day-of-refusal", "2025-05-20T17", "2025-05-21T17", "the day after, it counts"),
    ("claim-on-day-of-refusal", "2025-05-06T17", "2025-05-20T09", "nothing else to refuse"),
    ("claim-on-day-of-refusal", "outcome: refused", "outcome: passed", "nothing was refused"),
    ("share-for-percent", "lt: 0.8", "lt: 1", "one percent may be meant"),
    ("verified-unclaimed", "done: 10", "done: 10, claim: complete", "claimed before"),
    ("recorded-too-early", "recorded: 2025-03-03", "recorded: 2025-03-04", "recorded that day"),
    ("rectify-before-inspected", "d: 2025-03-03", "d: 2025-03-04", "put right at once"),
    ("corrects-later-filing", "2025-03-12T17", "2025-03-05T16", "handed in an hour before"),
    ("roster-incomplete", "expected: 3", "expected: 2", "all are named"),
    ("nothing-to-reach", "total: 0", "total: 1", "one is something"),
    ("no-such-day-of-period", "weekday: 8", "weekday: 7", "Sunday"),
    ("verbs-differ", "建成安置房", "安置房开工建成", "the promise speaks of both"),
    ("deadline-open", "deadline: 早日", "deadline: 早日\n    questions: [何时？]", "it is asked"),
    (
        "decided-by-the-department-concerned",
        "区住建局办公室",
        "区督查室（会同区住建局）",
        "named, but not the one who decides",
    ),
    ("supervises-oneself", "supervisor: 王某某", "supervisor: 李某某", "two people"),
    ("day-repeats-calendar", "2025-10-01, work: false", "2025-10-01, work: true", "it differs"),
]


@pytest.mark.parametrize(("code", "old", "new", "why"), MENDED, ids=lambda each: str(each)[:40])
def test_what_lies_just_inside_is_not_said(
    code: str, old: str, new: str, why: str, tmp_path: Path
) -> None:
    broken = (CASES / f"{code}.ledger").read_text(encoding="utf-8")
    assert old in broken
    assert code not in codes(broken.replace(old, new), tmp_path), why


STILL = [
    ("deadline-before-made", "2024-06-30", "2025-01-09", "the day before"),
    ("milestone-after-deadline", "2025-07", "2025-07-01", "one day later"),
    ("filed-after-end", "2025-05-20", "2025-05-14", "the day after the close-out"),
    ("empty-entry", "正常推进", "项目正在按计划有序推进中。", "the same in more words"),
    ("decided-by-the-department-concerned", "区住建局办公室", "housing", "its id"),
    ("decided-by-the-department-concerned", "区住建局办公室", "区 住建局", "blanks hide nothing"),
    (
        "filing-from-the-future",
        "2025-03-04T17:00:00+08:00",
        "2025-03-04T15:59:59Z",
        "still the day before",
    ),
]


@pytest.mark.parametrize(("code", "old", "new", "why"), STILL, ids=lambda each: str(each)[:40])
def test_what_lies_just_outside_is_said(
    code: str, old: str, new: str, why: str, tmp_path: Path
) -> None:
    broken = (CASES / f"{code}.ledger").read_text(encoding="utf-8")
    assert old in broken
    assert code in codes(broken.replace(old, new), tmp_path), why
