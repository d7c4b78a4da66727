"""How a bulletin becomes a document: its data, and what its template says of them."""

from collections.abc import Mapping, Sequence

from duban.frozen import frozen
from duban.reports.document import Cell, Column, Document
from duban.reports.tables import laid_out
from duban.reports.templating.structure import Filled
from duban.rules.situation import Situation
from duban.words import Said, Words


@frozen()
class Data:
    """What a bulletin says to programs, and whether it should make `--exit-code` exit 1."""

    columns: tuple[Column, ...]
    rows: Sequence[Mapping[str, Cell]]
    totals: Mapping[str, Cell]
    found: bool = False


def issued(
    name: str, title: Words | Said, situation: Situation, said: Filled, data: Data, month: str = ""
) -> Document:
    """Return a bulletin; the template's title goes before its own."""
    return Document(
        report=name,
        title=said.title or title,
        ledger=situation.ledger.info.ledger,
        ledger_title=situation.ledger.info.title,
        as_of=situation.as_of,
        month=month or None,
        columns=data.columns,
        rows=laid_out(data.columns, data.rows),
        totals=data.totals,
        sections=said.sections,
        found=data.found,
    )
