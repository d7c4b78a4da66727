"""500 honest changes, of which none may raise an alarm, and every forgery at the end of them.

python -m tests.torture.guard_history [COUNT]
"""

import sys
import tempfile
from pathlib import Path

from tests.guard.desk import Desk
from tests.guard.forgeries import FORGERIES, Forgery
from tests.guard.honest import history

COUNT = 500


def main(arguments: list[str]) -> int:
    """Do honest things, then forge; return 1 where one of them was taken for the other."""
    count = int(arguments[0]) if arguments else COUNT
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk.opened(Path(folder))
        alarms = [(done, found) for done, found in history(desk, count) if found]
    print(f"{count} honest changes, {len(alarms)} false alarms")  # noqa: T201 - its result
    missed = [each.name for each in FORGERIES if not _caught(each)]
    print(f"{len(FORGERIES)} forgeries, {len(FORGERIES) - len(missed)} caught by name")  # noqa: T201 - as above
    for each in (*alarms, *missed):
        print(each)  # noqa: T201 - as above
    return int(bool(alarms or missed))


def _caught(forgery: Forgery) -> bool:
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk.opened(Path(folder))
        forgery.do(desk)
        desk.commit(forgery.by)
        return forgery.code in desk.codes("HEAD^")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
