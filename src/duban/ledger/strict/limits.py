"""The caps on what is read, in one place, each with its reason.

They act before anything large is built, so that no file can take the time or the memory of
the one who reads it. A real department's file has some 50 KiB, 3,000 nodes and 6 levels.
"""

from typing import Final

MAX_BYTES: Final = 2 * 1024 * 1024
"""Of one file: forty times the largest real one, and still read in a fraction of a second."""

MAX_DEPTH: Final = 16
"""Of mappings and lists in each other: the formats need 7; parsers and records recurse."""

MAX_NODES: Final = 100_000
"""Of one file, keys included: 2,500 commitments; bounds the memory that a crowded file can take."""

MAX_SCALAR: Final = 20_000
"""Characters of one text: ten pages; more is an attachment, not a note."""

MAX_FAULTS: Final = 50
"""Of one file: whoever has fifty to mend has no use for the fifty-first yet."""

MAX_FILES: Final = 200_000
"""Of one ledger: twenty departments filing daily for twenty-five years."""

MAX_FOLDERS: Final = 8
"""Of folders in each other below the ledger's: the layout needs 3."""

EXCERPT: Final = 76
"""Terminal columns of a quoted line: it stands indented on a screen of 80."""
