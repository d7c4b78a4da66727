"""Bytes to stdout, with nothing imported: the first thing that a warm run needs."""

import sys


def pour(data: bytes) -> None:
    """Write bytes to stdout; a terminal that cannot show a character shows its code instead.

    Raises:
        OSError: where they cannot be written.
    """
    if sys.stdout.isatty():
        sys.stdout.write(data.decode())
    else:
        sys.stdout.buffer.write(data)
    sys.stdout.flush()
