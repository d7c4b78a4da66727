"""Whether every sentence of a source has led to something, or says why it has not."""

from collections.abc import Iterator
from typing import Final

from duban.model.diagnostic import Diagnostic, Fault
from duban.model.ledger import Ledger
from duban.model.source import Row, Source
from duban.rules.checks.base import Check
from duban.rules.checks.index import Index
from duban.words import Words

ROW_UNACCOUNTED: Final = Fault(
    "row-unaccounted",
    Words(
        "{document} 第{row}条既没有承诺事项引用，也没有说明为何不督办",
        "row {row} of {document} is cited by nothing and does not say why",
    ),
    Words(
        "在相应承诺事项的 source.rows 里写上 {row}，或在这一条写明 not_trackable",
        'put {row} into the "source.rows" of what follows from it, or give "not_trackable"',
    ),
    severity="warning",
)
ROW_CITED_THOUGH_NOT_TRACKABLE: Final = Fault(
    "row-cited-though-not-trackable",
    Words(
        "{document} 第{row}条注明不可督办，却被 {holders} 引用",
        "row {row} of {document} is said not to be trackable, but {holders} cite it",
    ),
    Words(
        "删去 not_trackable，或从 source.rows 里删去 {row}",
        'drop "not_trackable", or {row} from "source.rows"',
    ),
)


def cited(ledger: Ledger) -> Iterator[tuple[str, Source]]:
    """Yield every citation of a source with the id of the record that cites it."""
    for action in ledger.actions:
        yield from _of(action.id, action.source)
        for campaign in action.campaigns:
            yield from _of(campaign.id, campaign.source)
    for department in ledger.departments:
        yield from _of(department.id, department.source)
        for commitment in department.commitments:
            yield from _of(commitment.id, commitment.source)


def _of(holder: str, source: Source | None) -> Iterator[tuple[str, Source]]:
    if source is not None:
        yield holder, source


def rows_accounted(index: Index) -> Iterator[Diagnostic]:
    """Yield rows that nothing rests on though they could be tracked, and the reverse."""
    holders: dict[tuple[str, int], list[str]] = {}
    for holder, source in cited(index.ledger):
        for number in source.rows:
            holders.setdefault((source.document, number), []).append(holder)
    for document in index.ledger.sources:
        for row in document.rows:
            citing = tuple(holders.get((document.id, row.row), ()))
            yield from _accounted(document.id, row, citing)


def _accounted(document: str, row: Row, citing: tuple[str, ...]) -> Iterator[Diagnostic]:
    if not citing and row.not_trackable is None:
        yield ROW_UNACCOUNTED.at(row.at("row"), document=document, row=row.row)
    if citing and row.not_trackable is not None:
        yield ROW_CITED_THOUGH_NOT_TRACKABLE.at(
            row.at("not_trackable"), document=document, row=row.row, holders=citing
        )


CHECKS: Final = (
    Check(
        rows_accounted,
        (ROW_UNACCOUNTED, ROW_CITED_THOUGH_NOT_TRACKABLE),
        needs=("actions", "departments"),
    ),
)
