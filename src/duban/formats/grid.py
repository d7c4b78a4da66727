"""A table as texts in one language, before anybody decides where they stand."""

from typing import Final

from duban.formats.text import cell_text
from duban.frozen import frozen
from duban.reports.attached import Seal
from duban.reports.document import Column, Document, Kind, Table
from duban.words import Lang, Said, Words, say, shown

RIGHT: Final[frozenset[Kind]] = frozenset({"number", "share"})
COMMIT: Final = 7
ROOT: Final = 12
"""Digits of a commit and of a root that people compare."""


@frozen()
class Grid:
    """The heads and cells of a table as people read them."""

    columns: tuple[Column, ...]
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def column(self, index: int) -> tuple[str, ...]:
        """Return the cells of one column."""
        return tuple(row[index] for row in self.rows)


def grid(table: Table, lang: Lang) -> Grid:
    """Return a table in one language."""
    kinds = [column.kind for column in table.columns]
    langs = [lang] * len(kinds)
    return Grid(
        table.columns,
        tuple(cell_text(column.head, lang) for column in table.columns),
        tuple([tuple(map(cell_text, row, langs, kinds)) for row in table.rows]),
    )


def heading(document: Document, lang: Lang) -> tuple[str, ...]:
    """Return a document's title, the line with its ledger and day, and that of its release."""
    about = shown.AS_OF(ledger=document.ledger_title, day=document.as_of)
    release = (sealed(document.release),) if document.release else ()
    return tuple(cell_text(each, lang) for each in (document.title, about, *release))


def sealed(seal: Seal) -> Said:
    """Return a release in short, to be compared with what others have received."""
    commit = seal.commit[:COMMIT] if seal.commit else ""
    if seal.uncommitted:
        kept: Words | Said = shown.BESIDE_COMMIT(commit=commit, count=seal.uncommitted)
    else:
        kept = shown.AT_COMMIT(commit=commit) if commit else shown.NO_COMMIT
    return shown.SEALED(
        period=seal.period,
        root=seal.root[:ROOT],
        commit=kept,
        filings=seal.filings,
        decisions=seal.decisions,
    )


def before_rows(table: Table, lang: Lang) -> tuple[str, ...]:
    """Return what is said above a table; of an empty one, that it is empty."""
    empty = () if table.rows else (table.empty or shown.NO_ROWS,)
    return tuple(cell_text(words, lang) for words in (table.lead, *empty) if words)


def labelled(label: str, value: str, lang: Lang) -> str:
    """Return a value behind its label."""
    return say(shown.LABEL(label=label, value=value), lang)
