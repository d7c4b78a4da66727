"""文档: titled sections, typed tables and short texts; no format, colour or language yet.

A document says its content twice from the same values: `rows` and `totals` are the data, for
programs; `sections` are for people. A format shows the one or the other, or both.
"""

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType
from typing import Literal, TypeAlias

from duban.frozen import frozen
from duban.reports.annotation import Annotations, Badge
from duban.reports.attached import Seal
from duban.words import Said, Words

Kind: TypeAlias = Literal[
    "text",  # words of people: fold them, escape them
    "id",  # an ASCII id
    "name",  # a key of ours with words for people, such as a state
    "day",  # a calendar day
    "moment",  # a day and time with its offset
    "number",  # an exact number
    "share",  # a fraction, shown as a percentage
    "flag",  # true or false
    "light",  # a light of the policy
    "list",  # several texts
    "object",  # several named values
]


@frozen()
class Named:
    """A key that programs read, and the words that people read instead."""

    key: str
    words: Words | Said | str


@frozen()
class Lamp:
    """A light: its id, its one-character name, and the colour its policy gives it."""

    light: str
    short: Words | Said | str
    color: str = ""


@frozen()
class Object:
    """Several named values in one cell, and how people see them together."""

    shown: "Cell"
    values: Mapping[str, "Cell"]


Cell: TypeAlias = (
    "str | int | bool | Decimal | Fraction | dt.date | dt.datetime | Words | Said | Named | Lamp "
    "| Object | tuple[Cell, ...] | None"
)


@frozen()
class Column:
    """One column: its key in data, its head for people, and the kind of its cells.

    `fields` describes the values of an `object` column, in their order.
    `weight` says which columns a narrow screen gives up first: 1 is never given up.
    """

    key: str
    head: Words
    kind: Kind
    fields: tuple["Column", ...] = ()
    weight: int = 1
    note: Words | None = None


@frozen()
class Table:
    """Rows under columns. `lead` says what the table shows; an empty one says `empty` instead."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    lead: Words | Said | None = None
    empty: Words | None = None


@frozen()
class Lines:
    """Short texts, one under the other; `bulleted` where they are a list."""

    texts: tuple["Cell", ...]
    bulleted: bool = False


@frozen()
class Pairs:
    """Named values, one under the other: what a card or a heading shows."""

    pairs: tuple[tuple[Words, Cell], ...]


@frozen(kw_only=True)
class Chart:
    """图: a picture, and the same as a table. Its kinds are in `duban.reports.charts`.

    Attributes:
        slug: ASCII, names the picture among those of its document.
        title: what it shows; who sees no picture is told it too.
        note: how it is to be read, where that is not plain.
        beside: whether the document tells the same beside it, so that words need not.
    """

    slug: str
    title: Words | Said
    note: Words | Said | None = None
    beside: bool = False

    def table(self) -> Table:
        """Return what the picture shows, for whoever sees no pictures."""
        raise NotImplementedError

    def remarks(self) -> tuple[Cell, ...]:
        """Return what is said below it."""
        return (self.note,) if self.note else ()

    def told(self) -> tuple[Table | Lines, ...]:
        """Return the same in blocks that every format knows."""
        if self.beside:
            return ()
        remarks = self.remarks()
        return (self.table(), *((Lines(remarks),) if remarks else ()))


Block: TypeAlias = Table | Lines | Pairs | Chart


@frozen()
class Section:
    """A titled part of a document."""

    title: Words | Said | str | None
    blocks: tuple[Block, ...]


@frozen()
class Event:
    """One day in a calendar.

    Attributes:
        uid: the same for ever, whatever day it is moved to.
        day: the whole day.
        title, about, tags: for people; it is grouped by the last.
        notice: how many days before it people are reminded; 0: not at all.
    """

    uid: str
    day: dt.date
    title: Cell
    about: Cell
    tags: tuple[Cell, ...] = ()
    notice: int = 0


@frozen()
class Document:
    """文档: what a report says.

    Attributes:
        report: the report's name, such as `status`.
        title: for people.
        ledger: the ledger's id; `ledger_title` is for people.
        as_of: the day it is about.
        columns, rows, totals: the data, for programs.
        sections: the same for people.
        found: whether it lists anything that should make `--exit-code` exit 1.
        release: what was sealed of the day that it is about, where anything was.
        events: what falls due, for a calendar.
        annotations: what it says at places of files, where a format asked for it.
        badge: all of it in a few words, where a format asked for it.
    """

    report: str
    title: Words | Said | str
    ledger: str
    ledger_title: str
    as_of: dt.date
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    totals: Mapping[str, Cell] = MappingProxyType({})
    sections: tuple[Section, ...] = ()
    month: str | None = None
    found: bool = False
    release: Seal | None = None
    events: tuple[Event, ...] = ()
    annotations: Annotations | None = None
    badge: Badge | None = None
