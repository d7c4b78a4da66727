"""The schema says what the JSON is, and refuses what it is not."""

import json
from importlib import import_module
from typing import Any

import pytest

from duban.formats import Style, format_named
from duban.formats.json_schema import schema
from duban.reports.document import Column
from duban.words import Words
from tests.formats.samples import COLUMNS, DOCUMENT

TOTALS = (
    Column("commitments", Words("承诺事项", "commitments"), "number"),
    Column("share", Words("占比", "share"), "share"),
    Column("lights", Words("灯", "lights"), "object"),
    Column("first", Words("第一项", "first"), "id"),
)


def faults(data: object) -> list[str]:
    """Return what the sample's schema has against some data."""
    made = schema(COLUMNS, TOTALS, "sample")
    validator = import_module("jsonschema").Draft202012Validator
    validator.check_schema(made)
    return [each.message for each in validator(made).iter_errors(data)]


@pytest.fixture
def data() -> Any:  # noqa: ANN401 - what a program reads from JSON
    chosen = format_named("json")
    assert chosen is not None
    return json.loads(chosen.render(DOCUMENT, Style("zh")))


def test_the_sample_is_as_its_schema_says(data: Any) -> None:  # noqa: ANN401 - as above
    assert faults(data) == []


@pytest.mark.parametrize(
    ("part", "key", "value", "why"),
    [
        ("", "report", "other", "another report"),
        ("", "as_of", "2018-13", "no day"),
        ("", "month", "2018-13", "no month"),
        ("", "more", 1, "a key that nobody promised"),
        ("row", "days_late", "61", "a number as a text"),
        ("row", "disputed", "是", "a flag in words"),
        ("row", "support", "区住建局", "a list of one as a text"),
        ("row", "deadline", {"text": "年底前"}, "a part missing"),
        ("totals", "commitments", "2", "a total as a text"),
    ],
)
def test_other_data_is_refused(data: Any, part: str, key: str, value: object, why: str) -> None:  # noqa: ANN401 - as above
    {"": data, "row": data["rows"][0], "totals": data["totals"]}[part][key] = value
    assert faults(data), why


def test_the_keys_stand_in_the_columns_order(data: Any) -> None:  # noqa: ANN401 - as above
    assert [list(row) for row in data["rows"]] == [[each.key for each in COLUMNS]] * 2
