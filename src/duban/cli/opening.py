"""From a folder to a ledger that can be judged, or to the faults that stand in the way."""

from itertools import groupby
from pathlib import Path
from typing import Final, NoReturn

import typer

from duban.cli import texts
from duban.cli.clock import now
from duban.cli.everyday import own_vault
from duban.cli.language import HELP
from duban.cli.output import talk
from duban.cli.progress import Progress
from duban.cli.streams import tell
from duban.cli.where import root_of
from duban.formats.diagnostics import diagnostic_lines
from duban.frozen import frozen
from duban.ledger.admitting import Tell
from duban.ledger.load import Loaded, in_silence, open_ledger
from duban.ledger.quote import with_excerpts
from duban.ledger.snapshot.seen import Seen
from duban.ledger.snapshot.vault import Vault
from duban.ledger.strict.findings import capped
from duban.model.diagnostic import Diagnostic
from duban.model.ledger import Ledger
from duban.reports.diagnosis import counted
from duban.rules.checks.registry import checked
from duban.words import Said, Words

SHOWN_FAULTS: Final = 5


def faults(loaded: Loaded) -> tuple[Diagnostic, ...]:
    """Return every fault of a ledger, those of reading and those of sense, in file order."""
    unread = [each.place.file for each in loaded.diagnostics if each.blocks]
    sense = checked(loaded.ledger, unread) if loaded.ledger else ()
    worded = _of_templates(loaded.ledger) if loaded.ledger else ()
    return tuple(
        sorted(
            dict.fromkeys((*loaded.diagnostics, *sense, *worded)),
            key=lambda each: (each.place, each.code),
        )
    )


def _of_templates(ledger: Ledger) -> tuple[Diagnostic, ...]:
    """Return what is wrong with a ledger's own templates; few ledgers have any."""
    if not ledger.templates:
        return ()
    from duban.reports.registry import REPORTS
    from duban.reports.templating.checking import template_faults

    slots = {each.name: each.slots for each in REPORTS if each.slots}
    return tuple(template_faults(ledger.templates, slots))


def listed(found: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    """Return faults in file order, of each file no more than anybody mends at once."""
    by_file = groupby(found, key=lambda each: each.place.file)
    return tuple(each for _, same in by_file for each in capped(same))


def read(root: Path, vault: Vault | None, tell: Tell = in_silence) -> Loaded:
    """Return the ledger in a folder; what was read of it is kept for the next time.

    Args:
        root: the folder.
        vault: where it is kept, if anywhere.
        tell: is told how many files have been read, and how many there are.
    """
    loaded = open_ledger(root, vault, now(), tell)
    if vault is not None and loaded.seen is not None:
        loaded.seen.keep(vault, str(root))
    return loaded


@frozen()
class Opened:
    """A ledger that can be judged, and what is known of its folder.

    Attributes:
        vault: where answers are kept, if anywhere.
        said: what has to be said of it before any judgement.
        progress: tells how far the run is, until somebody else speaks.
        faulty: the errors that keep nobody from judging it.
    """

    ledger: Ledger
    root: Path
    seen: Seen | None
    vault: Vault | None
    progress: Progress
    said: tuple[Said, ...] = ()
    faulty: tuple[Diagnostic, ...] = ()


def judgeable_ledger(data: Path | None) -> Opened:
    """Return the ledger, if it can be judged.

    Raises:
        typer.Exit: with 1, after listing the first faults, where it cannot be judged.
    """
    root = root_of(data)
    progress, vault = Progress(), own_vault()
    loaded = read(root, vault, progress)
    if loaded.ledger is not None:
        progress.judging(sum(1 for _ in loaded.ledger.commitments()))
    errors = [each for each in faults(loaded) if each.severity == "error"]
    blocking = tuple(each for each in errors if each.blocks)
    if loaded.ledger is None or blocking:
        progress.end()
        refuse(blocking, root, texts.UNSOUND)
    said = (texts.TROUBLED(count=counted(errors)[0]),) if errors else ()
    return Opened(loaded.ledger, root, loaded.seen, vault, progress, said, tuple(errors))


def refuse(errors: tuple[Diagnostic, ...], root: Path, why: Words) -> NoReturn:
    """List the first of some errors, and say why nothing is done about the rest.

    Raises:
        typer.Exit: with 1, always.
    """
    count, _ = counted(errors)
    for each in with_excerpts(errors[:SHOWN_FAULTS], root):
        tell("\n".join(diagnostic_lines(each, HELP)))
    if count > SHOWN_FAULTS:
        talk(texts.MORE(count=count - SHOWN_FAULTS))
    talk(why(count=count))
    raise typer.Exit(1)
