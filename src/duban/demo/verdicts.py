"""Decisions: those that follow from claims, and those that the story tells."""

import datetime as dt
from collections.abc import Iterable, Iterator

from duban.demo.draw import between, pick
from duban.demo.story import Promise, told
from duban.model.notation import Mapped, document

OFFICE = "区委区政府督查室"


def verification(promise: Promise, decided: dt.date, refused: str = "") -> Mapped:
    """Return the office's verification of a claim: passed, or refused for a reason."""
    phrases = told("phrases")
    key = (promise.id, decided)
    reason = pick(phrases["verified"], *key).format(few=between(5, 18, *key, "few"))
    return {
        "kind": "verification",
        "commitment": promise.id,
        "decided": decided.isoformat(),
        "by": OFFICE + pick(phrases["teams"], *key, "team"),
        "outcome": "refused" if refused else "passed",
        "reason": refused or reason,
        "evidence": [f"核查记录 {decided:%Y%m}-{between(10, 99, *key, 'record')}"],
    }


def close_out(promise: Promise, decided: dt.date) -> Mapped:
    """Return the office's close-out of a verified commitment."""
    return {
        "kind": "close-out",
        "commitment": promise.id,
        "decided": decided.isoformat(),
        "by": OFFICE,
        "reason": pick(told("phrases")["closed"], promise.id, decided),
    }


def files(decisions: Iterable[Mapped]) -> Iterator[tuple[str, bytes]]:
    """Yield the files of some decisions: path below the ledger, and content."""
    for decision in decisions:
        decided = str(decision["decided"])
        name = f"{decided}-{decision['kind']}-{decision['commitment']}.yaml"
        yield f"decisions/{decided[:7]}/{name}", document(decision)
