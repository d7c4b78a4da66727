"""decide, verify, close, reopen, object: what the office decides, as one file each."""

from typing import Annotated, Final

import typer

from duban.cli import parse
from duban.cli.clock import today
from duban.cli.complete import commitment_ids
from duban.cli.language import told
from duban.cli.output import talk
from duban.cli.shared import joined
from duban.cli.texts import ID
from duban.cli.where import root_of
from duban.cli.write import decision_texts as texts
from duban.cli.write.finish import finish, refuse
from duban.cli.write.hand import Hand, hand, signature
from duban.cli.write.judging import KINDS, with_decision
from duban.cli.write.office import ledger_in
from duban.ledger.gate.families import DECISIONS
from duban.ledger.writing.drafts import Draft, decision_file, drafted
from duban.model.decision import Decision, Extension
from duban.model.ledger import Ledger
from duban.model.notation import Mapped
from duban.rules.about import about
from duban.rules.additions import faults_of
from duban.rules.docket import Docket
from duban.rules.evaluate import dockets

Id = Annotated[str, typer.Argument(metavar="ID", help=told(ID), autocompletion=commitment_ids)]
Kind = Annotated[str, typer.Argument(metavar="KIND", help=told(texts.KIND(kinds=tuple(KINDS))))]
Passed = Annotated[bool | None, typer.Option("--passed/--refused", help=told(texts.PASSED))]
Upheld = Annotated[bool | None, typer.Option("--upheld/--rejected", help=told(texts.UPHELD))]


def _decide(hand: Hand, kind: Kind, commitment: Id, *, said: Mapped) -> None:
    """Record a decision of any kind."""
    name = parse.known(kind, {each: each for each in KINDS})
    lay_down(hand, {"kind": name, "commitment": commitment, **said})


def _verify(hand: Hand, commitment: Id, *, passed: Passed = None, said: Mapped) -> None:
    """Record whether a claim of completion holds."""
    if passed is None:
        raise typer.BadParameter(told(texts.PASSED_OR_NOT))
    outcome = "passed" if passed else "refused"
    lay_down(hand, {"kind": "verification", "commitment": commitment, "outcome": outcome, **said})


def _close(hand: Hand, commitment: Id, *, said: Mapped) -> None:
    """Record that a commitment is done with."""
    lay_down(hand, {"kind": "close-out", "commitment": commitment, **said})


def _reopen(hand: Hand, commitment: Id, *, said: Mapped) -> None:
    """Record that what was claimed or closed has relapsed."""
    lay_down(hand, {"kind": "reopening", "commitment": commitment, **said})


def _object(hand: Hand, commitment: Id, *, upheld: Upheld = None, said: Mapped) -> None:
    """Record an objection, or the answer to one."""
    answer = {} if upheld is None else {"outcome": "upheld" if upheld else "rejected"}
    lay_down(hand, {"kind": "objection", "commitment": commitment, **answer, **said})


decide: Final = joined(with_decision()(_decide), hand)
verify: Final = joined(with_decision("verification", leaving=("outcome",))(_verify), hand)
close: Final = joined(with_decision("close-out")(_close), hand)
reopen: Final = joined(with_decision("reopening")(_reopen), hand)
object_: Final = joined(with_decision("objection", leaving=("outcome",))(_object), hand)


def lay_down(hand: Hand, said: Mapped) -> None:
    """Write a decision, after what it changes and what seems wrong with it was said.

    Raises:
        typer.Exit: with 1 where it is not written.
    """
    root = root_of(hand.data)
    ledger = ledger_in(root)
    commitment = parse.known(
        str(said["commitment"]), {each.id: each.id for _, each in ledger.commitments()}
    )
    day = said.get("decided") or today(ledger.info.timezone)
    by = signature(hand.by)
    head = {"kind": said["kind"], "commitment": commitment, "decided": day, "by": by}
    draft = drafted({**head, **_rest(said, head)}, DECISIONS, decision_file)
    if not isinstance(draft, Draft):
        refuse(draft)
    _tell(ledger, draft.record)
    finish(root, draft, faults_of(ledger, draft.record), hand)


def _rest(said: Mapped, head: Mapped) -> Mapped:
    return {key: value for key, value in said.items() if key not in head}


def _tell(ledger: Ledger, decision: Decision) -> None:
    """Say how a decision moves the deadline, and that an extension was asked for too late."""
    milestone = getattr(decision, "milestone", None)
    before, after = (
        docket.terms(decision.decided, milestone).on
        for docket in (_docket(ledger, decision.commitment), _with(ledger, decision))
    )
    if before != after:
        talk(texts.MOVES(before=before or texts.NO_DAY, after=after or texts.NO_DAY))
    if isinstance(decision, Extension):
        due = _docket(ledger, decision.commitment).expired(decision)
        if due is not None:
            talk(texts.ASKED_LATE(asked=decision.requested, due=due))


def _with(ledger: Ledger, decision: Decision) -> Docket:
    return _docket(ledger.but(decisions=(*ledger.decisions, decision)), decision.commitment)


def _docket(ledger: Ledger, commitment: str) -> Docket:
    found = dockets(about(ledger, {commitment}))
    return next(docket for docket, _ in found)
