"""From the command line to a situation, or to the reasons why there is none."""

import datetime as dt
import os
from collections.abc import Callable, Collection
from typing import Final, TypeAlias

import typer

from duban.cli import parse, texts
from duban.cli.asking import Wished, asked
from duban.cli.choosing import format_of
from duban.cli.clock import today
from duban.cli.language import language_named, told
from duban.cli.memory import Given, remember
from duban.cli.opening import Opened, judgeable_ledger, refuse
from duban.cli.options import Request
from duban.cli.output import deliver, hang, style, talk
from duban.cli.sharing import shared_out
from duban.cli.where import placed
from duban.frozen import replace
from duban.ledger.templates import template_for
from duban.model.department import ids_by_name
from duban.model.ledger import Info, Ledger
from duban.model.template import file_of
from duban.reports.attached import Need
from duban.reports.document import Document
from duban.reports.report import Asked, Report
from duban.reports.sealed import with_seal
from duban.reports.templating.faults import TemplateError
from duban.rules.evaluate import evaluate
from duban.rules.part import part_about
from duban.rules.situation import Situation
from duban.words import Lang, Said

NOTHING: Final = Wished()
Judge: TypeAlias = Callable[[Opened, dt.date, Need | None], Document]
"""Makes a document of a ledger and the as-of day, with what its format needs."""


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
    give(
        request,
        lambda opened, as_of, need: _judged(report, request, opened, (as_of, wished), need),
        offers=report.offers,
    )


def give(
    request: Request, judged: Judge, *, offers: Collection[Need] = (), kept: bool = True
) -> None:
    """Write what is judged of a ledger in the way that was asked for.

    Args:
        request: the common options.
        judged: makes the document.
        offers: what it can have beside what every document has.
        kept: whether the answer rests on the ledger alone, and may be given again.

    Raises:
        typer.Exit: as `present`.
    """
    pictured = request.assets is not None
    chosen = format_of(request.format, request.output, offers, pictured=pictured)
    opened = judgeable_ledger(request.data)
    as_of, said = as_of_day(request, opened)
    with opened.progress:
        document = judged(opened, as_of, chosen.needs)
        lang = language(request.lang, opened.ledger.info)
        how = style(lang, request.color, request.output, request.assets)
        data = chosen.render(document, how)
    _hang_up(document, lang, request)
    code = int(request.exit_code and document.found)
    # where the repository begins is no part of the ledger's state: such an answer is not kept
    keep = kept and request.output is None and not pictured and chosen.needs != "annotations"
    _hand_over(opened, request, Given(as_of, said, data, code), keep=keep)


def _hang_up(document: Document, lang: Lang, request: Request) -> None:
    """Write the pictures of a document where they are asked for."""
    if request.assets is not None:
        from duban.formats.pictures import pictures

        hang(pictures(document, lang), request.assets)


def _judged(
    report: Report,
    request: Request,
    opened: Opened,
    about: tuple[dt.date, Wished],
    need: Need | None,
) -> Document:
    """Return what a report says of a day and of what was wished, as they were asked for."""
    as_of, wished = about
    told_of, day = asked(report, wished, as_of)
    if request.assets is not None:
        told_of = replace(told_of, pictured=True)
    situation = situation_of(request, opened.ledger, day)
    if wished.commitment is not None:
        _begun(situation)
        parse.known(wished.commitment, {each.id: each.id for each in situation.standings})
    full = with_template(report, request, opened, told_of)
    return document_of(report, situation, full, opened, need)


def document_of(
    report: Report,
    situation: Situation,
    full: Asked,
    opened: Opened,
    need: Need | None = None,
) -> Document:
    """Return what a report says of a situation.

    Raises:
        typer.Exit: with 1, after saying why, where its template cannot be filled.
    """
    try:
        document = report.document(situation, full, need)
    except TemplateError as error:
        opened.progress.end()
        refuse((error.found,), opened.root, texts.UNWORDED)
    return placed(with_seal(document, opened.ledger), opened.root)


def with_template(report: Report, request: Request, opened: Opened, about: Asked) -> Asked:
    """Return what is asked with the language and the template that it is to be told in.

    Raises:
        typer.Exit: with 1 where the ledger's own template is faulty: no other may stand in for it.
    """
    lang = language(request.lang, opened.ledger.info)
    departments = ids_by_name(opened.ledger.departments)
    chosen = tuple(parse.known(each, departments) for each in request.departments)
    full = replace(about, lang=lang, departments=chosen, worked=shared_out)
    if not report.slots:
        return full
    own = file_of(report.name, lang)
    faulty = tuple(each for each in opened.faulty if each.place.file == own)
    if faulty:
        opened.progress.end()
        refuse(faulty, opened.root, texts.UNWORDED)
    return replace(full, template=template_for(opened.ledger, report.name, lang))


def _hand_over(opened: Opened, request: Request, given: Given, *, keep: bool) -> None:
    """Write an answer where it was asked for, and remember it where it is to be kept."""
    for each in given.said:
        talk(each)
    deliver(given.data, request.output)
    if keep:
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
    return part_about(
        evaluate(ledger, day),
        [parse.known(each, departments) for each in request.departments],
        [parse.known(each, actions) for each in request.actions],
        [parse.known(each, lights | {"none": "none"}) for each in request.lights],
    )
