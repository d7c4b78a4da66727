"""The JSON Schema of a report's JSON, from its columns."""

from collections.abc import Iterable, Mapping
from typing import Final, TypeAlias

from duban.reports.document import Column, Kind

DRAFT: Final = "https://json-schema.org/draft/2020-12/schema"
DAY: Final = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
MONTH: Final = "^[0-9]{4}-(0[1-9]|1[0-2])$"
DIGEST: Final = "^([0-9a-f]{40}|[0-9a-f]{64})$"
OPTIONAL: Final = ("month", "release")

Schema: TypeAlias = dict[str, object]

TYPES: Final[Mapping[Kind, Schema]] = {
    "text": {"type": ["string", "null"]},
    "id": {"type": ["string", "null"]},
    "name": {"type": ["string", "null"]},
    "light": {"type": ["string", "null"]},
    "day": {"type": ["string", "null"], "format": "date", "pattern": DAY},
    "moment": {"type": ["string", "null"], "format": "date-time"},
    "number": {"type": ["number", "null"]},
    "share": {"type": ["number", "null"]},
    "flag": {"type": ["boolean", "null"]},
}
"""What stands in JSON for each kind of cell; lists and objects follow from their fields."""


def schema(columns: Iterable[Column], totals: Iterable[Column], report: str = "") -> Schema:
    """Return the JSON Schema (draft 2020-12) of a report with these columns and totals."""
    properties: Schema = {
        "report": {"const": report} if report else {"type": "string"},
        "ledger": {"type": "string"},
        "as_of": {"type": "string", "format": "date", "pattern": DAY},
        "month": {"type": "string", "pattern": MONTH},
        "release": _release(),
        "rows": {"type": "array", "items": _object(columns)},
        "totals": _object(totals),
    }
    return {
        "$schema": DRAFT,
        **({"title": report} if report else {}),
        "type": "object",
        "properties": properties,
        "required": [key for key in properties if key not in OPTIONAL],
        "additionalProperties": False,
    }


def _release() -> Schema:
    """Return the schema of what was sealed of the day that a report is about."""
    whole: Schema = {"type": "integer", "minimum": 0}
    properties: Schema = {
        "period": {"type": "string"},
        "root": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
        "commit": {"type": ["string", "null"], "pattern": DIGEST},
        "uncommitted": whole,
        "filings": whole,
        "decisions": whole,
    }
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _object(columns: Iterable[Column]) -> Schema:
    properties = {column.key: _cell(column) for column in columns}
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _cell(column: Column) -> Schema:
    note = {"description": column.note.en} if column.note else {}
    return {"title": column.head.en, **note, **_type(column)}


def _type(column: Column) -> Schema:
    if column.kind == "list":
        items: Schema = _object(column.fields) if column.fields else {"type": "string"}
        return {"type": ["array", "null"], "items": items}
    if column.kind == "object":
        # without fields its keys are the ledger's own, such as the lights of its policy
        return {**(_object(column.fields) if column.fields else {}), "type": ["object", "null"]}
    return TYPES[column.kind]
