"""The application: every command, registered once."""

from typing import Annotated

import typer

from duban import __version__
from duban.cli import check, codeowners, init, schema, texts
from duban.cli.complete import commitment_ids, report_names
from duban.cli.language import told
from duban.cli.month import MonthCommand
from duban.cli.options import MonthOption, Request, with_common
from duban.cli.output import put
from duban.cli.parse import known
from duban.cli.session import present
from duban.reports.registry import REPORTS

NAMES = tuple(each.name for each in REPORTS if each.name != "show")
BY_NAME = {each.name: each for each in REPORTS}

app = typer.Typer(
    name="duban",
    help=told(texts.APP),
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


def _version(wanted: bool) -> None:
    if wanted:
        put(f"duban {__version__}\n".encode())
        raise typer.Exit


@app.callback()
def duban(
    *,
    _version_wanted: Annotated[
        bool,
        typer.Option("--version", help=told(texts.VERSION), callback=_version, is_eager=True),
    ] = False,
) -> None:
    """督办: who promised what, by when, and which light it has."""


@app.command(help=told(texts.STATUS))
@with_common
def status(request: Request) -> None:
    """Every commitment's light, and why."""
    present(BY_NAME["status"], request)


@app.command(help=told(texts.OVERDUE), cls=MonthCommand)
@with_common
def overdue(request: Request, month: MonthOption = None) -> None:
    """Everything that was due and is not met."""
    present(BY_NAME["overdue"], request, month=month)


@app.command(help=told(texts.SHOW))
@with_common
def show(
    request: Request,
    commitment: Annotated[
        str, typer.Argument(metavar="ID", help=told(texts.ID), autocompletion=commitment_ids)
    ],
) -> None:
    """Show the life of one promise."""
    present(BY_NAME["show"], request, commitment=commitment)


@app.command(help=told(texts.REPORT(names=NAMES)), cls=MonthCommand)
@with_common
def report(
    request: Request,
    name: Annotated[
        str,
        typer.Argument(metavar="NAME", help=told(texts.NAME), autocompletion=report_names),
    ],
    month: MonthOption = None,
) -> None:
    """Write a report by name."""
    present(BY_NAME[known(name, {each: each for each in NAMES})], request, month=month)


app.command(help=told(texts.CHECK))(check.check)
app.command(help=told(texts.CODEOWNERS))(codeowners.codeowners)
app.command(help=told(texts.INIT))(init.init)
app.command(help=told(texts.SCHEMA))(schema.schema)
