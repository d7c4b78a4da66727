"""From the command line to a situation, or to the reasons why there is none."""

import datetime as dt
import os
from pathlib import Path
from typing import Final

import typer

from duban.cli import parse, texts
from duban.cli.asking import Wished, asked
from duban.cli.clock import today
from duban.cli.language import language_named, told
from duban.cli.memory import Given, remember
from duban.cli.opening import Opened, judgeable_ledger, refuse
from duban.cli.options import Request
from duban.cli.output import deliver, style, talk
from duban.formats import FORMATS, Format
from duban.frozen import replace
from duban.ledger.templates import template_for
from duban.model.department import ids_by_name
from duban.model.ledger import Info, Ledger
from duban.model.template import file_of
from duban.reports.document import Document
from duban.reports.registry import REPORTS
from duban.reports.report import Asked, Report
from duban.reports.sealed import with_seal
from duban.reports.templating.faults import TemplateError
from duban.rules.evaluate import evaluate
from duban.rules.situation import Situation
from duban.words import Lang, Said

NOTHING: Final = Wished()


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


def present(report: Report, request: Request, wished: Wished = NOTHING) -> None:
    """Write one report in the way that was asked for.

    Raises:
        typer.Exit: with 1 where the ledger cannot be judged, or where `--exit-code` wants it.
    """
    chosen = format_of(request.format, request.output, dated=report.dated)
    opened = judgeable_ledger(request.data)
    as_of, said = as_of_day(request, opened)
    with opened.progress:
        document = _judged(report, request, opened, (as_of, wished))
        how = style(language(request.lang, opened.ledger.info), request.color, request.output)
        data = chosen.render(document, how)
    code = int(request.exit_code and document.found)
    _give(opened, request, Given(as_of, said, data, code))


def _judged(
    report: Report,
    request: Request,
    opened: Opened,
    about: tuple[dt.date, Wished],
) -> Document:
    """Return what a report says of a day and of what was wished, as they were asked for."""
    as_of, wished = about
    told_of, day = asked(report, wished, as_of)
    situation = situation_of(request, opened.ledger, day)
    if wished.commitment is not None:
        _begun(situation)
        parse.known(wished.commitment, {each.id: each.id for each in situation.standings})
    return document_of(report, situation, with_template(report, request, opened, told_of), opened)


def document_of(report: Report, situation: Situation, full: Asked, opened: Opened) -> Document:
    """Return what a report says of a situation.

    Raises:
        typer.Exit: with 1, after saying why, where its template cannot be filled.
    """
    try:
        return with_seal(report.build(situation, full), opened.ledger)
    except TemplateError as error:
        opened.progress.end()
        refuse((error.found,), opened.root, texts.UNWORDED)


def with_template(report: Report, request: Request, opened: Opened, about: Asked) -> Asked:
    """Return what is asked with the language and the template that it is to be told in.

    Raises:
        typer.Exit: with 1 where the ledger's own template is faulty: no other may stand in for it.
    """
    lang = language(request.lang, opened.ledger.info)
    departments = ids_by_name(opened.ledger.departments)
    chosen = tuple(parse.known(each, departments) for each in request.departments)
    full = replace(about, lang=lang, departments=chosen)
    if not report.slots:
        return full
    own = file_of(report.name, lang)
    faulty = tuple(each for each in opened.faulty if each.place.file == own)
    if faulty:
        opened.progress.end()
        refuse(faulty, opened.root, texts.UNWORDED)
    return replace(full, template=template_for(opened.ledger, report.name, lang))


def _give(opened: Opened, request: Request, given: Given) -> None:
    """Write an answer where it was asked for, and remember what was given to the screen."""
    for each in given.said:
        talk(each)
    deliver(given.data, request.output)
    if request.output is None:
        remember(opened, request, given)
    if given.code:
        raise typer.Exit(given.code)


def _begun(situation: Situation) -> None:
    if not situation.standings:
        raise typer.BadParameter(told(texts.TOO_EARLY(day=situation.as_of)))


def situation_of(request: Request, ledger: Ledger, day: dt.date) -> Situation:
    """Return the situation on a day, of what the filters ask for."""
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


def format_of(name: str | None, output: Path | None, *, dated: bool = False) -> Format:
    """Return the format asked for, otherwise the one that the file's suffix tells, or a table.

    `dated` says whether what is shown has events, which a calendar needs.

    Raises:
        typer.BadParameter: where the suffix tells none, so that no spreadsheet holds a table of
            plain text.
    """
    if name is not None:
        name = parse.known(name, {each.name: each.name for each in FORMATS})
        return _fitting(next(each for each in FORMATS if each.name == name), dated=dated)
    suffix = output.suffix.lower() if output else ""
    if not suffix:
        return FORMATS[0]
    found = next((each for each in FORMATS if suffix in each.suffixes), None)
    if found is None:
        suffixes = tuple(each for known in FORMATS for each in known.suffixes)
        raise typer.BadParameter(
            told(texts.UNSUITED(suffix=suffix[: parse.LONGEST], known=suffixes))
        )
    return _fitting(found, dated=dated)


def _fitting(chosen: Format, *, dated: bool) -> Format:
    if chosen.dated and not dated:
        names = tuple(each.name for each in REPORTS if each.dated)
        raise typer.BadParameter(told(texts.NO_EVENTS(format=chosen.name, names=names)))
    return chosen
