"""What a check found, whichever check it was."""

from duban.frozen import frozen
from duban.model.diagnostic import Diagnostic
from duban.model.ledger import Info
from duban.words import Said


@frozen()
class Checked:
    """What a check found.

    Attributes:
        info: what the ledger says of itself; None where that cannot be read.
        said: what else has to be said, before the count.
        files: the files that were looked at, where they could be read.
        sound: what is said where there is no error.
    """

    found: tuple[Diagnostic, ...]
    info: Info | None
    sound: Said
    said: tuple[Said, ...] = ()
    files: frozenset[str] = frozenset()
