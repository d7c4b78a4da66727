"""What a report offers its template: names, each with what it stands for."""

from collections.abc import Iterable
from typing import Final, Literal, TypeAlias

from duban.frozen import frozen
from duban.reports.document import Column
from duban.words import Words

SlotKind: TypeAlias = Literal["value", "record", "list", "block"]


@frozen()
class Slot:
    """One name that a template may use.

    Attributes:
        name: as the template writes it.
        about: what it stands for, for the docs.
        kind: a value to show or ask about, a record of named values, a list to loop over, or a
            block that stands on a line of its own.
        fields: what a record holds, or each record of a list; empty for a list of plain values.
    """

    name: str
    about: Words
    kind: SlotKind = "value"
    fields: tuple["Slot", ...] = ()


LOOP: Final = Slot(
    "loop",
    Words("循环本身", "the loop itself"),
    "record",
    (
        Slot("index", Words("第几个，从 1 数起", "the place, counted from 1")),
        Slot("first", Words("是否第一个", "whether it is the first")),
        Slot("last", Words("是否最后一个", "whether it is the last")),
        Slot("length", Words("共几个", "how many there are")),
    ),
)
"""What jinja2 adds inside a loop."""


def of_totals(columns: Iterable[Column]) -> Slot:
    """Return the slot under which a report's totals stand."""
    fields = tuple(Slot(each.key, each.head) for each in columns)
    return Slot("totals", Words("合计", "totals"), "record", fields)


def blocks(*slots: Slot) -> Slot:
    """Return the slot under which a report's tables stand."""
    about = Words("表格，各占一行", "tables, each on a line of its own")
    return Slot("tables", about, "record", slots)
