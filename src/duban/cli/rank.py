"""rank: scores, places, every line of a score, and what would move them."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from duban.cli import rank_texts as texts
from duban.cli.language import told
from duban.cli.options import Request, with_common
from duban.cli.spans import Question, ranked
from duban.reports.rank import EXPLAINED, REPORT, WHAT_IF_REPORT

MonthOption = Annotated[
    str | None, typer.Option("--month", metavar="[YYYY-MM]", help=told(texts.MONTH))
]
Period = Annotated[str | None, typer.Option("--period", metavar="PERIOD", help=told(texts.PERIOD))]
Group = Annotated[str | None, typer.Option("--group", metavar="ID", help=told(texts.GROUP))]
By = Annotated[Literal["department", "action"], typer.Option("--by", help=told(texts.BY))]
Explain = Annotated[str | None, typer.Option("--explain", metavar="ID", help=told(texts.EXPLAIN))]
WhatIf = Annotated[
    list[Path] | None, typer.Option("--what-if", metavar="FILE", help=told(texts.WHAT_IF))
]
WITHOUT = ("light", "exit_code", "assets")
"""Options that say nothing to a ranking."""


def _rank(
    request: Request,
    *,
    month: MonthOption = None,
    period: Period = None,
    group: Group = None,
    by: By = "department",
    explain: Explain = None,
    what_if: WhatIf = None,
) -> None:
    """Scores and places of a period."""
    if explain is not None and what_if:
        raise typer.BadParameter(told(texts.EXPLAIN_OR_WHAT_IF))
    question = Question(month, period, group, by, explain, tuple(what_if or ()))
    report = EXPLAINED if explain is not None else WHAT_IF_REPORT if what_if else REPORT
    ranked(report, request, question)


rank = with_common(_rank, without=WITHOUT)
