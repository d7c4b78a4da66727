"""Whether a published score table follows from its own figures."""

from collections.abc import Iterator, Sequence

from duban.frozen import frozen, replace
from duban.rules.published import heads as heading
from duban.rules.published.blame import blamed
from duban.rules.published.columns import Told
from duban.rules.published.decoding import text_of
from duban.rules.published.expression import column_named
from duban.rules.published.figures import figure, plain
from duban.rules.published.heads import Heads, heads_of
from duban.rules.published.likeliest import told_by_places
from duban.rules.published.moves import checked_moves
from duban.rules.published.not_checked import not_checked
from duban.rules.published.outcome import Outcome, together
from duban.rules.published.panels import panels
from duban.rules.published.place_findings import checked_places
from duban.rules.published.reading import table_of
from duban.rules.published.refusals import UnreadableError
from duban.rules.published.separated import Line, line_of, lines_of
from duban.rules.published.summaries import checked_summaries
from duban.rules.published.ties import Ties
from duban.rules.published.total_findings import checked_totals
from duban.rules.published.totals import totals_of


@frozen()
class Wishes:
    """What the user says of a table himself: heads of columns, a formula, a rule for ties."""

    total: str | None = None
    place: str | None = None
    unit: str | None = None
    group: str | None = None
    formula: str | None = None
    ties: Ties | None = None


def checked(data: bytes, wishes: Wishes) -> Outcome:
    """Return which cells of a table's file do not follow from the others.

    Raises:
        UnreadableError: where it holds no table, or none with the columns that are wished for.
    """
    outcomes: list[Outcome] = []
    refused: UnreadableError | None = None
    for panel in _panels(lines_of(text_of(data))):
        try:
            outcomes.append(_checked(panel, wishes))
        except UnreadableError as error:
            refused = refused or error
    if not outcomes and refused:
        raise refused
    return together(outcomes)


def _panels(lines: Sequence[Line]) -> Iterator[Sequence[Line]]:
    """Return the tables below each other, and those side by side."""
    for part in _tables(lines):
        yield from panels(part)


def _tables(lines: Sequence[Line]) -> Iterator[Sequence[Line]]:
    """Return the tables that stand below each other: each new row of heads begins one."""
    first = heads_of(lines)
    start, known = 0, {lines[first.last].cells}
    for n in range(first.last + 2, len(lines)):
        cells = lines[n].cells
        if any(map(figure, reversed(cells))):  # as most rows say at their end: no heads
            continue
        if cells not in known and heading.is_heads([plain(cell) for cell in cells]):
            known.add(cells)
            yield lines[start:n]
            start = n
    yield lines[start:]


def _checked(lines: Sequence[Line], wishes: Wishes) -> Outcome:
    heads = heads_of(lines)
    told = _told(heads, wishes)
    table = table_of(lines, heads, told)
    main = None if told.total is None else table.column(told.total)
    totals = totals_of(table, main or told_by_places(table, wishes.ties), wishes.formula)
    places = checked_places(totals, table, told.group, wishes.ties)
    sums = checked_totals(totals, table)
    moves = checked_moves(table, places.findings, sums.made)
    done = together((sums, places, moves, checked_summaries(totals, table)))
    done = blamed(done, totals, table)
    findings = (replace(each, line=line_of(each.line)) for each in done.findings)
    notices = (*done.notices, *not_checked(done, table))
    return replace(done, findings=tuple(findings), notices=notices)


def _told(heads: Heads, wishes: Wishes) -> Told:
    known = {plain(heads.shown[n]): n for n in range(len(heads.own)) if heads.own[n]}

    def find(text: str | None) -> int | None:
        return None if text is None else column_named(text, known)

    return Told(find(wishes.unit), find(wishes.group), find(wishes.total), find(wishes.place))
