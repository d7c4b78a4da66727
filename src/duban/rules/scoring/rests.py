"""The file that an occurrence rests on, where no single filing or decision made it."""

from duban.model.record import Place
from duban.rules.situation import Situation


def rests_on(situation: Situation, commitment: str | None, about: str = "") -> Place:
    """Return where to look: the last filing about a commitment, or the promise itself.

    A finding rests on the record of the inspection.
    """
    standing = situation.by_id.get(commitment or "")
    if standing is None:
        return _inspection(situation, about)
    entries = standing.case.history.entries
    return entries[-1].entry.origin.place if entries else standing.case.commitment.origin.place


def _inspection(situation: Situation, about: str) -> Place:
    places = (each.origin.place for each in situation.ledger.inspections if each.id == about)
    return next(places, Place(""))
