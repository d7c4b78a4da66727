"""What tells one version of duban from every other: only what it wrote itself is believed."""

import marshal
import os
import sys

from duban import __version__
from duban.ledger.snapshot.stamps import digest

OURS = (".py", ".yaml", ".j2")
LIBRARIES = ("site-packages", "dist-packages")


def tool() -> bytes:
    """Return what changes whenever duban, Python or the installed libraries do."""
    package = os.path.dirname(os.path.dirname(os.path.dirname(__file__)))  # noqa: PTH120 - no pathlib here
    parts = (__version__, sys.version, sys.executable, package, _libraries(), _source(package))
    return digest(marshal.dumps(parts, 2))


def _libraries() -> list[int]:
    """Return when something was last installed beside duban."""
    return [os.stat(each).st_mtime_ns for each in sys.path if each.endswith(LIBRARIES)]  # noqa: PTH116 - as above


def _source(package: str) -> list[tuple[str, int, int]]:
    """Return what duban's own files look like; where it was installed, the list of them will do."""
    listed = f"{package}-{__version__}.dist-info/RECORD"
    try:
        status = os.stat(listed)  # noqa: PTH116 - as above
    except OSError:
        return _files(package)
    return [(listed, status.st_size, status.st_mtime_ns)]


def _files(package: str) -> list[tuple[str, int, int]]:
    found: list[tuple[str, int, int]] = []
    below = [package]
    for folder in below:  # grows as folders are found
        with os.scandir(folder) as entries:
            for entry in entries:
                name = entry.name
                if name.endswith(OURS):
                    status = entry.stat()
                    found.append((entry.path, status.st_size, status.st_mtime_ns))
                elif "." not in name and name != "__pycache__":
                    below.append(entry.path)
    found.sort()
    return found
