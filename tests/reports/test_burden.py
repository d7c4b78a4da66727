"""报送负担: who repeated most is named, all of them where several did, nobody where nobody did."""

from collections.abc import Callable, Mapping

import pytest

from duban.ledger.templates import template_for
from duban.model.ledger import Ledger
from duban.model.months import Month
from duban.reports.burden import burden
from duban.reports.document import Lines
from duban.reports.report import Asked
from duban.rules.evaluate import evaluate

OFFICE = """\
id: {id}
name: {name}
commitments:
  - {{id: {id}-1, title: 开工, action: act, made: 2025-01-01, deadline: 2025-12-31, \
target: {{kind: count, total: 9}}}}
"""
NAMES = {"one": "甲局", "two": "乙局", "three": "丙局"}
FILED = """\
department: {id}
on: {on}
filed: {on}T10:00:00+08:00
by: 李
entries: [{{commitment: {id}-1, done: {done}}}]
"""


@pytest.mark.parametrize(
    ("repeats", "said"),
    [
        ({"one": 0, "two": 0, "three": 0}, "没有与上次报送完全相同的。"),
        ({"one": 1, "two": 0, "three": 1}, "占 33.3%，最多的是甲局、丙局。"),
        ({"one": 1, "two": 2, "three": 1}, "占 66.7%，最多的是乙局。"),
    ],
)
def test_who_repeated_most(
    ledger: Callable[[Mapping[str, str]], Ledger], repeats: Mapping[str, int], said: str
) -> None:
    files = {
        f"departments/{each}.yaml": OFFICE.format(id=each, name=name)
        for each, name in NAMES.items()
    }
    for name, count in repeats.items():
        for n, day in enumerate(("2025-02-10", "2025-03-10", "2025-03-20")):
            path = f"progress/{name}/{day[:7]}/{day}-x.yaml"
            files[path] = FILED.format(id=name, on=day, done=max(n - count, 0))
    known, month = ledger(files), Month(2025, 3)
    asked = Asked(month, over=True, template=template_for(known, "burden", "zh"))
    made = burden(evaluate(known, month.last), asked)
    blocks = (block for section in made.sections for block in section.blocks)
    lines = [str(text) for each in blocks if isinstance(each, Lines) for text in each.texts]
    assert lines[0].endswith(said)
