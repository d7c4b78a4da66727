"""Reading a file by whichever reader can: the quick one where it is sure, else the strict one."""

from duban.ledger.strict.plain import read_plain
from duban.ledger.strict.values import Value
from duban.model.diagnostic import Diagnostic


def read_quickest(data: bytes, file: str) -> tuple[Value | None, tuple[Diagnostic, ...]]:
    """Return what a file says, as text with places, and its faults; it never raises."""
    plain = read_plain(data, file)
    if plain is not None:
        return plain, ()
    from duban.ledger.strict.reader import read  # with the YAML parser, which takes its time

    return read(data, file)
