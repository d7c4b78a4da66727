"""rank: whether a published ranking follows from its own figures."""

from pathlib import Path
from typing import Annotated

import typer

from duban.cli import verify_texts as say
from duban.cli.language import told
from duban.cli.options import Request, with_common
from duban.cli.rank_verify import verify
from duban.rules.published.checking import Wishes
from duban.rules.published.ties import Ties

Verify = Annotated[Path | None, typer.Option("--verify", metavar="FILE", help=told(say.VERIFY))]
Total = Annotated[str | None, typer.Option("--total", metavar="HEAD", help=told(say.TOTAL))]
Place = Annotated[str | None, typer.Option("--place", metavar="HEAD", help=told(say.PLACE))]
Unit = Annotated[str | None, typer.Option("--unit", metavar="HEAD", help=told(say.UNIT))]
Group = Annotated[str | None, typer.Option("--group", metavar="HEAD", help=told(say.GROUP))]
Formula = Annotated[str | None, typer.Option("--formula", metavar="TEXT", help=told(say.FORMULA))]
TiesRule = Annotated[Ties | None, typer.Option("--ties", help=told(say.TIES))]
WITHOUT = ("data", "department", "action", "light", "exit_code")
"""Options that say nothing to a table that was published elsewhere."""


def _rank(
    request: Request,
    *,
    file: Verify = None,
    total: Total = None,
    place: Place = None,
    unit: Unit = None,
    group: Group = None,
    formula: Formula = None,
    ties: TiesRule = None,
) -> None:
    """Check a published score table."""
    if file is None:
        raise typer.BadParameter(told(say.NO_FILE))
    verify(file, request, Wishes(total, place, unit, group, formula, ties))


rank = with_common(_rank, without=WITHOUT)
