"""What the options of reading commands and of writing commands have in common."""

import inspect
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Concatenate, ParamSpec, TypeVar

import typer

from duban.cli import texts
from duban.cli.language import told

P = ParamSpec("P")
Shared = TypeVar("Shared")

Data = Annotated[
    Path | None, typer.Option("--data", envvar="DUBAN_DATA", metavar="DIR", help=told(texts.DATA))
]


def joined(
    command: Callable[Concatenate[Shared, P], None], common: Callable[..., Shared]
) -> Callable[..., None]:
    """Return a command that takes the options of another function, and its value as the first.

    typer reads a command's options from its signature, so the two signatures are joined; the
    alternative is ten parameters written out in every command.
    """
    shared = inspect.signature(common).parameters
    own = list(inspect.signature(command).parameters.values())[1:]

    def run(**given: object) -> None:
        first = common(**{name: given.pop(name) for name in shared})
        command(first, **given)  # type: ignore[call-arg,arg-type] # typer has typed them

    run.__name__, run.__doc__ = command.__name__, command.__doc__
    run.__signature__ = inspect.Signature([*own, *shared.values()])  # type: ignore[attr-defined] # read by typer
    return run
