"""plan: back from the deadline, when each step must begin."""

import datetime as dt
from typing import Annotated

import typer

from duban.cli import parse, texts
from duban.cli import plan_texts as say
from duban.cli.complete import commitment_ids
from duban.cli.language import told
from duban.cli.opening import Opened
from duban.cli.options import Request, with_common
from duban.cli.session import document_of, give, situation_of, with_template
from duban.frozen import frozen
from duban.model.ledger import Ledger
from duban.reports.attached import Need
from duban.reports.document import Document
from duban.reports.plan import ALL, REPORT
from duban.reports.report import Asked
from duban.reports.wanted import Planning
from duban.rules.situation import Situation

Id = Annotated[
    str | None, typer.Argument(metavar="[ID]", help=told(say.ID), autocompletion=commitment_ids)
]
Variants = Annotated[
    list[str] | None, typer.Option("--variant", metavar="ID", help=told(say.VARIANT))
]
From = Annotated[
    dt.date | None,
    typer.Option("--from", parser=parse.day, metavar="DATE", help=told(say.FROM)),
]
All = Annotated[bool, typer.Option("--all", help=told(say.ALL))]
NONE = "none"


@frozen()
class Question:
    """What is asked of plans beside the common options, as it was typed."""

    name: str | None
    variants: tuple[str, ...]
    begin: dt.date | None


@with_common
def plan(
    request: Request,
    commitment: Id = None,
    *,
    variant: Variants = None,
    begin: From = None,
    everything: All = False,
) -> None:
    """Plan back from the deadline."""
    if everything and commitment is not None:
        raise typer.BadParameter(told(say.ID_OR_ALL))
    report = ALL if commitment is None else REPORT
    question = Question(commitment, tuple(variant or ()), begin)
    give(
        request,
        lambda opened, day, need: _document(request, question, opened, (day, need)),
        offers=report.offers,
    )


def _document(
    request: Request, question: Question, opened: Opened, of: tuple[dt.date, Need | None]
) -> Document:
    as_of, need = of
    situation = situation_of(request, opened.ledger, as_of)
    name, _, item = (question.name or "").partition("/")
    if name:
        _known(situation, name, item)
    wanted = Planning(question.begin, _variants(opened.ledger, question.variants), item or None)
    about = Asked(commitment=name or None, planning=wanted, pictured=request.assets is not None)
    report = REPORT if name else ALL
    full = with_template(report, request, opened, about)
    return document_of(report, situation, full, opened, need)


def _known(situation: Situation, name: str, item: str) -> None:
    if not situation.standings:
        raise typer.BadParameter(told(texts.TOO_EARLY(day=situation.as_of)))
    parse.known(name, {each.id: each.id for each in situation.standings})
    if item:
        from duban.rules.schedule.outcomes import PLAIN
        from duban.rules.schedule.planner import Planner

        standing = situation.by_id[name]
        planned = (each.item for each in Planner(situation, PLAIN).of(standing))
        parse.known(item, {each.id: each.id for each in planned if each is not None})


def _variants(ledger: Ledger, asked: tuple[str, ...]) -> tuple[str, ...] | None:
    """Return the variants that are asked for; None where it is as the ledger says."""
    if not asked:
        return None
    if asked == (NONE,):
        return ()
    names = (variant.id for each in ledger.procedures for variant in each.variants)
    known = {name: name for name in names}
    return tuple(parse.known(each, known) for each in asked)
