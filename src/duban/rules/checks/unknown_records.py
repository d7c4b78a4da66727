"""Findings, sources, sentences, filings and roster items that are named but do not exist."""

from collections.abc import Iterator
from typing import Final

from duban.model.diagnostic import Diagnostic, Fault
from duban.model.inspection import Recheck, Rectification
from duban.model.targets import Reading
from duban.rules.checks.base import Check
from duban.rules.checks.index import Index, Promise
from duban.rules.checks.sources import cited
from duban.words import Words
from duban.words.guess import guess

UNKNOWN_FINDING: Final = Fault(
    "unknown-finding",
    Words("{holder} 所指的问题“{id}”不存在", '{holder}: there is no finding "{id}"'),
    Words(
        "{guess}改正编号，或在 inspections/ 里补记这个问题",
        "{guess}mend the id, or record the finding in inspections/",
    ),
)
UNKNOWN_SOURCE: Final = Fault(
    "unknown-source",
    Words("{holder} 的出处文件“{id}”未登记", '{holder}: there is no source "{id}"'),
    Words(
        "{guess}改正编号，或新建 sources/{id}.yaml",
        "{guess}mend the id, or add sources/{id}.yaml",
    ),
    "warning",  # the quote stands beside the promise: nothing is misjudged without the document
)
UNKNOWN_ROW: Final = Fault(
    "unknown-row",
    Words("{holder} 引用的第{row}条不在 {id} 里", "{holder}: {id} has no row {row}"),
    Words(
        "改正条目号，或在 sources/{id}.yaml 的 rows 里补上",
        "mend the number, or add the row to sources/{id}.yaml",
    ),
)
UNKNOWN_FILING: Final = Fault(
    "unknown-filing",
    Words("要更正的报送“{id}”不存在", 'there is no filing "{id}" to correct'),
    Words(
        "{guess}写本部门那份报送的文件名，不带 .yaml",
        "{guess}give the name of this department's filing, without .yaml",
    ),
)
UNKNOWN_ITEM: Final = Fault(
    "unknown-item",
    Words("{commitment} 的清单里没有“{word}”", 'the roster of {commitment} has no "{word}"'),
    Words(
        "{guess}可用：{known}；清单未列全的，以调整决定补上",
        "{guess}it has: {known}; an amendment adds what is not named yet",
    ),
)
NOTHING: Final = Words("（尚无）", "(none yet)")


def unknown_findings(index: Index) -> Iterator[Diagnostic]:
    """Yield rectifications and rechecks of findings that do not exist."""
    for each in index.ledger.inspections:
        if isinstance(each, Rectification | Recheck) and each.finding not in index.findings:
            yield UNKNOWN_FINDING.at(
                each.at("finding"),
                holder=each.id,
                id=each.finding,
                guess=guess(each.finding, index.findings),
            )


def unknown_sources(index: Index) -> Iterator[Diagnostic]:
    """Yield sources, and rows of them, that records cite but that do not exist."""
    rows = {name: {row.row for row in each.rows} for name, each in index.documents.items()}
    for holder, source in cited(index.ledger):
        known = rows.get(source.document)
        if known is None:
            yield UNKNOWN_SOURCE.at(
                source.at("document"),
                holder=holder,
                id=source.document,
                guess=guess(source.document, rows),
            )
            continue
        for row in source.rows:
            if row not in known:
                yield UNKNOWN_ROW.at(source.at("rows"), holder=holder, id=source.document, row=row)


def unknown_filings(index: Index) -> Iterator[Diagnostic]:
    """Yield corrections of filings that the department never handed in."""
    for each in index.ledger.filings:
        if each.corrects and (each.department, each.corrects) not in index.filings_by_name:
            near = guess(each.corrects, index.filing_names[each.department])
            yield UNKNOWN_FILING.at(each.at("corrects"), id=each.corrects, guess=near)


def unknown_items(index: Index) -> Iterator[Diagnostic]:
    """Yield items, steps and points in readings that their roster does not name."""
    for promise in index.promises.values():
        for _, goal, filed in promise.series:
            for each in filed if goal.listed else ():
                reading = each.entry.reading
                assert reading is not None
                for word, known in goal.unknown(reading):
                    yield _unknown_item(promise, reading, word, known)


def _unknown_item(
    promise: Promise, reading: Reading, word: str, known: tuple[str, ...]
) -> Diagnostic:
    return UNKNOWN_ITEM.at(
        reading.at("items"),
        commitment=promise.id,
        word=word,
        guess=guess(word, known),
        known=known or NOTHING,
    )


CHECKS: Final = (
    Check(unknown_findings, (UNKNOWN_FINDING,), needs=("inspections",)),
    Check(unknown_sources, (UNKNOWN_SOURCE, UNKNOWN_ROW), needs=("sources",)),
    Check(unknown_filings, (UNKNOWN_FILING,), needs=("progress",)),
    Check(unknown_items, (UNKNOWN_ITEM,), needs=("decisions",)),
)
