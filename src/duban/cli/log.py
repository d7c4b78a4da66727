"""log: who filed and decided what, when, and how safely it is kept."""

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from duban.cli import parse, texts
from duban.cli import release_texts as say
from duban.cli.choosing import format_of
from duban.cli.complete import commitment_ids
from duban.cli.language import told
from duban.cli.opening import judgeable_ledger
from duban.cli.options import MonthOption, Request, with_common
from duban.cli.output import deliver, style, talk
from duban.cli.session import as_of_day, language
from duban.ledger import first_commits
from duban.ledger.git import GitError, repository
from duban.ledger.opening import read_bytes
from duban.ledger.releases.making import holds
from duban.model.department import ids_by_name
from duban.model.diagnostic import Diagnostic
from duban.model.ledger import Ledger
from duban.model.months import month_of
from duban.reports.log import Kept, State
from duban.reports.log import log as written
from duban.reports.logged import Wanted, logged
from duban.rules.known import known_on
from duban.words import Said

Named = Annotated[
    str | None,
    typer.Argument(metavar="[ID]", help=told(texts.ID), autocompletion=commitment_ids),
]
WITHOUT = ("action", "light", "exit_code", "assets")
"""Options that say nothing to a log: they ask for judgements, and for their pictures."""


def _log(request: Request, commitment: Named = None, month: MonthOption = None) -> None:
    """Show who filed and decided what, when."""
    chosen = format_of(request.format, request.output)
    opened = judgeable_ledger(request.data)
    as_of, before = as_of_day(request, opened)
    known = known_on(opened.ledger, as_of)
    asked = None if month is None else parse.month(month) or month_of(as_of)
    wanted = Wanted(_commitment(known, commitment), _departments(known, request), asked)
    found = logged(known, wanted)
    kept, after = _kept(opened.root, {each.file for each in found})
    opened.progress.end()
    for each in (*before, *after):
        talk(each)
    document = written(known, found, kept, as_of, wanted)
    how = style(language(request.lang, opened.ledger.info), request.color, request.output)
    deliver(chosen.render(document, how), request.output)


log = with_common(_log, without=WITHOUT)


def _commitment(known: Ledger, name: str | None) -> str | None:
    ids = {each.id: each.id for _, each in known.commitments()}
    return None if name is None else parse.known(name, ids)


def _departments(known: Ledger, request: Request) -> tuple[str, ...]:
    names = ids_by_name(known.departments)
    return tuple(parse.known(each, names) for each in request.departments)


def _kept(root: Path, names: Iterable[str]) -> tuple[dict[str, Kept], tuple[Said, ...]]:
    """Return how files lie in git, and what has to be said of that."""
    found = repository(root)
    if found is None:
        return {}, (say.LOG_WITHOUT_GIT(),)
    try:
        git = first_commits.kept_in(found)
    except GitError as error:
        return {}, (say.LOG_GIT_FAILED(why=str(error)),)
    said = say.MAIN(name=git.main_name) if git.main_name else say.NO_MAIN()
    cut = (say.SHALLOW(),) if git.shallow else ()
    return {name: _one(root, name, git) for name in names}, (said, *cut)


def _one(root: Path, name: str, git: first_commits.Kept) -> Kept:
    data = read_bytes(root / name, name=name)
    first = git.first.get(name)
    if isinstance(data, Diagnostic) or not holds(git.head.get(name), data):
        # what stands there now was never committed, whatever was under that name
        return Kept("on-disk")
    state: State = "merged" if holds(git.main.get(name), data) else "committed"
    return Kept(state, first.commit if first else None, first.moment if first else None)
