"""publish: a month's set of bulletins, tables, pictures and calendars, in one folder."""

import datetime as dt
from pathlib import Path
from typing import Annotated

import typer

from duban.cli import parse, texts
from duban.cli import publish_texts as say
from duban.cli.language import told
from duban.cli.opening import Opened, judgeable_ledger, refuse
from duban.cli.options import Language, Request, common
from duban.cli.output import absolute, talk
from duban.cli.publishing.files import File
from duban.cli.publishing.folder import INDEX, ForeignError, replace_set
from duban.cli.publishing.index import index_json, index_md, title
from duban.cli.publishing.making import Press, files_of, published
from duban.cli.session import as_of_day, language
from duban.cli.shared import Data
from duban.formats.text import cell_text
from duban.model.months import Month
from duban.words import Lang
from duban.words.machine import reason

MonthToPublish = Annotated[str, typer.Option("--month", metavar="YYYY-MM", help=told(say.MONTH))]
Out = Annotated[Path, typer.Option("--out", parser=parse.folder, metavar="DIR", help=told(say.OUT))]
AsOf = Annotated[
    dt.date | None,
    typer.Option("--as-of", parser=parse.day, metavar="DATE", help=told(say.AS_OF)),
]


def publish(
    month: MonthToPublish,
    out: Out,
    *,
    as_of: AsOf = None,
    data: Data = None,
    lang: Language = None,
) -> None:
    """Write the set of a month, in the place of an earlier one."""
    request = common(as_of=as_of, data=data, lang=lang)
    meant = _month(month)
    opened = judgeable_ledger(data)
    _outside(opened, out)
    if opened.faulty:
        opened.progress.end()
        refuse(opened.faulty, opened.root, say.UNSOUND)
    with opened.progress:
        press = _press(request, opened, meant)
        files = made(press)
    _put(out, files)
    talk(
        say.DONE(
            month=str(meant),
            as_of=press.day,
            known_by=press.known_by,
            count=len(files),
            path=str(out / "index.md"),
        )
    )


def _month(text: str) -> Month:
    month = parse.month(text)
    if month is None:
        raise typer.BadParameter(told(texts.NOT_A_MONTH(text=text)))
    return month


def _press(request: Request, opened: Opened, month: Month) -> Press:
    """Return what the set is made of; an archived ledger says nothing of its own day here."""
    day, _ = as_of_day(request, opened)
    if month.first > day:
        raise typer.BadParameter(told(texts.NOT_BEGUN(month=str(month), day=day)))
    known_by = day if request.as_of else min(day, published(opened.ledger, month))
    lang: Lang = language(request.lang, opened.ledger.info)
    return Press(request, opened, month, known_by, lang)


def made(press: Press) -> dict[str, bytes]:
    """Return the bytes of every file of a set, by name: the index last."""
    files = files_of(press)
    called = cell_text(title(press), press.lang)
    index = File("index.md", index_md(press, files), "", "md", called, press.day)
    every = {each.name: each.data for each in (*files, index)}
    return {**every, INDEX: index_json(press, (*files, index))}


def _outside(opened: Opened, out: Path) -> None:
    """Refuse a folder inside the ledger, where every file of the set would be a fault."""
    if Path(absolute(out)).resolve().is_relative_to(opened.root.resolve()):
        opened.progress.end()
        raise typer.BadParameter(told(say.INSIDE(path=str(out))))


def _put(out: Path, files: dict[str, bytes]) -> None:
    """Write the files.

    Raises:
        typer.Exit: with 1, after saying why, where that is not possible.
    """
    try:
        removed = replace_set(out, files)
    except ForeignError as error:
        talk(say.FOREIGN(path=str(error.filename)))
        raise typer.Exit(1) from None
    except OSError as error:
        talk(texts.CANNOT_WRITE(path=str(error.filename or out), why=reason(error)))
        raise typer.Exit(1) from None
    if removed:
        talk(say.REMOVED(count=removed))
