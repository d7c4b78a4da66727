"""What was sealed of the day that a document is about."""

import datetime as dt

from duban.frozen import fields, replace
from duban.model.ledger import Ledger
from duban.model.release import Release
from duban.reports.attached import Seal
from duban.reports.document import Document


def with_seal(document: Document, ledger: Ledger) -> Document:
    """Return a document with the release of its day; the same one where there is none."""
    seal = seal_on(ledger, document.as_of)
    return document if seal is None else replace(document, release=seal)


def seal_on(ledger: Ledger, day: dt.date) -> Seal | None:
    """Return what was sealed of a day, where anything was."""
    found = next((each for each in ledger.releases if each.as_of == day), None)
    return None if found is None else seal_of(found)


def seal_of(release: Release) -> Seal:
    """Return a release in short."""
    return Seal(**{key: getattr(release, key) for key in fields(Seal)})
