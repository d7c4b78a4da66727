"""codeowners: the folder rights, in the file by which a forge asks the right people."""

from pathlib import Path
from typing import Annotated, Final, Literal

import typer

from duban.cli import texts
from duban.cli.language import told
from duban.cli.opening import read
from duban.cli.output import put, save, talk
from duban.cli.shared import Data
from duban.cli.where import root_of
from duban.ledger.git import repository
from duban.model.ledger import Ledger
from duban.rules.guard.owners import owners

Host = Annotated[
    Literal["github", "gitlab", "gitee"], typer.Option("--host", help=told(texts.HOST))
]
Output = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="FILE", help=told(texts.OUTPUT))
]
WHERE: Final = {
    "github": ".github/CODEOWNERS",
    "gitlab": ".gitlab/CODEOWNERS",
    "gitee": ".gitee/CODEOWNERS",
}
"""Where each of the forges looks for it."""


def codeowners(*, data: Data = None, host: Host = "github", output: Output = None) -> None:
    """Write CODEOWNERS from the people and folder rights of duban.yaml."""
    root = root_of(data)
    ledger = read(root, None).ledger
    if ledger is None or not ledger.info.people:
        talk(texts.NO_PEOPLE)
        raise typer.Exit(1)
    lines = owners(ledger.info, _departments(ledger), _below(root))
    head = told(texts.OWNERS(path=WHERE[host]))
    text = "".join(f"{line}\n" for line in (f"# {head}", *lines)).encode()
    if output is None:
        put(text)
    else:
        save(output, text)


def _departments(ledger: Ledger) -> tuple[str, ...]:
    return tuple(each.id for each in ledger.departments)


def _below(root: Path) -> str:
    """Return the ledger's folder as the repository names it."""
    found = repository(root)
    return found.below if found is not None else f"{root.resolve().name}/"
