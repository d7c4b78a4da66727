"""From the command line to a span of months, and to what is scored of it."""

import datetime as dt
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final, Literal, NoReturn

import typer

from duban.cli import parse, rank_texts, texts
from duban.cli.language import HELP, told
from duban.cli.opening import Opened
from duban.cli.options import Request
from duban.cli.output import talk
from duban.cli.session import give
from duban.cli.streams import tell
from duban.formats.diagnostics import diagnostic_lines
from duban.frozen import frozen
from duban.ledger.supposing import NoSuchKindError, supposed
from duban.model.department import ids_by_name
from duban.model.ledger import Ledger
from duban.model.months import month_of
from duban.model.parsing import FIRST_YEAR, LAST_YEAR
from duban.model.spans import Length, Span, span_named, span_of
from duban.reports.document import Document
from duban.reports.ranking.scope import why_not
from duban.reports.ranking.words import RANKED
from duban.reports.report import Asked, Report
from duban.reports.sealed import with_seal
from duban.reports.wanted import Wanted
from duban.rules.evaluate import evaluate
from duban.words import Blank

By = Literal["department", "action"]
WRONG_USE: Final = 2


@frozen()
class Question:
    """What is asked of a ranking beside the common options, as it was typed."""

    month: str | None = None
    period: str | None = None
    group: str | None = None
    by: By = "department"
    who: str | None = None
    files: tuple[Path, ...] = ()


def ranked(report: Report, request: Request, question: Question) -> None:
    """Write a report about a span of the whole ledger; options choose its rows.

    Raises:
        typer.BadParameter: for what cannot be asked.
        typer.Exit: with 2 where the policy does not score; else as `session.present`.
    """
    _refused(request, question)
    kept = not question.files
    give(
        request,
        lambda opened, day, _: _document(report, request, question, (opened, day)),
        kept=kept,
    )


def _refused(request: Request, question: Question) -> None:
    if question.month is not None and question.period is not None:
        raise typer.BadParameter(told(rank_texts.MONTH_OR_PERIOD))
    if question.group is not None and question.by != "department":
        raise typer.BadParameter(told(rank_texts.NO_GROUPS))
    if request.lights:
        raise typer.BadParameter(told(rank_texts.NOT_BY_LIGHT))
    other = request.actions if question.by == "department" else request.departments
    if other:
        option = "--action" if question.by == "department" else "--department"
        said = rank_texts.NOT_BY_OTHER(by=RANKED[question.by], option=option)
        raise typer.BadParameter(told(said))


def _document(
    report: Report, request: Request, question: Question, of: tuple[Opened, dt.date]
) -> Document:
    opened, as_of = of
    ledger = opened.ledger
    changed = _supposed(ledger, question.files) if question.files else ledger
    scoring = changed.policy.scoring
    if scoring is None:
        _refuse(why_not(changed.policy.id))
    span = _span(question, scoring.period, as_of)
    day = min(as_of, span.last)
    wanted = Wanted(
        span=span,
        known_by=as_of,
        by=question.by,
        group=_group(changed, question.group),
        only=_only(changed, request, question),
        other=evaluate(changed, day) if question.files else None,
    )
    document = report.build(
        evaluate(ledger, day), Asked(ranking=wanted, pictured=request.assets is not None)
    )
    if question.who is not None and not document.rows:
        said = rank_texts.NOT_RANKED(day=document.as_of, name=question.who)
        raise typer.BadParameter(told(said))
    return with_seal(document, ledger)


def _refuse(why: Iterable[Blank]) -> NoReturn:
    for each in why:
        talk(each)
    raise typer.Exit(WRONG_USE)


def _supposed(ledger: Ledger, files: Sequence[Path]) -> Ledger:
    """Return the ledger with what files hold; what is wrong with them is told."""
    try:
        changed, found = supposed(ledger, files)
    except NoSuchKindError as error:
        said = (rank_texts.NO_SUCH_KIND(path=str(error)), rank_texts.KINDS)
        _refuse(said)
    for each in found:
        tell("\n".join(diagnostic_lines(each, HELP)))
    if changed is None:
        errors = sum(each.severity == "error" for each in found)
        talk(rank_texts.FAULTY(count=errors))
        raise typer.Exit(1)
    return changed


def _span(question: Question, length: Length, as_of: dt.date) -> Span:
    """Return the span that is asked for; it has begun by the as-of day."""
    if question.month is not None:
        span = span_named(str(parse.month(question.month) or month_of(as_of)))
    elif question.period is not None:
        span = _named(question.period)
    else:
        return span_of(length, as_of)
    if span.first > as_of:
        raise typer.BadParameter(told(texts.NOT_BEGUN(month=span.name, day=as_of)))
    return span


def _named(text: str) -> Span:
    try:
        span = span_named(text)
    except ValueError:
        span = None
    if span is None or not FIRST_YEAR <= span.first.year <= LAST_YEAR:
        short = text[: parse.LONGEST]
        raise typer.BadParameter(told(rank_texts.NOT_A_PERIOD(text=short)))
    return span


def _group(ledger: Ledger, asked: str | None) -> str | None:
    if asked is None:
        return None
    used = {each.group: each.group for each in ledger.departments if each.group}
    named = {name: each.id for each in ledger.policy.groups for name in (each.id, each.title)}
    return parse.known(asked, used | named)


def _only(ledger: Ledger, request: Request, question: Question) -> tuple[str, ...]:
    """Return the ids of those that are shown; none where all are."""
    if question.by == "department":
        names, asked = ids_by_name(ledger.departments), request.departments
    else:
        names = {name: each.id for each in ledger.actions for name in (each.id, each.title)}
        asked = request.actions
    wished = (*asked, *((question.who,) if question.who is not None else ()))
    return tuple(parse.known(each, names) for each in wished)
