"""Finding the ledger that is meant: its folder is the nearest one from a folder upwards."""

# pathlib is not imported here: it takes as long as the rest of a warm run
# ruff: noqa: PTH109, PTH118, PTH120

import os

MARK = "duban.yaml"
BELOW = "data"


def nearest(start: str) -> str | None:
    """Return the nearest ledger's folder from a folder upwards, or None."""
    try:
        folder = os.getcwd() if start == "." else os.path.join(os.getcwd(), start)
    except OSError:  # the working folder was deleted
        return None
    while True:
        for place in (os.path.join(folder, BELOW), folder):
            # a link or a pipe is a ledger's too: a faulty one
            if os.path.lexists(os.path.join(place, MARK)):
                return place
        above = os.path.dirname(folder)
        if above == folder:
            return None
        folder = above
