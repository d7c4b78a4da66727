"""Whatever a filing says of a blocker is a text in every document, and no more."""

import csv
import io
import json

import pytest

from duban.formats import FORMATS, Style
from duban.formats.as_csv import NUMBER
from duban.frozen import replace
from duban.model.blocker import BlockerFiled, Escalation
from duban.reports.blockers import REPORT
from duban.reports.bulletin import REPORT as BULLETIN
from duban.reports.document import Document
from duban.reports.report import Asked
from duban.reports.show import REPORT as SHOW
from duban.rules.evaluate import evaluate
from tests.formats.hostile import TEXTS
from tests.formats.test_hostile import shows_nothing_hidden
from tests.rules.blockers.stage import day, filing, ledger

PLAIN = tuple(each for each in FORMATS if not each.needs)
SHOWN = ("md", "table", "csv")


def documents() -> tuple[Document, ...]:
    """Return the documents of a ledger with a blocker for every text."""
    said = (
        BlockerFiled(id=f"b{n}", kind="other", asks=text, note=text, opened=day("2025-09-01"))
        for n, text in enumerate(TEXTS)
    )
    policy = replace(
        ledger().policy, escalation=tuple(Escalation(after=1, to=each) for each in TEXTS[:1])
    )
    known = evaluate(
        ledger().but(filings=(filing("2025-09-02", *said),), policy=policy), day("2025-09-10")
    )
    asked = Asked(commitment="D-1")
    return (
        REPORT.build(known, Asked()),
        SHOW.build(known, asked),
        BULLETIN.build(known, Asked()),
    )


@pytest.mark.parametrize("name", SHOWN)
def test_nothing_hidden_reaches_a_reader(name: str) -> None:
    (chosen,) = (each for each in PLAIN if each.name == name)
    for document in documents():
        out = chosen.render(document, Style("zh")).decode().removeprefix("\ufeff")
        assert shows_nothing_hidden(out.replace("\r\n", "\n")), document.report


def test_programs_get_each_text_as_it_is() -> None:
    (chosen,) = (each for each in PLAIN if each.name == "json")
    rows = json.loads(chosen.render(documents()[0], Style("zh")))["rows"]
    kept = {text for text in TEXTS if text.strip() and shows_nothing_hidden(text)}
    assert len(kept) > 20
    assert kept <= {each["asks"] for each in rows}
    assert kept <= {each["note"] for each in rows}


def test_no_spreadsheet_finds_a_formula() -> None:
    (chosen,) = (each for each in PLAIN if each.name == "csv")
    out = chosen.render(documents()[0], Style("zh")).decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(out)))
    assert len(rows) == len(TEXTS) + 1
    assert {len(row) for row in rows} == {len(REPORT.columns)}
    cells = [cell for row in rows for cell in row if not NUMBER.fullmatch(cell)]
    assert not [cell for cell in cells if cell.lstrip()[:1] in {*"=+-@", "＝"}]
