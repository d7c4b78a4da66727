"""progress, claim: what a department hands in, as one file that is never edited."""

from pathlib import Path
from typing import Annotated

import typer

from duban.cli.clock import moment
from duban.cli.complete import commitment_ids
from duban.cli.language import told
from duban.cli.output import talk
from duban.cli.shared import joined
from duban.cli.texts import ID
from duban.cli.write import texts
from duban.cli.write.batch import Batch, batches, correction, single
from duban.cli.write.desk import Desk, open_desk
from duban.cli.write.entry import with_entry
from duban.cli.write.finish import finish, refuse, renew
from duban.cli.write.hand import Hand, hand, signature
from duban.cli.write.sealing import seal
from duban.frozen import replace
from duban.ledger.gate.families import FILINGS
from duban.ledger.writing.drafts import Draft, drafted, filing_file
from duban.model.filing import Filing
from duban.model.ledger import Ledger
from duban.model.notation import Mapped
from duban.rules.additions import faults_of

Id = Annotated[
    str | None, typer.Argument(metavar="[ID]", help=told(ID), autocompletion=commitment_ids)
]
Claimed = Annotated[str, typer.Argument(metavar="ID", help=told(ID), autocompletion=commitment_ids)]
On = Annotated[str | None, typer.Option("--on", metavar="DATE", help=told(texts.ON))]
Of = Annotated[str | None, typer.Option("--department", metavar="ID", help=told(texts.OF))]
From = Annotated[Path | None, typer.Option("--from", metavar="FILE", help=told(texts.FROM))]
Correct = Annotated[
    str | None, typer.Option("--correct", metavar="FILING", help=told(texts.CORRECT))
]
Seal = Annotated[list[Path] | None, typer.Option("--seal", metavar="FILE", help=told(texts.SEAL))]


def _progress(
    hand: Hand,
    commitment: Id = None,
    *,
    on: On = None,
    department: Of = None,
    from_: From = None,
    correct: Correct = None,
    seal_: Seal = None,
    said: Mapped,
) -> None:
    """File progress on one commitment, on many, or on what is due, one after the other."""
    desk = open_desk(hand.data)
    if seal_:
        seal(desk, seal_, hand)
        return
    for each in _asked(desk, commitment, said, from_, department):
        hand_in(desk, correction(desk, each, correct) if correct else each, on, hand)


progress = joined(with_entry(_progress), hand)


def _claim(
    hand: Hand, commitment: Claimed, *, on: On = None, department: Of = None, said: Mapped
) -> None:
    """Claim that a commitment, or a milestone of it, is complete."""
    desk = open_desk(hand.data)
    hand_in(desk, single(desk, commitment, {**said, "claim": "complete"}, department), on, hand)


claim = joined(with_entry(_claim), hand)


def _asked(
    desk: Desk, commitment: str | None, said: Mapped, from_: Path | None, department: str | None
) -> tuple[Batch, ...]:
    """Return what is to be filed: from a file, from the options, or as somebody answers."""
    if from_ is not None:
        return batches(desk, from_, department)
    if commitment is None:
        from duban.cli.write.walk import walked

        return walked(desk, department)
    if not said:
        raise typer.BadParameter(told(texts.NOTHING_GIVEN))
    return (single(desk, commitment, said, department),)


def hand_in(desk: Desk, batch: Batch, on: str | None, hand: Hand) -> None:
    """Write what one department says as a filing of its own.

    Raises:
        typer.Exit: with 1 where it is not written.
    """
    filed = moment(desk.info.timezone)
    said = {
        "department": batch.department,
        "on": on or filed.date(),
        "filed": filed.isoformat(),
        "by": batch.by or signature(hand.by),
        **batch.more,
        "entries": batch.entries,
    }
    draft = drafted(said, FILINGS, filing_file, desk.goals)
    if not isinstance(draft, Draft):
        refuse(draft)
    ledger = desk.of(batch.department)
    before = _same(ledger, draft.record)
    if before is not None:
        renew(desk.root, before.origin.file)
        return
    finish(desk.root, draft, faults_of(ledger, draft.record), hand)
    _remind(desk, draft.record)


def _same(ledger: Ledger, filing: Filing) -> Filing | None:
    """Return a filing that says the same of the same day, and was handed in on the same day.

    Whoever could not tell whether a filing was written may hand it in again.
    """
    same = (
        each
        for each in ledger.filings
        if each.on == filing.on and each.filed.date() == filing.filed.date()
    )
    return next((each for each in same if replace(each, filed=filing.filed) == filing), None)


def _remind(desk: Desk, filing: Filing) -> None:
    """Say so where nobody will see a filing by default: the ledger is archived before it."""
    last = desk.info.as_of
    if last is not None and filing.filed.date() > last:
        talk(texts.AFTER_ARCHIVE(day=last))
