"""A small report to fill templates for: a name, a number, a list, a table."""

import datetime as dt
from collections.abc import Callable
from typing import Any, Final

import pytest

from duban.model.template import Template
from duban.reports.document import Column, Table
from duban.reports.templating.filling import filled
from duban.reports.templating.slots import Slot, blocks
from duban.reports.templating.structure import Filled
from duban.words import Words

NAMED: Final = Words("名称", "name")
SLOTS: Final = (
    Slot("name", NAMED),
    Slot("many", NAMED, "list", (Slot("title", NAMED), Slot("late", NAMED))),
    Slot("plain", NAMED, "list"),
    Slot("day", NAMED),
    Slot("share", NAMED),
    Slot("nothing", NAMED),
    blocks(Slot("new", NAMED, "block"), Slot("none", NAMED, "block")),
)
COLUMNS: Final = (Column("id", NAMED, "id"),)
TABLE: Final = Table(COLUMNS, (("A-1",),))
EMPTY: Final = Table(COLUMNS, ())
VALUES: Final[dict[str, Any]] = {
    "name": "甲局",
    "many": ({"title": "甲", "late": 3}, {"title": "乙", "late": 0}),
    "plain": ("a", "b"),
    "day": dt.date(2025, 9, 26),
    "share": 1,
    "nothing": None,
    "tables": {"new": TABLE, "none": EMPTY},
}
Fill = Callable[..., Filled]


@pytest.fixture
def fill() -> Fill:
    """Fill a template with the report's values, or with others in their place."""

    def made(text: str, lang: str = "zh", **values: object) -> Filled:
        template = Template("toy", "en" if lang == "en" else "zh", text, "templates/toy.zh.j2")
        return filled(template, SLOTS, {**VALUES, **values})

    return made
