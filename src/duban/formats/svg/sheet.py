"""What an SVG is made of. Texts come in through `said` and `texts` only, which escape them."""

import re
from collections.abc import Iterable
from fractions import Fraction
from typing import Final, TypeAlias

from duban.formats.svg.palette import STYLE
from duban.formats.text import cell_text
from duban.formats.width import width
from duban.reports.document import Cell
from duban.words import Lang, decimal_text

Length: TypeAlias = int | Fraction

COLUMN: Final = Fraction(15, 2)
"""Pixels that a column of text takes: half a Chinese character, a common Latin letter."""
CAPITAL: Final = re.compile("[A-LN-VX-Zmw]")
BROAD: Final = re.compile("[MW@%]")
"""Letters that take half a column more than one, and a whole."""
LINE: Final = 20
EDGE: Final = 16
ENTITIES: Final = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})
TONGUE: Final = {"zh": "zh-CN", "en": "en"}


def px(length: Length) -> str:
    """Return a length with at most one decimal, the same on every machine."""
    return decimal_text(length, 1)


def said(cell: Cell, lang: Lang) -> str:
    """Return a value as text that can stand in XML."""
    return cell_text(cell, lang).translate(ENTITIES)


def element(name: str, content: str = "", /, **attributes: str | Length) -> str:
    """Return an element; `class_` is its class, and underscores are hyphens."""
    pairs = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{value if isinstance(value, str) else px(value)}"'
        for key, value in attributes.items()
        if value != ""
    )
    return f"<{name}{pairs}>{content}</{name}>" if content else f"<{name}{pairs}/>"


def text(at: tuple[Length, Length], content: str, class_: str = "d-ink", anchor: str = "") -> str:
    """Return a text, already escaped, at a place; `anchor` is middle or end."""
    x, y = at
    return element("text", content, x=x, y=y, class_=class_, text_anchor=anchor)


def label(
    at: tuple[Length, Length],
    cell: Cell,
    lang: Lang,
    columns: int,
    anchor: str = "",
    class_: str = "d-ink",
) -> str:
    """Return a label of at most so many columns; one that is cut tells the whole at a touch."""
    whole = cell_text(cell, lang)
    short = shortened(whole, columns)
    content = short.translate(ENTITIES)
    if short != whole:
        content += element("title", whole.translate(ENTITIES))
    return text(at, content, class_, anchor)


def breadth(text: str) -> int:
    """Return the columns that a text takes in a picture, whose letters are not equally wide."""
    halves = len(CAPITAL.findall(text)) + 2 * len(BROAD.findall(text))
    return width(text) + -(-halves // 2)


def shortened(whole: str, columns: int) -> str:
    """Return a text that takes no more columns, with `…` where something was cut."""
    if breadth(whole) <= columns:
        return whole
    kept = ""
    for char in whole:
        if breadth(kept + char) >= columns:
            break
        kept += char
    return f"{kept}…"


def line(
    start: tuple[Length, Length], end: tuple[Length, Length], class_: str, dash: str = ""
) -> str:
    """Return a straight line."""
    (x1, y1), (x2, y2) = start, end
    return element(
        "line", x1=x1, y1=y1, x2=x2, y2=y2, class_=class_, stroke_width="1", stroke_dasharray=dash
    )


def path(points: Iterable[tuple[Length, Length]], **attributes: str | Length) -> str:
    """Return a line through points."""
    through = " ".join(f"{px(x)},{px(y)}" for x, y in points)
    return element("polyline", points=through, **attributes)


def title(cell: Cell, lang: Lang, wide: Length) -> str:
    """Return the title above a picture so many pixels wide."""
    room = int((wide - 2 * EDGE) / COLUMN)
    return label((EDGE, EDGE + 10), cell, lang, room, class_="d-ink d-bold")


def sheet(
    size: tuple[Length, Length], told: tuple[Cell, Iterable[Cell]], parts: Iterable[str], lang: Lang
) -> str:
    """Return a picture: what it shows in words, and its parts on paper of its own."""
    wide, high = map(px, size)
    title, remarks = told
    about = " ".join(said(each, lang) for each in remarks)
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {high}" width="{wide}" '
        f'height="{high}" role="img" xml:lang="{TONGUE[lang]}">'
    )
    lines = (
        head,
        element("title", said(title, lang)),
        *((element("desc", about),) if about else ()),
        element("style", STYLE),
        element("rect", class_="d-paper", width=wide, height=high),
        *parts,
        "</svg>",
    )
    return "\n".join(lines) + "\n"
