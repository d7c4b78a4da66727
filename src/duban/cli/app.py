"""The application, with every command, or with the one that is asked for."""

from collections.abc import Sequence
from typing import Annotated, Final

import typer

from duban import __version__
from duban.cli import texts
from duban.cli.commands import COMMANDS
from duban.cli.help import HelpedCommand, HelpedGroup
from duban.cli.language import told
from duban.cli.month import MonthCommand
from duban.cli.output import put

BY_NAME: Final = {each.name: each for each in COMMANDS}


def application(args: Sequence[str] = ()) -> typer.Typer:
    """Return the application; where a command line begins with a command, with that one only.

    To make the others would take longer than most of them run, and nobody would see them: typer
    takes a first word that is a command for nothing else.
    """
    asked = BY_NAME.get(args[0]) if args else None
    app = typer.Typer(
        name="duban",
        cls=HelpedGroup,
        help=told(texts.APP),
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(duban)
    for each in (asked,) if asked else COMMANDS:
        kind = MonthCommand if each.monthly else HelpedCommand
        app.command(each.name, cls=kind, help=told(each.told()))(each.function())
    return app


def _version(wanted: bool) -> None:
    if wanted:
        put(f"duban {__version__}\n".encode())
        raise typer.Exit


def duban(
    *,
    _version_wanted: Annotated[
        bool,
        typer.Option("--version", help=told(texts.VERSION), callback=_version, is_eager=True),
    ] = False,
) -> None:
    """督办: who promised what, by when, and which light it has."""
