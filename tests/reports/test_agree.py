"""Every report in every format says the same, and keeps to its shipped schema."""

import csv
import io
import json
from collections.abc import Iterator
from importlib import import_module
from typing import Any, Final

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from duban.cli.schema import text_of
from duban.formats import FORMATS, Style
from duban.formats.grid import grid
from duban.ledger.templates import template_for
from duban.model.months import month_of
from duban.model.weeks import week_of
from duban.reports.document import Document, Table
from duban.reports.registry import REPORTS
from duban.reports.report import Asked, Report
from duban.rules.situation import Situation
from duban.words import Lang

Validator: Final = import_module("jsonschema").Draft202012Validator  # it has no types
RENDER: Final = {each.name: each.render for each in FORMATS}
NAMES: Final = [each.name for each in REPORTS]
Rows = list[list[str]]


@pytest.fixture(params=REPORTS, ids=NAMES)
def document(request: pytest.FixtureRequest, situation: Situation) -> Document:
    report: Report = request.param
    return report.build(situation, asked(report, situation))


def asked(report: Report, situation: Situation) -> Asked:
    """Return what any report may be asked, with the template that ships for it."""
    template = template_for(situation.ledger, report.name, "zh") if report.slots else None
    month, week = month_of(situation.as_of), week_of(situation.as_of)
    return Asked(month, commitment=busiest(situation), week=week, template=template)


def busiest(situation: Situation) -> str:
    """Return the commitment with the longest life."""
    return max(
        situation.standings,
        key=lambda each: len(each.case.history.entries) + len(each.case.history.decisions),
    ).id


def said(document: Document) -> dict[str, Any]:
    return dict(json.loads(RENDER["json"](document, Style("zh"))))


def test_json_keeps_to_the_shipped_schema(document: Document) -> None:
    schema = json.loads(text_of(f"report-{document.report}"))
    Validator.check_schema(schema)
    assert list(Validator(schema).iter_errors(said(document))) == []


def test_the_schema_refuses_what_is_no_such_report(document: Document) -> None:
    validator = Validator(json.loads(text_of(f"report-{document.report}")))
    assert not validator.is_valid({**said(document), "surplus": 1})
    assert not validator.is_valid({**said(document), "report": "other"})
    assert not validator.is_valid({**said(document), "as_of": "30.9.2025"})


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_markdown_tables_hold_the_same_rows(document: Document, lang: Lang) -> None:
    source = RENDER["md"](document, Style(lang)).decode()
    tables = [
        block
        for section in document.sections
        for block in section.blocks
        if isinstance(block, Table) and block.rows
    ]
    expected = [[list(g.heads), *map(list, g.rows)] for each in tables for g in [grid(each, lang)]]
    assert list(parsed(source)) == expected


def parsed(source: str) -> Iterator[Rows]:
    """Yield the tables that a GFM parser finds, as the texts of their cells."""
    rows: Rows = []
    for token in MarkdownIt("gfm-like", {"linkify": False}).parse(source):
        if token.type == "table_open":
            rows = []
        elif token.type == "tr_open":
            rows.append([])
        elif token.type == "inline" and token.level >= 3 and rows:
            rows[-1].append(text(token))
        elif token.type == "table_close":
            yield rows
            rows = []


def text(token: Token) -> str:
    return "".join(child.content for child in token.children or ())


def test_csv_reads_back_as_the_rows_of_the_json(document: Document) -> None:
    data = RENDER["csv"](document, Style("zh"))
    assert data.startswith(b"\xef\xbb\xbf")
    heads, *rows = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))
    assert {len(row) for row in rows} <= {len(heads)}
    first = [row[0] for row in rows]
    assert first == [str(row[document.columns[0].key]) for row in said(document)["rows"]]


def test_every_format_gives_the_same_bytes_twice(document: Document) -> None:
    for name, render in RENDER.items():
        assert render(document, Style("zh")) == render(document, Style("zh")), name


def test_no_cell_is_cut_in_a_pipe(document: Document) -> None:
    shown = RENDER["table"](document, Style("zh")).decode()
    for section in document.sections:
        for block in section.blocks:
            if isinstance(block, Table):
                cells = [cell for row in grid(block, "zh").rows for cell in row]
                assert [cell for cell in cells if cell not in shown] == []
