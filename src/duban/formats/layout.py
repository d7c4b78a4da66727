"""Where the columns of a table stand on a narrow screen."""

from collections.abc import Mapping, Sequence
from typing import Final

from duban.formats.grid import Grid
from duban.formats.width import width
from duban.frozen import frozen
from duban.reports.document import Kind

GAP: Final = 2
EASY: Final[Mapping[Kind, int]] = {"text": 18, "list": 14, "object": 18, "name": 8}
"""How narrow a column may become before another is given up, by its kind."""
TIGHT: Final[Mapping[Kind, int]] = {"text": 12, "list": 10, "object": 12, "name": 6}
"""How narrow it may become where the alternative is cards."""
SETTLED: Final = 24
"""How wide a column of any other kind may be before it too is folded."""
ROOMY: Final = 16
"""How wide a column has to be to tell what was given up, while more may be given up."""
WORD: Final = 12
"""How long a word of a head or a name may be before it is broken; Chinese folds anywhere."""


@frozen()
class Need:
    """What one column needs: its full width, the least it can do with, and its weight."""

    full: int
    least: int
    weight: int


@frozen()
class Plan:
    """The columns that stand, with their widths; the ones given up; and where those are told."""

    kept: tuple[int, ...]
    widths: tuple[int, ...]
    given: tuple[int, ...]
    host: int

    def places(self) -> tuple[tuple[int, int], ...]:
        """Return each column that stands, with its width."""
        return tuple(zip(self.kept, self.widths, strict=True))


def plan(table: Grid, columns: int) -> Plan | None:
    """Return how a table fits into so many columns, or None where it needs cards instead."""
    return _plan(table, columns, EASY) or _plan(table, columns, TIGHT)


def _plan(table: Grid, columns: int, limits: Mapping[Kind, int]) -> Plan | None:
    needs = [_need(table, index, limits) for index in range(len(table.heads))]
    kept = list(range(len(needs)))
    while kept and _room([needs[index].least for index in kept], columns) < 0:
        if not _give_up(kept, needs):
            return None
    if not kept:
        return None
    made = _laid(table, kept, needs, columns)
    while len(kept) > 1 and _crowded(table, made) and _give_up(kept, needs):
        made = _laid(table, kept, needs, columns)
    return made


def _give_up(kept: list[int], needs: Sequence[Need]) -> bool:
    """Return whether there was a column that may be given up: it is no longer kept."""
    heaviest = max(kept, key=lambda index: (needs[index].weight, index))
    if needs[heaviest].weight <= 1:
        return False
    kept.remove(heaviest)
    return True


def _crowded(table: Grid, made: Plan) -> bool:
    """Return whether what was given up would be broken again and again where it is told."""
    told = max((_told(table, index) for index in made.given), default=0)
    return made.widths[made.kept.index(made.host)] < min(told, ROOMY)


def _laid(table: Grid, kept: Sequence[int], needs: Sequence[Need], columns: int) -> Plan:
    given = tuple(index for index in range(len(needs)) if index not in kept)
    widths = list(shared([needs[index] for index in kept], columns))
    host = _host(table, kept, widths)
    if given:  # what nobody else has a use for
        wanted = max(_told(table, index) for index in given) - widths[kept.index(host)]
        widths[kept.index(host)] += max(min(wanted, _room(widths, columns)), 0)
    return Plan(tuple(kept), tuple(widths), given, host)


def _told(table: Grid, index: int) -> int:
    """Return how wide a column is where its cells stand behind its head."""
    cells = max(map(width, table.column(index)), default=0)
    return width(table.heads[index]) + GAP + cells


def shared(needs: Sequence[Need], columns: int) -> tuple[int, ...]:
    """Return widths that fit: who wants least more is served first, the rest share alike."""
    widths = [need.least for need in needs]
    room = _room(widths, columns)
    hungry = sorted(range(len(needs)), key=lambda index: needs[index].full - needs[index].least)
    for served, index in enumerate(hungry):
        more = min(needs[index].full - needs[index].least, room // (len(hungry) - served))
        widths[index] += more
        room -= more
    return tuple(widths)


def _room(widths: Sequence[int], columns: int) -> int:
    return columns - sum(widths) - GAP * (len(widths) - 1)


def _need(table: Grid, index: int, limits: Mapping[Kind, int]) -> Need:
    column, head = table.columns[index], width(table.heads[index])
    word = max(min(head, 8), *(min(len(each), WORD) for each in table.heads[index].split(" ")))
    cells = max(map(width, table.column(index)), default=0)
    limit = limits.get(column.kind, SETTLED)
    if column.kind == "name":
        word = max(word, _longest_word(table.column(index)))
    least = max(min(cells, limit), word)
    return Need(max(cells, head), least, column.weight)


def _longest_word(cells: Sequence[str]) -> int:
    """Return the length of the longest English word that is kept whole; Chinese folds anywhere."""
    words = {each for cell in set(cells) for each in cell.split(" ") if each.isascii()}
    return max((len(each) for each in words if len(each) <= WORD), default=0)


def _host(table: Grid, kept: Sequence[int], widths: Sequence[int]) -> int:
    """Return the column that tells what was given up: the widest, of texts where there are any."""
    ranked = zip(kept, widths, strict=True)
    return max(ranked, key=lambda pair: (table.columns[pair[0]].kind == "text", pair[1]))[0]
