"""The office's month: sentences count what rows hold, and nothing is known too early."""

import json
import re
from collections.abc import Callable, Mapping
from typing import Any

import pytest

from duban.ledger.templates import template_for
from duban.model.ledger import Ledger
from duban.model.months import Month
from duban.reports.document import Document, Lines, Table
from duban.reports.registry import REPORTS
from duban.reports.report import Asked
from duban.rules.evaluate import evaluate
from tests.reports.bulletins import AGENDA, BRIEF, MONTH
from tests.reports.kept import written

Make = Callable[[Mapping[str, str]], Ledger]
BY_NAME = {each.name: each for each in REPORTS}
LAST_DAY = Month(2025, 3).last
PROMISED = "action: act, made: 2025-01-01, target: {kind: count, total: 9}"


def office(name: str, title: str, due: str) -> str:
    return f"""\
id: {name}
name: {title}
commitments:
  - {{id: {name.upper()}-1, title: 开工, {PROMISED}, deadline: {due}}}
"""


OFFICES = {
    "departments/dep.yaml": office("dep", "甲局", "2025-03-01"),
    "departments/one.yaml": office("one", "乙局", "2025-12-31"),
    "departments/two.yaml": office("two", "丙局", "2025-12-31"),
}
REVIEWS = """\
month: 2025-03
reviews:
  - {department: dep, decided: 2025-03-31, by: 督查室, comment: 进展慢, questions: [何时开工？]}
  - {department: dep, decided: 2025-04-03, by: 督查室, comment: 后来的话}
remarks:
  - {kind: requirement, decided: 2025-04-03, by: 督查室, text: 后来的要求}
"""
HOSTILE = "甲局|# <b>**x**</b> {{ 1 }}"


@pytest.fixture
def told(ledger: Make) -> Callable[..., Document]:
    """Return a report about March 2025 as it is told on a day, for some files."""

    def made(name: str, files: Mapping[str, str], day: str = "2025-03-31") -> Document:
        known = ledger(files)
        asked = Asked(
            Month(2025, 3),
            over=True,
            template=template_for(known, name, "zh"),
            known_by=LAST_DAY.fromisoformat(day),
        )
        return BY_NAME[name].build(evaluate(known, LAST_DAY), asked)

    return made


def text(document: Document) -> str:
    lines = (
        str(text)
        for section in document.sections
        for block in section.blocks
        if isinstance(block, Lines)
        for text in block.texts
    )
    return "\n".join([*(str(each.title) for each in document.sections), *lines])


@pytest.mark.parametrize(
    ("day", "known", "why"),
    [
        ("2025-03-31", False, "what was said in April is not known in March"),
        ("2025-04-02", False, "nor the day before it was decided"),
        ("2025-04-03", True, "on that day it is"),
    ],
)
def test_what_people_said_is_known_from_the_day_it_was_decided(
    told: Callable[..., Document], day: str, *, known: bool, why: str
) -> None:
    files = {**OFFICES, "reviews/2025-03.yaml": REVIEWS}
    assert ("后来的话" in text(told("brief", files, day))) is known, why
    assert ("后来的要求" in text(told("monthly", files, day))) is known, why
    assert "进展慢（督查室，3月31日）" in text(told("brief", files, day))
    assert "何时开工？（督查室，3月31日）" in text(told("brief", files, day))


def test_without_scoring_the_order_goes_by_lights(told: Callable[..., Document]) -> None:
    made = told("agenda", OFFICES)
    assert "现行规则未定得分办法，按亮灯排定" in text(made)
    keys = [column.key for column in made.columns]
    rows = [dict(zip(keys, row, strict=True)) for row in made.rows]
    seen = [(each["id"], each["place"], each["tied"]) for each in rows]
    assert seen == [("one", 1, True), ("two", 1, True), ("dep", 3, False)], "equal places all speak"


def test_without_scoring_the_bulletin_says_so(told: Callable[..., Document]) -> None:
    made = text(told("monthly", OFFICES))
    assert "现行规则未定得分办法，本月不排名次，不列红黑榜。" in made
    assert "得分与名次" not in made


@pytest.mark.parametrize("name", ["monthly", "brief", "agenda"])
def test_a_name_is_no_markup(told: Callable[..., Document], name: str) -> None:
    files = {**OFFICES, "departments/dep.yaml": OFFICES["departments/dep.yaml"].replace(
        "name: 甲局", f"name: '{HOSTILE}'"
    )}  # fmt: skip
    made = told(name, files)
    cells = [
        str(cell)
        for section in made.sections
        for block in section.blocks
        if isinstance(block, Table)
        for row in block.rows
        for cell in row
    ]
    assert HOSTILE in text(made) or any(HOSTILE in each for each in cells)


@pytest.mark.parametrize("name", ["monthly", "brief", "agenda"])
def test_an_empty_ledger_has_a_month_too(told: Callable[..., Document], name: str) -> None:
    assert told(name, {}).rows == ()


def data(line: str) -> dict[str, Any]:
    return dict(json.loads(written(f"{line} -f json")))


def test_the_bulletin_counts_what_its_tables_list() -> None:
    totals = data(MONTH)["totals"]
    made = written(f"{MONTH} -f md").decode()
    assert f"本月到期 {totals['new']} 项（附件2）" in made
    assert f"以前月份结转 {totals['carried']} 项（附件3）" in made
    assert f"应报未报 {totals['missing']} 份（附件6）" in made
    whole = totals["new"] + totals["carried"] + totals["missing"]
    assert f"到期未完成共 {whole} 项" in made
    annex = made.split("## 附件5")[1].split("## 附件6")[0]
    assert annex.count("\n| ") - 2 == totals["due_next"]
    problems = made.split("## 附件4")[1].split("## 附件5")[0]
    assert problems.count("\n| ") - 2 == totals["problems"]


def test_deductions_add_up_to_what_is_said() -> None:
    rows = data(f"{BRIEF} --department education")["rows"]
    lost = sum(each["points"] for each in rows if each["what"] == "loss")
    made = written(f"{BRIEF} --department education -f md").decode()
    found = re.search(r"共扣 ([\d.]+) 分", made)
    assert found is not None
    assert float(found[1]) == pytest.approx(-lost)


def test_the_agenda_counts_who_speaks() -> None:
    made = data(AGENDA)
    whats = [each["what"] for each in made["rows"]]
    totals = made["totals"]
    assert totals["first"] == whats.count("first")
    assert totals["last"] == whats.count("last")
    assert totals["problems"] == whats.count("problem")
    assert totals["reviewed"] == whats.count("comment")
    speaking = sum(each["minutes"] or 0 for each in made["rows"])
    assert totals["minutes"] == 10 + speaking + 3 * totals["asked"] + 15
    first = {each["id"] for each in made["rows"] if each["what"] == "first"}
    assert not first & {each["id"] for each in made["rows"] if each["what"] == "last"}
