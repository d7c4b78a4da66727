"""add: one more commitment in its department's file, of which every other byte stays."""

import sys
from pathlib import Path
from typing import Annotated, Final

import typer

from duban.cli import parse
from duban.cli.clock import today
from duban.cli.language import told
from duban.cli.output import put, talk
from duban.cli.shared import joined
from duban.cli.where import root_of
from duban.cli.write import register_texts, texts
from duban.cli.write.finish import question, reached, refuse, unkept
from duban.cli.write.hand import Hand, hand
from duban.cli.write.office import ledger_in
from duban.cli.write.promising import asked, with_promise
from duban.ledger.admitting import file_record
from duban.ledger.gate.families import DEPARTMENTS
from duban.ledger.writing.durable import write_over
from duban.ledger.writing.insertion import KEY, with_commitment
from duban.model.department import Commitment, Department, ids_by_name
from duban.model.ledger import Ledger
from duban.model.notation import Mapped, document
from duban.model.spelled import spelled
from duban.rules.additions import faults_of_promise
from duban.rules.terms import terms

Lead = Annotated[
    str | None, typer.Option("--department", metavar="ID", help=told(register_texts.LEAD))
]


def _add(hand: Hand, *, department: Lead = None, said: Mapped) -> None:
    """Register a commitment."""
    root = root_of(hand.data)
    ledger = ledger_in(root)
    lead = _lead(ledger, department)
    given = asked(said, lead, ledger, today(ledger.info.timezone))
    promise = _promise(lead, given)
    before = (root / lead.origin.file).read_bytes()
    after = with_commitment(before, lead, spelled(promise))
    if after is None:
        talk(register_texts.NO_ROOM(path=lead.origin.file))
        put(document({KEY: [spelled(promise)]}))
        raise typer.Exit(1)
    _show(promise)
    question(faults_of_promise(ledger, lead, promise), hand)
    _write(root, lead.origin.file, (before, after), hand)


add: Final = joined(with_promise(_add), hand)


def _lead(ledger: Ledger, department: str | None) -> Department:
    """Return the department that promises: as named, as answered, or the only one."""
    if department is None and len(ledger.departments) == 1:
        return ledger.departments[0]
    if department is None and sys.stdin.isatty():
        every = tuple(each.name for each in ledger.departments)
        department = typer.prompt(told(register_texts.WHICH_LEAD(names=every)), err=True)
    if department is None:
        raise typer.BadParameter(told(register_texts.NO_LEAD))
    named = parse.known(department, ids_by_name(ledger.departments))
    return next(each for each in ledger.departments if each.id == named)


def _promise(lead: Department, said: Mapped) -> Commitment:
    """Return the commitment as the department's file would hold it, with its place.

    Raises:
        typer.Exit: with 1, after saying what is wrong with it.
    """
    whole: Mapped = {"id": lead.id, "name": lead.name, KEY: [said]}
    record, found = file_record(document(whole), lead.origin.file, DEPARTMENTS)
    if not isinstance(record, Department):
        refuse(found)
    return record.commitments[0]


def _show(promise: Commitment) -> None:
    """Say what the deadline's wording means, before anything is written."""
    held = terms(promise.deadline, promise.made, ())
    if held.on is None:
        talk(register_texts.MEANS_NOTHING(text=held.text, why=held.remark or ""))
    elif held.ambiguous:
        talk(
            register_texts.MEANS_EITHER(
                text=held.text, on=held.on, latest=held.latest or held.on, why=held.remark or ""
            )
        )
    else:
        talk(register_texts.MEANS(text=held.text, on=held.on))


def _write(root: Path, name: str, change: tuple[bytes, bytes], hand: Hand) -> None:
    before, after = change
    if hand.dry_run:
        talk(register_texts.WOULD_INSERT(path=name))
        put(_inserted(before, after))
        return
    if sys.stdin.isatty() and not hand.yes:
        sys.stderr.write(_inserted(before, after).decode())
        if not typer.confirm(told(register_texts.REGISTER), default=True, err=True):
            talk(texts.NOT_SURE)
            raise typer.Exit(1)
    try:
        write_over(root / name, before, after)
    except OSError as error:
        unkept(name, error)
        raise typer.Exit(1) from None
    reached(root, name, is_new=True)


def _inserted(before: bytes, after: bytes) -> bytes:
    """Return the lines that were added."""
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    same = next((n for n, row in enumerate(old) if row != new[n]), len(old))
    return b"".join(new[same : same + len(new) - len(old)])
