"""audit: prove against releases that what was counted is all there, unchanged."""

from pathlib import Path
from typing import Annotated

import typer

from duban.cli import release_texts as say
from duban.cli.language import HELP, told
from duban.cli.output import put, talk
from duban.cli.shared import Data
from duban.cli.where import root_of
from duban.formats.diagnostics import listing
from duban.ledger.git import repository
from duban.ledger.releases.auditing import SHORT, Evidence, audited
from duban.ledger.releases.chain import Sealed
from duban.ledger.releases.reading import info_of, own_releases, sealed_in
from duban.reports.diagnosis import counted

Against = Annotated[list[Path], typer.Option("--against", metavar="FILE", help=told(say.AGAINST))]
More = Annotated[list[Path] | None, typer.Argument(metavar="[FILE]...", help=told(say.AGAINST))]


def audit(against: Against, more: More = None, *, data: Data = None) -> None:
    """Report each file that is not as a release says; exit 1 where there is one."""
    root = root_of(data)
    found = [(path, *sealed_in(path, str(path))) for path in _present([*against, *(more or ())])]
    known = tuple(each for _, each, _ in found if each is not None)
    info = info_of(root)
    evidence = Evidence(
        root, info.ledger if info else None, (*known, *own_releases(root)), repository(root)
    )
    errors = 0
    for path, sealed, faults in found:
        told_of = (*faults, *(audited(sealed, str(path), evidence) if sealed else ()))
        put(listing(told_of, HELP))
        errors += counted(told_of)[0]
        if sealed is not None:
            _conclude(sealed, counted(told_of)[0])
    if evidence.repository is None:
        talk(say.NO_GIT)
    talk(say.NOT_PROVED)
    if errors:
        raise typer.Exit(1)


def _present(paths: list[Path]) -> list[Path]:
    for each in paths:
        if not each.exists():
            raise typer.BadParameter(told(say.NO_FILE(path=str(each))))
    return paths


def _conclude(sealed: Sealed, errors: int) -> None:
    release = sealed.release
    root = release.root[:SHORT]
    if errors:
        talk(say.DISPROVED(period=release.period, root=root, errors=errors))
    else:
        talk(say.PROVED(period=release.period, root=root, count=release.count))
