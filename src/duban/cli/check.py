"""check: report every fault of the ledger, or what changed in it without its record."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from duban.cli import texts
from duban.cli.checked import Checked
from duban.cli.choosing import format_of
from duban.cli.clock import today
from duban.cli.everyday import own_vault
from duban.cli.language import told
from duban.cli.opening import faults, listed, read
from duban.cli.options import Color, FormatName, Language, Output
from duban.cli.output import deliver, put, style, talk
from duban.cli.progress import Progress
from duban.cli.session import language
from duban.cli.shared import Data
from duban.cli.where import placed, root_of
from duban.formats import Format
from duban.formats.diagnostics import listing
from duban.frozen import replace
from duban.ledger.quote import with_excerpts
from duban.model.diagnostic import Diagnostic
from duban.model.ledger import Info, Ledger
from duban.reports.annotated_faults import annotated_faults, fault_badge
from duban.reports.diagnosis import OFFERS, counted, diagnosis
from duban.reports.document import Document
from duban.words import Lang, Said

Strict = Annotated[bool, typer.Option("--strict", help=told(texts.STRICT))]
Since = Annotated[str | None, typer.Option("--since", metavar="REV", help=told(texts.SINCE))]
Authors = Annotated[
    list[str] | None, typer.Option("--author", metavar="EMAIL", help=told(texts.AUTHOR))
]


def check(
    *,
    data: Data = None,
    since: Since = None,
    author: Authors = None,
    strict: Strict = False,
    format_: FormatName = None,
    output: Output = None,
    color: Color = "auto",
    lang: Language = None,
) -> None:
    """Report every fault of the ledger; exit 1 where there are errors."""
    root = root_of(data)
    if author and since is None:
        raise typer.BadParameter(told(texts.AUTHOR_OF_WHAT))
    chosen = None if format_ is None and output is None else format_of(format_, output, OFFERS)
    done = _whole(root) if since is None else _changes(root, since, author or [])
    found = with_excerpts(listed(done.found), root)
    spoken = language(lang, done.info)
    if chosen is None:
        put(listing(found, spoken))
    else:
        document = _document(replace(done, found=found), root, chosen)
        deliver(chosen.render(document, style(spoken, color, output)), output)
    _conclude(done, spoken, strict=strict)


def _conclude(done: Checked, spoken: Lang, *, strict: bool) -> None:
    """Say how much was found.

    Raises:
        typer.Exit: with 1 where there are errors, or warnings that are taken for such.
    """
    errors, warnings = counted(done.found)
    summary = texts.FAULTY(errors=errors, warnings=warnings) if errors else done.sound
    for each in (*done.said, summary):
        talk(each, spoken)
    if errors or (strict and warnings):
        raise typer.Exit(1)


def _whole(root: Path) -> Checked:
    """Return the faults of the ledger as it stands."""
    progress = Progress()
    loaded = read(root, own_vault(), progress)
    progress.end()
    found = faults(loaded)
    ledger = loaded.ledger
    summary = _summary(ledger, counted(found)[1])
    files = ledger.files() if ledger else frozenset()
    return Checked(found, ledger.info if ledger else None, summary, files=files)


def _changes(root: Path, revision: str, authors: list[str]) -> Checked:
    """Return what changed since a revision without its record."""
    from duban.cli.guard import guard

    return guard(root, revision, authors)


def _document(done: Checked, root: Path, chosen: Format) -> Document:
    """Return what was found as a document, with what the format needs."""
    document = _diagnosis(done.found, done.info, root)
    if chosen.needs == "annotations":
        annotations = annotated_faults(done.found, done.files)
        return placed(replace(document, annotations=annotations), root)
    if chosen.needs == "badge":
        return replace(document, badge=fault_badge(done.found))
    return document


def _diagnosis(found: Sequence[Diagnostic], info: Info | None, root: Path) -> Document:
    if info is None:
        return diagnosis(found, "", root.name, today("UTC"))
    return diagnosis(found, info.ledger, info.title, info.as_of or today(info.timezone))


def _summary(ledger: Ledger | None, warnings: int) -> Said:
    if ledger is None:
        return texts.FAULTY(errors=0, warnings=warnings)
    return texts.SOUND(
        departments=len(ledger.departments),
        commitments=sum(1 for _ in ledger.commitments()),
        filings=len(ledger.filings),
        warnings=warnings,
    )
