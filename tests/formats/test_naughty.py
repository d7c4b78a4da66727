"""Naughty strings leave every format as the text that they are: its own parser says so."""

import csv
import io
import json
import re
import unicodedata
from collections.abc import Sequence
from typing import Final

import pyte
import pytest
from markdown_it import MarkdownIt

from duban.formats import Style, format_named
from duban.formats.diagnostics import diagnostic_lines
from duban.formats.text import cell_text
from duban.formats.width import width
from duban.model.diagnostic import Fault
from duban.model.record import Place
from duban.words import Words
from duban.words.visible import HIDDEN, visible
from tests.formats.hostile import document
from tests.formats.naughty import ALL, NAUGHTY
from tests.formats.test_hostile import PLAIN_TOKENS, SGR, cells_of, narrow, shows_nothing_hidden

EACH = pytest.mark.parametrize("texts", NAUGHTY.values(), ids=NAUGHTY)
WIDE: Final = 240
"""Columns of the emulated screen: it must not fold what was folded already."""
COMPUTED: Final = tuple("=+-@")


def rendered(name: str, texts: Sequence[str], style: Style | None = None) -> str:
    chosen = format_named(name)
    assert chosen is not None
    return chosen.render(document(texts), style or Style("zh")).decode()


def test_there_are_enough_of_them() -> None:
    assert len(set(ALL)) >= 500
    assert len(NAUGHTY) >= 20


@EACH
def test_json_reads_back_each_as_it_was(texts: tuple[str, ...]) -> None:
    out = rendered("json", texts)
    assert shows_nothing_hidden(out)
    for row, text in zip(json.loads(out)["rows"], texts, strict=True):
        sent = re.sub("[\ud800-\udfff]", lambda half: visible(half[0]), text)  # is no character
        assert row["c1"] == row["c3"] == row["c4"] == row["c6"]["part"] == sent
        assert (row["c5"], row["c7"]) == ([sent, sent], f"说：{sent}")


@EACH
def test_csv_reads_back_each_as_it_is_shown(texts: tuple[str, ...]) -> None:
    out = rendered("csv", texts)
    head, *rows = csv.reader(io.StringIO(out.removeprefix("\ufeff"), newline=""), strict=True)
    assert len(rows) == len(texts)
    assert {len(row) for row in rows} == {len(head)}
    for row, text in zip(rows, texts, strict=True):
        said = cell_text(text, "zh")
        first = unicodedata.normalize("NFKC", said.strip()[:1])
        is_number = re.fullmatch("[+-][0-9]+(?:[.][0-9]+)?", said)
        guard = "'" if first.startswith(COMPUTED) and not is_number else ""
        assert row[0] == ("" if said == "—" else guard + said)
        assert not HIDDEN.search("".join(row))


@EACH
def test_markdown_shows_each_and_does_nothing(texts: tuple[str, ...]) -> None:
    out = rendered("md", texts)
    assert shows_nothing_hidden(out)
    assert not re.search(r"(?i)://|www\.|mailto:|xmpp:", out), "a forge would make a link of it"
    reader = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    tokens = reader.parse(out)
    flat = [*tokens, *(child for token in tokens for child in token.children or ())]
    assert {token.type for token in flat} <= PLAIN_TOKENS
    cells = list(cells_of(tokens))
    for number, text in enumerate(texts, 1):
        shown = {narrow(cells[number * 7 + column]) for column in (0, 1, 2, 3, 5)}
        assert shown == {narrow(cell_text(text, "zh"))}


@EACH
@pytest.mark.parametrize("style", [Style("zh", 80, color=True), Style("zh", 40), Style("zh")])
def test_a_terminal_shows_what_was_written_and_obeys_nothing(
    texts: tuple[str, ...], style: Style
) -> None:
    short = tuple(text[:200] for text in texts)
    whole = rendered("table", short, style)
    assert shows_nothing_hidden(SGR.sub("", whole))
    out = inked(whole)
    lines = SGR.sub("", out).split("\n")
    screen = pyte.Screen(max(WIDE, 2 * max(map(len, lines))), len(lines))
    modes = set(screen.mode)
    pyte.Stream(screen).feed(out.replace("\n", "\r\n"))
    assert [line.rstrip() for line in screen.display] == [line.rstrip() for line in lines]
    assert (screen.title, screen.icon_name, screen.mode) == ("", "", modes)
    assert (screen.cursor.x, screen.cursor.y) == (0, len(lines) - 1)


def inked(out: str) -> str:
    """Return what is written without marks that join others, in which screens differ."""
    return "".join(char for char in out if char == "\x1b" or width(char) or char == "\n")


FAULT: Final = Fault("odd", Words("说“{it}”", 'said "{it}"'), Words("改为 {it}", "use {it}"))


@EACH
def test_a_diagnostic_keeps_each_on_its_line(texts: tuple[str, ...]) -> None:
    for text in texts:
        said = diagnostic_lines(FAULT.at(Place(text), text or "x", it=text), "zh")
        assert [HIDDEN.search(line) for line in said] == [None, None, None]
        assert said[0] == f"{visible(text)}:1:1: [odd] 说“{visible(text)}”"
