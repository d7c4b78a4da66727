"""The page of the shipped ledger's source: what became of each of its sentences."""

from collections.abc import Iterator
from functools import cache
from typing import Final

from duban.ledger.load import open_ledger
from duban.model.ledger import Ledger
from duban.model.source import Document, Misprint, Row
from duban.rules.checks.sources import cited
from duban.rules.evaluate import evaluate
from duban.rules.situation import Situation, Standing
from duban.words import Words
from tools.docs.page import ROOT, code, codes, heading, page, table, zh

TITLE = Words("报道逐句落实情况", "What became of the article, sentence by sentence")
FROM = Words("台账 `data/` ", "the ledger `data/`")
ROWS: Final = Words("逐句", "Sentence by sentence")
MISPRINTS: Final = Words("误植", "Misprints")
UNDATED: Final = Words("没有确定日期的承诺", "Commitments without a fixed day")
NOT_TRACKABLE: Final = "不督办 not tracked"
COUNTED: Final = (
    ("有确定日期", "one fixed day"),
    ("日期有两种读法，待裁定", "two readings, waiting for a ruling"),
    ("长期或定期的职责", "standing or recurring duties"),
    ("时限待定", "no date yet"),
)


def make() -> str:
    """Return the page."""
    ledger = _ledger()
    parts = (part for document in ledger.sources for part in _document(ledger, document))
    assert ledger.info.as_of is not None
    return page(TITLE, FROM, (*parts, *_undated(evaluate(ledger, ledger.info.as_of))))


@cache
def _ledger() -> Ledger:
    ledger = open_ledger(ROOT / "data").ledger
    assert ledger is not None
    return ledger


def _document(ledger: Ledger, document: Document) -> Iterator[str]:
    holders = _holders(ledger, document.id)
    count = len(document.rows)
    tracked = sum(each.row in holders for each in document.rows)
    yield heading(document.title)
    yield (
        f"共 {count} 句：{tracked} 句已登记，{count - tracked} 句不督办。\n\n"
        f"{count} sentences: {tracked} are cited by the ledger, {count - tracked} are not tracked, "
        "each with its reason.\n"
    )
    yield heading(ROWS, 3)
    rows = (_row(each, holders.get(each.row, ())) for each in document.rows)
    yield table(("句 Row", "原文 As printed", "登记为 Became", "理由 Reason"), rows)
    yield heading(MISPRINTS, 3)
    misprints = (_misprint(each) for each in document.misprints)
    yield table(("印作 Printed", "应为 Meant", "依据 Evidence", "把握 Confidence"), misprints)


def _holders(ledger: Ledger, document: str) -> dict[int, tuple[str, ...]]:
    """Return the ids of the records that cite each row."""
    found: dict[int, tuple[str, ...]] = {}
    for holder, source in cited(ledger):
        if source.document == document:
            for row in source.rows:
                found[row] = (*found.get(row, ()), holder)
    return found


def _row(row: Row, holders: tuple[str, ...]) -> tuple[str, ...]:
    became = codes(holders) if holders else NOT_TRACKABLE
    return str(row.row), zh(row.quote), became, zh(row.not_trackable or row.note or "")


def _misprint(each: Misprint) -> tuple[str, ...]:
    return zh(each.printed), zh(each.meant), zh(each.evidence), code(each.confidence)


def _undated(situation: Situation) -> Iterator[str]:
    kinds = [_kind(each) for each in situation.standings]
    yield heading(UNDATED)
    counted = ((*said, str(kinds.count(n))) for n, said in enumerate(COUNTED))
    yield table(("时限", "Deadline", "项 Commitments"), counted)
    rows = (
        (
            code(each.id),
            zh(each.terms.text),
            COUNTED[kind][0],
            zh(" ".join(each.case.commitment.questions)),
        )
        for each, kind in zip(situation.standings, kinds, strict=True)
        if kind
    )
    yield table(("编号 Id", "措辞 Wording", "时限 Deadline", "待明确的问题 Questions"), rows)


def _kind(standing: Standing) -> int:
    """Return which of `COUNTED` a commitment belongs to."""
    if standing.terms.nature in {"standing", "recurring"}:
        return 2
    if standing.terms.on is None:
        return 3
    return 1 if standing.terms.ambiguous else 0
