"""月提醒: a duty of the coming month is told with its days, though its periods have not begun."""

import datetime as dt
from collections.abc import Callable, Mapping

import pytest

from duban.ledger.templates import template_for
from duban.model.ledger import Ledger
from duban.model.months import Month
from duban.reports.document import Document, Lines
from duban.reports.reminder import reminder
from duban.reports.report import Asked
from duban.rules.evaluate import evaluate
from tests.rules.story import DEPARTMENT, PROMISE, File, decision

Told = Callable[..., Document]
WEEKLY = "deadline: 长期坚持, target: {kind: duty, every: week, weekday: 5, holiday: previous}"
MONTHLY = "deadline: 长期坚持, target: {kind: duty, every: month, day: 25}"
ENDING = MONTHLY.replace("长期坚持", "2025-03-31")


@pytest.fixture
def told(ledger: Callable[[Mapping[str, str]], Ledger]) -> Told:
    """Return the reminder of April 2025 as it is written on 25 March."""

    def made(promise: str, *files: File) -> Document:
        late = PROMISE.replace("2025-01-01", "2025-03-24") % promise
        known = ledger({"departments/dep.yaml": DEPARTMENT % late, **dict(files)})
        asked = Asked(Month(2025, 4), template=template_for(known, "reminder", "zh"))
        return reminder(evaluate(known, dt.date(2025, 3, 25)), asked)

    return made


def due(document: Document) -> list[str]:
    blocks = (block for section in document.sections for block in section.blocks)
    lines = [str(text) for each in blocks if isinstance(each, Lines) for text in each.texts]
    return [each for each in lines if "日前：" in each]


@pytest.mark.parametrize(
    ("promise", "files", "said", "why"),
    [
        (
            WEEKLY,
            (),
            ["3月28日前：开工（2025年第13周；其后 5 期，末期2025年4月30日前）（D-1）。"],
            "2 May is free: what is due on it is due on 30 April, within the month",
        ),
        (
            MONTHLY,
            (),
            ["3月25日前：开工（2025年3月；其后 1 期，末期2025年4月25日前）（D-1）。"],
            "this month's, and that of the month to come",
        ),
        (ENDING, (), ["3月25日前：开工（2025年3月）（D-1）。"], "nothing after its last day"),
        (MONTHLY, (decision("2025-03-25", "suspension"),), [], "nobody asks while it rests"),
    ],
)
def test_what_comes_round_is_told(
    told: Told, promise: str, files: tuple[File, ...], said: list[str], why: str
) -> None:
    assert [each for each in due(told(promise, *files)) if "期" in each or "年" in each] == said, (
        why
    )


def test_each_period_is_a_row_and_an_event(told: Told) -> None:
    made = told(WEEKLY)
    keys = [each.key for each in made.columns]
    rows = [dict(zip(keys, row, strict=True)) for row in made.rows]
    days = [str(each["due"]) for each in rows if str(each["id"]).startswith("D-1/")]
    fridays = ["2025-03-28", "2025-04-03", "2025-04-11", "2025-04-18", "2025-04-25", "2025-04-30"]
    assert days == fridays
    assert len(made.events) == len(made.rows)
