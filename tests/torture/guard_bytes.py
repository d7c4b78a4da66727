"""Single bytes changed at random in protected files: every one has to be reported."""

from pathlib import Path

from tests.guard.bytes import Flip, sound_files, unreported
from tests.guard.desk import Desk
from tests.torture.outcome import Outcome


def run(size: int, folder: Path) -> Outcome:
    """Change so many bytes in rounds, one in every file."""
    desk, files = Desk.opened(folder), sound_files()
    changed, round_ = 0, 0
    missed: list[Flip] = []
    while changed < size:
        count, more = unreported(desk, files, round_)
        changed, round_ = changed + count, round_ + 1
        missed += more
    did = f"{changed} single-byte changes, {changed - len(missed)} reported"
    return Outcome(did, tuple(f"{each.name}: {each.data!r}" for each in missed))
