"""Honest changes, of which none may raise an alarm, and forgeries, each to be caught by name."""

from itertools import islice
from pathlib import Path

from tests.guard.desk import Desk
from tests.guard.forgeries import FORGERIES, Forgery
from tests.guard.honest import history
from tests.torture.outcome import Outcome


def run_honest(size: int, folder: Path) -> Outcome:
    """Do so many honest things, one after the other."""
    done = list(history(Desk.opened(folder), size))
    alarms = tuple(f"{each.what} by {each.by}: {sorted(found)}" for each, found in done if found)
    return Outcome(f"{len(done)} honest changes, {len(alarms)} false alarms", alarms)


def run_forgeries(size: int, folder: Path) -> Outcome:
    """Forge in so many ways, each on a ledger of its own."""
    tried = tuple(islice(FORGERIES, size))
    missed = tuple(
        each.name for number, each in enumerate(tried) if not _caught(each, folder / f"{number}")
    )
    return Outcome(f"{len(tried)} kinds of forgery, {len(tried) - len(missed)} caught", missed)


def _caught(forgery: Forgery, folder: Path) -> bool:
    desk = Desk.opened(folder)
    forgery.do(desk)
    desk.commit(forgery.by)
    return forgery.code in desk.codes("HEAD^")
