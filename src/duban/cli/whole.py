"""Writing a file as a whole: where that fails, what stood there before stands there still."""

import os
from pathlib import Path


def write_whole(path: Path, data: bytes) -> None:
    """Write bytes to a file in one step; a special file or a link takes them as they come.

    Raises:
        OSError: where that is not possible; a file that was there is as it was.
    """
    if path.is_symlink() or (path.exists() and not path.is_file()):
        path.write_bytes(data)  # /dev/stdout is a link, and must stay one
        return
    new = path.with_name(f".duban-{os.getpid()}")  # a reader of ledgers passes dots over
    try:
        _write_beside(path, new, data)
        new.replace(path)
    except OSError as error:
        error.filename = str(path)  # not the file beside it, which nobody has heard of
        raise
    finally:
        new.unlink(missing_ok=True)


def _write_beside(path: Path, new: Path, data: bytes) -> None:
    """Write a new file with the rights of the one that it is to replace, if there is one."""
    with new.open("xb") as file:
        if path.exists():
            path.open("ab").close()  # what may not be written may not be replaced either
            new.chmod(path.stat().st_mode & 0o777)
        file.write(data)
