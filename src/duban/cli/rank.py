"""rank: scores, places, every line of a score, what would move them; and published tables."""

from pathlib import Path
from typing import Annotated, Any, Literal

import typer

from duban.cli import rank_texts as texts
from duban.cli import verify_texts as say
from duban.cli.language import told
from duban.cli.options import Request, with_common
from duban.cli.spans import Question, ranked
from duban.reports.rank import EXPLAINED, REPORT, WHAT_IF_REPORT
from duban.words import Words

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
Verify = Annotated[Path | None, typer.Option("--verify", metavar="FILE", help=told(say.VERIFY))]
Total = Annotated[str | None, typer.Option("--total", metavar="HEAD", help=told(say.TOTAL))]
Place = Annotated[str | None, typer.Option("--place", metavar="HEAD", help=told(say.PLACE))]
Unit = Annotated[str | None, typer.Option("--unit", metavar="HEAD", help=told(say.UNIT))]
Formula = Annotated[str | None, typer.Option("--formula", metavar="TEXT", help=told(say.FORMULA))]
TiesRule = Annotated[
    Literal["dense", "competition", "ordinal"] | None,
    typer.Option("--ties", help=told(say.TIES)),
]
WITHOUT = ("light", "exit_code")
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
    file: Verify = None,
    total: Total = None,
    place: Place = None,
    unit: Unit = None,
    formula: Formula = None,
    ties: TiesRule = None,
) -> None:
    """Scores and places of a period; or whether a published table follows from its figures."""
    question = Question(month, period, group, by, explain, tuple(what_if or ()))
    if file is not None:
        _refuse(question != Question(group=group) or _is_about_a_ledger(request), say.ALONE)
        _verify(request, file, (total, place, unit, group, formula, ties))
        return
    _refuse(any((total, place, unit, formula, ties)), say.NO_FILE)
    _refuse(explain is not None and bool(what_if), texts.EXPLAIN_OR_WHAT_IF)
    report = EXPLAINED if explain is not None else WHAT_IF_REPORT if what_if else REPORT
    ranked(report, request, question)


def _refuse(is_wrong: bool, why: Words) -> None:
    if is_wrong:
        raise typer.BadParameter(told(why))


def _is_about_a_ledger(request: Request) -> bool:
    return bool(request.departments or request.actions)


def _verify(request: Request, file: Path, wishes: tuple[Any, ...]) -> None:
    from duban.cli.rank_verify import verify
    from duban.rules.published.checking import Wishes

    verify(file, request, Wishes(*wishes))


rank = with_common(_rank, without=WITHOUT)
