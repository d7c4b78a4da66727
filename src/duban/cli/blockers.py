"""blockers: what stands in the way, what it costs, and whom it waits for."""

from typing import Annotated

import typer

from duban.cli import blockers_texts as say
from duban.cli import parse, texts
from duban.cli.asking import Wished
from duban.cli.complete import commitment_ids
from duban.cli.language import told
from duban.cli.options import Request, with_common
from duban.cli.session import present
from duban.reports.blockers import REPORT
from duban.reports.blocking.words import KINDS
from duban.reports.wanted import Blocking

Id = Annotated[
    str | None, typer.Argument(metavar="[ID]", help=told(texts.ID), autocompletion=commitment_ids)
]
Kinds = Annotated[
    list[str] | None,
    typer.Option("--kind", metavar="|".join(KINDS), help=told(say.KIND)),
]
All = Annotated[bool | None, typer.Option("--all/--open", help=told(say.ALL))]


@with_common
def blockers(
    request: Request, commitment: Id = None, *, kind: Kinds = None, everything: All = None
) -> None:
    """What stands in the way of promises, the most harmful first."""
    names = {name: id_ for id_, words in KINDS.items() for name in (id_, words.zh, words.en)}
    kinds = tuple(parse.known(each, names) for each in kind or ())
    solved = commitment is not None if everything is None else everything
    present(REPORT, request, Wished(commitment=commitment, blocking=Blocking(kinds, solved)))
