"""Whether a file's name and folder say the same as the file."""

import re
from collections.abc import Iterator
from typing import Final

from duban.ledger.gate import name_faults as faults
from duban.model.days import Year
from duban.model.decision import Decision
from duban.model.diagnostic import Diagnostic
from duban.model.filing import Filing
from duban.model.ledger import Info
from duban.model.marks import Marks
from duban.model.record import Place, Record
from duban.model.release import Release
from duban.model.reviews import Reviews
from duban.model.zones import is_zone

SUFFIX: Final = ".yaml"
SEALED: Final = ".json"
"""What the files of releases end with: they are written and read by programs."""
SEAL: Final = 8
"""Hexadecimal digits of a filing's SHA-256 in its name."""
_SEALED: Final = re.compile(rf"[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}-([0-9a-f]{{{SEAL}}})\.yaml")


def seal_of(data: bytes) -> str:
    """Return the seal that a filing with this content bears in its name."""
    from hashlib import sha256  # loads OpenSSL, and is asked only of what is read anew

    return sha256(data).hexdigest()[:SEAL]


def seal_in(file: str) -> str | None:
    """Return the seal that a filing's name bears, or None where it bears none."""
    held = _SEALED.fullmatch(_name(file))
    return held[1] if held else None


def anything(_record: Record, _file: str, _seal: str) -> Iterator[Diagnostic]:
    """Yield nothing: the file may bear any name."""
    return iter(())


def after_id(record: Record, file: str, _seal: str) -> Iterator[Diagnostic]:
    """Yield a fault where the file is not named after its id."""
    yield from _named(record, file, "id", record.id)  # type: ignore[attr-defined] # the families'


def after_year(record: Year, file: str, _seal: str) -> Iterator[Diagnostic]:
    """Yield a fault where the file is not named after its year."""
    yield from _named(record, file, "year", str(record.year))


def after_month(record: Marks | Reviews, file: str, _seal: str) -> Iterator[Diagnostic]:
    """Yield a fault where the file is not named after its month."""
    yield from _named(record, file, "month", f"{record.month:%Y-%m}")


def after_period(record: Release, file: str, _seal: str) -> Iterator[Diagnostic]:
    """Yield a fault where the file is not named after its period."""
    yield from _named(record, file, "period", record.period, SEALED)


def _named(
    record: Record, file: str, key: str, word: str, suffix: str = SUFFIX
) -> Iterator[Diagnostic]:
    name = _name(file)
    if name != word + suffix:
        yield faults.FILE_NOT_NAMED_AFTER_ID.at(
            record.at(key), name=name, key=key, word=word, right=word + suffix
        )


def in_its_month(record: Decision, file: str, _seal: str) -> Iterator[Diagnostic]:
    """Yield a fault where a decision does not lie in the folder of its month."""
    right = f"decisions/{record.decided:%Y-%m}/{_name(file)}"
    if file != right:
        yield faults.DECISION_OUT_OF_PLACE.at(record.at("decided"), right=right)


def sealed(record: Filing, file: str, seal: str) -> Iterator[Diagnostic]:
    """Yield faults where a filing lies elsewhere, has no seal, or no longer matches it."""
    name = _name(file)
    folder = f"progress/{record.department}/{record.on:%Y-%m}/"
    if file != folder + name or not name.startswith(f"{record.on}"):
        key = "department" if file.split("/")[1] != record.department else "on"
        right = folder + (name if name.startswith(f"{record.on}") else f"{record.on}-{seal}.yaml")
        yield faults.FILING_OUT_OF_PLACE.at(record.at(key), right=right)
    held = seal_in(file)
    if held is None:
        yield faults.FILING_UNSEALED.at(Place(file), right=f"{record.on}-{seal}{SUFFIX}")
    elif held != seal:
        yield faults.FILING_ALTERED.at(Place(file), name=name, seal=seal)


def zoned(record: Info, _file: str, _seal: str) -> Iterator[Diagnostic]:
    """Yield a fault where the ledger's time zone is not one."""
    if not is_zone(record.timezone):
        yield faults.UNKNOWN_TIMEZONE.at(record.at("timezone"), text=record.timezone)


def _name(file: str) -> str:
    return file.rpartition("/")[2]
