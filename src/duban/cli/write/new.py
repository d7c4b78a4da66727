"""new: a department or a special action, as a file of its own."""

from typing import Annotated, Any, Final

import typer

from duban.cli import parse
from duban.cli.language import told
from duban.cli.shared import joined
from duban.cli.where import root_of
from duban.cli.write import register_texts as texts
from duban.cli.write.finish import finish, refuse
from duban.cli.write.hand import Hand, hand
from duban.cli.write.office import ledger_in
from duban.frozen import frozen
from duban.ledger.gate.families import ACTIONS, DEPARTMENTS, Family
from duban.ledger.writing.drafts import Draft, drafted, file_by_id
from duban.model.ledger import Ledger
from duban.rules.additions import faults_between

What = Annotated[str, typer.Argument(metavar="department|action", help=told(texts.WHAT))]
NewId = Annotated[str, typer.Argument(metavar="ID", help=told(texts.NEW_ID))]
Name = Annotated[str, typer.Option("--name", metavar="TEXT", help=told(texts.NAME))]
Group = Annotated[str | None, typer.Option("--group", metavar="ID", help=told(texts.GROUP))]
Lead = Annotated[str | None, typer.Option("--lead", metavar="ID", help=told(texts.ACTION_LEAD))]
Campaign = Annotated[
    list[str] | None,
    typer.Option("--campaign", metavar="ID=TITLE", help=told(texts.CAMPAIGN)),
]


@frozen()
class Novelty:
    """What can be made anew: its family, the key of its name, and its part of a ledger."""

    family: Family
    named: str
    part: str


NEW: Final = {
    "department": Novelty(DEPARTMENTS, "name", "departments"),
    "action": Novelty(ACTIONS, "title", "actions"),
}


def _new(
    hand: Hand,
    what: What,
    id_: NewId,
    *,
    name: Name,
    group: Group = None,
    lead: Lead = None,
    campaign: Campaign = None,
) -> None:
    """Make the file of a department, or of a special action."""
    kind = NEW[parse.known(what, {each: each for each in NEW})]
    root = root_of(hand.data)
    ledger = ledger_in(root)
    given = {"group": group, "lead": lead, "campaigns": _campaigns(campaign or [])}
    said = {"id": id_, kind.named: name, **{key: each for key, each in given.items() if each}}
    draft = drafted(said, kind.family, file_by_id(kind.family.folder))
    if not isinstance(draft, Draft):
        refuse(draft)
    # that nothing is promised in it yet is no fault of what is new
    faults = (each for each in _faults(ledger, kind, draft) if each.severity == "error")
    finish(root, draft, faults, hand)


new: Final = joined(_new, hand)


def _faults(ledger: Ledger, kind: Novelty, draft: Draft) -> Any:  # noqa: ANN401 - faults
    more = (*getattr(ledger, kind.part), draft.record)
    return faults_between(ledger, ledger.but(**{kind.part: more}))


def _campaigns(given: list[str]) -> list[dict[str, str]]:
    """Return campaigns, each given as its id and its title."""
    parts = [each.partition("=") for each in given]
    return [{"id": id_.strip(), "title": title.strip()} for id_, _, title in parts]
