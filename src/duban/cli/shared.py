"""What the options of reading commands and of writing commands have in common."""

import inspect
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Annotated, Any, Concatenate, ParamSpec, TypeVar

import typer

from duban.cli import texts
from duban.cli.language import told

P = ParamSpec("P")
Shared = TypeVar("Shared")

Data = Annotated[
    Path | None, typer.Option("--data", envvar="DUBAN_DATA", metavar="DIR", help=told(texts.DATA))
]


def joined(
    command: Callable[Concatenate[Shared, P], None],
    common: Callable[..., Shared],
    without: tuple[str, ...] = (),
) -> Callable[..., None]:
    """Return a command that takes the options of another function, and its value as the first.

    typer reads a command's options from its signature, so the two signatures are joined; the
    alternative is ten parameters written out in every command. Options named in `without` keep
    their defaults.
    """
    every = inspect.signature(common).parameters
    shared = {name: each for name, each in every.items() if name not in without}
    own = list(inspect.signature(command).parameters.values())[1:]

    def run(**given: object) -> None:
        first = common(**{name: given.pop(name) for name in shared})
        command(first, **given)  # type: ignore[call-arg,arg-type] # typer has typed them

    run.__name__, run.__doc__ = command.__name__, command.__doc__
    run.__signature__ = inspect.Signature([*own, *shared.values()])  # type: ignore[attr-defined] # read by typer
    return run


def with_said(
    command: Callable[..., None],
    options: Mapping[str, Any],
    read: Callable[[Mapping[str, Any]], Mapping[str, Any]],
) -> Callable[..., None]:
    """Return a command that takes more options, and what was read of them as its `said`.

    Args:
        command: takes `said`, and options of its own.
        options: by name, how typer is to read each.
        read: makes of the options' values what the command is given.
    """
    own = [each for each in inspect.signature(command).parameters.values() if each.name != "said"]
    only = inspect.Parameter.KEYWORD_ONLY
    more = [
        inspect.Parameter(name, only, default=None, annotation=how) for name, how in options.items()
    ]

    def run(*args: object, **given: object) -> None:
        said = {name: given.pop(name) for name in options}
        command(*args, said=read(said), **given)

    run.__name__, run.__doc__ = command.__name__, command.__doc__
    run.__signature__ = inspect.Signature([*own, *more])  # type: ignore[attr-defined] # read by typer
    return run
