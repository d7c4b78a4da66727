"""check: report every fault of the ledger."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from duban.cli import texts
from duban.cli.clock import today
from duban.cli.everyday import own_vault
from duban.cli.language import told
from duban.cli.opening import faults, listed, read
from duban.cli.options import Color, FormatName, Language, Output
from duban.cli.output import deliver, put, style, talk
from duban.cli.progress import Progress
from duban.cli.session import format_of, language
from duban.cli.shared import Data
from duban.cli.where import root_of
from duban.formats.diagnostics import diagnostic_lines
from duban.ledger.load import Loaded
from duban.ledger.quote import with_excerpts
from duban.model.diagnostic import Diagnostic
from duban.model.ledger import Ledger
from duban.reports.diagnosis import counted, diagnosis
from duban.reports.document import Document
from duban.words import Said

Strict = Annotated[bool, typer.Option("--strict", help=told(texts.STRICT))]


def check(
    *,
    data: Data = None,
    strict: Strict = False,
    format_: FormatName = None,
    output: Output = None,
    color: Color = "auto",
    lang: Language = None,
) -> None:
    """Report every fault of the ledger; exit 1 where there are errors."""
    root = root_of(data)
    progress = Progress()
    loaded = read(root, own_vault(), progress)
    progress.end()
    found = with_excerpts(listed(faults(loaded)), root)
    spoken = language(lang, loaded.ledger)
    if format_ is None and output is None:
        put(
            "".join(
                f"{line}\n" for each in found for line in diagnostic_lines(each, spoken)
            ).encode()
        )
    else:
        chosen = format_of(format_, output)
        document = _document(found, loaded, root)
        deliver(chosen.render(document, style(spoken, color, output)), output)
    errors, warnings = counted(found)
    talk(_summary(loaded.ledger, errors, warnings), spoken)
    if errors or (strict and warnings):
        raise typer.Exit(1)


def _document(found: Sequence[Diagnostic], loaded: Loaded, root: Path) -> Document:
    info = loaded.ledger.info if loaded.ledger else None
    if info is None:
        return diagnosis(found, "", root.name, today("UTC"))
    return diagnosis(found, info.ledger, info.title, info.as_of or today(info.timezone))


def _summary(ledger: Ledger | None, errors: int, warnings: int) -> Said:
    if ledger is None or errors:
        return texts.FAULTY(errors=errors, warnings=warnings)
    return texts.SOUND(
        departments=len(ledger.departments),
        commitments=sum(1 for _ in ledger.commitments()),
        filings=len(ledger.filings),
        warnings=warnings,
    )
