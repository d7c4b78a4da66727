"""The options that every reading command has, declared once."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Concatenate, Literal, ParamSpec

import typer

from duban.cli import parse, texts
from duban.cli.language import told
from duban.cli.shared import Data, joined
from duban.formats import FORMATS
from duban.frozen import frozen

P = ParamSpec("P")
NAMES = tuple(each.name for each in FORMATS)

AsOf = Annotated[
    dt.date | None,
    typer.Option("--as-of", parser=parse.day, metavar="DATE", help=told(texts.AS_OF)),
]
FormatName = Annotated[
    str | None,
    typer.Option("--format", "-f", metavar="|".join(NAMES), help=told(texts.FORMAT(names=NAMES))),
]
Output = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="FILE", help=told(texts.OUTPUT))
]
Assets = Annotated[Path | None, typer.Option("--assets", metavar="DIR", help=told(texts.ASSETS))]
Departments = Annotated[
    list[str] | None, typer.Option("--department", metavar="ID", help=told(texts.DEPARTMENT))
]
Actions = Annotated[
    list[str] | None, typer.Option("--action", metavar="ID", help=told(texts.ACTION))
]
Lights = Annotated[list[str] | None, typer.Option("--light", metavar="ID", help=told(texts.LIGHT))]
ExitCode = Annotated[bool, typer.Option("--exit-code", help=told(texts.EXIT_CODE))]
Color = Annotated[
    Literal["auto", "always", "never"], typer.Option("--color", help=told(texts.COLOR))
]
Language = Annotated[Literal["zh", "en"] | None, typer.Option("--lang", help=told(texts.LANG))]
MonthOption = Annotated[
    str | None, typer.Option("--month", metavar="[YYYY-MM]", help=told(texts.MONTH))
]

WeekOption = Annotated[
    str | None, typer.Option("--week", metavar="[YYYY-Www]", help=told(texts.WEEK))
]
OutOption = Annotated[
    Path | None,
    typer.Option("--out", parser=parse.folder, metavar="DIR", help=told(texts.OUT_EACH)),
]
DayOption = Annotated[
    dt.date | None,
    typer.Option("--day", parser=parse.day, metavar="DATE", help=told(texts.DAY)),
]


@frozen()
class Request:
    """What the common options ask for."""

    as_of: dt.date | None
    data: Path | None
    format: str | None
    output: Path | None
    assets: Path | None
    departments: tuple[str, ...]
    actions: tuple[str, ...]
    lights: tuple[str, ...]
    exit_code: bool
    color: str
    lang: str | None


def common(
    *,
    as_of: AsOf = None,
    data: Data = None,
    format_: FormatName = None,
    output: Output = None,
    assets: Assets = None,
    department: Departments = None,
    action: Actions = None,
    light: Lights = None,
    exit_code: ExitCode = False,
    color: Color = "auto",
    lang: Language = None,
) -> Request:
    """Return the common options as one value."""
    return Request(
        as_of=as_of,
        data=data,
        format=format_,
        output=output,
        assets=assets,
        departments=tuple(department or ()),
        actions=tuple(action or ()),
        lights=tuple(light or ()),
        exit_code=exit_code,
        color=color,
        lang=lang,
    )


def with_common(
    command: Callable[Concatenate[Request, P], None], *, without: tuple[str, ...] = ()
) -> Callable[..., None]:
    """Return a command that takes the common options and hands them over as one `Request`.

    Those named in `without`, which would say nothing to it, are left out.
    """
    return joined(command, common, without)
