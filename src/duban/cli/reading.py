"""The commands that read a ledger and print what is known of it."""

from typing import Annotated, Final

import typer

from duban.cli import texts
from duban.cli.asking import Wished, fitting
from duban.cli.complete import commitment_ids, report_names
from duban.cli.language import told
from duban.cli.options import DayOption, MonthOption, OutOption, Request, WeekOption, with_common
from duban.cli.parse import known
from duban.cli.session import present
from duban.frozen import replace
from duban.reports.registry import REPORTS
from duban.reports.report import Report

BY_NAME: Final = {each.name: each for each in REPORTS}
NAMES: Final = tuple(each.name for each in REPORTS if each.alone)

Name = Annotated[
    str, typer.Argument(metavar="NAME", help=told(texts.NAME), autocompletion=report_names)
]
Id = Annotated[
    str, typer.Argument(metavar="ID", help=told(texts.ID), autocompletion=commitment_ids)
]

About = Annotated[str | None, typer.Argument(metavar="[WHAT]", help=told(texts.WHAT))]
OneOption = Annotated[
    str | None,
    typer.Option(
        "--commitment", metavar="ID", help=told(texts.OF_ONE), autocompletion=commitment_ids
    ),
]


@with_common
def status(request: Request) -> None:
    """Every commitment's light, and why."""
    present(BY_NAME["status"], request)


@with_common
def overdue(request: Request, month: MonthOption = None) -> None:
    """Everything that was due and is not met."""
    present(BY_NAME["overdue"], request, Wished(month))


@with_common
def show(request: Request, commitment: Id) -> None:
    """Show the life of one promise."""
    present(BY_NAME["show"], request, Wished(commitment=commitment))


@with_common
def report(
    request: Request,
    name: Name,
    what: About = None,
    *,
    month: MonthOption = None,
    week: WeekOption = None,
    day: DayOption = None,
    commitment: OneOption = None,
    out: OutOption = None,
) -> None:
    """Write a report by name."""
    chosen = BY_NAME[known(name, {each: each for each in NAMES})]
    if what is not None:
        request, commitment = _about(chosen, what, request, commitment)
    if commitment is not None and not chosen.of_one:
        able = tuple(each.name for each in REPORTS if each.of_one)
        raise typer.BadParameter(told(texts.NOT_OF_ONE(name=chosen.name, known=able)))
    wished = Wished(month, commitment, day, week)
    if out is not None:
        from duban.cli.each import present_each

        present_each(chosen, request, wished, out)
    elif chosen.spanned:
        from duban.cli.spans import Question, ranked

        fitting(chosen, wished)
        ranked(chosen, request, Question(month=month))
    else:
        present(chosen, request, wished)


def _about(
    chosen: Report, what: str, request: Request, commitment: str | None
) -> tuple[Request, str | None]:
    """Return what is asked where a department, or one commitment, stands behind the name.

    Raises:
        typer.BadParameter: where the report is about neither.
    """
    if chosen.each:
        return replace(request, departments=(*request.departments, what)), commitment
    if chosen.of_one and commitment is None:
        return request, what
    raise typer.BadParameter(told(texts.NOT_ABOUT_ONE(name=chosen.name, text=what)))
