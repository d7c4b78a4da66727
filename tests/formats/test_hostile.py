"""Texts of files stay texts: each format is read back by a reader of its own kind."""

import csv
import io
import json
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from rich.cells import cell_len

from duban.formats import FORMATS, Style, format_named
from duban.formats.text import cell_text
from duban.words.visible import HIDDEN
from tests.formats.hostile import TEXTS, document

SGR: Final = re.compile(r"\x1b\[[0-9;]*m")
PLAIN_TOKENS: Final = {
    *("heading_open", "heading_close", "paragraph_open", "paragraph_close", "inline", "text"),
    *("bullet_list_open", "bullet_list_close", "list_item_open", "list_item_close"),
    *("table_open", "table_close", "thead_open", "thead_close", "tbody_open", "tbody_close"),
    *("tr_open", "tr_close", "th_open", "th_close", "td_open", "td_close"),
    *("strong_open", "strong_close"),  # the labels of named values
}
SOME: Final = st.lists(
    st.one_of(
        st.text(max_size=40),
        st.text(st.characters(codec=None), max_size=20),
        st.text("=+-@|\\`*_~[]()<>!#&:'\"\n\r\t\x1b\u202e{}$^/.1a。（红 ", max_size=30),
        st.lists(st.sampled_from(TEXTS), max_size=3).map("".join),
    ),
    min_size=1,
    max_size=4,
)


def rendered(name: str, texts: Sequence[str], style: Style) -> str:
    """Return the document of the texts as a format renders it."""
    chosen = format_named(name)
    assert chosen is not None
    return chosen.render(document(texts), style).decode()


def shows_nothing_hidden(out: str) -> bool:
    """Return whether a text holds no control, format, separator or surrogate character."""
    hidden = {"Cc", "Cf", "Cs", "Zl", "Zp"}
    return not any(unicodedata.category(char) in hidden for char in out.replace("\n", ""))


def read_json(texts: Sequence[str]) -> None:
    out = rendered("json", texts, Style("zh"))
    assert shows_nothing_hidden(out)
    data = json.loads(out)
    json.dumps(data, ensure_ascii=False).encode()  # no lone surrogate comes out of any string
    rows = data["rows"]
    assert len(rows) == len(texts)
    for row, text in zip(rows, texts, strict=True):
        whole = text.encode(errors="ignore").decode()
        if whole == text:  # a lone surrogate cannot be sent to other programs
            assert row["c1"] == row["c3"] == row["c4"] == row["c6"]["part"] == text
            assert row["c5"] == [text, text]
            assert row["c7"] == f"说：{text}"


def read_csv(texts: Sequence[str]) -> None:
    out = rendered("csv", texts, Style("zh"))
    assert out.startswith("\ufeff")
    assert out.endswith("\r\n")
    assert shows_nothing_hidden(out[1:].replace("\r\n", "\n"))
    rows = list(csv.reader(io.StringIO(out[1:], newline=""), strict=True))
    assert len(rows) == len(texts) + 1
    for cell in (cell for row in rows for cell in row):
        if re.fullmatch("[+-][0-9]+(?:[.][0-9]+)?", cell):  # a number computes nothing
            continue
        seen = [char for char in cell if not HIDDEN.match(char) and not char.isspace()]
        assert not seen or unicodedata.normalize("NFKC", seen[0])[0] not in "=+-@", cell


def read_markdown(texts: Sequence[str]) -> None:
    out = rendered("md", texts, Style("zh"))
    assert shows_nothing_hidden(out)
    reader = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    tokens = reader.parse(out)
    flat = [*tokens, *(child for token in tokens for child in token.children or ())]
    assert {token.type for token in flat} <= PLAIN_TOKENS
    cells = list(cells_of(tokens))
    assert len(cells) == 7 * (len(texts) + 1)
    for number, text in enumerate(texts, 1):
        assert narrow(cells[number * 7]) == narrow(cell_text(text, "zh"))
    kinds = Counter(token.type for token in tokens)
    assert kinds["table_open"] == 1
    assert kinds["list_item_open"] == 2 * len(texts)
    assert kinds["heading_open"] == 2


def cells_of(tokens: Sequence[Token]) -> Iterator[str]:
    for before, token in pairwise(tokens):
        if before.type in {"th_open", "td_open"}:
            yield "".join(child.content for child in token.children or ())


def narrow(text: str) -> str:
    """Return a text with the full-width signs that stop @, # and : from calling anything."""
    return text.translate(str.maketrans("＠＃：", "@#:")).strip()


def read_pipe(texts: Sequence[str]) -> None:
    out = rendered("table", texts, Style("zh"))
    assert shows_nothing_hidden(out)
    assert SGR.sub("", rendered("table", texts, Style("zh", color=True))) == out
    table = out.split("\n\n")[-2].split("\n")
    assert len(table) == len(texts) + 3, "a lead, the heads, a rule and one line a row"


def read_screen(texts: Sequence[str], columns: int, *, color: bool) -> None:
    out = rendered("table", texts, Style("zh", columns, color))
    bare = SGR.sub("", out) if color else out
    assert shows_nothing_hidden(bare)
    assert max(map(cell_len, bare.split("\n"))) <= columns
    assert not signs(rendered("table", texts, Style("zh"))) - signs(bare), "something was cut"
    assert bare.count("…") == rendered("table", texts, Style("zh")).count("…")


def signs(out: str) -> Counter[str]:
    """Return how often each sign stands in a text, beside spaces, rules and labels."""
    counted = Counter(char for char in out if not char.isspace())
    for char in "-─列1234567：—部分":
        del counted[char]
    return counted


READERS: Final = (read_json, read_csv, read_markdown, read_pipe)


@pytest.mark.parametrize("reader", READERS, ids=[each.__name__ for each in READERS])
def test_hostile_texts_stay_texts(reader: Callable[[Sequence[str]], None]) -> None:
    reader(TEXTS)


@pytest.mark.parametrize("columns", [12, 40, 60, 71, 72, 80, 120, 200])
@pytest.mark.parametrize("color", [False, True])
def test_hostile_texts_fit_the_screen(columns: int, color: bool) -> None:
    read_screen(TEXTS, columns, color=color)


@given(SOME)
@settings(max_examples=60, deadline=None)
def test_any_text_stays_text(texts: list[str]) -> None:
    for reader in READERS:
        reader(texts)


@given(SOME, st.integers(12, 140), st.booleans())
@settings(max_examples=60, deadline=None)
def test_any_text_fits_any_screen(texts: list[str], columns: int, color: bool) -> None:
    read_screen(texts, columns, color=color)


@pytest.mark.parametrize("name", [each.name for each in FORMATS])
@pytest.mark.parametrize("columns", [None, 80])
def test_the_environment_changes_no_byte(
    name: str, columns: int | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    style = Style("zh", columns, color=True)
    before = rendered(name, TEXTS[:20], style)
    for variable in ("COLUMNS", "NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE", "LINES"):
        monkeypatch.setenv(variable, "1")
    monkeypatch.setenv("TERM", "dumb")
    assert rendered(name, TEXTS[:20], style) == before
