"""init: an empty ledger to begin with, or the fictional demo to look at."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from duban.cli import texts
from duban.cli.language import told
from duban.cli.output import absolute, save, talk
from duban.cli.schema import names, text_of
from duban.ledger.begin import FOR_GIT, beginning, with_schemas

Target = Annotated[Path, typer.Argument(metavar="DIR", help=told(texts.TARGET))]
Demo = Annotated[bool, typer.Option("--demo", help=told(texts.DEMO))]


def init(target: Target = Path(), *, demo: Demo = False) -> None:
    """Make an empty ledger, or the fictional demo; nothing that exists is touched."""
    files = dict(_files(Path(absolute(target)).name, demo=demo))
    # a link to nowhere is there too: writing to it would make a file elsewhere
    there = [name for name in ("data", *files) if os.path.lexists(target / name)]
    taken = [name for name in there if name not in FOR_GIT]  # a repository has its own of those
    if taken:
        talk(texts.EXISTS(path=str(target / taken[0])))
        raise typer.Exit(1)
    new = {name: data for name, data in files.items() if name not in there}
    for name, data in new.items():
        save(target / name, data, quiet=True)
    talk(texts.BEGUN(path=str(target), count=len(new)))


def _files(name: str, *, demo: bool) -> Iterator[tuple[str, bytes]]:
    yield from with_schemas(_demo() if demo else beginning(name))
    yield from ((each, text.encode()) for each, text in FOR_GIT.items())
    yield from ((f"schemas/{each}.json", text_of(each).encode()) for each in names())


def _demo() -> Iterator[tuple[str, bytes]]:
    from duban.demo import demo_files

    return iter(demo_files())
