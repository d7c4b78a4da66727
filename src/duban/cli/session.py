"""From the command line to a situation, or to the reasons why there is none."""

import datetime as dt
import os
from itertools import groupby
from pathlib import Path
from typing import NoReturn

import typer

from duban.cli import parse, texts
from duban.cli.clock import today
from duban.cli.language import HELP, language_named, told
from duban.cli.options import Request
from duban.cli.output import absolute, deliver, style, talk
from duban.cli.streams import tell
from duban.formats import FORMATS, Format
from duban.formats.diagnostics import diagnostic_lines
from duban.ledger.load import Loaded, find_ledger, open_ledger
from duban.ledger.quote import with_excerpts
from duban.ledger.strict.findings import capped
from duban.model.diagnostic import Diagnostic
from duban.model.ledger import Ledger
from duban.reports.diagnosis import counted
from duban.reports.report import Asked, Report, month_of
from duban.rules.checks import checked
from duban.rules.evaluate import evaluate
from duban.rules.situation import Situation
from duban.words import Lang

SHOWN_FAULTS = 5


def root_of(data: Path | None) -> Path:
    """Return the folder of the ledger that is meant.

    Raises:
        typer.Exit: with 2, after saying so, where there is none.
    """
    start = data or Path()
    found = find_ledger(start)
    if found is None:
        talk(texts.NO_LEDGER(start=absolute(start)))
        raise typer.Exit(2)
    return found


def faults(loaded: Loaded) -> tuple[Diagnostic, ...]:
    """Return every fault of a ledger, those of reading and those of sense, in file order."""
    unread = [each.place.file for each in loaded.diagnostics if each.blocks]
    sense = checked(loaded.ledger, unread) if loaded.ledger else ()
    return tuple(
        sorted(
            dict.fromkeys((*loaded.diagnostics, *sense)), key=lambda each: (each.place, each.code)
        )
    )


def listed(found: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    """Return faults in file order, of each file no more than anybody mends at once."""
    by_file = groupby(found, key=lambda each: each.place.file)
    return tuple(each for _, same in by_file for each in capped(same))


def judgeable_ledger(data: Path | None) -> Ledger:
    """Return the ledger, if it can be judged.

    Raises:
        typer.Exit: with 1, after listing the first faults, where it cannot be judged.
    """
    root = root_of(data)
    loaded = open_ledger(root)
    errors = [each for each in faults(loaded) if each.severity == "error"]
    blocking = tuple(each for each in errors if each.blocks)
    if loaded.ledger is None or blocking:
        _refuse(blocking, root)
    if errors:
        talk(texts.TROUBLED(count=counted(errors)[0]))
    return loaded.ledger


def _refuse(errors: tuple[Diagnostic, ...], root: Path) -> NoReturn:
    count, _ = counted(errors)
    for each in with_excerpts(errors[:SHOWN_FAULTS], root):
        tell("\n".join(diagnostic_lines(each, HELP)))
    if count > SHOWN_FAULTS:
        talk(texts.MORE(count=count - SHOWN_FAULTS))
    talk(texts.UNSOUND(count=count))
    raise typer.Exit(1)


def as_of_day(request: Request, ledger: Ledger) -> dt.date:
    """Return the day to judge by: the one asked for, the archived ledger's own, or today."""
    if request.as_of is not None:
        return request.as_of
    if ledger.info.as_of is not None:
        talk(texts.ARCHIVED(day=ledger.info.as_of))
        return ledger.info.as_of
    return today(ledger.info.timezone)


def language(asked: str | None, ledger: Ledger | None) -> Lang:
    """Return the language of what is printed: as asked for, otherwise the ledger's."""
    own = ledger.info.language if ledger else "zh-CN"
    wishes = (language_named(each) for each in (asked, os.environ.get("DUBAN_LANG"), own))
    return next((each for each in wishes if each), "zh")


def present(
    report: Report, request: Request, month: str | None = None, commitment: str | None = None
) -> None:
    """Write one report in the way that was asked for.

    Raises:
        typer.Exit: with 1 where the ledger cannot be judged, or where `--exit-code` wants it.
    """
    chosen = format_of(request.format, request.output)
    ledger = judgeable_ledger(request.data)
    as_of = as_of_day(request, ledger)
    asked = _asked(report, month, commitment, as_of)
    situation = _situation(request, ledger, min(as_of, asked.month.last) if asked.month else as_of)
    if commitment is not None:
        _begun(situation)
        parse.known(commitment, {each.id: each.id for each in situation.standings})
    document = report.build(situation, asked)
    how = style(language(request.lang, ledger), request.color, request.output)
    deliver(document, chosen, how, request.output)
    if request.exit_code and document.found:
        raise typer.Exit(1)


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
    departments = {each.id: each.id for each in ledger.departments}
    departments |= {
        name: each.id for each in ledger.departments for name in (each.name, *each.aliases)
    }
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
