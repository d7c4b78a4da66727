"""A report department by department: one file each, named after the department's id."""

from pathlib import Path

import typer

from duban.cli import texts
from duban.cli.asking import Wished, asked
from duban.cli.choosing import format_of
from duban.cli.language import told
from duban.cli.opening import judgeable_ledger
from duban.cli.options import Request
from duban.cli.output import save, style, talk
from duban.cli.session import (
    as_of_day,
    document_of,
    language,
    situation_of,
    with_template,
)
from duban.frozen import replace
from duban.reports.report import Report
from duban.rules.part import part_about


def present_each(report: Report, request: Request, wished: Wished, out: Path) -> None:
    """Write a report once for every department, or for those asked for, into a folder.

    Raises:
        typer.BadParameter: where the report is not written department by department.
    """
    if not report.each:
        raise typer.BadParameter(told(texts.NOT_ABOUT(name=report.name, option="--out")))
    chosen = format_of(request.format, None, report.offers)
    opened = judgeable_ledger(request.data)
    as_of, said = as_of_day(request, opened)
    about, day = asked(report, wished, as_of)
    with opened.progress:
        situation = situation_of(request, opened.ledger, day)
        full = with_template(report, request, opened, about)
        how = style(language(request.lang, opened.ledger.info), request.color, out)
        made = {
            name: chosen.render(document_of(report, own, alone, opened), how)
            for name in full.departments or tuple(situation.departments)
            for own, alone in [(part_about(situation, [name]), replace(full, departments=(name,)))]
        }
    for each in said:
        talk(each)
    for name, data in made.items():
        save(out / f"{name}{chosen.suffixes[0]}", data)
