"""The commands that read a ledger and print what is known of it.

Each imports its own report and no other: there are some twenty, and these are asked every day.
"""

from typing import Annotated

import typer

from duban.cli import texts
from duban.cli.asking import Wished
from duban.cli.complete import commitment_ids
from duban.cli.language import told
from duban.cli.options import MonthOption, Request, with_common
from duban.cli.session import present

Id = Annotated[
    str, typer.Argument(metavar="ID", help=told(texts.ID), autocompletion=commitment_ids)
]


@with_common
def status(request: Request) -> None:
    """Every commitment's light, and why."""
    from duban.reports.status import REPORT

    present(REPORT, request)


@with_common
def overdue(request: Request, month: MonthOption = None) -> None:
    """Everything that was due and is not met."""
    from duban.reports.overdue import REPORT

    present(REPORT, request, Wished(month))


@with_common
def show(request: Request, commitment: Id) -> None:
    """Show the life of one promise."""
    from duban.reports.show import REPORT

    present(REPORT, request, Wished(commitment=commitment))
