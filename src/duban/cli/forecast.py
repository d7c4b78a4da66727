"""forecast: when promises will be complete, and what such forecasts were worth in the past."""

from typing import Annotated

import typer

from duban.cli import forecast_texts, texts
from duban.cli.asking import Wished
from duban.cli.complete import commitment_ids
from duban.cli.language import told
from duban.cli.options import Request, with_common
from duban.cli.session import present

Id = Annotated[
    str | None, typer.Argument(metavar="[ID]", help=told(texts.ID), autocompletion=commitment_ids)
]
Backtest = Annotated[bool, typer.Option("--backtest", help=told(forecast_texts.BACKTEST))]


@with_common
def forecast(request: Request, commitment: Id = None, *, backtest: Backtest = False) -> None:
    """When promises will be complete, how surely in time, and what a week needs."""
    if backtest and commitment is not None:
        raise typer.BadParameter(told(forecast_texts.ALL_OF_IT))
    if backtest:
        from duban.reports.backtest import REPORT as TESTED

        present(TESTED, request)
        return
    from duban.reports.forecast import REPORT

    present(REPORT, request, Wished(commitment=commitment))
