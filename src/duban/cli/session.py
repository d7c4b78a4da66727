"""From the command line to a situation, or to the reasons why there is none."""

import datetime as dt
import os
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import typer

from duban.cli import parse, texts
from duban.cli.clock import today
from duban.cli.language import language_named, told
from duban.cli.memory import Given, remember
from duban.cli.opening import Opened, judgeable_ledger
from duban.cli.options import Request
from duban.cli.output import deliver, style, talk
from duban.formats import FORMATS, Format
from duban.model.department import ids_by_name
from duban.model.ledger import Info, Ledger
from duban.model.months import month_of
from duban.reports.document import Document
from duban.reports.report import Asked, Report
from duban.reports.sealed import with_seal
from duban.rules.evaluate import evaluate
from duban.rules.situation import Situation
from duban.words import Lang, Said

Judge: TypeAlias = Callable[[Opened, dt.date], Document]
"""Makes a document of a ledger and the as-of day."""


def as_of_day(request: Request, opened: Opened) -> tuple[dt.date, tuple[Said, ...]]:
    """Return the day to judge by, and what is said before: of the ledger and of the day.

    The day is the one asked for, the archived ledger's own, or today.
    """
    info, said = opened.ledger.info, opened.said
    day = request.as_of or info.as_of or today(info.timezone)
    if request.as_of is None and info.as_of is not None:
        said = (*said, texts.ARCHIVED(day=day))
    return day, said


def language(asked: str | None, info: Info | None) -> Lang:
    """Return the language of what is printed: as asked for, otherwise the ledger's."""
    own = info.language if info else "zh-CN"
    wishes = (language_named(each) for each in (asked, os.environ.get("DUBAN_LANG"), own))
    return next((each for each in wishes if each), "zh")


def present(
    report: Report, request: Request, month: str | None = None, commitment: str | None = None
) -> None:
    """Write one report in the way that was asked for.

    Raises:
        typer.Exit: with 1 where the ledger cannot be judged, or where `--exit-code` wants it.
    """
    give(
        request,
        lambda opened, as_of: _judged(report, request, opened, (as_of, month, commitment)),
    )


def give(request: Request, judged: Judge, *, kept: bool = True) -> None:
    """Write what is judged of a ledger in the way that was asked for.

    Args:
        request: the common options.
        judged: makes the document.
        kept: whether the answer rests on the ledger alone, and may be given again.

    Raises:
        typer.Exit: as `present`.
    """
    chosen = format_of(request.format, request.output)
    opened = judgeable_ledger(request.data)
    as_of, said = as_of_day(request, opened)
    with opened.progress:
        document = judged(opened, as_of)
        how = style(language(request.lang, opened.ledger.info), request.color, request.output)
        data = chosen.render(document, how)
    code = int(request.exit_code and document.found)
    _hand_over(opened, request, Given(as_of, said, data, code), kept=kept)


def _judged(
    report: Report,
    request: Request,
    opened: Opened,
    about: tuple[dt.date, str | None, str | None],
) -> Document:
    """Return what a report says about a day, a month and a commitment, as they were asked for."""
    as_of, month, commitment = about
    asked = _asked(report, month, commitment, as_of)
    day = min(as_of, asked.month.last) if asked.month else as_of
    situation = _situation(request, opened.ledger, day)
    if commitment is not None:
        _begun(situation)
        parse.known(commitment, {each.id: each.id for each in situation.standings})
    return with_seal(report.build(situation, asked), opened.ledger)


def _hand_over(opened: Opened, request: Request, given: Given, *, kept: bool) -> None:
    """Write an answer where it was asked for, and remember what was given to the screen."""
    for each in given.said:
        talk(each)
    deliver(given.data, request.output)
    if request.output is None and kept:
        remember(opened, request, given)
    if given.code:
        raise typer.Exit(given.code)


def _begun(situation: Situation) -> None:
    if not situation.standings:
        raise typer.BadParameter(told(texts.TOO_EARLY(day=situation.as_of)))


def _asked(report: Report, month: str | None, commitment: str | None, as_of: dt.date) -> Asked:
    if month is None and not report.monthly:
        return Asked(commitment=commitment)
    meant = (None if month is None else parse.month(month)) or month_of(as_of)
    if meant.first > as_of:
        raise typer.BadParameter(told(texts.NOT_BEGUN(month=str(meant), day=as_of)))
    return Asked(meant, as_of >= meant.last, commitment)


def _situation(request: Request, ledger: Ledger, day: dt.date) -> Situation:
    departments = ids_by_name(ledger.departments)
    actions = {name: each.id for each in ledger.actions for name in (each.id, each.title)}
    lights = {
        name: each.id for each in ledger.policy.lights for name in (each.id, each.name, each.short)
    }
    return evaluate(ledger, day).only(
        [parse.known(each, departments) for each in request.departments],
        [parse.known(each, actions) for each in request.actions],
        [parse.known(each, lights | {"none": "none"}) for each in request.lights],
    )


def format_of(name: str | None, output: Path | None) -> Format:
    """Return the format asked for, otherwise the one that the file's suffix tells, or a table.

    Raises:
        typer.BadParameter: where the suffix tells none, so that no spreadsheet holds a table of
            plain text.
    """
    if name is not None:
        name = parse.known(name, {each.name: each.name for each in FORMATS})
        return next(each for each in FORMATS if each.name == name)
    suffix = output.suffix.lower() if output else ""
    if not suffix:
        return FORMATS[0]
    found = next((each for each in FORMATS if suffix in each.suffixes), None)
    if found is None:
        suffixes = tuple(each for known in FORMATS for each in known.suffixes)
        raise typer.BadParameter(
            told(texts.UNSUITED(suffix=suffix[: parse.LONGEST], known=suffixes))
        )
    return found
