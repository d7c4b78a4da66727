"""seal: write down what was counted for a month, so that any later change shows."""

from pathlib import Path
from typing import Annotated, Final, NoReturn

import typer

from duban.cli import parse, texts
from duban.cli import release_texts as say
from duban.cli.clock import today
from duban.cli.everyday import own_vault
from duban.cli.language import HELP, told
from duban.cli.opening import SHOWN_FAULTS, faults, read
from duban.cli.output import put, talk
from duban.cli.shared import Data
from duban.cli.streams import tell
from duban.cli.where import root_of
from duban.formats.diagnostics import diagnostic_lines
from duban.formats.grid import sealed
from duban.ledger.git import GitError, repository
from duban.ledger.quote import with_excerpts
from duban.ledger.releases import audit_faults
from duban.ledger.releases.auditing import SHORT, Evidence, audited
from duban.ledger.releases.chain import Sealed, links
from duban.ledger.releases.making import Period, UnreadError, bytes_of, file_of, release_of
from duban.ledger.releases.reading import own_releases
from duban.ledger.strict.limits import MAX_BYTES
from duban.ledger.writing.durable import TakenError, write_new
from duban.model.diagnostic import Diagnostic
from duban.model.ledger import Ledger
from duban.model.release import Release
from duban.reports.diagnosis import counted
from duban.reports.sealed import seal_of
from duban.words import Said
from duban.words.machine import reason

MonthToSeal = Annotated[str, typer.Option("--month", metavar="YYYY-MM", help=told(say.MONTH))]
DryRun = Annotated[bool, typer.Option("--dry-run", help=told(say.DRY_RUN))]

STOPS: Final = frozenset(
    fault.code
    for fault in (
        audit_faults.SEALED_FILE_MISSING,
        audit_faults.SEALED_FILE_CHANGED,
        audit_faults.RELEASE_INCONSISTENT,
        audit_faults.RELEASE_BEFORE_MISSING,
    )
)
"""What the release before has to be free of: a chain on top of it would hide it."""


def seal(month: MonthToSeal, *, data: Data = None, dry_run: DryRun = False) -> None:
    """Write the release of a month; one that stands there already is never written over."""
    root = root_of(data)
    ledger = _sound(root)
    period = _period(month, ledger)
    own = sorted(own_releases(root), key=lambda each: each.release.as_of)
    earlier = _earlier(tuple(own), period, root, ledger)
    release = _made(ledger, root, period, earlier)
    if len(bytes_of(release)) > MAX_BYTES:
        _refuse((), say.TOO_MANY(count=len(release.files)))
    there = next((each for each in own if each.release.period == period.name), None)
    if there is not None:
        _compare(there.release, release)
    elif dry_run:
        put(bytes_of(release))
        talk(sealed(seal_of(release)))
        talk(say.NOT_WRITTEN(name=file_of(period.name)))
    else:
        _write(root, release)


def _sound(root: Path) -> Ledger:
    """Return a ledger without errors."""
    loaded = read(root, own_vault())
    errors = tuple(each for each in faults(loaded) if each.severity == "error")
    if errors or loaded.ledger is None:
        _refuse(with_excerpts(errors[:SHOWN_FAULTS], root), say.UNSOUND(count=counted(errors)[0]))
    return loaded.ledger


def _refuse(found: tuple[Diagnostic, ...], why: Said) -> NoReturn:
    for each in found:
        tell("\n".join(diagnostic_lines(each, HELP)))
    talk(why)
    raise typer.Exit(1)


def _period(text: str, ledger: Ledger) -> Period:
    """Return the month to seal, which has to be over, or the ledger closed for good."""
    month = parse.month(text)
    if month is None:
        raise typer.BadParameter(told(texts.NOT_A_MONTH(text=text)))
    archived = ledger.info.as_of
    day = archived or today(ledger.info.timezone)
    if month.first > day:
        raise typer.BadParameter(told(texts.NOT_BEGUN(month=str(month), day=day)))
    if archived is None and day <= month.last:
        raise typer.BadParameter(told(say.NOT_OVER(period=str(month), last=month.last)))
    return Period(str(month), min(day, month.last))


def _earlier(
    own: tuple[Sealed, ...], period: Period, root: Path, ledger: Ledger
) -> tuple[Sealed, ...]:
    """Return the releases before a period's, which have to be whole."""
    others = tuple(each for each in own if each.release.period != period.name)
    before = tuple(each for each in others if each.release.as_of < period.as_of)
    is_sealed = len(others) < len(own)
    if len(before) < len(others) and not is_sealed:
        last = others[-1].release
        raise typer.BadParameter(
            told(say.OUT_OF_ORDER(period=last.period, day=last.as_of, asked=period.name))
        )
    if not before:
        return ()
    last = before[-1].release
    name = file_of(last.period)
    evidence = Evidence(root, ledger.info.ledger, own, repository(root))
    found = tuple(each for each in audited(before[-1], name, evidence) if each.code in STOPS)
    chain = links(before[-1], own)
    if (found and not is_sealed) or chain is None:
        _refuse(found[:SHOWN_FAULTS], say.BROKEN(period=last.period, count=len(found)))
    return chain


def _made(ledger: Ledger, root: Path, period: Period, earlier: tuple[Sealed, ...]) -> Release:
    try:
        return release_of(ledger, root, period, earlier, repository(root))
    except UnreadError as error:
        _refuse((error.found,), say.UNSOUND(count=1))
    except GitError as error:
        tell(str(error))
        raise typer.Exit(1) from None


def _compare(there: Release, now: Release) -> None:
    """Say whether a sealed period still reads the same."""
    if (there.root, there.count) == (now.root, now.count):
        put(f"{file_of(there.period)}\n".encode())
        talk(say.UNCHANGED(period=there.period))
        return
    name = file_of(there.period)
    short = {"there": there.root[:SHORT], "now": now.root[:SHORT]}
    talk(say.SEALED_OTHERWISE(period=there.period, name=name, **short))
    raise typer.Exit(1)


def _write(root: Path, release: Release) -> None:
    name = file_of(release.period)
    try:
        write_new(root, name, bytes_of(release))
    except TakenError:  # somebody else has just sealed it
        talk(texts.EXISTS(path=str(root / name)))
        raise typer.Exit(1) from None
    except OSError as error:
        talk(texts.CANNOT_WRITE(path=str(root / name), why=reason(error)))
        raise typer.Exit(1) from None
    put(f"{name}\n".encode())
    talk(sealed(seal_of(release)))
    talk(say.ON_DISK)
