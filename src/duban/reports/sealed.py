"""What was sealed of the day that a document is about."""

from duban.frozen import fields, replace
from duban.model.ledger import Ledger
from duban.model.release import Release
from duban.reports.attached import Seal
from duban.reports.document import Document


def with_seal(document: Document, ledger: Ledger) -> Document:
    """Return a document with the release of its day; the same one where there is none."""
    found = next((each for each in ledger.releases if each.as_of == document.as_of), None)
    return document if found is None else replace(document, release=seal_of(found))


def seal_of(release: Release) -> Seal:
    """Return a release in short."""
    return Seal(**{key: getattr(release, key) for key in fields(Seal)})
