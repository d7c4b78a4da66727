"""schema: the JSON Schema of every kind of file and of every report."""

import json
from pathlib import Path
from typing import Annotated, Any

import typer

from duban.cli import texts
from duban.cli.language import told
from duban.cli.output import put, save
from duban.cli.parse import known
from duban.formats.json_schema import schema as report_schema
from duban.ledger.gate.families import FAMILIES
from duban.ledger.gate.schema import schema_of
from duban.reports import diagnosis, log, published
from duban.reports.document import Column
from duban.reports.registry import REPORTS

Family = Annotated[str | None, typer.Argument(metavar="NAME", help=told(texts.FAMILY))]
Out = Annotated[Path | None, typer.Option("--out", metavar="DIR", help=told(texts.OUT))]


def schema(name: Family = None, *, out: Out = None) -> None:
    """Print one JSON Schema, list their names, or write them all into a folder."""
    if out is not None:
        for each in names():
            save(out / f"{each}.json", text_of(each).encode())
    elif name is None:
        put("".join(f"{each}\n" for each in names()).encode())
    else:
        put(text_of(known(name, {each: each for each in names()})).encode())


def names() -> tuple[str, ...]:
    """Return the names of every kind of file, and of every report behind `report-`."""
    return (*(each.name for each in FAMILIES), *(f"report-{each}" for each in _reports()))


def text_of(name: str) -> str:
    """Return the schema of a name as JSON text."""
    return json.dumps(_schema(name), ensure_ascii=False, indent=2) + "\n"


def _schema(name: str) -> dict[str, Any]:
    if name.startswith("report-"):
        report = name.removeprefix("report-")
        columns, totals = _reports()[report]
        return dict(report_schema(columns, totals, report))
    return dict(schema_of(name))


def _reports() -> dict[str, tuple[tuple[Column, ...], tuple[Column, ...]]]:
    own = {each.name: (each.columns, each.totals) for each in REPORTS}
    return own | {
        "check": (diagnosis.COLUMNS, diagnosis.TOTALS),
        "log": (log.COLUMNS, log.TOTALS),
        "rank-verify": (published.COLUMNS, published.TOTALS),
    }
