"""Tables for people, cut from the rows that programs get: one value, two ways to see it."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from duban.reports.document import Cell, Column, Object, Table
from duban.words import Words


def chosen(
    columns: Sequence[Column],
    keys: Sequence[str],
    rows: Sequence[Mapping[str, Cell]],
    empty: Words | None = None,
) -> Table:
    """Return a table of some columns, in the order of `keys`, over rows of named values."""
    named = {column.key: column for column in columns}
    return Table(
        tuple(named[key] for key in keys),
        tuple(tuple(map(row.__getitem__, keys)) for row in rows),
        empty=empty,
    )


def telling(
    keys: Iterable[str], sometimes: Collection[str], rows: Iterable[Mapping[str, Cell]]
) -> tuple[str, ...]:
    """Return the keys of the columns to show: some only where they say something in any row."""
    said = {key for row in rows for key in sometimes if row[key] not in {None, ()}}
    return tuple(key for key in keys if key not in sometimes or key in said)


def laid_out(
    columns: Sequence[Column], rows: Iterable[Mapping[str, Cell]]
) -> tuple[tuple[Cell, ...], ...]:
    """Return the values of rows in the order of the columns."""
    keys = tuple(column.key for column in columns)
    return tuple(tuple(map(row.__getitem__, keys)) for row in rows)


def counted(counts: Mapping[str, int]) -> Object:
    """Return named counts as one cell."""
    return Object(tuple(f"{key} {count}" for key, count in counts.items()), dict(counts))
